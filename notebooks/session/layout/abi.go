//lint:file-ignore U1000 the fields stand where Go's runtime has them

package layout

import (
	"reflect"
	"unsafe"
)

// The types below mirror internal/abi, field by field.

type rtype struct {
	size       uintptr
	ptrBytes   uintptr
	hash       uint32
	flags      uint8
	align      uint8
	fieldAlign uint8
	kind       uint8
	equal      func(unsafe.Pointer, unsafe.Pointer) bool
	gcData     *byte
	str        int32
	ptrToThis  int32
}

const (
	flagUncommon      = 1 << 0
	flagExtraStar     = 1 << 1
	flagNamed         = 1 << 2
	flagRegularMemory = 1 << 3
	flagGCOnDemand    = 1 << 4
	flagDirectIface   = 1 << 5
)

type uncommon struct {
	pkgPath int32
	mcount  uint16
	xcount  uint16
	moff    uint32
	_       uint32
}

type method struct{ name, typ, ifn, tfn int32 }

type imethod struct{ name, typ int32 }

type arrayType struct {
	rtype
	elem, slice *rtype
	len         uintptr
}

type chanType struct {
	rtype
	elem *rtype
	dir  int
}

type funcType struct {
	rtype
	in, out uint16
}

type interfaceType struct {
	rtype
	pkgPath *byte
	methods []imethod
}

type mapType struct {
	rtype
	key, elem, group             *rtype
	hasher                       func(unsafe.Pointer, uintptr) uintptr
	groupSize, slotSize, elemOff uintptr
	flags                        uint32
}

type ptrType struct {
	rtype
	elem *rtype
}

type sliceType struct {
	rtype
	elem *rtype
}

type structField struct {
	name   *byte
	typ    *rtype
	offset uintptr
}

type structType struct {
	rtype
	pkgPath *byte
	fields  []structField
}

type eface struct {
	typ  *rtype
	data unsafe.Pointer
}

//go:linkname addReflectOff reflect.addReflectOff
func addReflectOff(p unsafe.Pointer) int32

// descriptor is the runtime's descriptor behind a reflect.Type.
func descriptor(t reflect.Type) *rtype {
	return (*rtype)((*[2]unsafe.Pointer)(unsafe.Pointer(&t))[1])
}

// reflected is the reflect.Type of a descriptor.
func reflected(t *rtype) reflect.Type {
	var v any
	(*eface)(unsafe.Pointer(&v)).typ = t
	return reflect.TypeOf(v)
}

// Word is the address that identifies a type in an interface value.
func Word(t reflect.Type) unsafe.Pointer { return unsafe.Pointer(descriptor(t)) }

// FromWord is the type that an address in an interface value identifies.
func FromWord(p unsafe.Pointer) reflect.Type { return reflected((*rtype)(p)) }

// Direct reports whether an interface holds values of the type themselves
// and not their address.
func Direct(t reflect.Type) bool { return descriptor(t).flags&flagDirectIface != 0 }

// HasPointers reports whether values of the type hold pointers.
func HasPointers(t reflect.Type) bool { return descriptor(t).ptrBytes != 0 }

// Equal returns the comparison of the type's values, nil if there is none.
func Equal(t reflect.Type) func(p, q unsafe.Pointer) bool { return descriptor(t).equal }
