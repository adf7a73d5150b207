package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/analysis/internal/text"
)

// headline reports whether a line has the form of a title or of the head of a
// section: short, one stretch of words, no full stop.
func headline(line string) bool {
	const longest = 180
	if len(line) > longest || len(line) < 3 {
		return false
	}
	bare := strings.TrimRight(line, "\"'”’)]» ")
	if bare == "" || strings.ContainsRune(".:;,…-–—", lastRune(bare)) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(line, "\"'“‘([«"))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) || strings.HasPrefix(line, "\"") && strings.Count(line, "\"") == 1 {
		return false
	}
	if open, shut := strings.Count(line, "“"), strings.Count(line, "”"); open != shut {
		return false // a paragraph of a longer quotation
	}
	for _, s := range text.Sentences(nil, line) {
		if s.End < len(line) && line[s.End-1] == '.' {
			return false
		}
	}
	return strings.IndexFunc(line, unicode.IsLetter) >= 0
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// heading matches the mark of a Markdown heading.
var heading = pattern(`^#{1,6} +`)

// separator matches a line that parts the stories of a file.
var separator = pattern(`^(?:={3,}|#{3,}|(?:# ){2,}#|_{8,}|-{8,}|\*{8,}|-30-|\(?(?:ENDS|END)\)?|\f+)$`)

// dinkus matches a weaker one, which may only part the sections of a story.
var dinkus = pattern(`^(?:-{3,7}|_{3,7}|\*{3,7}|\* ?\* ?\*|[—–]{1,3}|• ?• ?•)$`)
