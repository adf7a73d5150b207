package machine

import (
	"reflect"
	"unsafe"
)

// bridges make, from a function of a cell, one that compiled code calls as
// quickly as its own. They serve the types of functions that libraries call
// most often; for the others reflect.MakeFunc does, at some ten times the
// cost.
var bridges = map[reflect.Type]func(w *World, cl *closure) any{
	reflect.TypeFor[func(int, int) bool]():            bridge2[int, int, bool],
	reflect.TypeFor[func(string, string) bool]():      bridge2[string, string, bool],
	reflect.TypeFor[func(string, string) int]():       bridge2[string, string, int],
	reflect.TypeFor[func(float64) float64]():          bridge1[float64, float64],
	reflect.TypeFor[func(int) bool]():                 bridge1[int, bool],
	reflect.TypeFor[func(int) float64]():              bridge1[int, float64],
	reflect.TypeFor[func(rune) bool]():                bridge1[rune, bool],
	reflect.TypeFor[func(rune) rune]():                bridge1[rune, rune],
	reflect.TypeFor[func(string) string]():            bridge1[string, string],
	reflect.TypeFor[func(string) bool]():              bridge1[string, bool],
	reflect.TypeFor[func(float64, float64) float64](): bridge2[float64, float64, float64],
}

func bridge1[A, R any](w *World, cl *closure) any {
	return func(a A) (r R) {
		w.quickly(cl, unsafe.Pointer(&r), func(nf *frame) {
			*at[A](nf, nf.code.params[0].off) = a
		})
		return r
	}
}

func bridge2[A, B, R any](w *World, cl *closure) any {
	return func(a A, b B) (r R) {
		w.quickly(cl, unsafe.Pointer(&r), func(nf *frame) {
			*at[A](nf, nf.code.params[0].off) = a
			*at[B](nf, nf.code.params[1].off) = b
		})
		return r
	}
}

func (w *World) quickly(cl *closure, ret unsafe.Pointer, pass func(*frame)) {
	m, leave := w.threadHere()
	if leave != nil {
		defer leave()
	}
	uses, outside := m.calledBack()
	nf := m.frame(cl.fn.code.Load())
	cl.unpack(nf)
	pass(nf)
	nf.caller, nf.ret, nf.owner = m.top, ret, nil
	m.depth += 20
	m.enter(nf)
	m.depth -= 20
	m.done(nf)
	if outside {
		m.goOut(uses)
	}
}

// bridged replaces a function of a cell, as an argument of a compiled
// function, by its bridge.
func (w *World) bridged(v reflect.Value) reflect.Value {
	make := bridges[v.Type()]
	if make == nil || v.IsNil() {
		return v
	}
	f := v.Interface()
	if cl := ours((*iface)(unsafe.Pointer(&f)).data); cl != nil {
		return reflect.ValueOf(make(w, cl))
	}
	return v
}
