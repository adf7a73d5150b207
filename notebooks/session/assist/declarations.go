package assist

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
)

// Declarations returns the doc comment and source of what a cell declares with
// func, type, var and const, by name; methods are "Type.Method".
func Declarations(code string) map[string]Declaration {
	found := map[string]Declaration{}
	for _, p := range cut(code) {
		if p.kind == importing || p.kind == packaging {
			continue
		}
		// A doc comment stands before the part, so it is read with it.
		const head = "package p\n"
		from := commentBefore(code, p.start)
		text := head + code[from:p.end] + p.open + "\n"
		fset := token.NewFileSet()
		f, _ := parser.ParseFile(fset, "", text, parser.ParseComments|parser.SkipObjectResolution)
		if f == nil {
			continue
		}
		source := func(n ast.Node) string {
			start, end := fset.Position(n.Pos()).Offset, fset.Position(n.End()).Offset
			// The parser invents ends for what is cut off.
			end = min(end, len(text))
			return text[min(start, end):end]
		}
		for _, d := range f.Decls {
			declare(found, d, source)
		}
	}
	return found
}

func declare(found map[string]Declaration, d ast.Decl, source func(ast.Node) string) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		name := d.Name.Name
		if d.Recv != nil && len(d.Recv.List) == 1 {
			name = baseName(d.Recv.List[0].Type) + "." + name
		}
		found[name] = Declaration{Doc: firstText(d.Doc), Source: source(d)}
	case *ast.GenDecl:
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				found[s.Name.Name] = Declaration{Doc: firstText(s.Doc, d.Doc, s.Comment), Source: "type " + source(s)}
				declareFields(found, s)
			case *ast.ValueSpec:
				for _, name := range s.Names {
					found[name.Name] = Declaration{Doc: firstText(s.Doc, s.Comment, d.Doc), Source: d.Tok.String() + " " + source(s)}
				}
			}
		}
	}
}

func declareFields(found map[string]Declaration, s *ast.TypeSpec) {
	t, ok := s.Type.(*ast.StructType)
	if !ok {
		return
	}
	for _, f := range t.Fields.List {
		for _, name := range f.Names {
			found[s.Name.Name+"."+name.Name] = Declaration{Doc: firstText(f.Doc, f.Comment)}
		}
	}
}

// firstText returns the first comment that says something.
func firstText(groups ...*ast.CommentGroup) string {
	for _, g := range groups {
		if text := strings.TrimLeft(g.Text(), " "); text != "" {
			return text
		}
	}
	return ""
}

func baseName(e ast.Expr) string {
	switch t := e.(type) {
	case *ast.StarExpr:
		return baseName(t.X)
	case *ast.IndexExpr:
		return baseName(t.X)
	case *ast.IndexListExpr:
		return baseName(t.X)
	case *ast.Ident:
		return t.Name
	}
	return ""
}
