package machine

import (
	"errors"
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/layout"
)

// A closure is a function value that compiled code can call as well: its
// head is what reflect.MakeFunc makes, and fn and env follow.
type closure struct {
	head madeFunc
	fn   *Func
	env  unsafe.Pointer
}

// madeFunc mirrors reflect.makeFuncImpl.
type madeFunc struct {
	entry   uintptr
	stack   unsafe.Pointer
	argLen  uintptr
	regPtrs [2]uint8
	typ     unsafe.Pointer
	call    func([]reflect.Value) []reflect.Value
}

var errNoCode = errors.New("function without a body")

// template is what MakeFunc makes for a function type.
func template(t reflect.Type) *madeFunc {
	v := reflect.MakeFunc(t, func([]reflect.Value) []reflect.Value { return nil }).Interface()
	return (*madeFunc)((*iface)(unsafe.Pointer(&v)).data)
}

// bridge returns the function by which compiled code calls cl. It is the only
// function that closures have as their call, which is how ours knows them; so
// there must be one copy of it.
//
//go:noinline
func (w *World) bridge(cl *closure) func([]reflect.Value) []reflect.Value {
	return func(args []reflect.Value) []reflect.Value {
		return w.callIn(cl.fn, cl.unpack, 0, args)
	}
}

var (
	sampleMade   = template(reflect.TypeFor[func()]())
	madeEntry    = sampleMade.entry
	sampleBridge = (*World)(nil).bridge(nil)
	bridgeEntry  = **(**uintptr)(unsafe.Pointer(&sampleBridge))
)

// ours returns the closure behind a function value, nil for compiled ones.
func ours(p unsafe.Pointer) *closure {
	if *(*uintptr)(p) != madeEntry {
		return nil
	}
	cl := (*closure)(p)
	if **(**uintptr)(unsafe.Pointer(&(*madeFunc)(p).call)) != bridgeEntry {
		return nil
	}
	return cl
}

// unpack puts the captured variables into the frame of a call.
func (cl *closure) unpack(nf *frame) {
	c := nf.code
	for i := range c.free {
		v := &c.free[i]
		p := unsafe.Add(cl.env, c.envAt[i])
		if c.freeAt[i] {
			*at[unsafe.Pointer](nf, v.off) = *(*unsafe.Pointer)(p)
		} else {
			copyValue(v.typ, nf.address(v.off), p)
		}
	}
}

// functionValue is the value of a function that is named, not called.
func (c *compiler) functionValue(fn *ssa.Function) unsafe.Pointer {
	if v, ok := c.native(fn); ok {
		f := v.Interface()
		return (*iface)(unsafe.Pointer(&f)).data
	}
	f := c.function(fn)
	if cl := f.value.Load(); cl != nil {
		return unsafe.Pointer(cl)
	}
	cl := &closure{head: *template(c.of(fn.Signature)), fn: f}
	if fn.Signature.Recv() != nil {
		cannot("method %s used as a value", fn)
	}
	cl.head.call = c.World.bridge(cl)
	f.value.Store(cl)
	return unsafe.Pointer(cl)
}

func (c *compiler) makeClosure(v *ssa.MakeClosure) {
	fn := v.Fn.(*ssa.Function)
	f, w, d := c.function(fn), c.World, c.slot(v)
	head := *template(c.of(v.Type()))
	var size uintptr
	var p passing
	for _, b := range v.Bindings {
		t := c.of(b.Type())
		size = align(size, t)
		p = append(p, transfer{size, c.slot(b), shapeOf(t), layout.Word(t)})
		size += t.Size()
	}
	record := layout.NewRecord(size)
	for i, b := range v.Bindings {
		record.Put(p[i].dst, c.of(b.Type()))
	}
	word := record.Word()
	c.emit(func(fr *frame) {
		cl := &closure{head: head, fn: f, env: newObject(word)}
		cl.head.call = w.bridge(cl)
		p.pass(cl.env, fr)
		*at[unsafe.Pointer](fr, d) = unsafe.Pointer(cl)
	})
}
