package session

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/assist"
	"readout/notebooks/session/layout"
	"readout/notebooks/session/machine"
)

// A program is a cell ready to run.
type program struct {
	*checked
	loader   *machine.Loader
	entries  []*machine.Func
	fresh    map[*types.Func]*machine.Func
	memory   map[*types.Var]unsafe.Pointer // of the variables that the cell declares
	shown    []any
	hasLast  bool
	clears   []reflect.Value // variables declared again, without a value
	ends     bool            // with an error that was assigned, which is all that is shown
	fallible bool            // its last expression is a call that returns an error and nothing else
	touched  assist.Names
	shell    *Shell
	err      error
}

// lower makes the cell ready to run.
func (k *checked) lower() (p *program, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("internal error: cannot lower the cell: %v", r)
		}
	}()
	p = &program{checked: k, fresh: map[*types.Func]*machine.Func{}, memory: map[*types.Var]unsafe.Pointer{}}
	p.order()
	for _, m := range k.methods {
		if m.obj != nil {
			k.info.Defs[m.decl.Name] = m.obj
		}
	}
	prog := ssa.NewProgram(k.fset, ssa.InstantiateGenerics|ssa.BareInits|ssa.BuildSerially)
	n := k.gather()
	pkg := n.create(prog)
	for _, q := range n.order {
		if k.s.checkedPackages[q] && n.pkgs[q].info.Types != nil {
			prog.Package(q).Build()
		}
	}
	pkg.Build()
	p.loader = &machine.Loader{World: k.s.world, Global: p.global, Func: p.function, Source: p.interpreted}
	p.loader.Show = func(v []any) { p.shown, p.hasLast = v, true }
	p.loader.IsShow = func(f *types.Func) bool { return f.Name() == showName }
	if k.isFile {
		p.load(pkg.Func("init"))
		p.load(pkg.Func("main"))
	} else {
		p.load(pkg.Func(stepsName))
	}
	for _, m := range pkg.Members {
		if f, ok := m.(*ssa.Function); ok && f.Blocks != nil && f.TypeParams().Len() == 0 && f.Name() != "init" {
			if _, err := p.loader.Load(f); err != nil {
				return nil, err
			}
		}
	}
	if err := p.loadMethods(prog, pkg); err != nil {
		return nil, err
	}
	return p, p.err
}

func (p *program) load(f *ssa.Function) {
	if f == nil {
		return
	}
	fn, err := p.loader.Load(f)
	if err != nil && p.err == nil {
		p.err = err
	}
	p.entries = append(p.entries, fn)
}

// loadMethods makes the methods that the cell declares ready, and gives the
// run-time types that have come to be their methods.
func (p *program) loadMethods(prog *ssa.Program, pkg *ssa.Package) error {
	for _, d := range p.decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Recv == nil {
			continue
		}
		obj, ok := p.info.Defs[f.Name].(*types.Func)
		if !ok || obj.Signature().RecvTypeParams().Len() > 0 {
			continue
		}
		if fn := prog.FuncValue(obj); fn != nil {
			if _, err := p.loader.Load(fn); err != nil {
				return err
			}
		}
	}
	again := []*layout.Made(nil)
	if len(p.methods) > 0 {
		again = p.s.table.All()
	}
	return p.loader.LoadMethods(prog, again)
}

// order writes the body of the cell: its statements and the assignments of
// the variables it declares, in the order of the text.
func (p *program) order() {
	body := p.checked.steps.Body
	body.List = nil
	for i, st := range p.cell.steps {
		switch {
		case st.spec == nil && i == len(p.cell.steps)-1 && p.last != nil:
			_, calls := ast.Unparen(p.last).(*ast.CallExpr)
			t := p.info.TypeOf(p.last)
			p.fallible = calls && t != nil && isError(t)
			body.List = append(body.List, p.showing(p.last))
		case st.spec == nil:
			body.List = append(body.List, p.checkable(st.stmt, false))
		case !st.zero:
			body.List = append(body.List, p.assigning(st.spec))
		}
		body.List = append(body.List, st.assign...)
	}
	if !p.isFile {
		p.info.InitOrder = nil
	}
	if err := p.assignedError(); err != nil {
		p.ends = true
		body.List = append(body.List, p.showing(err))
	}
}

func (p *program) assigning(spec *ast.ValueSpec) ast.Stmt {
	a := &ast.AssignStmt{TokPos: spec.Values[0].Pos(), Tok: token.ASSIGN, Rhs: spec.Values}
	for _, n := range spec.Names {
		id := &ast.Ident{NamePos: n.NamePos, Name: n.Name}
		if obj := p.info.Defs[n]; obj != nil {
			p.info.Uses[id] = obj
		}
		a.Lhs = append(a.Lhs, id)
	}
	return a
}

