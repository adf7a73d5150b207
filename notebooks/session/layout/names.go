package layout

import (
	"encoding/binary"
	"sync"
	"unsafe"
)

// The runtime finds names, types and code by 32-bit offsets. Each is
// registered once, since the registry never forgets.
var offsets = struct {
	sync.Mutex
	names map[string]int32
	kept  map[unsafe.Pointer]int32
}{names: map[string]int32{}, kept: map[unsafe.Pointer]int32{}}

func nameOffset(text string, exported bool) int32 {
	key := text
	if exported {
		key = "+" + text
	}
	offsets.Lock()
	defer offsets.Unlock()
	off, ok := offsets.names[key]
	if !ok {
		off = addReflectOff(unsafe.Pointer(encodeName(text, "", exported, false)))
		offsets.names[key] = off
	}
	return off
}

func pointerOffset(p unsafe.Pointer) int32 {
	offsets.Lock()
	defer offsets.Unlock()
	off, ok := offsets.kept[p]
	if !ok {
		off = addReflectOff(p)
		offsets.kept[p] = off
	}
	return off
}

// encodeName writes a name the way the runtime reads one: a byte of flags,
// the length, the name, and the length and text of a tag if there is one.
func encodeName(name, tag string, exported, embedded bool) *byte {
	var flags byte
	if exported {
		flags |= 1 << 0
	}
	if tag != "" {
		flags |= 1 << 1
	}
	if embedded {
		flags |= 1 << 3
	}
	b := append(make([]byte, 0, len(name)+len(tag)+21), flags)
	b = append(binary.AppendUvarint(b, uint64(len(name))), name...)
	if tag != "" {
		b = append(binary.AppendUvarint(b, uint64(len(tag))), tag...)
	}
	return &b[0]
}

// hashOf mixes words into a type's hash, FNV-1 as the runtime does.
func hashOf(text string, more ...uint32) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(text); i++ {
		h = h*16777619 ^ uint32(text[i])
	}
	for _, m := range more {
		h = h*16777619 ^ m
	}
	return h
}
