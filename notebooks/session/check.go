package session

import (
	"errors"
	"go/ast"
	"go/token"
	"go/types"
	"runtime"
	"slices"
	"strings"
)

// checked is a cell that the type checker has seen.
type checked struct {
	*cell
	s       *Session
	file    *ast.File
	steps   *ast.FuncDecl
	info    *types.Info
	used    map[string]string // packages that the cell uses, by the name it has for them
	dotted  []string
	auto    []string     // names in used that the cell does not import itself
	methods []*newMethod // on types of earlier cells
	undo    []func()
	refused []Problem // methods that cannot be added
	unused  map[ast.Expr]bool
	retry   bool
}

func (s *Session) check(c *cell) (*checked, []Problem) {
	k := &checked{cell: c, s: s, used: map[string]string{}, unused: map[ast.Expr]bool{}}
	k.keepTypes()
	k.assemble()
	k.addMethods()
	for range 3 {
		k.retry = false
		if k.typeCheck(); !k.retry {
			break
		}
		k.problems = slices.Clone(k.refused)
		k.assemble()
	}
	return k, k.problems
}

// assemble builds the file that is checked.
func (k *checked) assemble() {
	k.file = &ast.File{Name: ast.NewIdent("main")}
	var decls []ast.Decl
	for _, g := range k.imports {
		for _, spec := range g.Specs {
			k.addImport(spec.(*ast.ImportSpec))
		}
		decls = append(decls, g)
	}
	if names := k.implied(); len(names) > 0 {
		g := &ast.GenDecl{Tok: token.IMPORT}
		for _, name := range names {
			g.Specs = append(g.Specs, &ast.ImportSpec{
				Name: ast.NewIdent(name),
				Path: &ast.BasicLit{Kind: token.STRING, Value: `"` + k.used[name] + `"`},
			})
		}
		decls = append(decls, g)
	}
	body := &ast.BlockStmt{}
	for i, st := range k.cell.steps {
		if st.spec != nil {
			decls = append(decls, &ast.GenDecl{Tok: token.VAR, Specs: []ast.Spec{st.spec}})
			body.List = append(body.List, st.assign...)
			continue
		}
		body.List = append(body.List, k.checkable(st.stmt, i == len(k.cell.steps)-1))
	}
	decls = append(decls, k.decls...)
	k.steps = &ast.FuncDecl{Name: ast.NewIdent(stepsName), Type: &ast.FuncType{Params: &ast.FieldList{}}, Body: body}
	k.file.Decls = append(decls, k.steps)
}

// checkable is a statement in a form that the checker takes: a value alone is
// assigned to nothing.
func (k *checked) checkable(s ast.Stmt, last bool) ast.Stmt {
	e, ok := s.(*ast.ExprStmt)
	if !ok {
		return s
	}
	switch x := ast.Unparen(e.X).(type) {
	case *ast.CallExpr:
		if f, ok := ast.Unparen(x.Fun).(*ast.Ident); !k.unused[e.X] && !(ok && valueBuiltins[f.Name] && !k.declared[f.Name]) {
			return s
		}
	case *ast.UnaryExpr:
		if x.Op == token.ARROW && !last {
			return s
		}
	}
	return &ast.AssignStmt{Lhs: []ast.Expr{ast.NewIdent("_")}, TokPos: e.X.Pos(), Tok: token.ASSIGN, Rhs: []ast.Expr{e.X}}
}

var valueBuiltins = map[string]bool{
	"append": true, "cap": true, "complex": true, "imag": true, "len": true,
	"make": true, "max": true, "min": true, "new": true, "real": true,
}

func (k *checked) addImport(spec *ast.ImportSpec) {
	path := strings.Trim(spec.Path.Value, "`\"")
	switch {
	case spec.Name == nil:
		if name := k.s.packageName(path); name != "" {
			k.used[name] = path
		}
	case spec.Name.Name == ".":
		k.dotted = append(k.dotted, path)
	case spec.Name.Name != "_":
		k.used[spec.Name.Name] = path
	}
}

// implied lists the packages that the cell names without importing them:
// those that earlier cells imported, and those that the library knows.
func (k *checked) implied() []string {
	var out []string
	for name := range k.unresolved {
		if k.declared[name] || k.used[name] != "" && !slices.Contains(k.auto, name) {
			continue
		}
		path := ""
		if l := k.s.live[name]; l != nil {
			path = l.path
		} else if types.Universe.Lookup(name) == nil && k.dotObject(name) == nil {
			path = k.s.guessPackage(name)
		}
		if path != "" {
			k.used[name] = path
			out = append(out, name)
		}
	}
	slices.Sort(out)
	k.auto = out
	return out
}

