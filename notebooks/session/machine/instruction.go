package machine

import (
	"go/token"
	"go/types"
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/layout"
	"readout/notebooks/session/machine/native"
)

// instruction writes the ops of one SSA instruction.
func (c *compiler) instruction(instr ssa.Instruction) {
	switch v := instr.(type) {
	case *ssa.Phi:
	case *ssa.Alloc:
		c.alloc(v)
	case *ssa.UnOp:
		c.unOp(v)
	case *ssa.BinOp:
		c.binOp(v)
	case *ssa.Store:
		if f, ok := v.Addr.(*ssa.FieldAddr); ok && isBlank(f) {
			break
		}
		c.store(v)
	case *ssa.FieldAddr:
		c.emitAddress(c.fieldPlace(v), c.slot(v))
	case *ssa.IndexAddr:
		c.emitAddress(c.indexPlace(v), c.slot(v))
	case *ssa.Index:
		c.indexOp(v)
	case *ssa.Slice:
		c.slice(v)
	case *ssa.SliceToArrayPointer:
		c.arrayPointer(v)
	case *ssa.MakeSlice:
		c.makeSlice(v)
	case *ssa.MakeMap:
		c.makeMap(v)
	case *ssa.MakeChan:
		c.makeChan(v)
	case *ssa.Lookup:
		c.lookup(v)
	case *ssa.MapUpdate:
		c.mapUpdate(v)
	case *ssa.Range:
		c.rangeOp(v)
	case *ssa.Next:
		c.next(v)
	case *ssa.Convert:
		c.convert(v.X, v.Type(), c.slot(v))
	case *ssa.MultiConvert:
		c.convert(v.X, v.Type(), c.slot(v))
	case *ssa.MakeInterface:
		c.makeInterface(v)
	case *ssa.ChangeInterface:
		c.changeInterface(v)
	case *ssa.TypeAssert:
		c.typeAssert(v)
	case *ssa.MakeClosure:
		c.makeClosure(v)
	case *ssa.Call:
		c.call(v)
	case *ssa.Go:
		c.goCall(v)
	case *ssa.Defer:
		c.deferCall(v)
	case *ssa.RunDefers:
		c.code.guarded = true
		c.emit(func(fr *frame) { fr.runDeferred() })
	case *ssa.Send:
		c.send(v)
	case *ssa.Select:
		c.selectOp(v)
	case *ssa.Panic:
		s := c.slot(v.X)
		c.emit(func(fr *frame) { panic(*at[any](fr, s)) })
	case *ssa.Return:
		c.returns(v)
	case *ssa.Jump:
		c.out.to = c.edge(v.Block(), v.Block().Succs[0], true)
	case *ssa.If:
		c.ifOp(v)
	default:
		cannot("%s: no way to run %T", c.World.Fset.Position(instr.Pos()), instr)
	}
}

func (c *compiler) alloc(v *ssa.Alloc) {
	elem := c.of(v.Type().Underlying().(*types.Pointer).Elem())
	word := layout.Word(elem)
	d := c.slot(v)
	if size := elem.Size(); size >= 1<<20 {
		c.emit(func(fr *frame) {
			fr.thread.run.allow(size)
			*at[unsafe.Pointer](fr, d) = newObject(word)
		})
		return
	}
	if !c.inFrame(v) {
		c.emit(func(fr *frame) { *at[unsafe.Pointer](fr, d) = newObject(word) })
		return
	}
	off := c.allocSlot(v)
	if !addressOnly(v) {
		c.emitAddress(place{base: off}, d)
	}
	var code []native.Inst
	if words := wordsOf(elem); words != nil {
		code = []native.Inst{{Op: native.Clear, Place: placeCode(place{base: off}), Words: words}}
	}
	switch shapeOf(elem) {
	case empty:
	case byte8:
		c.emitSafe(func(fr *frame) { *at[uint64](fr, off) = 0 }, code...)
	default:
		c.emitSafe(func(fr *frame) { clearTyped(word, fr.address(off)) }, code...)
	}
}