// showing is the statement that hands the last expression to the session.
func (p *program) showing(e ast.Expr) ast.Stmt {
	tv := p.info.Types[e]
	var params []*types.Var
	switch t := tv.Type.(type) {
	case *types.Tuple:
		for v := range t.Variables() {
			params = append(params, types.NewParam(token.NoPos, p.s.pkg, "", v.Type()))
		}
	case nil:
	default:
		params = append(params, types.NewParam(token.NoPos, p.s.pkg, "", types.Default(t)))
	}
	if len(params) == 0 || tv.IsVoid() || p.silent(e) {
		return &ast.ExprStmt{X: e}
	}
	sig := types.NewSignatureType(nil, nil, nil, types.NewTuple(params...), nil, false)
	obj := types.NewFunc(token.NoPos, p.s.pkg, showName, sig)
	def, use := ast.NewIdent(showName), &ast.Ident{NamePos: e.Pos(), Name: showName}
	p.info.Defs[def], p.info.Uses[use] = obj, obj
	p.info.Types[use] = types.TypeAndValue{Type: sig}
	p.file.Decls = append(p.file.Decls, &ast.FuncDecl{Name: def, Type: &ast.FuncType{Params: &ast.FieldList{}}})
	call := &ast.CallExpr{Fun: use, Lparen: e.Pos(), Args: []ast.Expr{e}, Rparen: e.End()}
	p.info.Types[call] = types.TypeAndValue{Type: types.NewTuple()}
	return &ast.ExprStmt{X: call}
}

// silent reports whether the value of a call is of no interest: what printing
// returns.
func (p *program) silent(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	var id *ast.Ident
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		id = f.Sel
	case *ast.Ident:
		id = f
	default:
		return false
	}
	f, ok := p.info.Uses[id].(*types.Func)
	if !ok {
		return false
	}
	res := f.Signature().Results()
	isCount := res.Len() == 2 && types.Identical(res.At(0).Type(), types.Typ[types.Int]) && res.At(1).Type().String() == "error"
	return isCount && (f.Pkg() != nil && f.Pkg().Path() == "fmt" || len(f.Name()) >= 5 && f.Name()[:5] == "Write")
}

// global is where a variable of a cell is.
func (p *program) global(g *ssa.Global) unsafe.Pointer {
	obj, ok := g.Object().(*types.Var)
	if !ok {
		return unsafe.Pointer(new([8]byte))
	}
	if at, ok := p.s.globals[obj]; ok {
		return at
	}
	if at, ok := p.s.alias[obj]; ok {
		return at
	}
	at, ok := p.memory[obj]
	if !ok {
		at, ok = p.again(obj)
	}
	if !ok {
		t := p.s.table.Of(obj.Type())
		if err := p.s.world.Allow(t.Size()); err != nil {
			panic(err)
		}
		at = reflect.New(t).UnsafePointer()
		p.memory[obj] = at
	}
	return at
}

// again is the memory of a variable that takes the place of another of its
// name and type: functions of earlier cells see its value.
func (p *program) again(obj *types.Var) (unsafe.Pointer, bool) {
	name := obj.Name()
	l := p.s.live[name]
	if p.isFile || l == nil || l.addr == nil || l.cell == "" || !types.Identical(l.obj.Type(), obj.Type()) {
		return nil, false
	}
	for _, st := range p.cell.steps {
		if st.zero && slices.ContainsFunc(st.spec.Names, func(id *ast.Ident) bool { return id.Name == name }) {
			if p.before[name] {
				return nil, false // the one before is needed for a while
			}
			p.clears = append(p.clears, reflect.NewAt(p.s.table.Of(obj.Type()), l.addr).Elem())
		}
	}
	p.memory[obj] = l.addr
	return l.addr, true
}

// interpreted reports whether the functions of a package come from source.
func (p *program) interpreted(pkg *types.Package) bool {
	if pkg == p.s.pkg {
		return true
	}
	c, ok := p.s.lib.Checked(pkg.Path())
	return ok && c.Package == pkg
}

// function is the Func of a function or method of a cell. One that takes the
// place of another of the same type takes over its Func, and so its callers.
func (p *program) function(obj *types.Func) *machine.Func {
	obj = obj.Origin()
	if f := p.s.funcs[obj]; f != nil {
		return f
	}
	if f := p.fresh[obj]; f != nil {
		return f
	}
	if obj.Pkg() != p.s.pkg {
		return nil
	}
	f := p.inherited(obj)
	if f == nil {
		f = &machine.Func{}
	}
	p.fresh[obj] = f
	return f
}

func (p *program) inherited(obj *types.Func) *machine.Func {
	var old *types.Func
	if recv := obj.Signature().Recv(); recv == nil {
		if l := p.s.live[obj.Name()]; l != nil {
			old, _ = l.obj.(*types.Func)
		}
	} else {
		for o := range p.s.funcs {
			if r := o.Signature().Recv(); r != nil && o.Name() == obj.Name() && types.Identical(r.Type(), recv.Type()) {
				old = o
			}
		}
	}
	if old == nil || !types.Identical(bare(old), bare(obj)) {
		return nil
	}
	return p.s.funcs[old]
}

func bare(f *types.Func) *types.Signature {
	sig := f.Signature()
	return types.NewSignatureType(nil, nil, nil, sig.Params(), sig.Results(), sig.Variadic())
}
