package layout

import (
	"go/types"
	"reflect"
	"strconv"
	"strings"
	"unsafe"
)

// structOf makes an unnamed struct type. Package reflect makes most of them;
// it refuses embedded fields that have methods, and those are made here.
func (tb *Table) structOf(t *types.Struct) reflect.Type {
	if simple(t) {
		fields := make([]reflect.StructField, t.NumFields())
		for i := range fields {
			f := t.Field(i)
			fields[i] = reflect.StructField{Name: f.Name(), Type: tb.of(f.Type()), Tag: reflect.StructTag(t.Tag(i))}
			if !f.Exported() {
				fields[i].PkgPath = f.Pkg().Path()
			}
		}
		if !tb.rough && !tb.unfinished(t) {
			return reflect.StructOf(fields)
		}
	}
	b := &block[structType]{}
	keep(unsafe.Pointer(b))
	tb.fillStruct(&b.kind, t, b)
	b.kind.str = nameOffset(structString(b.kind.fields, t), false)
	b.kind.hash = hashOf(structString(b.kind.fields, t))
	r := reflected(&b.kind.rtype)
	b.uncommon.pkgPath = nameOffset("main", false)
	made := tb.newMade(t, r, &b.kind.rtype, &b.uncommon, b.methods[:])
	b.kind.flags &^= flagUncommon
	b.uncommon.moff = uint32(unsafe.Offsetof(b.methods) - unsafe.Offsetof(b.uncommon))
	tb.addPointerTo(made, "*"+r.String(), 0)
	return r
}

func simple(t *types.Struct) bool {
	path := ""
	for f := range t.Fields() {
		if f.Embedded() || f.Name() == "_" {
			return false
		}
		if !f.Exported() {
			if path != "" && path != f.Pkg().Path() {
				return false
			}
			path = f.Pkg().Path()
		}
	}
	return true
}

// fillStruct lays out t in s: offsets, pointer map and comparison.
func (tb *Table) fillStruct(s *structType, t *types.Struct, owner any) {
	s.kind = uint8(reflect.Struct)
	s.fields = make([]structField, t.NumFields())
	s.align = 1
	comparable := true
	var size, lastZero uintptr
	for i := range s.fields {
		f := t.Field(i)
		fr := tb.field(s, i, f.Type())
		s.fields[i].name = encodeName(f.Name(), t.Tag(i), f.Exported(), f.Embedded())
		if !f.Exported() {
			s.pkgPath = encodeName(f.Pkg().Path(), "", false, false)
		}
		align := uintptr(fr.align)
		size = (size + align - 1) &^ (align - 1)
		s.fields[i].offset = size
		size += fr.size
		if fr.size == 0 {
			lastZero = size
		}
		s.align = max(s.align, fr.align)
		comparable = comparable && fr.equal != nil
	}
	if size > 0 && lastZero == size {
		size++ // so that the address of an empty last field is inside the struct
	}
	align := uintptr(s.align)
	s.size = (size + align - 1) &^ (align - 1)
	s.fieldAlign = s.align
	s.flags &^= flagDirectIface | flagRegularMemory | flagGCOnDemand
	s.fillPointers()
	if s.size == 8 && s.ptrBytes == 8 {
		s.flags |= flagDirectIface
	}
	s.equal = nil
	if comparable {
		s.equal = func(p, q unsafe.Pointer) bool { return equalFields(s, p, q) }
	}
}

func equalFields(s *structType, p, q unsafe.Pointer) bool {
	for i := range s.fields {
		f := &s.fields[i]
		if f.typ.size != 0 && !isBlank(f.name) && !f.typ.equal(unsafe.Add(p, f.offset), unsafe.Add(q, f.offset)) {
			return false
		}
	}
	return true
}

func isBlank(name *byte) bool {
	b := unsafe.Slice(name, 3)
	return b[1] == 1 && b[2] == '_'
}

// field gives the type of field i of s, now and, if it must wait for a type
// under construction, once more when that is complete.
func (tb *Table) field(s *structType, i int, t types.Type) *rtype {
	outer := tb.rough
	tb.rough = false
	fr := descriptor(tb.of(t))
	if tb.rough {
		tb.later = append(tb.later, func() { s.fields[i].typ = descriptor(tb.of(t)) })
	}
	tb.rough = outer
	s.fields[i].typ = fr
	return fr
}

// fillPointers writes the map of pointer words for the garbage collector.
func (s *structType) fillPointers() {
	s.ptrBytes, s.gcData = 0, nil
	for i := range s.fields {
		if f := &s.fields[i]; f.typ.ptrBytes != 0 {
			s.ptrBytes = f.offset + f.typ.ptrBytes
		}
	}
	if s.ptrBytes == 0 {
		return
	}
	mask := make([]byte, (s.ptrBytes/8+7)/8+8)
	for i := range s.fields {
		f := &s.fields[i]
		markPointers(mask, f.offset/8, f.typ)
	}
	s.gcData = &mask[0]
}

func markPointers(mask []byte, at uintptr, t *rtype) {
	if t.ptrBytes == 0 {
		return
	}
	switch reflect.Kind(t.kind) {
	case reflect.Array:
		a := (*arrayType)(unsafe.Pointer(t))
		for i := range a.len {
			markPointers(mask, at+i*a.elem.size/8, a.elem)
		}
	case reflect.Struct:
		s := (*structType)(unsafe.Pointer(t))
		for i := range s.fields {
			markPointers(mask, at+s.fields[i].offset/8, s.fields[i].typ)
		}
	case reflect.Interface, reflect.String, reflect.Slice:
		for w := range t.ptrBytes / 8 {
			mask[(at+w)/8] |= 1 << ((at + w) % 8)
		}
	default:
		mask[at/8] |= 1 << (at % 8)
	}
}

func structString(fields []structField, t *types.Struct) string {
	var b strings.Builder
	b.WriteString("struct {")
	for i := range fields {
		if i > 0 {
			b.WriteString(";")
		}
		if !t.Field(i).Embedded() {
			b.WriteString(" " + t.Field(i).Name())
		}
		b.WriteString(" " + reflected(fields[i].typ).String())
		if tag := t.Tag(i); tag != "" {
			b.WriteString(" " + strconv.Quote(tag))
		}
	}
	if len(fields) > 0 {
		b.WriteString(" ")
	}
	return b.String() + "}"
}