// addressOnly reports whether the variable is used by placeOf alone.
func addressOnly(v ssa.Value) bool {
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.UnOp, *ssa.FieldAddr, *ssa.IndexAddr, *ssa.DebugRef:
		case *ssa.Store:
			if r.Val == v {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func (c *compiler) unOp(v *ssa.UnOp) {
	switch v.Op {
	case token.MUL:
		p := c.placeOf(v.X)
		t := c.of(v.Type())
		c.emitAt(p, load(p, t, c.slot(v)), loadCode(p, t, c.slot(v))...)
	case token.ARROW:
		c.receive(v)
	default:
		k, d, x := c.of(v.X.Type()).Kind(), c.slot(v), c.slot(v.X)
		c.emit(unary(k, v.Op, d, x), unaryCode(k, v.Op, d, x)...)
	}
}

func (c *compiler) binOp(v *ssa.BinOp) {
	for _, x := range []ssa.Value{v.X, v.Y} {
		if inner, ok := x.(*ssa.BinOp); ok && c.fused[inner] {
			c.emitSafe(c.fuseOps(inner, v, c.slot(v)), c.fusedCode(inner, v)...)
			return
		}
	}
	if o := c.constantDivision(v); o != nil {
		c.emitSafe(o, c.arithCode(v, c.slot(v), c.slot(v.X), c.slot(v.Y))...)
		return
	}
	t := c.of(v.X.Type())
	d, a := c.slot(v), c.slot(v.X)
	switch v.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		test := c.test(v)
		c.emit(func(fr *frame) { *at[bool](fr, d) = test(fr) }, compareCode(t.Kind(), v.Op, d, a, c.slot(v.Y))...)
	case token.SHL, token.SHR:
		b := c.count(v.Y)
		c.emit(arith(t.Kind(), v.Op, d, a, b), c.arithCode(v, d, a, b)...)
	default:
		c.emit(arith(t.Kind(), v.Op, d, a, c.slot(v.Y)), c.arithCode(v, d, a, c.slot(v.Y))...)
		last := &c.out.draft[len(c.out.draft)-1]
		last.safe = c.steady(v) && t.Kind() != reflect.String
		if v.Op == token.ADD && d == a && (t.Kind() == reflect.Int || t.Kind() == reflect.Int64) {
			last.step = &step{a, c.slot(v.Y)}
		}
	}
}

// count is the slot of a shift count as a uint64.
func (c *compiler) count(v ssa.Value) uintptr {
	k := c.of(v.Type()).Kind()
	s := c.slot(v)
	switch k {
	case reflect.Uint, reflect.Uint64, reflect.Uintptr:
		return s
	}
	if _, ok := v.(*ssa.Const); ok && (k == reflect.Int || k == reflect.Int64) {
		return s
	}
	d := c.variable(reflect.TypeFor[int]()).off
	c.emit(convertNumber(reflect.Int64, k, d, s), convertCode(reflect.Int64, k, d, s)...)
	if k >= reflect.Int && k <= reflect.Int64 {
		c.emit(func(fr *frame) {
			n := *at[int](fr, d)
			_ = 1 << n // panics if negative
		}, native.Inst{Op: native.Require, Kind: native.Int64, A: native.Slot(d)})
	}
	return d
}

// test returns the comparison of two values of any type.
func (c *compiler) test(v *ssa.BinOp) func(*frame) bool {
	t := c.of(v.X.Type())
	a, b := c.slot(v.X), c.slot(v.Y)
	equal := func(f func(*frame) bool) func(*frame) bool {
		if v.Op == token.EQL {
			return f
		}
		return func(fr *frame) bool { return !f(fr) }
	}
	if f := compare(t.Kind(), v.Op, a, b); f != nil {
		return f
	}
	switch shapeOf(t) {
	case pointer, list:
		return equality[unsafe.Pointer](v.Op, a, b)
	case empty:
		return equal(func(*frame) bool { return true })
	case dynamic:
		ea, eb := c.eface(v.X), c.eface(v.Y)
		return equal(func(fr *frame) bool { return ea(fr) == eb(fr) })
	}
	eq := layout.Equal(t)
	if eq == nil {
		cannot("%s cannot be compared", t)
	}
	return equal(func(fr *frame) bool { return eq(fr.address(a), fr.address(b)) })
}

func (c *compiler) indexOp(v *ssa.Index) {
	d, x, i := c.slot(v), c.slot(v.X), c.index(v.Index)
	t, ok := v.X.Type().Underlying().(*types.Array)
	if !ok {
		p := place{kind: inSlice, base: x, index: i, size: 1}
		c.emit(func(fr *frame) { *at[byte](fr, d) = (*at[string](fr, x))[*at[int](fr, i)] }, loadCode(p, reflect.TypeFor[byte](), d)...)
		return
	}
	elem := c.of(t.Elem())
	p := place{kind: inRow, base: x, index: i, size: elem.Size(), len: int(t.Len())}
	c.emit(load(p, elem, d), loadCode(p, elem, d)...)
}

// isBlank reports whether a field is called _, and so never has a value.
func isBlank(f *ssa.FieldAddr) bool {
	st := f.X.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Struct)
	return st.Field(f.Field).Name() == "_"
}
