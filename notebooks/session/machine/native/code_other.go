//go:build !amd64 || !(linux || darwin)

package native

import (
	"errors"
	"unsafe"
)

// Available says whether there is machine code for this system.
const Available = false

// Code is a compiled loop.
type Code struct{ Rounds int }

// Compile fails: there is no machine code for this system.
func Compile(*Loop) (*Code, error) { return nil, errors.ErrUnsupported }

// Enter is never called.
func (*Code) Enter(header int, frame unsafe.Pointer, rounds int) (e Exit, went int, ok bool) {
	return Exit{}, 0, false
}
