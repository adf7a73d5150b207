package assist

import (
	"go/ast"
	"go/token"
	"go/types"
)

// expected returns the type that the place of the cursor asks for, or nil.
func (c *checked) expected() types.Type {
	for i := 0; i+1 < len(c.path); i++ {
		inner, isExpr := c.path[i].(ast.Expr)
		if !isExpr {
			return nil
		}
		switch outer := c.path[i+1].(type) {
		case *ast.SelectorExpr:
			if outer.Sel == inner {
				continue
			}
			return nil
		case *ast.ParenExpr:
			continue
		case *ast.CallExpr:
			return c.parameterAt(outer, inner)
		case *ast.AssignStmt:
			return c.assigned(outer, inner)
		case *ast.BinaryExpr:
			return c.operand(outer, inner)
		case *ast.ReturnStmt:
			return c.returned(outer, inner, c.path[i+1:])
		case *ast.KeyValueExpr:
			return c.elementOf(outer, c.path[i+1:])
		case *ast.CompositeLit:
			return elementType(c.typeOf(outer))
		case *ast.SendStmt:
			if ch, ok := c.typeOf(outer.Chan).Underlying().(*types.Chan); ok && outer.Value == inner {
				return ch.Elem()
			}
			return nil
		case *ast.IfStmt, *ast.ForStmt:
			return types.Typ[types.Bool]
		default:
			return nil
		}
	}
	return nil
}

func (c *checked) parameterAt(call *ast.CallExpr, arg ast.Expr) types.Type {
	sig, ok := c.typeOf(call.Fun).Underlying().(*types.Signature)
	if !ok {
		return nil
	}
	for i, a := range call.Args {
		if a == arg {
			return parameter(sig, i)
		}
	}
	return nil
}

func parameter(sig *types.Signature, i int) types.Type {
	n := sig.Params().Len()
	if sig.Variadic() && i >= n-1 {
		if s, ok := sig.Params().At(n - 1).Type().(*types.Slice); ok {
			return s.Elem()
		}
		return nil
	}
	if i < n {
		return sig.Params().At(i).Type()
	}
	return nil
}

func (c *checked) assigned(s *ast.AssignStmt, value ast.Expr) types.Type {
	if s.Tok == token.DEFINE || len(s.Lhs) != len(s.Rhs) {
		return nil
	}
	for i, v := range s.Rhs {
		if v == value {
			return known(c.typeOf(s.Lhs[i]))
		}
	}
	return nil
}

func (c *checked) operand(b *ast.BinaryExpr, side ast.Expr) types.Type {
	if b.Op == token.SHL || b.Op == token.SHR {
		return nil
	}
	other := b.X
	if side == b.X {
		other = b.Y
	}
	return known(c.typeOf(other))
}

func (c *checked) returned(r *ast.ReturnStmt, value ast.Expr, around []ast.Node) types.Type {
	for _, n := range around {
		var t *ast.FuncType
		switch f := n.(type) {
		case *ast.FuncLit:
			t = f.Type
		case *ast.FuncDecl:
			t = f.Type
		default:
			continue
		}
		var results []types.Type
		if t.Results != nil {
			for _, field := range t.Results.List {
				for range max(len(field.Names), 1) {
					results = append(results, c.typeOf(field.Type))
				}
			}
		}
		for i, v := range r.Results {
			if v == value && i < len(results) {
				return known(results[i])
			}
		}
		return nil
	}
	return nil
}

func (c *checked) elementOf(pair *ast.KeyValueExpr, around []ast.Node) types.Type {
	if len(around) < 2 {
		return nil
	}
	lit, ok := around[1].(*ast.CompositeLit)
	if !ok {
		return nil
	}
	t := c.typeOf(lit)
	key, isName := pair.Key.(*ast.Ident)
	if s := structOf(t); s != nil && isName {
		for f := range s.Fields() {
			if f.Name() == key.Name {
				return f.Type()
			}
		}
		return nil
	}
	return elementType(t)
}

func elementType(t types.Type) types.Type {
	switch t := t.Underlying().(type) {
	case *types.Slice:
		return t.Elem()
	case *types.Array:
		return t.Elem()
	case *types.Map:
		return t.Elem()
	}
	return nil
}

func known(t types.Type) types.Type {
	if t == types.Typ[types.Invalid] {
		return nil
	}
	return t
}

// fits reports whether an object, or what it returns, is what a place asks for.
func fits(obj types.Object, want types.Type) bool {
	if want == nil || obj.Type() == nil || obj.Type() == types.Typ[types.Invalid] || obj.Name() == "iota" {
		return false
	}
	if i, ok := want.Underlying().(*types.Interface); ok && i.NumMethods() == 0 {
		return false
	}
	switch o := obj.(type) {
	case *types.Var, *types.Const:
		return types.AssignableTo(o.Type(), want)
	case *types.Func:
		r := o.Signature().Results()
		return types.AssignableTo(o.Type(), want) || r.Len() > 0 && types.AssignableTo(r.At(0).Type(), want)
	}
	return false
}

// ofType returns the constants and variables that a wanted type's package has
// for it, such as time.Second for a time.Duration.
func (c *checked) ofType(want types.Type) []Item {
	named, ok := want.(*types.Named)
	if !ok || named.Obj().Pkg() == nil || named.Obj().Pkg().Path() == c.view.Path {
		return nil
	}
	pkg := named.Obj().Pkg()
	if c.view.packagePath(pkg.Name()) != pkg.Path() {
		return nil
	}
	var items []Item
	for _, name := range pkg.Scope().Names() {
		obj := pkg.Scope().Lookup(name)
		_, isFunc := obj.(*types.Func)
		if obj.Exported() && !isFunc && types.Identical(obj.Type(), want) && kindName(obj) != "type" {
			item := c.item(obj, fitting)
			item.Text = pkg.Name() + "." + item.Text
			items = append(items, item)
		}
	}
	return items
}
