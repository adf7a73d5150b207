package session

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
)

// failing makes c := corpus.Load("articles") do where the function returns an
// error as well: the error, if there is one, fails the cell. It reports
// whether that is what the step at pos wants.
func (k *checked) failing(pos token.Pos) bool {
	for i, st := range k.cell.steps {
		spec := st.spec
		if spec == nil || spec.Type != nil || len(spec.Names) != 1 || len(spec.Values) != 1 {
			continue
		}
		if pos != spec.Names[0].Pos() && pos != spec.Values[0].Pos() {
			continue
		}
		results, ok := k.info.Types[spec.Values[0]].Type.(*types.Tuple)
		if !ok || results.Len() != 2 || !isError(results.At(1).Type()) {
			return false
		}
		at := spec.Values[0].Pos()
		name := fmt.Sprintf("err·v%d", 2000+i)
		id := func(name string) *ast.Ident { return &ast.Ident{NamePos: at, Name: name} }
		spec.Names = append(spec.Names, id(name))
		st.assign = append(st.assign, &ast.IfStmt{
			If:   at,
			Cond: &ast.BinaryExpr{X: id(name), OpPos: at, Op: token.NEQ, Y: id("nil")},
			Body: &ast.BlockStmt{List: []ast.Stmt{&ast.ExprStmt{X: &ast.CallExpr{
				Fun: id("panic"), Lparen: at, Args: []ast.Expr{id(name)}, Rparen: at,
			}}}},
		})
		return true
	}
	return false
}

// assignedError is the err that the last statement of the cell assigns, nil if
// it assigns none. Not nil at the cell's end, it is the error of the cell.
func (p *program) assignedError() ast.Expr {
	if len(p.cell.steps) == 0 {
		return nil
	}
	st := p.cell.steps[len(p.cell.steps)-1]
	var names []ast.Expr
	if st.spec != nil && !st.zero {
		for _, id := range st.spec.Names {
			names = append(names, id)
		}
	}
	for _, s := range append([]ast.Stmt{st.stmt}, st.assign...) {
		if a, ok := s.(*ast.AssignStmt); ok {
			names = append(names, a.Lhs...)
		}
	}
	for _, e := range names {
		id, ok := e.(*ast.Ident)
		if !ok || id.Name != "err" {
			continue
		}
		if obj := p.info.ObjectOf(id); obj != nil && isError(obj.Type()) {
			use := &ast.Ident{NamePos: id.NamePos, Name: id.Name}
			p.info.Uses[use] = obj
			p.info.Types[use] = types.TypeAndValue{Type: obj.Type()}
			return use
		}
	}
	return nil
}

func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}
