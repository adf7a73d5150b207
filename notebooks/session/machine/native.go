package machine

import (
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

// nativeCall returns the instruction that calls a compiled function: as what
// it is, if it is of a common type, else through package reflect.
func (c *compiler) nativeCall(fn reflect.Value, args []ssa.Value, d uintptr) op {
	slots := make([]uintptr, len(args))
	for i, a := range args {
		slots[i] = c.slot(a)
	}
	if o := fast(fn, slots, d); o != nil {
		return o
	}
	call := c.reflectCall(fn.Type(), args, d)
	return func(fr *frame) { call(fr, fn) }
}

// reflectCall returns what calls a function of type t, given later, with the
// arguments in registers.
func (c *compiler) reflectCall(t reflect.Type, args []ssa.Value, d uintptr) func(*frame, reflect.Value) {
	from := make([]variable, len(args))
	for i, a := range args {
		from[i] = variable{c.slot(a), t.In(i)}
	}
	to := make([]variable, t.NumOut())
	var off uintptr
	for i := range to {
		off = align(off, t.Out(i))
		to[i] = variable{d + off, t.Out(i)}
		off += t.Out(i).Size()
	}
	variadic := t.IsVariadic()
	return func(fr *frame, fn reflect.Value) {
		in := make([]reflect.Value, len(from))
		for i, v := range from {
			in[i] = reflect.NewAt(v.typ, fr.address(v.off)).Elem()
			if v.typ.Kind() == reflect.Func {
				in[i] = fr.thread.run.world.bridged(in[i])
			}
		}
		m := fr.thread
		depth := m.depth
		var out []reflect.Value
		if variadic {
			out = fn.CallSlice(in)
		} else {
			out = fn.Call(in)
		}
		m.top, m.depth = fr, depth
		for i, v := range to {
			reflect.NewAt(v.typ, fr.address(v.off)).Elem().Set(out[i])
		}
	}
}

// callIn calls an interpreted function from compiled code. Arguments before
// skip are put in place by prepare.
func (w *World) callIn(f *Func, prepare func(*frame), skip int, args []reflect.Value) []reflect.Value {
	m, leave := w.threadHere()
	if leave != nil {
		defer leave()
	}
	c := f.code.Load()
	if c == nil {
		panic(errNoCode)
	}
	nf := m.frame(c)
	prepare(nf)
	for i := skip; i < len(args); i++ {
		v := c.params[i]
		reflect.NewAt(v.typ, nf.address(v.off)).Elem().Set(args[i])
	}
	var ret unsafe.Pointer
	if c.result != nil {
		ret = zeroed(c.result)
	}
	nf.caller, nf.ret, nf.owner = m.top, ret, nil
	m.depth += 20 // what compiled code takes of the stack between
	m.enter(nf)
	m.depth -= 20
	m.done(nf)
	out := make([]reflect.Value, len(c.results))
	for i, v := range c.results {
		out[i] = reflect.NewAt(v.typ, unsafe.Add(ret, v.off)).Elem()
	}
	return out
}
