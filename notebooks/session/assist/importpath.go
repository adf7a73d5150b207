package assist

import (
	"go/token"
	"strings"
)

// importAt returns the part of an import path before the cursor, if the cursor
// is in the string of an import line.
func importAt(code string, cursor int) (path string, ok bool) {
	line := code[strings.LastIndexByte(code[:cursor], '\n')+1 : cursor]
	quote := strings.LastIndexAny(line, "\"`")
	if quote < 0 || strings.Count(line, line[quote:quote+1])%2 == 0 {
		return "", false
	}
	for _, p := range cut(code) {
		if p.kind == importing && p.start <= cursor && cursor <= p.end {
			return line[quote+1:], true
		}
	}
	return "", false
}

// completeImport completes an import path with those that are allowed.
func (v *View) completeImport(code string, cursor int, typed string) Completion {
	c := Completion{Start: cursor - len(typed), End: cursor}
	for c.End < len(code) && !strings.ContainsRune("\"`\n", rune(code[c.End])) {
		c.End++
	}
	for _, path := range v.Library.Paths() {
		short := path[strings.LastIndexByte(path, '/')+1:]
		if (strings.HasPrefix(path, typed) || strings.HasPrefix(short, typed)) && v.Library.Importable(path, v.Allow) == nil {
			c.Items = append(c.Items, Item{Text: path, Kind: "package", Type: token.PACKAGE.String() + " " + v.Library.Name(path)})
		}
	}
	return c
}
