package machine

import (
	"reflect"
	"slices"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

// nativeCall returns the instruction that calls a compiled function: as what
// it is, if it is of a common type, else through package reflect.
func (c *compiler) nativeCall(fn reflect.Value, call *ssa.CallCommon, d uintptr) op {
	slots := make([]uintptr, len(call.Args))
	for i, a := range call.Args {
		slots[i] = c.slot(a)
	}
	if o := fast(fn, slots, d); o != nil {
		return o
	}
	f := call.StaticCallee()
	leaves := !computing[f.Object().Pkg().Path()] || f.Signature.Recv() != nil
	do := c.reflectCall(fn.Type(), call.Args, d, leaves)
	return func(fr *frame) { do(fr, fn) }
}

// computing are the packages whose functions do nothing else. A shell keeps the
// floor meanwhile: they do not take long, or call back often.
var computing = map[string]bool{
	"bytes": true, "math": true, "math/bits": true, "math/cmplx": true, "sort": true, "strconv": true,
	"strings": true, "unicode": true, "unicode/utf16": true, "unicode/utf8": true,
}

// reflectCall returns what calls a function of type t, given later, with the
// arguments in registers, and whether the floor can be had by others then. The
// function may use the registers of more as well.
func (c *compiler) reflectCall(t reflect.Type, args []ssa.Value, d uintptr, leaves bool, more ...variable) func(*frame, reflect.Value) {
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
	variadic, uses := t.IsVariadic(), slices.Concat(from, more)
	return func(fr *frame, fn reflect.Value) {
		var few [4]reflect.Value // which spares memory of the heap
		in := few[:0]
		for _, v := range from {
			x := reflect.NewAt(v.typ, fr.address(v.off)).Elem()
			if v.typ.Kind() == reflect.Func {
				x = fr.thread.run.world.bridged(x)
			}
			in = append(in, x)
		}
		m := fr.thread
		depth := m.depth
		var out []reflect.Value
		if leaves {
			m.goOut(registers{fr, uses})
		}
		if variadic {
			out = fn.CallSlice(in)
		} else {
			out = fn.Call(in)
		}
		if leaves {
			m.comeIn()
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
	uses, outside := m.calledBack()
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
	if outside {
		m.goOut(uses)
	}
	out := make([]reflect.Value, len(c.results))
	for i, v := range c.results {
		out[i] = reflect.NewAt(v.typ, unsafe.Add(ret, v.off)).Elem()
	}
	return out
}