func (k *checked) dotObject(name string) types.Object {
	for i := len(k.s.dotted) - 1; i >= 0; i-- {
		if p, err := k.s.lib.Package(k.s.dotted[i]); err == nil && token.IsExported(name) {
			if obj := p.Scope().Lookup(name); obj != nil {
				return obj
			}
		}
	}
	return nil
}

// scope puts what earlier cells declared, and this one mentions, in a scope
// around the package's own. All cells share one package, so that fields and
// methods that are not exported are in reach; its scope is emptied for each.
func (k *checked) scope() {
	scope := types.NewScope(types.Universe, token.NoPos, token.NoPos, "earlier cells")
	*k.s.pkg.Scope() = *types.NewScope(scope, token.NoPos, token.NoPos, "cell")
	for name := range k.mentioned {
		if k.declared[name] && !k.before[name] {
			continue
		}
		l := k.s.live[name]
		if l == nil || l.obj == nil {
			if l == nil && k.unresolved[name] && k.used[name] == "" {
				if obj := k.dotObject(name); obj != nil {
					scope.Insert(obj)
				}
			}
			continue
		}
		if !k.declared[name] && k.used[name] == "" {
			scope.Insert(l.obj)
		}
		if k.before[name] {
			if v, ok := l.obj.(*types.Var); ok {
				alias := types.NewVar(v.Pos(), k.s.pkg, name+beforeSuffix, v.Type())
				k.s.alias[alias] = l.addr
				scope.Insert(alias)
			}
		}
	}
}

func newInfo() *types.Info {
	return &types.Info{
		Types:        map[ast.Expr]types.TypeAndValue{},
		Instances:    map[*ast.Ident]types.Instance{},
		Defs:         map[*ast.Ident]types.Object{},
		Uses:         map[*ast.Ident]types.Object{},
		Implicits:    map[ast.Node]types.Object{},
		Selections:   map[*ast.SelectorExpr]*types.Selection{},
		Scopes:       map[ast.Node]*types.Scope{},
		FileVersions: map[*ast.File]string{},
	}
}

func (k *checked) config(report func(types.Error)) *types.Config {
	return &types.Config{
		Importer: k.s,
		Sizes:    types.SizesFor("gc", runtime.GOARCH),
		Error: func(err error) {
			var e types.Error
			if errors.As(err, &e) {
				report(e)
			}
		},
	}
}

// typeCheck checks the cell as a package of its own.
func (k *checked) typeCheck() {
	k.scope()
	k.info = newInfo()
	conf := k.config(k.report)
	types.NewChecker(conf, k.fset, k.s.pkg, k.info).Files([]*ast.File{k.file})
	// The checker passes over names that no one can write.
	ast.Inspect(k.file, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && strings.HasSuffix(id.Name, beforeSuffix) && k.info.Uses[id] == nil {
			k.report(types.Error{Pos: id.Pos(), Msg: "undefined: " + id.Name})
		}
		return true
	})
}

// report takes an error of the checker, unless a notebook does not mind it.
func (k *checked) report(e types.Error) {
	switch {
	case strings.HasPrefix(e.Msg, "declared and not used"),
		strings.HasSuffix(e.Msg, "imported and not used"),
		strings.Contains(e.Msg, "imported as") && strings.HasSuffix(e.Msg, "and not used"),
		strings.HasPrefix(e.Msg, "initialization cycle"),
		strings.HasPrefix(e.Msg, "\t"):
		return
	case strings.Contains(e.Msg, "is not used") && k.isStep(e.Pos),
		strings.HasPrefix(e.Msg, "multiple-value") && k.failing(e.Pos),
		strings.HasPrefix(e.Msg, "assignment mismatch: 1 variable but") && k.failing(e.Pos):
		k.retry = true
		return
	}
	pos := k.fset.Position(e.Pos)
	p := Problem{Cell: k.name, Line: pos.Line, Column: pos.Column, Message: importFailed(plain(e.Msg))}
	if pos.Filename != k.name { // in code of an earlier cell
		p.Cell = pos.Filename
	}
	p.Hint = k.hint(e.Msg)
	for _, q := range k.problems {
		if q.Line == p.Line && q.Message == p.Message {
			return
		}
	}
	k.problems = append(k.problems, p)
}

// isStep notes that the call at pos, a step of the cell, is a value.
func (k *checked) isStep(pos token.Pos) bool {
	for _, st := range k.cell.steps {
		if e, ok := st.stmt.(*ast.ExprStmt); ok && e.Pos() <= pos && pos <= e.End() && !k.unused[e.X] {
			k.unused[e.X] = true
			return true
		}
	}
	return false
}
