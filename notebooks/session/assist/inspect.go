package assist

import (
	"go/ast"
	"go/types"
	"strings"
)

// Info is what is known of the name at a cursor.
type Info struct {
	Kind      string // as an Item's
	Signature string // its declaration, as Go has it
	Doc       string
	Source    string   // of what a cell has declared
	Methods   []string // of a type
}

// Inspect says what the name at a cursor means. In the arguments of a call, and
// not on a name, that is the function that is called.
func (v *View) Inspect(code string, cursor int) (Info, bool) {
	cursor = min(max(cursor, 0), len(code))
	start, end := wordAt(code, cursor)
	if start < end {
		c := v.check(code, start)
		if obj, owner := c.objectAt(code[start:end]); obj != nil {
			return c.describe(obj, owner), true
		}
		if path := v.packagePath(code[start:end]); path != "" {
			if pkg, err := v.Library.Package(path); err == nil {
				return c.describe(types.NewPkgName(0, nil, pkg.Name(), pkg), ""), true
			}
		}
	}
	c := v.check(code[:cursor]+placeholder+code[cursor:], cursor)
	for _, n := range c.path {
		call, ok := n.(*ast.CallExpr)
		if !ok || c.pos <= call.Lparen {
			continue
		}
		if obj, owner := c.objectOf(call.Fun); obj != nil {
			return c.describe(obj, owner), true
		}
	}
	return Info{}, false
}

// objectAt returns the object that the name around the cursor stands for, and
// the type that it is a field or method of.
func (c *checked) objectAt(word string) (obj types.Object, owner string) {
	for i, n := range c.path {
		id, ok := n.(*ast.Ident)
		if !ok {
			continue
		}
		if i+1 < len(c.path) {
			if s, ok := c.path[i+1].(*ast.SelectorExpr); ok && s.Sel == id {
				return c.objectOf(s)
			}
		}
		return c.objectOf(id)
	}
	if _, obj := c.innermost().LookupParent(word, c.pos); obj != nil {
		return obj, ""
	}
	return nil, ""
}

func (c *checked) objectOf(e ast.Expr) (obj types.Object, owner string) {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return c.objectOf(e.X)
	case *ast.IndexExpr:
		return c.objectOf(e.X)
	case *ast.IndexListExpr:
		return c.objectOf(e.X)
	case *ast.SelectorExpr:
		if s := c.info.Selections[e]; s != nil {
			return s.Obj(), ownerOf(s)
		}
		return c.info.Uses[e.Sel], ""
	case *ast.Ident:
		if obj := c.info.Uses[e]; obj != nil {
			return obj, ""
		}
		if obj := c.info.Defs[e]; obj != nil {
			return obj, ""
		}
	}
	return nil, ""
}

// ownerOf names the type that declares a selected field or method: the last
// type on the way through embedded fields.
func ownerOf(s *types.Selection) string {
	if f, ok := s.Obj().(*types.Func); ok {
		return typeName(f.Signature().Recv().Type())
	}
	t := s.Recv()
	for _, i := range s.Index()[:len(s.Index())-1] {
		if st := structOf(t); st != nil {
			t = st.Field(i).Type()
		}
	}
	return typeName(t)
}

func typeName(t types.Type) string {
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	switch t := t.(type) {
	case *types.Named:
		return t.Obj().Name()
	case *types.Alias:
		return t.Obj().Name()
	}
	return ""
}

// Text is the information as plain text: the declaration and the comment, and
// at a detail above 0 the source or the methods.
func (i Info) Text(detail int) string {
	parts := []string{i.Signature}
	if detail > 0 && i.Source != "" {
		parts[0] = i.Source
	}
	if detail > 0 && len(i.Methods) > 0 {
		parts = append(parts, strings.Join(i.Methods, "\n"))
	}
	if i.Doc != "" {
		parts = append(parts, strings.TrimSpace(i.Doc))
	}
	return strings.Join(parts, "\n\n")
}

// Markdown is the same with the code marked as code.
func (i Info) Markdown(detail int) string {
	text, doc := i, strings.TrimSpace(i.Doc)
	text.Doc = ""
	fence := "```"
	for strings.Contains(text.Text(detail), fence) {
		fence += "`"
	}
	md := fence + "go\n" + text.Text(detail) + "\n" + fence
	if doc != "" {
		md += "\n\n" + markdownDoc(doc)
	}
	return md
}
