package session

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"

	"golang.org/x/tools/go/ssa"
)

// needs gathers what the builder of SSA must know beside the cell: the
// objects of other packages and cells that it mentions, and the sources of
// the generic functions that it may instantiate.
type needs struct {
	k     *checked
	seen  map[types.Object]bool
	types map[types.Type]bool
	own   *types.Info // the cell's
	pkgs  map[*types.Package]*stubs
	order []*types.Package
}

// stubs is a package of declarations without bodies, but for the sources.
type stubs struct {
	file *ast.File
	info *types.Info
}

func (k *checked) gather() *needs {
	n := &needs{
		k: k, own: k.info,
		seen: map[types.Object]bool{}, types: map[types.Type]bool{},
		pkgs: map[*types.Package]*stubs{},
	}
	n.pkgs[k.s.pkg] = &stubs{file: &ast.File{Name: ast.NewIdent("main")}, info: k.info}
	for _, obj := range k.info.Uses {
		n.object(obj)
	}
	for _, sel := range k.info.Selections {
		n.object(sel.Obj())
		n.typ(sel.Recv())
	}
	for _, obj := range k.info.Implicits {
		n.object(obj)
	}
	for _, inst := range k.info.Instances {
		n.typ(inst.Type)
	}
	return n
}

func (n *needs) object(obj types.Object) {
	if obj == nil || obj.Pkg() == nil || n.seen[obj] {
		return
	}
	n.seen[obj] = true
	n.learn(obj)
	switch obj := obj.(type) {
	case *types.Func:
		origin := obj.Origin()
		n.typ(obj.Type())
		if src := n.k.s.sources[origin]; src != nil {
			n.source(origin, src)
		} else if obj.Signature().Recv() == nil && !n.k.isOwn(obj) {
			n.stub(obj.Pkg()).addFunc(obj)
		}
		if recv := obj.Signature().Recv(); recv != nil {
			n.typ(recv.Type())
		}
	case *types.Var:
		n.typ(obj.Type())
		_, live := n.k.s.globals[obj]
		_, alias := n.k.s.alias[obj]
		if live || alias || !obj.IsField() && obj.Pkg() != n.k.s.pkg && obj.Parent() == obj.Pkg().Scope() {
			n.stub(obj.Pkg()).addVar(obj)
		}
	case *types.TypeName:
		n.typ(obj.Type())
	}
}

// learn looks at the run-time type of a compiled function or variable.
func (n *needs) learn(obj types.Object) {
	s := n.k.s
	if obj.Pkg() == s.pkg {
		return
	}
	switch obj := obj.(type) {
	case *types.Var:
		if !obj.IsField() && obj.Parent() == obj.Pkg().Scope() {
			if v, ok := s.lib.Var(obj.Pkg().Path(), obj.Name()); ok {
				s.table.Learn(obj.Type(), v.Type().Elem())
			}
		}
	case *types.Func:
		recv := obj.Signature().Recv()
		if recv == nil {
			if f, ok := s.lib.Func(obj.Pkg().Path(), obj.Name()); ok {
				s.table.Learn(obj.Type(), f.Type())
			}
			return
		}
		if named := namedOf(recv.Type()); named != nil && !types.IsInterface(named) && named.TypeArgs().Len() == 0 && obj.Exported() {
			if r, ok := s.lib.Type(obj.Pkg().Path(), named.Obj().Name()); ok {
				if m, ok := reflect.PointerTo(r).MethodByName(obj.Name()); ok {
					s.table.Learn(obj.Type(), m.Type)
				}
			}
		}
	}
}

// isOwn reports whether the cell itself declares a function.
func (k *checked) isOwn(obj *types.Func) bool {
	return obj.Pkg() == k.s.pkg && k.s.funcs[obj] == nil
}

func (n *needs) source(obj *types.Func, src *source) {
	if n.seen[obj] && n.pkgs[src.pkg] != nil && n.pkgs[src.pkg].has(src.decl) {
		return
	}
	n.seen[obj] = true
	st := n.pkgs[src.pkg]
	if st == nil {
		st = &stubs{file: &ast.File{Name: ast.NewIdent("p")}, info: src.info}
		n.pkgs[src.pkg] = st
		n.order = append(n.order, src.pkg)
	}
	st.file.Decls = append(st.file.Decls, src.decl)
	if src.pkg == n.k.s.pkg {
		merge(st.info, src.info, src.decl)
	}
	for _, dep := range src.mentions() {
		n.object(dep)
	}
}

func (st *stubs) has(d ast.Decl) bool {
	for _, x := range st.file.Decls {
		if x == d {
			return true
		}
	}
	return false
}

func (n *needs) stub(p *types.Package) *stubs {
	st := n.pkgs[p]
	if st == nil {
		st = &stubs{file: &ast.File{Name: ast.NewIdent("p")}, info: &types.Info{Defs: map[*ast.Ident]types.Object{}, FileVersions: map[*ast.File]string{}}}
		n.pkgs[p] = st
		n.order = append(n.order, p)
	}
	return st
}

func (st *stubs) addFunc(obj *types.Func) {
	id := ast.NewIdent(obj.Name())
	st.info.Defs[id] = obj
	st.file.Decls = append(st.file.Decls, &ast.FuncDecl{Name: id, Type: &ast.FuncType{Params: &ast.FieldList{}}})
}

func (st *stubs) addVar(obj *types.Var) {
	id := ast.NewIdent(obj.Name())
	st.info.Defs[id] = obj
	st.file.Decls = append(st.file.Decls, &ast.GenDecl{Tok: token.VAR, Specs: []ast.Spec{&ast.ValueSpec{Names: []*ast.Ident{id}}}})
}

// typ finds the generic types in t, whose methods may be instantiated.
func (n *needs) typ(t types.Type) {
	if t == nil || n.types[t] {
		return
	}
	n.types[t] = true
	switch t := t.(type) {
	case *types.Alias:
		n.typ(types.Unalias(t))
	case *types.Named:
		for i := range t.TypeArgs().Len() {
			n.typ(t.TypeArgs().At(i))
		}
		o := t.Origin()
		if o.Obj().Pkg() == nil || o.TypeParams().Len() == 0 && o.Obj().Pkg() != n.k.s.pkg {
			return
		}
		if o != t {
			n.typ(o)
			return
		}
		for i := range o.NumMethods() {
			if m := o.Method(i); n.k.s.sources[m] != nil {
				n.object(m)
			}
		}
		n.typ(o.Underlying())
	case *types.Pointer:
		n.typ(t.Elem())
	case *types.Slice:
		n.typ(t.Elem())
	case *types.Array:
		n.typ(t.Elem())
	case *types.Chan:
		n.typ(t.Elem())
	case *types.Map:
		n.typ(t.Key())
		n.typ(t.Elem())
	case *types.Struct:
		for f := range t.Fields() {
			n.typ(f.Type())
		}
	case *types.Signature:
		n.typ(t.Params())
		n.typ(t.Results())
	case *types.Tuple:
		for v := range t.Variables() {
			n.typ(v.Type())
		}
	}
}

// create gives the program the packages that were gathered, the cell's last.
func (n *needs) create(prog *ssa.Program) *ssa.Package {
	for _, p := range n.order {
		st := n.pkgs[p]
		prog.CreatePackage(p, []*ast.File{st.file}, st.info, false)
	}
	st := n.pkgs[n.k.s.pkg]
	files := []*ast.File{n.k.file}
	if len(st.file.Decls) > 0 {
		files = append(files, st.file)
	}
	return prog.CreatePackage(n.k.s.pkg, files, n.k.info, false)
}
