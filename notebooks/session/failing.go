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

func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}
