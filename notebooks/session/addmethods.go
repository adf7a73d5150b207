package session

import (
	"go/ast"
	"go/types"
	"reflect"
	"slices"
	"unsafe"
)

// A newMethod is a method that a cell declares on a type of an earlier cell.
type newMethod struct {
	decl *ast.FuncDecl
	obj  *types.Func
}

// addMethods gives types of earlier cells the methods that this one declares
// on them. The checker must know them before it sees the bodies that call
// them, so their signatures are checked first. If the cell fails, restore
// takes them away again.
func (k *checked) addMethods() {
	for _, d := range k.decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Recv == nil || len(f.Recv.List) != 1 {
			continue
		}
		name := receiverName(f.Recv.List[0].Type)
		if l := k.s.live[name]; l != nil && !k.declared[name] && isType(l.obj) {
			if n := namedOf(l.obj.Type()); n != nil && n.TypeParams().Len() > 0 {
				k.refuse(f, name)
				continue
			}
			k.methods = append(k.methods, &newMethod{decl: f})
		}
	}
	if len(k.methods) == 0 {
		return
	}
	k.scope()
	info := newInfo()
	conf := k.config(func(types.Error) {})
	conf.IgnoreFuncBodies = true
	types.NewChecker(conf, k.fset, k.s.pkg, info).Files([]*ast.File{k.file})
	for _, m := range k.methods {
		obj, _ := info.Defs[m.decl.Name].(*types.Func)
		if obj == nil || obj.Signature().Recv() == nil {
			continue
		}
		if named := namedOf(obj.Signature().Recv().Type()); named != nil {
			m.obj = obj
			k.undo = append(k.undo, putMethod(named.Origin(), obj))
		}
	}
}

// refuse reports a method for a generic type of an earlier cell: the types
// package fixes the methods of such a type when it is first instantiated.
func (k *checked) refuse(f *ast.FuncDecl, name string) {
	pos := k.fset.Position(f.Name.Pos())
	k.refused = append(k.refused, Problem{
		Cell: k.name, Line: pos.Line, Column: pos.Column,
		Message: "generic type " + name + " cannot get methods in a later cell",
		Hint:    "declare the type and its methods in one cell",
	})
	k.problems = slices.Clone(k.refused)
}

func isType(obj types.Object) bool { _, ok := obj.(*types.TypeName); return ok }

func receiverName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.StarExpr:
		return receiverName(e.X)
	case *ast.ParenExpr:
		return receiverName(e.X)
	case *ast.IndexExpr:
		return receiverName(e.X)
	case *ast.IndexListExpr:
		return receiverName(e.X)
	}
	return ""
}

func namedOf(t types.Type) *types.Named {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, _ := t.(*types.Named)
	return n
}

// putMethod adds a method to a type or puts it in the place of one, and
// returns what undoes that. The types package can only add, so the list is
// reached by its field; the check below fails if that moves.
func putMethod(named *types.Named, m *types.Func) (undo func()) {
	named.NumMethods() // so that the list is complete
	list := methodList(named)
	old := *list
	fresh := make([]*types.Func, 0, len(old)+1)
	replaced := false
	for _, o := range old {
		if o.Id() == m.Id() {
			o, replaced = m, true
		}
		fresh = append(fresh, o)
	}
	if !replaced {
		fresh = append(fresh, m)
	}
	*list = fresh
	return func() { *list = old }
}

var methodsField = func() uintptr {
	f, ok := reflect.TypeFor[types.Named]().FieldByName("methods")
	if !ok || f.Type != reflect.TypeFor[[]*types.Func]() {
		panic("session: go/types.Named has changed")
	}
	return f.Offset
}()

func methodList(named *types.Named) *[]*types.Func {
	return (*[]*types.Func)(unsafe.Add(unsafe.Pointer(named), methodsField))
}

func (k *checked) restore() {
	for i := len(k.undo) - 1; i >= 0; i-- {
		k.undo[i]()
	}
}
