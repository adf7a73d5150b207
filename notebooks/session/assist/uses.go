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

// NamesIn returns what a checked cell touches. Its statements are in the
// functions called steps; shared gives the name of an object of another cell.
func NamesIn(file *ast.File, info *types.Info, steps string, shared func(types.Object) (string, bool)) Names {
	all := newUsage(info, shared)
	names := Names{Inside: map[string][]string{}}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.GenDecl:
			all.declare(d)
			ast.Inspect(d, all.visit)
		case *ast.FuncDecl:
			if d.Recv == nil && d.Name.Name == steps {
				ast.Inspect(d.Body, all.visit)
				continue
			}
			name := d.Name.Name
			if d.Recv != nil && len(d.Recv.List) == 1 {
				name = baseName(d.Recv.List[0].Type)
			}
			all.defines[name] = true
			inner := newUsage(info, shared)
			ast.Inspect(d, inner.visit)
			names.Inside[name] = append(names.Inside[name], sorted(inner.uses)...)
		}
	}
	names.Defines, names.Uses = sorted(all.defines), sorted(all.uses)
	return names
}

// usage gathers the names under a node.
type usage struct {
	info          *types.Info
	nameOf        func(types.Object) (string, bool)
	defines, uses map[string]bool
}

func newUsage(info *types.Info, shared func(types.Object) (string, bool)) *usage {
	return &usage{info, shared, map[string]bool{}, map[string]bool{}}
}

func (u *usage) declare(d *ast.GenDecl) {
	for _, s := range d.Specs {
		switch s := s.(type) {
		case *ast.TypeSpec:
			u.defines[s.Name.Name] = true
		case *ast.ValueSpec:
			for _, name := range s.Names {
				u.defines[name.Name] = true
			}
		}
	}
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
	if obj := u.info.Uses[id]; obj != nil {
		return u.nameOf(obj)
	}
	return "", false
}

func sorted(set map[string]bool) []string {
	delete(set, "_")
	return slices.Sorted(maps.Keys(set))
}
