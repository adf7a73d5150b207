package machine

import (
	"go/types"
	"reflect"
	"sync/atomic"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/layout"
)

func (c *compiler) call(v *ssa.Call) {
	if o := c.callOp(&v.Call, c.slot(v)); o != nil {
		c.emit(o, c.callCode(&v.Call, c.slot(v))...)
		c.out.draft[len(c.out.draft)-1].call = c.site(&v.Call, c.slot(v))
	}
}

// callOp returns the instruction that makes a call and puts what it returns
// into d.
func (c *compiler) callOp(call *ssa.CallCommon, d uintptr) op {
	if call.IsInvoke() {
		return c.invoke(call, d)
	}
	switch f := call.Value.(type) {
	case *ssa.Builtin:
		return c.builtin(f, call, d)
	case *ssa.Function:
		if obj, ok := f.Object().(*types.Func); ok && f.Blocks == nil && c.IsShow(obj) {
			return c.show(call.Args)
		}
		if o := f.Origin(); o != nil {
			if s, ok := c.World.sorting[o.String()]; ok {
				if op := s(c, call, d); op != nil {
					return op
				}
			}
		}
		if s, ok := c.World.special[f.String()]; ok && f.Blocks == nil {
			return s(c, call, d)
		}
		if fn, ok := c.native(f); ok {
			return c.nativeCall(fn, call, d)
		}
		if f.Blocks == nil && !c.Source(f.Object().Pkg()) {
			cannot("%s: %s cannot be called from a cell", c.World.Fset.Position(call.Pos()), f)
		}
		return callStatic(c.function(f), c.passing(call.Args), d)
	case *ssa.MakeClosure:
		// Called where it is made: the value is there, but it need not be
		// asked what it is.
	}
	return c.callValue(call, d)
}

// A transfer copies an argument to its parameter.
type transfer struct {
	dst, src uintptr
	shape    shape
	word     unsafe.Pointer
}

type passing []transfer

// passing tells how the arguments reach the parameters, which are the first
// registers of a frame, in order.
func (c *compiler) passing(args []ssa.Value) passing {
	p := make(passing, len(args))
	off := frameHead
	for i, a := range args {
		t := c.of(a.Type())
		off = align(off, t)
		p[i] = transfer{off, c.slot(a), shapeOf(t), layout.Word(t)}
		off += t.Size()
	}
	return p
}

// pass copies the arguments from a frame to the record at to.
func (p passing) pass(to unsafe.Pointer, fr *frame) {
	for i := range p {
		t := &p[i]
		dst := unsafe.Add(to, t.dst)
		switch t.shape {
		case byte8:
			*(*uint64)(dst) = *at[uint64](fr, t.src)
		case pointer:
			*(*unsafe.Pointer)(dst) = *at[unsafe.Pointer](fr, t.src)
		case text:
			*(*string)(dst) = *at[string](fr, t.src)
		case list:
			*(*[]byte)(dst) = *at[[]byte](fr, t.src)
		case dynamic:
			*(*any)(dst) = *at[any](fr, t.src)
		case empty:
		default:
			moveTyped(t.word, dst, fr.address(t.src))
		}
	}
}

// callee takes a frame for a call of f from fr that returns into d.
func (fr *frame) callee(f *Func, d uintptr) *frame {
	c := f.code.Load()
	if c == nil {
		panic(errNoCode)
	}
	nf := fr.thread.frame(c)
	nf.caller, nf.ret = fr, fr.address(d)
	nf.owner = fr.lends
	if c.wrapper {
		nf.lends = nf.owner
	}
	return nf
}

func callStatic(f *Func, p passing, d uintptr) op {
	if len(p) == 1 && p[0].shape == byte8 {
		dst, src := p[0].dst, p[0].src
		return func(fr *frame) {
			nf := fr.callee(f, d)
			*at[uint64](nf, dst) = *at[uint64](fr, src)
			fr.thread.enter(nf)
			fr.thread.done(nf)
		}
	}
	return func(fr *frame) {
		nf := fr.callee(f, d)
		p.pass(ptr(nf), fr)
		fr.thread.enter(nf)
		fr.thread.done(nf)
	}
}

// callValue calls a function value.
func (c *compiler) callValue(call *ssa.CallCommon, d uintptr) op {
	s := c.slot(call.Value)
	p := c.passing(call.Args)
	typ := c.of(call.Value.Type())
	compiled := c.reflectCall(typ, call.Args, d, true)
	return func(fr *frame) {
		q := *at[unsafe.Pointer](fr, s)
		if q == nil {
			nilPointer()
		}
		if cl := ours(q); cl != nil {
			nf := fr.callee(cl.fn, d)
			p.pass(ptr(nf), fr)
			cl.unpack(nf)
			fr.thread.enter(nf)
			fr.thread.done(nf)
			return
		}
		f := q // its own variable, as it moves to the heap
		compiled(fr, reflect.NewAt(typ, unsafe.Pointer(&f)).Elem())
	}
}

// invoke calls a method of an interface value.
func (c *compiler) invoke(call *ssa.CallCommon, d uintptr) op {
	s := c.slot(call.Value)
	name := methodName(call.Method)
	it := c.of(call.Value.Type())
	m, _ := it.MethodByName(call.Method.Name())
	compiled := c.reflectCall(m.Type, call.Args, d, true, variable{s, it})
	if !call.Method.Exported() {
		compiled = func(*frame, reflect.Value) { panic(errNoCode) }
	}
	args := c.passing(call.Args) // to be moved up by the receiver's size
	w := c.World
	var known [4]atomic.Pointer[methodSite] // by type, where it was seen last
	return func(fr *frame) {
		v := at[iface](fr, s)
		if v.word == nil {
			nilPointer()
		}
		typ := *(*unsafe.Pointer)(unsafe.Add(v.word, 8))
		cached := &known[uintptr(typ)>>7%4]
		site := cached.Load()
		if site == nil || site.typ != typ {
			site = w.site(typ, name, args)
			cached.Store(site)
		}
		if site.fn == nil {
			value := reflect.NewAt(it, unsafe.Pointer(v)).Elem()
			if site.instead.IsValid() {
				compiled(fr, site.bound(value.Elem(), m.Type))
				return
			}
			compiled(fr, value.Method(m.Index))
			return
		}
		nf := fr.callee(site.fn, d)
		if site.direct {
			*at[unsafe.Pointer](nf, frameHead) = v.data
		} else {
			moveTyped(typ, nf.address(frameHead), v.data)
		}
		site.passing.pass(ptr(nf), fr)
		fr.thread.enter(nf)
		fr.thread.done(nf)
	}
}

func methodName(m *types.Func) string {
	if m.Exported() {
		return m.Name()
	}
	return m.Pkg().Path() + "." + m.Name()
}

// show hands values to the session.
func (c *compiler) show(args []ssa.Value) op {
	vars := make([]variable, len(args))
	for i, a := range args {
		vars[i] = variable{c.slot(a), c.of(a.Type())}
	}
	receive := c.Show
	return func(fr *frame) {
		values := make([]any, len(vars))
		for i, v := range vars {
			values[i] = reflect.NewAt(v.typ, fr.address(v.off)).Elem().Interface()
		}
		receive(values)
	}
}
