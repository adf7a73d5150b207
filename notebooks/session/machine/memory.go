package machine

import (
	"reflect"
	"unsafe"

	"readout/notebooks/session/layout"
)

//go:linkname newObject reflect.unsafe_New
func newObject(typ unsafe.Pointer) unsafe.Pointer

//go:linkname newArray reflect.unsafe_NewArray
func newArray(typ unsafe.Pointer, n int) unsafe.Pointer

//go:linkname moveTyped reflect.typedmemmove
func moveTyped(typ, dst, src unsafe.Pointer)

//go:linkname clearTyped reflect.typedmemclr
func clearTyped(typ, p unsafe.Pointer)

//go:linkname copyTyped reflect.typedslicecopy
func copyTyped(elem unsafe.Pointer, dst, src slice) int

//go:linkname growSlice reflect.growslice
func growSlice(elem unsafe.Pointer, old slice, more int) slice

type slice struct {
	data     unsafe.Pointer
	len, cap int
}

// word is the first word of an interface value and data the second.
type iface struct{ word, data unsafe.Pointer }

// A shape is what matters of a type when its values are copied.
type shape uint8

const (
	empty shape = iota
	byte1
	byte2
	byte4
	byte8
	pair // sixteen bytes without pointers
	pointer
	text
	list
	dynamic // interface
	blob
)

func shapeOf(t reflect.Type) shape {
	switch t.Kind() {
	case reflect.String:
		return text
	case reflect.Slice:
		return list
	case reflect.Interface:
		return dynamic
	case reflect.Pointer, reflect.Map, reflect.Chan, reflect.Func, reflect.UnsafePointer:
		return pointer
	case reflect.Struct, reflect.Array:
		if layout.Direct(t) {
			return pointer
		}
		if layout.HasPointers(t) {
			return blob
		}
	}
	switch t.Size() {
	case 0:
		return empty
	case 1:
		return byte1
	case 2:
		return byte2
	case 4:
		return byte4
	case 8:
		return byte8
	case 16:
		return pair
	}
	return blob
}

// copyValue copies a value of type t.
func copyValue(t reflect.Type, dst, src unsafe.Pointer) {
	moveTyped(layout.Word(t), dst, src)
}

// zeroed returns new zeroed memory for a value of type t.
func zeroed(t reflect.Type) unsafe.Pointer { return newObject(layout.Word(t)) }

func at[T any](fr *frame, off uintptr) *T { return (*T)(unsafe.Add(unsafe.Pointer(fr), off)) }

func (fr *frame) address(off uintptr) unsafe.Pointer { return unsafe.Add(unsafe.Pointer(fr), off) }
