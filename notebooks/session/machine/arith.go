package machine

import (
	"cmp"
	"go/token"
	"reflect"
)

type integer interface {
	int8 | int16 | int32 | int64 | uint8 | uint16 | uint32 | uint64
}

type float interface{ float32 | float64 }

type complexes interface{ complex64 | complex128 }

// arith returns the instruction d = a tok b for operands of kind k.
func arith(k reflect.Kind, tok token.Token, d, a, b uintptr) op {
	switch k {
	case reflect.Int, reflect.Int64:
		return integers[int64](tok, d, a, b)
	case reflect.Int8:
		return integers[int8](tok, d, a, b)
	case reflect.Int16:
		return integers[int16](tok, d, a, b)
	case reflect.Int32:
		return integers[int32](tok, d, a, b)
	case reflect.Uint, reflect.Uint64, reflect.Uintptr:
		return integers[uint64](tok, d, a, b)
	case reflect.Uint8:
		return integers[uint8](tok, d, a, b)
	case reflect.Uint16:
		return integers[uint16](tok, d, a, b)
	case reflect.Uint32:
		return integers[uint32](tok, d, a, b)
	case reflect.Float64:
		return numbers[float64](tok, d, a, b)
	case reflect.Float32:
		return numbers[float32](tok, d, a, b)
	case reflect.Complex128:
		return numbers[complex128](tok, d, a, b)
	case reflect.Complex64:
		return numbers[complex64](tok, d, a, b)
	case reflect.String:
		return func(fr *frame) {
			x, y := *at[string](fr, a), *at[string](fr, b)
			fr.thread.run.allow(uintptr(len(x) + len(y)))
			*at[string](fr, d) = x + y
		}
	}
	return nil
}

func integers[T integer](tok token.Token, d, a, b uintptr) op {
	switch tok {
	case token.ADD:
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, a) + *at[T](fr, b) }
	case token.SUB:
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, a) - *at[T](fr, b) }
	case token.MUL:
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, a) * *at[T](fr, b) }
	case token.QUO:
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, a) / *at[T](fr, b) }
	case token.REM:
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, a) % *at[T](fr, b) }
	case token.AND:
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, a) & *at[T](fr, b) }
	case token.OR:
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, a) | *at[T](fr, b) }
	case token.XOR:
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, a) ^ *at[T](fr, b) }
	case token.AND_NOT:
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, a) &^ *at[T](fr, b) }
	case token.SHL: // the count is a uint64, see compiler.count
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, a) << *at[uint64](fr, b) }
	case token.SHR:
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, a) >> *at[uint64](fr, b) }
	}
	return nil
}

func numbers[T float | complexes](tok token.Token, d, a, b uintptr) op {
	switch tok {
	case token.ADD:
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, a) + *at[T](fr, b) }
	case token.SUB:
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, a) - *at[T](fr, b) }
	case token.MUL:
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, a) * *at[T](fr, b) }
	case token.QUO:
		return func(fr *frame) { *at[T](fr, d) = *at[T](fr, a) / *at[T](fr, b) }
	}
	return nil
}

// unary returns the instruction d = tok a.
func unary(k reflect.Kind, tok token.Token, d, a uintptr) op {
	switch k {
	case reflect.Bool:
		return func(fr *frame) { *at[bool](fr, d) = !*at[bool](fr, a) }
	case reflect.Int, reflect.Int64:
		return unaryInteger[int64](tok, d, a)
	case reflect.Int8:
		return unaryInteger[int8](tok, d, a)
	case reflect.Int16:
		return unaryInteger[int16](tok, d, a)
	case reflect.Int32:
		return unaryInteger[int32](tok, d, a)
	case reflect.Uint, reflect.Uint64, reflect.Uintptr:
		return unaryInteger[uint64](tok, d, a)
	case reflect.Uint8:
		return unaryInteger[uint8](tok, d, a)
	case reflect.Uint16:
		return unaryInteger[uint16](tok, d, a)
	case reflect.Uint32:
		return unaryInteger[uint32](tok, d, a)
	case reflect.Float64:
		return func(fr *frame) { *at[float64](fr, d) = -*at[float64](fr, a) }
	case reflect.Float32:
		return func(fr *frame) { *at[float32](fr, d) = -*at[float32](fr, a) }
	case reflect.Complex128:
		return func(fr *frame) { *at[complex128](fr, d) = -*at[complex128](fr, a) }
	case reflect.Complex64:
		return func(fr *frame) { *at[complex64](fr, d) = -*at[complex64](fr, a) }
	}
	return nil
}

func unaryInteger[T integer](tok token.Token, d, a uintptr) op {
	if tok == token.XOR {
		return func(fr *frame) { *at[T](fr, d) = ^*at[T](fr, a) }
	}
	return func(fr *frame) { *at[T](fr, d) = -*at[T](fr, a) }
}

// compare returns the test a tok b.
func compare(k reflect.Kind, tok token.Token, a, b uintptr) func(*frame) bool {
	switch k {
	case reflect.Bool:
		return equality[bool](tok, a, b)
	case reflect.Int, reflect.Int64:
		return ordering[int64](tok, a, b)
	case reflect.Int8:
		return ordering[int8](tok, a, b)
	case reflect.Int16:
		return ordering[int16](tok, a, b)
	case reflect.Int32:
		return ordering[int32](tok, a, b)
	case reflect.Uint, reflect.Uint64, reflect.Uintptr:
		return ordering[uint64](tok, a, b)
	case reflect.Uint8:
		return ordering[uint8](tok, a, b)
	case reflect.Uint16:
		return ordering[uint16](tok, a, b)
	case reflect.Uint32:
		return ordering[uint32](tok, a, b)
	case reflect.Float64:
		return ordering[float64](tok, a, b)
	case reflect.Float32:
		return ordering[float32](tok, a, b)
	case reflect.String:
		return ordering[string](tok, a, b)
	case reflect.Complex128:
		return equality[complex128](tok, a, b)
	case reflect.Complex64:
		return equality[complex64](tok, a, b)
	}
	return nil
}

func equality[T comparable](tok token.Token, a, b uintptr) func(*frame) bool {
	if tok == token.EQL {
		return func(fr *frame) bool { return *at[T](fr, a) == *at[T](fr, b) }
	}
	return func(fr *frame) bool { return *at[T](fr, a) != *at[T](fr, b) }
}

func ordering[T cmp.Ordered](tok token.Token, a, b uintptr) func(*frame) bool {
	switch tok {
	case token.LSS:
		return func(fr *frame) bool { return *at[T](fr, a) < *at[T](fr, b) }
	case token.LEQ:
		return func(fr *frame) bool { return *at[T](fr, a) <= *at[T](fr, b) }
	case token.GTR:
		return func(fr *frame) bool { return *at[T](fr, a) > *at[T](fr, b) }
	case token.GEQ:
		return func(fr *frame) bool { return *at[T](fr, a) >= *at[T](fr, b) }
	}
	return equality[T](tok, a, b)
}
