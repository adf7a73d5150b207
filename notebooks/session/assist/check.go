package assist

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/astutil"
)

// checked is a cell after a tolerant check, with the cursor in it.
type checked struct {
	view *View
	fset *token.FileSet
	file *ast.File
	pkg  *types.Package
	info *types.Info
	pos  token.Pos // of the cursor
	path []ast.Node
}

// check makes a file of a cell, checks it, and finds the nodes around the
// cursor, innermost first.
func (v *View) check(code string, cursor int) *checked {
	c := v.checkWith(code, cursor, nil)
	if at := partAt(cut(code), cursor); at != nil && at.kind == declaration {
		// Functions see the variables that the cell's statements declare.
		c = v.checkWith(code, cursor, c.statementObjects())
	}
	return c
}

func (v *View) checkWith(code string, cursor int, more []types.Object) *checked {
	text, at := v.fileOf(code, cursor)
	c := &checked{view: v, fset: token.NewFileSet(), pkg: types.NewPackage(v.Path, "main"), info: &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Defs:       map[*ast.Ident]types.Object{},
		Uses:       map[*ast.Ident]types.Object{},
		Implicits:  map[ast.Node]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
		Scopes:     map[ast.Node]*types.Scope{},
		Instances:  map[*ast.Ident]types.Instance{},
	}}
	c.file, _ = parser.ParseFile(c.fset, "cell", text, parser.SkipObjectResolution|parser.AllErrors)
	if c.file == nil {
		c.file = &ast.File{Name: ast.NewIdent("main")}
	}
	own := declaredNames(c.file)
	for name, obj := range v.Objects {
		if _, isPackage := obj.(*types.PkgName); !isPackage && !own[name] {
			c.pkg.Scope().Insert(obj)
		}
	}
	for _, obj := range more {
		if !own[obj.Name()] {
			c.pkg.Scope().Insert(obj)
		}
	}
	conf := types.Config{Importer: v.Library, Error: func(error) {}, FakeImportC: true}
	c.complete(&conf)
	if c.file.Pos().IsValid() && at >= 0 {
		c.pos = c.fset.File(c.file.Package).Pos(at)
		c.path, _ = astutil.PathEnclosingInterval(c.file, c.pos, c.pos)
	}
	return c
}

// complete checks as far as it goes: the checker is not made for trees with
// holes and has panicked on some.
func (c *checked) complete(conf *types.Config) {
	defer func() { _ = recover() }()
	types.NewChecker(conf, c.fset, c.pkg, c.info).Files([]*ast.File{c.file})
}

// stepName is the function that holds the cell's statements.
const stepName = "_"

// fileOf arranges the parts of a cell as a file and says where in it the
// cursor is.
func (v *View) fileOf(code string, cursor int) (text string, at int) {
	parts := cut(code)
	var b strings.Builder
	at = -1
	b.WriteString("package main\n")
	copyParts := func(want kind) {
		for _, p := range parts {
			if p.kind != want {
				continue
			}
			if p.start <= cursor && cursor <= p.end && at < 0 {
				at = b.Len() + cursor - p.start
			}
			b.WriteString(code[p.start:p.end] + p.open + "\n")
		}
	}
	copyParts(importing)
	for name, path := range v.implied(code, parts) {
		fmt.Fprintf(&b, "import %s %q\n", name, path)
	}
	copyParts(declaration)
	fmt.Fprintf(&b, "func %s() {\n", stepName)
	copyParts(statement)
	if at < 0 {
		at = b.Len()
	}
	b.WriteString("\n}\n")
	return b.String(), at
}

// implied returns the packages that a cell uses without an import line.
func (v *View) implied(code string, parts []part) map[string]string {
	implied := map[string]string{}
	lexemes, _ := lex(code)
	own := topLevelNames(lexemes, parts)
	for i := 0; i+1 < len(lexemes); i++ {
		l := lexemes[i]
		if l.tok != token.IDENT || lexemes[i+1].tok != token.PERIOD || i > 0 && lexemes[i-1].tok == token.PERIOD || own[l.text] {
			continue
		}
		if path := v.packagePath(l.text); path != "" {
			implied[l.text] = path
		}
	}
	return implied
}

// topLevelNames are names that a cell gives itself: an import of the same name
// would hide them.
func topLevelNames(lexemes []lexeme, parts []part) map[string]bool {
	names := map[string]bool{}
	starts := map[int]kind{}
	for _, p := range parts {
		starts[p.start] = p.kind
	}
	for i, l := range lexemes {
		kind, ok := starts[l.at]
		if !ok || kind != declaration || i+1 >= len(lexemes) {
			continue
		}
		names[lexemes[i+1].text] = true
	}
	return names
}

func partAt(parts []part, cursor int) *part {
	for i, p := range parts {
		if p.start <= cursor && cursor <= p.end {
			return &parts[i]
		}
	}
	return nil
}

func declaredNames(f *ast.File) map[string]bool {
	names := map[string]bool{}
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				names[d.Name.Name] = true
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				switch s := s.(type) {
				case *ast.TypeSpec:
					names[s.Name.Name] = true
				case *ast.ImportSpec:
					if s.Name != nil {
						names[s.Name.Name] = true
					}
				}
			}
		}
	}
	return names
}

// statementObjects returns what the cell's statements declare at their top.
func (c *checked) statementObjects() []types.Object {
	for _, d := range c.file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Name.Name != stepName || f.Recv != nil {
			continue
		}
		scope := c.info.Scopes[f.Type]
		if scope == nil {
			return nil
		}
		var objects []types.Object
		for _, name := range scope.Names() {
			objects = append(objects, scope.Lookup(name))
		}
		return objects
	}
	return nil
}
