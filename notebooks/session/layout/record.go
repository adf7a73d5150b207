package layout

import (
	"reflect"
	"unsafe"
)

// A Record is a run of memory that holds values of several types, such as
// the registers of a call: the garbage collector knows its pointers.
type Record struct {
	head rtype
	mask []byte
}

// NewRecord returns an empty record layout of the given size in bytes.
func NewRecord(size uintptr) *Record {
	r := &Record{mask: make([]byte, (size/8+7)/8+8)}
	r.head = *descriptor(reflect.TypeFor[struct{ a, b, c, d int }]())
	r.head.size = (size + 7) &^ 7
	r.head.align, r.head.fieldAlign = 8, 8
	r.head.equal = nil
	r.head.flags = 0
	return r
}

// Put says that a value of type t is at offset off.
func (r *Record) Put(off uintptr, t reflect.Type) {
	d := descriptor(t)
	if d.ptrBytes == 0 {
		return
	}
	markPointers(r.mask, off/8, d)
	r.head.ptrBytes = max(r.head.ptrBytes, off+d.ptrBytes)
	r.head.gcData = &r.mask[0]
}

// Words lists the offsets of the pointers.
func (r *Record) Words() []uintptr {
	var out []uintptr
	for w := uintptr(0); w*8 < r.head.ptrBytes; w++ {
		if r.mask[w/8]&(1<<(w%8)) != 0 {
			out = append(out, w*8)
		}
	}
	return out
}

// Word is the record's descriptor, for the runtime's allocator.
func (r *Record) Word() unsafe.Pointer { return unsafe.Pointer(&r.head) }
