package layout

import (
	"errors"
	"reflect"
	"sync"
	"unsafe"
)

// Compiled code calls a method through a bare code address, without saying
// which closure is meant. So there is a fixed number of tiny entry points,
// written in assembly; entry i loads slots[i], a function made by
// reflect.MakeFunc, as the closure and jumps into it.

const stubCount = 8192

var slots [stubCount]unsafe.Pointer

//lint:ignore U1000 the assembly defines it
func stubs()
func stubBase() uintptr

var entries struct {
	sync.Mutex
	next int
	free []int
}

var errNoStubs = errors.New("too many methods in this session; restart it")

// entry reserves an entry point for fn, a reflect.MakeFunc value.
func entry(fn reflect.Value) (int, error) {
	entries.Lock()
	defer entries.Unlock()
	i := entries.next
	switch n := len(entries.free); {
	case n > 0:
		i = entries.free[n-1]
		entries.free = entries.free[:n-1]
	case i == stubCount:
		return 0, errNoStubs
	default:
		entries.next++
	}
	v := fn.Interface()
	slots[i] = (*eface)(unsafe.Pointer(&v)).data
	return i, nil
}

func release(i int) {
	entries.Lock()
	defer entries.Unlock()
	entries.free = append(entries.free, i)
}

// codeOffset is the offset by which the runtime finds entry i.
func codeOffset(i int) int32 {
	base := stubBase()
	return pointerOffset(*(*unsafe.Pointer)(unsafe.Pointer(&[]uintptr{base + uintptr(i)*stubStride}[0])))
}
