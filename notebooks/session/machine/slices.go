package machine

import (
	"go/types"
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/layout"
)

func (c *compiler) makeSlice(v *ssa.MakeSlice) {
	elem := c.of(v.Type()).Elem()
	d, n, m, word := c.slot(v), c.index(v.Len), c.index(v.Cap), layout.Word(elem)
	size := elem.Size()
	c.emit(func(fr *frame) {
		n, m := *at[int](fr, n), *at[int](fr, m)
		if n < 0 || m < n || size > 0 && uintptr(m) > (1<<47)/size {
			badLength(n, m)
		}
		fr.thread.run.allow(size * uintptr(m))
		*at[slice](fr, d) = slice{newArray(word, m), n, m}
	})
}

// badLength fails as the runtime does.
//
//go:noinline
func badLength(n, m int) {
	if n < 0 || uint64(n) > 1<<47 {
		_ = make([]int, n)
	}
	_ = make([]int, n, m)
}

func (c *compiler) slice(v *ssa.Slice) {
	bound := func(b ssa.Value) (uintptr, bool) {
		if b == nil {
			return 0, false
		}
		return c.index(b), true
	}
	lo, hasLo := bound(v.Low)
	hi, hasHi := bound(v.High)
	mx, hasMax := bound(v.Max)
	d, x := c.slot(v), c.slot(v.X)
	if _, ok := v.X.Type().Underlying().(*types.Basic); ok {
		c.emit(func(fr *frame) {
			s := *at[string](fr, x)
			l, h := 0, len(s)
			if hasLo {
				l = *at[int](fr, lo)
			}
			if hasHi {
				h = *at[int](fr, hi)
			}
			if uint(h) > uint(len(s)) || uint(l) > uint(h) {
				badBounds(l, h, 0, len(s), false, "length")
			}
			*at[string](fr, d) = s[l:h]
		})
		return
	}
	var elem reflect.Type
	array := -1
	switch t := v.X.Type().Underlying().(type) {
	case *types.Slice:
		elem = c.of(t.Elem())
	case *types.Pointer:
		a := t.Elem().Underlying().(*types.Array)
		elem, array = c.of(a.Elem()), int(a.Len())
	}
	size, what := elem.Size(), "capacity"
	if array >= 0 {
		what = "length"
	}
	c.emit(func(fr *frame) {
		var s slice
		if array < 0 {
			s = *at[slice](fr, x)
		} else {
			s = slice{*at[unsafe.Pointer](fr, x), array, array}
			if s.data == nil {
				nilPointer()
			}
		}
		l, h, m := 0, s.len, s.cap
		if hasLo {
			l = *at[int](fr, lo)
		}
		if hasHi {
			h = *at[int](fr, hi)
		}
		if hasMax {
			m = *at[int](fr, mx)
		}
		if uint(m) > uint(s.cap) || uint(h) > uint(m) || uint(l) > uint(h) {
			badBounds(l, h, m, s.cap, hasMax, what)
		}
		data := s.data
		if m > l { // else the address would be past the end
			data = unsafe.Add(data, uintptr(l)*size)
		}
		*at[slice](fr, d) = slice{data, h - l, m - l}
	})
}

// appendOp is the builtin append; the elements added come as a slice.
func (c *compiler) appendOp(call *ssa.CallCommon, d uintptr) op {
	t := c.of(call.Args[0].Type())
	elem := t.Elem()
	size, word := elem.Size(), layout.Word(elem)
	x, y := c.slot(call.Args[0]), c.slot(call.Args[1])
	eight := shapeOf(elem) == byte8
	fromText := c.of(call.Args[1].Type()).Kind() == reflect.String
	return func(fr *frame) {
		a := *at[slice](fr, x)
		var b slice
		if fromText {
			s := *at[string](fr, y)
			b = slice{unsafe.Pointer(unsafe.StringData(s)), len(s), len(s)}
		} else {
			b = *at[slice](fr, y)
		}
		if b.len > a.cap-a.len {
			if size > 0 {
				fr.thread.run.allow(size * uintptr(a.len+b.len))
			}
			a = growSlice(word, a, b.len)
		}
		if b.len > 0 {
			to := unsafe.Add(a.data, uintptr(a.len)*size)
			if eight && b.len == 1 {
				*(*uint64)(to) = *(*uint64)(b.data)
			} else if size > 0 {
				copyTyped(word, slice{to, b.len, b.len}, b)
			}
		}
		a.len += b.len
		*at[slice](fr, d) = a
	}
}

func (c *compiler) copyOp(call *ssa.CallCommon, d uintptr) op {
	t := c.of(call.Args[0].Type())
	word := layout.Word(t.Elem())
	x, y := c.slot(call.Args[0]), c.slot(call.Args[1])
	if c.of(call.Args[1].Type()).Kind() == reflect.String {
		return func(fr *frame) { *at[int](fr, d) = copy(*at[[]byte](fr, x), *at[string](fr, y)) }
	}
	return func(fr *frame) {
		*at[int](fr, d) = copyTyped(word, *at[slice](fr, x), *at[slice](fr, y))
	}
}
