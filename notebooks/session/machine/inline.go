package machine

import (
	"reflect"
	"slices"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/machine/native"
)

// A site is a call in a loop that machine code may make by doing what the
// function does. It then needs no frame: registers of the function become
// slots of a scratch in the caller's frame, which nothing reads afterwards.
// Where something in the function would fail, the loop is left before the
// call, which is then made in earnest.
type site struct {
	fn      *Func
	closure native.Slot // holds the closure that is called, 0 for none
	args    []variable
	d       uintptr
	scratch uintptr
}

// scratchSize is what a function's registers may take to be done in place.
const scratchSize = 256

const nowhere native.Slot = 1 << 36

// A result is what a function hands back of a register.
type result struct {
	to variable
	s  uintptr
}

// site describes a call, nil if it is of no function that is known here.
func (c *compiler) site(call *ssa.CallCommon, d uintptr) *site {
	if call.IsInvoke() || len(c.fn.Blocks) == 1 {
		return nil
	}
	s := &site{d: d}
	switch f := call.Value.(type) {
	case *ssa.Function:
		if f.Blocks == nil && (f.Object() == nil || !c.Source(f.Object().Pkg())) {
			return nil
		}
		s.fn = c.function(f)
	case *ssa.MakeClosure:
		s.fn, s.closure = c.function(f.Fn.(*ssa.Function)), native.Slot(c.slot(f))
	default:
		return nil
	}
	for _, a := range call.Args {
		s.args = append(s.args, variable{c.slot(a), c.of(a.Type())})
	}
	if c.scratch == 0 {
		c.scratch = c.variable(reflect.TypeFor[[scratchSize / 8]uint64]()).off
	}
	s.scratch = c.scratch
	return s
}

// inline returns what the called function does, nil if it does more than
// machine code can, or may fail after it has changed something.
func (s *site) inline(consts map[native.Slot]int64) []native.Inst {
	code := s.fn.code.Load()
	if code == nil || code.guarded || len(code.blocks) != 1 || code.blocks[0] != code.entry || code.size > frameHead+scratchSize {
		return nil
	}
	out := []native.Inst{{Op: native.Same, Place: native.Place{
		Where: native.AtFixed, Fixed: unsafe.Pointer(&s.fn.code)}, Value: unsafe.Pointer(code)}}
	known := map[native.Slot]native.Slot{}
	move := func(off native.Slot) native.Slot {
		if c, ok := known[off]; ok {
			return c
		}
		if off < native.Slot(frameHead) || off == native.Temp {
			return off
		}
		return off - native.Slot(frameHead) + native.Slot(s.scratch)
	}
	add := func(words []native.Kind, in native.Inst) bool {
		in.Words = words
		out = append(out, in)
		return words != nil
	}
	for i, a := range s.args {
		if !add(wordsOf(a.typ), native.Inst{Op: native.Copy, D: move(native.Slot(code.params[i].off)), A: native.Slot(a.off)}) {
			return nil
		}
	}
	env := native.Slot(s.scratch + scratchSize - 8)
	if len(code.free) > 0 {
		if code.size > frameHead+scratchSize-8 {
			return nil
		}
		add([]native.Kind{native.Pointer}, native.Inst{Op: native.Load, D: env,
			Place: native.Place{Where: native.AtPointer, Base: s.closure, Disp: unsafe.Offsetof(closure{}.env)}})
	}
	for i, v := range code.free {
		if !add(wordsOf(v.typ), native.Inst{Op: native.Load, D: move(native.Slot(v.off)),
			Place: native.Place{Where: native.AtPointer, Base: env, Disp: code.envAt[i]}}) {
			return nil
		}
	}
	for _, k := range code.consts {
		if v, ok := integerAt(k.typ, k.value); ok && v == int64(int32(v)) {
			// Functions share the scratch, so their constants are slots that
			// are nowhere: they are only ever written into instructions.
			c := nowhere + native.Slot(8*len(consts))
			known[native.Slot(k.off)], consts[c] = c, v
		} else if !add(wordsOf(k.typ), native.Inst{Op: native.Load, D: move(native.Slot(k.off)),
			Place: native.Place{Where: native.AtFixed, Fixed: code.image, Disp: k.off}}) {
			return nil
		}
	}
	changed := false
	for _, d := range code.blocks[0].draft {
		if d.result != nil {
			if !add(wordsOf(d.result.to.typ), native.Inst{Op: native.Copy, D: native.Slot(s.d + d.result.to.off), A: move(native.Slot(d.result.s))}) {
				return nil
			}
			continue
		}
		if len(d.code) == 0 {
			return nil
		}
		for _, in := range d.code {
			if changed && in.MayFail() {
				return nil
			}
			changed = changed || in.Op == native.Store || in.Op == native.Update
			out = append(out, in.Moved(move))
		}
	}
	return out
}

// callsIn puts what called functions do in the place of the calls.
func (r *region) callsIn() {
	for i, b := range r.loop.Blocks {
		var insts []native.Inst
		for _, in := range b.Insts {
			s := r.sites[[2]int{i, in.Step}]
			if in.Op != native.Leave || s == nil {
				insts = append(insts, in)
				continue
			}
			done := s.inline(r.loop.Consts)
			if done == nil {
				insts = append(insts, in)
				break
			}
			for j := range done {
				done[j].Step = in.Step
			}
			insts = slices.Concat(insts, done)
		}
		r.loop.Blocks[i].Insts = insts
	}
}
