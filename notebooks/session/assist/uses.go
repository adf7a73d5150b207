package assist

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
)

// Names are the session's names that a cell touches.
type Names struct {
	// Defines are the names that it declares, assigns or gives methods to.
	Defines []string
	// Uses are the names from other cells that it reads when it runs.
	Uses []string
	// Inside are the names that each function it declares reads when called.
	Inside map[string][]string
}

// Names returns what a cell touches, given the session as it was before.
func (v *View) Names(code string) Names {
	c := v.checkWith(code, 0, nil)
	u := &usage{checked: c, defines: map[string]bool{}, uses: map[string]bool{}}
	names := Names{Inside: map[string][]string{}}
	for name := range declaredNames(c.file) {
		// Imports stand in the file's scope, not in the package's.
		u.defines[name] = c.pkg.Scope().Lookup(name) != nil
	}
	maps.DeleteFunc(u.defines, func(_ string, declared bool) bool { return !declared })
	for _, obj := range c.statementObjects() {
		u.defines[obj.Name()] = true
	}
	for _, d := range c.file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Name.Name == stepName && f.Recv == nil {
			ast.Inspect(d, u.visit)
			continue
		}
		name := f.Name.Name
		if f.Recv != nil && len(f.Recv.List) == 1 {
			name = baseName(f.Recv.List[0].Type)
			u.defines[name] = true
		}
		inner := &usage{checked: c, defines: map[string]bool{}, uses: map[string]bool{}}
		ast.Inspect(f, inner.visit)
		names.Inside[name] = append(names.Inside[name], sorted(inner.uses)...)
	}
	names.Defines, names.Uses = sorted(u.defines), sorted(u.uses)
	return names
}

// usage gathers the names under a node.
type usage struct {
	*checked
	defines, uses map[string]bool
}

func (u *usage) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for _, left := range n.Lhs {
			u.write(left)
		}
		if n.Tok == token.ASSIGN {
			u.assign(n)
			return false
		}
	case *ast.IncDecStmt:
		u.write(n.X)
	case *ast.RangeStmt:
		if n.Tok == token.ASSIGN {
			u.write(n.Key)
			u.write(n.Value)
		}
	case *ast.Ident:
		if name, ok := u.shared(n); ok {
			u.uses[name] = true
		}
	}
	return true
}

// assign visits an assignment: a name that is given a new value is not read.
func (u *usage) assign(s *ast.AssignStmt) {
	for _, left := range s.Lhs {
		if _, ok := ast.Unparen(left).(*ast.Ident); !ok {
			ast.Inspect(left, u.visit)
		}
	}
	for _, right := range s.Rhs {
		ast.Inspect(right, u.visit)
	}
}

// write notes the variable at the root of what is assigned to.
func (u *usage) write(e ast.Expr) {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.SelectorExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.Ident:
			if name, ok := u.shared(x); ok {
				u.defines[name] = true
			}
			return
		default:
			return
		}
	}
}

// shared returns the name if it is one of another cell.
func (u *usage) shared(id *ast.Ident) (string, bool) {
	obj := u.info.Uses[id]
	if obj == nil {
		return "", false
	}
	if _, isPackage := obj.(*types.PkgName); isPackage || u.view.Objects[obj.Name()] != obj {
		return "", false
	}
	return obj.Name(), true
}

func sorted(set map[string]bool) []string {
	delete(set, "_")
	return slices.Sorted(maps.Keys(set))
}
