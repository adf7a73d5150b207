// Package reflect holds the generic declarations of reflect.
package reflect

import "reflect"

// TypeFor returns the Type that represents the type argument T.
func TypeFor[T any]() reflect.Type { return reflect.TypeOf((*T)(nil)).Elem() }

// TypeAssert asserts that v holds a value of type T.
func TypeAssert[T any](v reflect.Value) (T, bool) {
	t, ok := v.Interface().(T)
	return t, ok
}
