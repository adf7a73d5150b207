package machine

import "unsafe"

// loading and storing have one form for each kind of place, since they are
// most of what programs do.

func loading[T any](p place, d uintptr) op {
	base, index, size, n, disp := p.base, p.index, p.size, p.len, p.disp
	switch p.kind {
	case inRegister:
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, base+disp) }
	case atFixed:
		v := (*T)(unsafe.Add(p.fixed, disp))
		return func(fr *frame) { *at[T](fr, d) = *v }
	case atPointer:
		return func(fr *frame) {
			q := *at[unsafe.Pointer](fr, base)
			if q == nil {
				nilPointer()
			}
			*at[T](fr, d) = *(*T)(unsafe.Add(q, disp))
		}
	case inSlice:
		return func(fr *frame) {
			s, i := at[slice](fr, base), *at[int](fr, index)
			if uint(i) >= uint(s.len) {
				outOfRange(i, s.len)
			}
			*at[T](fr, d) = *(*T)(unsafe.Add(s.data, uintptr(i)*size+disp))
		}
	case inArray:
		return func(fr *frame) {
			q, i := *at[unsafe.Pointer](fr, base), *at[int](fr, index)
			if q == nil {
				nilPointer()
			}
			if uint(i) >= uint(n) {
				outOfRange(i, n)
			}
			*at[T](fr, d) = *(*T)(unsafe.Add(q, uintptr(i)*size+disp))
		}
	}
	return func(fr *frame) {
		i := *at[int](fr, index)
		if uint(i) >= uint(n) {
			outOfRange(i, n)
		}
		*at[T](fr, d) = *at[T](fr, base+uintptr(i)*size+disp)
	}
}

func storing[T any](p place, s uintptr) op {
	base, index, size, n, disp := p.base, p.index, p.size, p.len, p.disp
	switch p.kind {
	case inRegister:
		return func(fr *frame) { *at[T](fr, base+disp) = *at[T](fr, s) }
	case atFixed:
		v := (*T)(unsafe.Add(p.fixed, disp))
		return func(fr *frame) { *v = *at[T](fr, s) }
	case atPointer:
		return func(fr *frame) {
			q := *at[unsafe.Pointer](fr, base)
			if q == nil {
				nilPointer()
			}
			*(*T)(unsafe.Add(q, disp)) = *at[T](fr, s)
		}
	case inSlice:
		return func(fr *frame) {
			l, i := at[slice](fr, base), *at[int](fr, index)
			if uint(i) >= uint(l.len) {
				outOfRange(i, l.len)
			}
			*(*T)(unsafe.Add(l.data, uintptr(i)*size+disp)) = *at[T](fr, s)
		}
	case inArray:
		return func(fr *frame) {
			q, i := *at[unsafe.Pointer](fr, base), *at[int](fr, index)
			if q == nil {
				nilPointer()
			}
			if uint(i) >= uint(n) {
				outOfRange(i, n)
			}
			*(*T)(unsafe.Add(q, uintptr(i)*size+disp)) = *at[T](fr, s)
		}
	}
	return func(fr *frame) {
		i := *at[int](fr, index)
		if uint(i) >= uint(n) {
			outOfRange(i, n)
		}
		*at[T](fr, base+uintptr(i)*size+disp) = *at[T](fr, s)
	}
}
