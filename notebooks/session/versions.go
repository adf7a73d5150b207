package session

import (
	"fmt"
	"go/ast"
	"go/token"
)

// versions follows the variables that a cell declares at its top level, where
// a name may be declared again: x := 1 and then x := "a". All but the last
// variable of a name are renamed.
type versions struct {
	names map[string]*version
	temps int
}

type version struct {
	starts []token.Pos // where each variable of the name begins to be meant
	idents [][]*ast.Ident
}

// define is the step of x, y := f().
func (v *versions) define(s *ast.AssignStmt) *step {
	spec := &ast.ValueSpec{Values: s.Rhs}
	fresh := false
	for _, e := range s.Lhs {
		if id, ok := e.(*ast.Ident); ok && id.Name != "_" && v.names[id.Name] == nil {
			fresh = true
		}
	}
	st := &step{spec: spec}
	for _, e := range s.Lhs {
		id, ok := e.(*ast.Ident)
		if !ok {
			spec.Names = append(spec.Names, ast.NewIdent("_"))
			continue
		}
		if id.Name != "_" && fresh && v.names[id.Name] != nil {
			// As in Go, the variable that is there is set.
			v.temps++
			temp := &ast.Ident{NamePos: id.NamePos, Name: fmt.Sprintf("%s·v%d", id.Name, 1000+v.temps)}
			st.assign = append(st.assign, &ast.AssignStmt{
				Lhs: []ast.Expr{id}, TokPos: s.TokPos, Tok: token.ASSIGN,
				Rhs: []ast.Expr{&ast.Ident{NamePos: id.NamePos, Name: temp.Name}},
			})
			spec.Names = append(spec.Names, temp)
			continue
		}
		spec.Names = append(spec.Names, id)
		v.add(id, s.End())
	}
	return st
}

// declare is the step of var x, y T = f().
func (v *versions) declare(spec *ast.ValueSpec) *step {
	for _, id := range spec.Names {
		v.add(id, spec.End())
	}
	return &step{spec: spec, zero: len(spec.Values) == 0}
}

func (v *versions) add(id *ast.Ident, from token.Pos) {
	if id.Name == "_" {
		return
	}
	n := v.names[id.Name]
	if n == nil {
		n = &version{}
		v.names[id.Name] = n
	}
	n.starts = append(n.starts, from)
	n.idents = append(n.idents, []*ast.Ident{id})
}

// rename gives the earlier variables of a name names of their own.
func (v *versions) rename(list []ast.Stmt) {
	again := map[string]*version{}
	for name, n := range v.names {
		if len(n.starts) > 1 {
			again[name] = n
		}
	}
	if len(again) == 0 {
		return
	}
	for _, s := range list {
		ast.Inspect(s, func(node ast.Node) bool {
			id, ok := node.(*ast.Ident)
			if !ok || id.Obj == nil || !topLevel(id.Obj, list) {
				return true
			}
			n := again[id.Name]
			if n == nil {
				return true
			}
			for i, own := range n.idents {
				if own[0] == id {
					return v.mark(id, i, n)
				}
			}
			i := 0
			for i+1 < len(n.starts) && id.Pos() >= n.starts[i+1] {
				i++
			}
			return v.mark(id, i, n)
		})
	}
}

func (v *versions) mark(id *ast.Ident, i int, n *version) bool {
	if i < len(n.starts)-1 {
		id.Name = fmt.Sprintf("%s·v%d", id.Name, i+1)
	}
	return true
}

// topLevel reports whether one of the statements themselves declares obj.
func topLevel(obj *ast.Object, list []ast.Stmt) bool {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.AssignStmt:
			if obj.Decl == s {
				return true
			}
		case *ast.DeclStmt:
			if g, ok := s.Decl.(*ast.GenDecl); ok {
				for _, spec := range g.Specs {
					if obj.Decl == spec {
						return true
					}
				}
			}
		}
	}
	return false
}
