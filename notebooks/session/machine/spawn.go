package machine

import (
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

// A call made later, by go or defer, is made in a copy of the frame: there
// its operands keep the values they had.

func (c *compiler) goCall(v *ssa.Go) {
	o := c.callOp(&v.Call, c.spareResult(&v.Call))
	c.emit(func(fr *frame) {
		r := fr.thread.run
		m := r.thread(true)
		later := fr.clone(m)
		later.caller = nil
		go m.main(func() {
			m.top = later
			o(later)
		}, m.failed)
	})
}

func (c *compiler) deferCall(v *ssa.Defer) {
	o := c.callOp(&v.Call, c.spareResult(&v.Call))
	stack, other := uintptr(0), v.DeferStack != nil
	if other {
		stack = c.slot(v.DeferStack)
	}
	c.code.guarded = c.code.guarded || !other
	if v.Call.IsInvoke() {
		c.emit(addressOf(place{kind: atPointer, base: c.slot(v.Call.Value)}, c.spareResult(&v.Call)))
	}
	c.emit(func(fr *frame) {
		g := fr.guard
		if other {
			g = *at[*guard](fr, stack)
		}
		later := fr.clone(fr.thread)
		g.calls = append(g.calls, func(g *guard) {
			later.lends = g
			if !g.panicking { // for the call of recover itself
				later.owner = fr.owner
			}
			later.caller = fr.caller
			o(later)
		})
	})
}

// spareResult is a place for results that nobody reads.
func (c *compiler) spareResult(call *ssa.CallCommon) uintptr {
	t, _ := c.tuple(call.Signature().Results())
	if t == nil {
		t = reflect.TypeFor[unsafe.Pointer]()
	}
	return c.variable(t).off
}
