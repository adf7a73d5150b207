package assist

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Completion is how a cell may go on at the cursor: each item would replace
// the text from Start to End.
type Completion struct {
	Start, End int
	Items      []Item
}

// Item is one way to go on.
type Item struct {
	Text string
	Kind string // function, method, field, variable, constant, type, package, keyword
	Type string // the type or signature
	rank int
}

// mostItems is what an editor's menu can use.
const mostItems = 400

// placeholder stands at the cursor where no name has begun yet.
const placeholder = "cursorHere"

// Complete returns the ways to go on at a cursor.
func (v *View) Complete(code string, cursor int) Completion {
	cursor = min(max(cursor, 0), len(code))
	if path, ok := importAt(code, cursor); ok {
		return v.completeImport(code, cursor, path)
	}
	if inTextOrComment(code, cursor) {
		return Completion{Start: cursor, End: cursor}
	}
	start, end := wordAt(code, cursor)
	prefix := code[start:cursor]
	if prefix == "" {
		code = code[:cursor] + placeholder + code[cursor:]
		end = start
	}
	c := v.check(code, start)
	var items []Item
	if x := c.selected(); x != nil {
		items = c.members(x)
	} else {
		items = c.names(prefix)
	}
	return Completion{Start: start, End: max(end, cursor), Items: choose(items, prefix)}
}

// choose keeps the items that begin with the prefix, best first.
func choose(items []Item, prefix string) []Item {
	lower := strings.ToLower(prefix)
	seen := map[string]bool{placeholder: true, "_": true}
	items = slices.DeleteFunc(items, func(i Item) bool {
		name := i.Text[strings.LastIndexByte(i.Text, '.')+1:]
		if seen[i.Text] || !strings.HasPrefix(strings.ToLower(name), lower) && !strings.HasPrefix(strings.ToLower(i.Text), lower) {
			return true
		}
		seen[i.Text] = true
		return false
	})
	slices.SortStableFunc(items, func(a, b Item) int {
		return cmp.Or(
			cmp.Compare(a.rank, b.rank),
			-compareBool(strings.HasPrefix(a.Text, prefix), strings.HasPrefix(b.Text, prefix)),
			strings.Compare(strings.ToLower(a.Text), strings.ToLower(b.Text)),
			strings.Compare(a.Text, b.Text),
		)
	})
	return items[:min(len(items), mostItems)]
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// selected returns the x of the x.y that the cursor is in.
func (c *checked) selected() *ast.SelectorExpr {
	for _, n := range c.path {
		if s, ok := n.(*ast.SelectorExpr); ok && s.Sel.Pos() <= c.pos && c.pos <= s.Sel.End() {
			return s
		}
	}
	return nil
}

// wordAt returns the name around a cursor.
func wordAt(code string, cursor int) (start, end int) {
	start, end = cursor, cursor
	for start > 0 {
		r, n := utf8.DecodeLastRuneInString(code[:start])
		if !isLetter(r) {
			break
		}
		start -= n
	}
	for end < len(code) {
		r, n := utf8.DecodeRuneInString(code[end:])
		if !isLetter(r) {
			break
		}
		end += n
	}
	if start < end {
		if r, _ := utf8.DecodeRuneInString(code[start:]); unicode.IsDigit(r) {
			return cursor, cursor
		}
	}
	return start, end
}

func isLetter(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

// inTextOrComment reports whether the cursor is where no code can be.
func inTextOrComment(code string, cursor int) bool {
	before := code[:cursor]
	lexemes, wrong := lex(before)
	for _, e := range wrong {
		if strings.Contains(e.Msg, "not terminated") {
			return true
		}
	}
	if len(lexemes) > 0 && lexemes[len(lexemes)-1].tok == token.STRING && lexemes[len(lexemes)-1].end() > cursor {
		return true
	}
	line := before[strings.LastIndexByte(before, '\n')+1:]
	return strings.Contains(line, "//") && commentStarts(line)
}

// commentStarts reports whether a line has a // comment outside of strings.
func commentStarts(line string) bool {
	lexemes, _ := lex(line)
	at := strings.Index(line, "//")
	for _, l := range lexemes {
		if l.tok != token.SEMICOLON && l.at <= at && at < l.end() {
			return false
		}
	}
	return true
}

// item describes an object.
func (c *checked) item(obj types.Object, rank int) Item {
	return Item{Text: obj.Name(), Kind: kindName(obj), Type: c.typeText(obj), rank: rank}
}

func kindName(obj types.Object) string {
	switch obj := obj.(type) {
	case *types.Func:
		if obj.Signature().Recv() != nil {
			return "method"
		}
		return "function"
	case *types.Builtin:
		return "function"
	case *types.Var:
		if obj.IsField() {
			return "field"
		}
		return "variable"
	case *types.Const, *types.Nil:
		return "constant"
	case *types.TypeName:
		return "type"
	case *types.PkgName:
		return "package"
	}
	return ""
}

// typeText is the type as the session writes it.
func (c *checked) typeText(obj types.Object) string {
	switch obj := obj.(type) {
	case *types.TypeName:
		if obj.Type() == nil {
			return ""
		}
		return shortType(obj.Type().Underlying(), c.qualify)
	case *types.PkgName:
		return obj.Imported().Path()
	case *types.Builtin:
		return builtins[obj.Name()]
	}
	if obj.Type() == nil || obj.Type() == types.Typ[types.Invalid] {
		return ""
	}
	return types.TypeString(obj.Type(), c.qualify)
}

func (c *checked) qualify(p *types.Package) string {
	if p == nil || p.Path() == c.view.Path {
		return ""
	}
	return p.Name()
}

// shortType leaves out the inside of structs and interfaces.
func shortType(t types.Type, q types.Qualifier) string {
	switch t.(type) {
	case *types.Struct:
		return "struct"
	case *types.Interface:
		return "interface"
	}
	return types.TypeString(t, q)
}
