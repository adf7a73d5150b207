//go:build linux || darwin

package native

import (
	"errors"
	"runtime"
	"syscall"
	"unsafe"
)

// Available says whether there is machine code for this system.
const Available = true

// Code is a compiled loop.
type Code struct {
	Rounds int // that take up to a few milliseconds

	memory  []byte
	entries map[int]int
	exits   []Exit
	holds   []unsafe.Pointer // what it has the addresses of
}

//go:linkname writeBarrier runtime.writeBarrier
var writeBarrier struct {
	enabled bool
	pad     [3]byte
	alignme uint64
}

// patience is how many bytes of code are run before others are.
const patience = 2 << 20

// Compile makes machine code of a loop. It fails where the system does not
// let a process make code.
func Compile(l *Loop) (*Code, error) {
	code, entries, exits, err := generate(l, uintptr(unsafe.Pointer(&writeBarrier)))
	if err != nil {
		return nil, err
	}
	memory, err := executable(code)
	if err != nil {
		return nil, err
	}
	c := &Code{Rounds: 1 + patience/len(code), memory: memory, entries: entries, exits: exits, holds: l.addresses()}
	runtime.AddCleanup(c, func(m []byte) { syscall.Munmap(m) }, memory)
	return c, nil
}

// Enter runs the loop from the start of a header on for at most so many
// rounds. It reports how many rounds it went, and false if it could not run,
// as a collection of garbage is going on.
func (c *Code) Enter(header int, frame unsafe.Pointer, rounds int) (e Exit, went int, ok bool) {
	base := unsafe.Pointer(unsafe.SliceData(c.memory))
	exit, left := enter(base, unsafe.Add(base, c.entries[header]), frame, rounds)
	runtime.KeepAlive(c)
	if exit < 0 {
		return Exit{}, 0, false
	}
	return c.exits[exit], rounds - max(left, 0), true
}

// enter calls code.
//
//go:noescape
func enter(code, target, frame unsafe.Pointer, rounds int) (exit, left int)

// executable puts code where it can be run and no longer written.
func executable(code []byte) ([]byte, error) {
	m, err := syscall.Mmap(-1, 0, len(code), syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		return nil, err
	}
	copy(m, code)
	if err := syscall.Mprotect(m, syscall.PROT_READ|syscall.PROT_EXEC); err != nil {
		return nil, errors.Join(err, syscall.Munmap(m))
	}
	return m, nil
}
