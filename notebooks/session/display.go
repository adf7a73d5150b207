package session

import (
	"fmt"
	"go/token"
	"go/types"
	"unsafe"

	"readout/notebooks/session/display"
)

// provideDisplay declares the function by which cells show values as they run.
func (s *Session) provideDisplay() error {
	pkg, err := s.lib.Package("readout/notebooks/session/display")
	if err != nil {
		return err
	}
	t := pkg.Scope().Lookup("Func")
	if t == nil {
		return fmt.Errorf("the library's package display has no Func; run go generate in imports")
	}
	f := new(display.Func)
	*f = display.New(s.show)
	v := types.NewVar(token.NoPos, s.pkg, "display", t.Type())
	s.live["display"] = &live{obj: v, addr: unsafe.Pointer(f)}
	s.globals[v] = unsafe.Pointer(f)
	return nil
}
