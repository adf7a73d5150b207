package machine

import (
	"errors"
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
