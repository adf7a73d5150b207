package machine

import (
	"go/types"
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

func (c *compiler) convert(x ssa.Value, to types.Type, d uintptr) {
	src, dst, s := c.of(x.Type()), c.of(to), c.slot(x)
	sk, dk := src.Kind(), dst.Kind()
	switch {
	case dk == reflect.String && sk == reflect.Slice:
		if src.Elem().Kind() == reflect.Uint8 {
			c.emit(func(fr *frame) { *at[string](fr, d) = string(*at[[]byte](fr, s)) })
		} else {
			c.emit(func(fr *frame) { *at[string](fr, d) = string(*at[[]rune](fr, s)) })
		}
	case sk == reflect.String && dk == reflect.Slice:
		if dst.Elem().Kind() == reflect.Uint8 {
			c.emit(func(fr *frame) { *at[[]byte](fr, d) = []byte(*at[string](fr, s)) })
		} else {
			c.emit(func(fr *frame) { *at[[]rune](fr, d) = []rune(*at[string](fr, s)) })
		}
	case dk == reflect.String && sk != reflect.String:
		t := c.variable(reflect.TypeFor[int]()).off
		c.emitSafe(convertNumber(reflect.Int64, sk, t, s))
		c.emit(func(fr *frame) { *at[string](fr, d) = runeString(*at[int64](fr, t)) })
	case sk == reflect.Slice && dk == reflect.Array:
		c.sliceToArray(x, dst, d)
	case numeric(sk) && numeric(dk) && sk != dk:
		c.emitSafe(convertNumber(dk, sk, d, s), convertCode(dk, sk, d, s)...)
	default:
		c.emitSafe(copying(dst, d, s), copyCode(dst, d, s)...)
	}
}

func runeString(n int64) string {
	if int64(rune(n)) != n {
		return "\uFFFD"
	}
	return string(rune(n))
}

func numeric(k reflect.Kind) bool { return k >= reflect.Int && k <= reflect.Complex128 }

// sliceToArray copies the first elements of a slice.
func (c *compiler) sliceToArray(x ssa.Value, dst reflect.Type, d uintptr) {
	s, n := c.slot(x), dst.Len()
	c.emit(func(fr *frame) {
		v := at[slice](fr, s)
		checkArrayLen(v.len, n)
		if n > 0 {
			copyValue(dst, fr.address(d), v.data)
		}
	})
}

func checkArrayLen(have, want int) {
	if have < want {
		fail("cannot convert slice with length %d to array or pointer to array with length %d", have, want)
	}
}

func (c *compiler) arrayPointer(v *ssa.SliceToArrayPointer) {
	n := int(v.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Array).Len())
	d, s := c.slot(v), c.slot(v.X)
	c.emit(func(fr *frame) {
		x := at[slice](fr, s)
		checkArrayLen(x.len, n)
		*at[unsafe.Pointer](fr, d) = x.data
	})
}

type number interface{ integer | float }

// convertNumber returns the conversion d = T(s) between kinds of numbers.
func convertNumber(dk, sk reflect.Kind, d, s uintptr) op {
	switch sk {
	case reflect.Int, reflect.Int64:
		return convertFrom[int64](dk, d, s)
	case reflect.Int8:
		return convertFrom[int8](dk, d, s)
	case reflect.Int16:
		return convertFrom[int16](dk, d, s)
	case reflect.Int32:
		return convertFrom[int32](dk, d, s)
	case reflect.Uint, reflect.Uint64, reflect.Uintptr:
		return convertFrom[uint64](dk, d, s)
	case reflect.Uint8:
		return convertFrom[uint8](dk, d, s)
	case reflect.Uint16:
		return convertFrom[uint16](dk, d, s)
	case reflect.Uint32:
		return convertFrom[uint32](dk, d, s)
	case reflect.Float32:
		return convertFrom[float32](dk, d, s)
	case reflect.Float64:
		return convertFrom[float64](dk, d, s)
	case reflect.Complex64:
		return func(fr *frame) { *at[complex128](fr, d) = complex128(*at[complex64](fr, s)) }
	}
	return func(fr *frame) { *at[complex64](fr, d) = complex64(*at[complex128](fr, s)) }
}

func convertFrom[S number](dk reflect.Kind, d, s uintptr) op {
	switch dk {
	case reflect.Int, reflect.Int64:
		return converting[int64, S](d, s)
	case reflect.Int8:
		return converting[int8, S](d, s)
	case reflect.Int16:
		return converting[int16, S](d, s)
	case reflect.Int32:
		return converting[int32, S](d, s)
	case reflect.Uint, reflect.Uint64, reflect.Uintptr:
		return converting[uint64, S](d, s)
	case reflect.Uint8:
		return converting[uint8, S](d, s)
	case reflect.Uint16:
		return converting[uint16, S](d, s)
	case reflect.Uint32:
		return converting[uint32, S](d, s)
	case reflect.Float32:
		return converting[float32, S](d, s)
	}
	return converting[float64, S](d, s)
}

func converting[D, S number](d, s uintptr) op {
	return func(fr *frame) { *at[D](fr, d) = D(*at[S](fr, s)) }
}
