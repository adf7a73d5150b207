package machine

import "reflect"

// fast returns the instruction that calls a compiled function of a common
// type without package reflect, nil for other types.
func fast(fn reflect.Value, a []uintptr, d uintptr) op {
	switch f := fn.Interface().(type) {
	case func(float64) float64:
		return fast1(f, a, d)
	case func(float64, float64) float64:
		return fast2(f, a, d)
	case func(string) string:
		return fast1(f, a, d)
	case func(string) int:
		return fast1(f, a, d)
	case func(int) string:
		return fast1(f, a, d)
	case func(rune) bool:
		return fast1(f, a, d)
	case func(rune) rune:
		return fast1(f, a, d)
	case func(uint64) int:
		return fast1(f, a, d)
	case func(uint) int:
		return fast1(f, a, d)
	case func(string, string) bool:
		return fast2(f, a, d)
	case func(string, string) string:
		return fast2(f, a, d)
	case func(string, string) int:
		return fast2(f, a, d)
	case func(string, string) []string:
		return fast2(f, a, d)
	case func(string) []string:
		return fast1(f, a, d)
	case func([]string, string) string:
		return fast2(f, a, d)
	case func(string, int) string:
		return fast2(f, a, d)
	case func(string) error:
		return fast1(f, a, d)
	case func([]int):
		return func(fr *frame) { f(*at[[]int](fr, a[0])) }
	case func(...any) string:
		return func(fr *frame) {
			m, depth := fr.thread, fr.thread.depth
			r := f(*at[[]any](fr, a[0])...)
			m.top, m.depth = fr, depth
			*at[string](fr, d) = r
		}
	case func(string, ...any) string:
		return func(fr *frame) {
			m, depth := fr.thread, fr.thread.depth
			r := f(*at[string](fr, a[0]), *at[[]any](fr, a[1])...)
			m.top, m.depth = fr, depth
			*at[string](fr, d) = r
		}
	}
	return nil
}

func fast1[A, R any](f func(A) R, a []uintptr, d uintptr) op {
	x := a[0]
	return func(fr *frame) { *at[R](fr, d) = f(*at[A](fr, x)) }
}

func fast2[A, B, R any](f func(A, B) R, a []uintptr, d uintptr) op {
	x, y := a[0], a[1]
	return func(fr *frame) { *at[R](fr, d) = f(*at[A](fr, x), *at[B](fr, y)) }
}
