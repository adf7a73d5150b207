package machine

import (
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"unsafe"

	"readout/notebooks/session/layout"
)

// The faults below are the runtime's own, so that a program that recovers
// from one finds the error that compiled Go gives.

//go:noinline
func nilPointer() {
	var p *int
	_ = *p
}

//go:noinline
func outOfRange(i, n int) { _ = make([]struct{}, n)[i] }

const maxDepth = 1_000_000

var errTooDeep = errors.New("stack overflow: calls nested too deep, is there a recursion without end?")

// typeAssertion mirrors runtime.TypeAssertionError.
type typeAssertion struct {
	from, have, want unsafe.Pointer
	missing          string
}

func failedAssertion(from, have, want reflect.Type, missing string) error {
	e := new(runtime.TypeAssertionError)
	m := (*typeAssertion)(unsafe.Pointer(e))
	m.from, m.want, m.missing = layout.Word(from), layout.Word(want), missing
	if have != nil {
		m.have = layout.Word(have)
	}
	return e
}

// runtimeError is an error of the runtime that cannot be provoked here. Like
// the runtime's own it is no string to package fmt.
type runtimeError struct{ text string }

func (runtimeError) RuntimeError() {}

func (e runtimeError) Error() string { return e.text }

func fail(format string, args ...any) {
	panic(runtimeError{"runtime error: " + fmt.Sprintf(format, args...)})
}

// badBounds fails as s[l:h] or s[l:h:m] does. What is the name of the limit n:
// capacity or length.
//
//go:noinline
func badBounds(l, h, m, n int, three bool, what string) {
	const bounds = "slice bounds out of range "
	switch {
	case three && m < 0:
		fail(bounds+"[::%d]", m)
	case three && m > n:
		fail(bounds+"[::%d] with %s %d", m, what, n)
	case three && h < 0:
		fail(bounds+"[:%d:]", h)
	case three && h > m:
		fail(bounds+"[:%d:%d]", h, m)
	case three && l < 0:
		fail(bounds+"[%d::]", l)
	case three:
		fail(bounds+"[%d:%d:]", l, h)
	case h < 0:
		fail(bounds+"[:%d]", h)
	case h > n:
		fail(bounds+"[:%d] with %s %d", h, what, n)
	case l < 0:
		fail(bounds+"[%d:]", l)
	}
	fail(bounds+"[%d:%d]", l, h)
}
