package machine

import (
	"go/types"
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/layout"
	"readout/notebooks/session/machine/native"
)

// A place is memory that an instruction loads from or stores to.
type place struct {
	kind  placeKind
	base  uintptr // slot of the pointer or slice, or offset in the frame
	fixed unsafe.Pointer
	index uintptr // slot of the index, an int
	size  uintptr // of an element
	len   int     // of an array
	disp  uintptr // added at the end
}

type placeKind uint8

const (
	inRegister placeKind = iota // in the frame, at base
	atPointer                   // where the pointer in base says
	atFixed                     // a package variable
	inSlice                     // element of the slice in base
	inArray                     // element of the array that base points to
	inRow                       // element of an array in the frame
)

// placeOf is the place that an address denotes.
func (c *compiler) placeOf(addr ssa.Value) place {
	switch v := addr.(type) {
	case *ssa.Global:
		return place{kind: atFixed, fixed: c.global(v)}
	case *ssa.Alloc:
		if c.inFrame(v) {
			return place{kind: inRegister, base: c.allocSlot(v)}
		}
	case *ssa.FieldAddr:
		if c.fused[v] {
			return c.fieldPlace(v)
		}
	case *ssa.IndexAddr:
		if c.fused[v] {
			return c.indexPlace(v)
		}
	}
	return place{kind: atPointer, base: c.slot(addr)}
}

func (c *compiler) fieldPlace(v *ssa.FieldAddr) place {
	st := c.of(v.X.Type().Underlying().(*types.Pointer).Elem())
	p := c.placeOf(v.X)
	p.disp += st.Field(v.Field).Offset
	return p
}

func (c *compiler) indexPlace(v *ssa.IndexAddr) place {
	index := c.index(v.Index)
	switch t := v.X.Type().Underlying().(type) {
	case *types.Slice:
		return place{kind: inSlice, base: c.slot(v.X), index: index, size: c.of(t.Elem()).Size()}
	case *types.Pointer:
		array := t.Elem().Underlying().(*types.Array)
		p := place{kind: inArray, index: index, size: c.of(array.Elem()).Size(), len: int(array.Len())}
		if q := c.placeOf(v.X); q.kind == inRegister {
			p.kind, p.base, p.disp = inRow, q.base, q.disp
		} else if q.kind == atPointer {
			p.base, p.disp = q.base, q.disp
		} else {
			p.base = c.materialize(q)
		}
		return p
	}
	cannot("index of %s", v.X.Type())
	return place{}
}

// materialize computes the address of a place into a register.
func (c *compiler) materialize(p place) uintptr {
	d := c.variable(reflect.TypeFor[unsafe.Pointer]()).off
	c.emitAddress(p, d)
	return d
}

// allocSlot is where a variable that does not escape lives in the frame.
func (c *compiler) allocSlot(v *ssa.Alloc) uintptr {
	if off, ok := c.known[v]; ok {
		return off
	}
	off := c.variable(c.of(v.Type().Underlying().(*types.Pointer).Elem())).off
	c.known[v] = off
	return off
}

// index is the slot of an index or length as an int.
func (c *compiler) index(v ssa.Value) uintptr {
	k := c.of(v.Type()).Kind()
	switch k {
	case reflect.Int, reflect.Int64, reflect.Uint, reflect.Uint64, reflect.Uintptr:
		return c.slot(v)
	}
	d := c.variable(reflect.TypeFor[int]()).off
	s := c.slot(v)
	c.emitSafe(convertNumber(reflect.Int, k, d, s), convertCode(reflect.Int, k, d, s)...)
	return d
}

// address computes where the place is now.
func address(p place) func(fr *frame) unsafe.Pointer {
	base, index, size, n, disp, fixed := p.base, p.index, p.size, p.len, p.disp, p.fixed
	switch p.kind {
	case inRegister:
		return func(fr *frame) unsafe.Pointer { return fr.address(base + disp) }
	case atFixed:
		at := unsafe.Add(fixed, disp)
		return func(fr *frame) unsafe.Pointer { return at }
	case inSlice:
		return func(fr *frame) unsafe.Pointer {
			s, i := at[slice](fr, base), *at[int](fr, index)
			if uint(i) >= uint(s.len) {
				outOfRange(i, s.len)
			}
			return unsafe.Add(s.data, uintptr(i)*size+disp)
		}
	case inArray:
		return func(fr *frame) unsafe.Pointer {
			q, i := *at[unsafe.Pointer](fr, base), *at[int](fr, index)
			if q == nil {
				nilPointer()
			}
			if uint(i) >= uint(n) {
				outOfRange(i, n)
			}
			return unsafe.Add(q, uintptr(i)*size+disp)
		}
	case inRow:
		return func(fr *frame) unsafe.Pointer {
			i := *at[int](fr, index)
			if uint(i) >= uint(n) {
				outOfRange(i, n)
			}
			return fr.address(base + uintptr(i)*size + disp)
		}
	}
	return func(fr *frame) unsafe.Pointer {
		q := *at[unsafe.Pointer](fr, base)
		if q == nil {
			nilPointer()
		}
		return unsafe.Add(q, disp)
	}
}

func addressOf(p place, d uintptr) op {
	f := address(p)
	return func(fr *frame) { *at[unsafe.Pointer](fr, d) = f(fr) }
}

// load returns the instruction that copies a value of type t from p to d.
func load(p place, t reflect.Type, d uintptr) op {
	switch shapeOf(t) {
	case empty:
		f := address(p)
		return func(fr *frame) { f(fr) }
	case byte1:
		return loading[uint8](p, d)
	case byte2:
		return loading[uint16](p, d)
	case byte4:
		return loading[uint32](p, d)
	case byte8:
		return loading[uint64](p, d)
	case pair:
		return loading[[2]uint64](p, d)
	case pointer:
		return loading[unsafe.Pointer](p, d)
	case text:
		return loading[string](p, d)
	case list:
		return loading[[]byte](p, d)
	case dynamic:
		return loading[any](p, d)
	}
	f, word := address(p), layout.Word(t)
	return func(fr *frame) { moveTyped(word, fr.address(d), f(fr)) }
}

// store returns the instruction that copies a value of type t from s to p.
func store(p place, t reflect.Type, s uintptr) op {
	switch shapeOf(t) {
	case empty:
		f := address(p)
		return func(fr *frame) { f(fr) }
	case byte1:
		return storing[uint8](p, s)
	case byte2:
		return storing[uint16](p, s)
	case byte4:
		return storing[uint32](p, s)
	case byte8:
		return storing[uint64](p, s)
	case pair:
		return storing[[2]uint64](p, s)
	case pointer:
		return storing[unsafe.Pointer](p, s)
	case text:
		return storing[string](p, s)
	case list:
		return storing[[]byte](p, s)
	case dynamic:
		return storing[any](p, s)
	}
	f, word := address(p), layout.Word(t)
	return func(fr *frame) { moveTyped(word, f(fr), fr.address(s)) }
}

// emitAt writes an instruction that reaches a place, which fails if there is
// no such place.
func (c *compiler) emitAt(p place, o op, code ...native.Inst) {
	if p.kind == inRegister || p.kind == atFixed {
		c.emitSafe(o, code...)
	} else {
		c.emit(o, code...)
	}
}

func (c *compiler) emitAddress(p place, d uintptr) {
	c.emit(addressOf(p, d), native.Inst{Op: native.Address, D: native.Slot(d), Place: placeCode(p)})
}
