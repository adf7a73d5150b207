package session

import (
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"unsafe"

	"go/types"

	"readout/notebooks/session/imports"
	"readout/notebooks/session/machine"
)

// panicError says how a panic ended a cell.
func panicError(f *machine.Panic) *CellError {
	e := &CellError{Name: "panic", Value: f.Value}
	switch v := f.Value.(type) {
	case machine.Interrupted:
		e.Name, e.Message = "interrupted", v.Cause.Error()
		if errors.Is(v.Cause, machine.ErrDeadlock) {
			e.Name = "deadlock"
		}
	case imports.Exit:
		e.Name, e.Message = "exit", fmt.Sprintf("the cell asked to exit with status %d; the session goes on", v.Code)
	case runtime.Error:
		e.Message = v.Error()
	case error:
		e.Message = v.Error()
	default:
		e.Message = printed(f.Value)
	}
	e.Traceback = append(e.Traceback, e.Name+": "+e.Message)
	for _, c := range f.Calls {
		if !c.Pos.IsValid() {
			continue
		}
		at := "    " + c.Pos.String()
		if !strings.HasSuffix(c.Func, "."+stepsName) {
			at += " in " + c.Func
		}
		e.Traceback = append(e.Traceback, at)
	}
	return e
}

// printed is a panic's value as the runtime prints it.
func printed(v any) string {
	if s, ok := v.(fmt.Stringer); ok {
		return s.String()
	}
	if r := reflect.ValueOf(v); r.IsValid() && strings.Contains(r.Type().String(), ".") && r.Type().Name() != "" && r.Kind() != reflect.Struct {
		return fmt.Sprintf("%s(%#v)", r.Type(), v)
	}
	return fmt.Sprint(v)
}

// goroutineFailed reports the end of a goroutine by a panic. The cell that
// started it may have ended long ago, so it is told on stderr.
func (sh *Shell) goroutineFailed(f *machine.Panic) {
	defer func() {
		if recover() != nil { // a method of the panic's value failed in turn
			fmt.Fprintf(sh.stdio.err, "a goroutine ended: panic: %T\n", f.Value)
		}
	}()
	e := panicError(f)
	fmt.Fprintf(sh.stdio.err, "a goroutine ended: %s\n", e.Traceback[0])
	for _, line := range e.Traceback[1:] {
		fmt.Fprintln(sh.stdio.err, line)
	}
}

func zeroOf(s *Session, v *types.Var) unsafe.Pointer {
	return reflect.New(s.table.Of(v.Type())).UnsafePointer()
}
