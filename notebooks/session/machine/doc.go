// Package machine runs Go in SSA form, as built by golang.org/x/tools/go/ssa,
// inside the process.
//
//	ssa.Function -> code: blocks of closures over the registers of a frame
//
// Registers hold values as compiled Go lays them out in memory: an int is
// eight bytes, a string a pointer and a length, a struct its fields. Nothing
// is boxed, a value is handed to compiled code by its address, and memory
// that cells share with compiled packages is one and the same. Each function
// has one record layout for its frames (layout.Record), so that the garbage
// collector sees the pointers in them.
//
// Constants are registers too, set when a frame is made; an instruction
// therefore comes in one form and not in one for each kind of operand.
//
// A loop that has gone round a thousand times gets machine code (region.go,
// package native) for what in it is arithmetic, comparison, loading and
// storing; the closures do the rest, and everything where there is none.
//
// Cells of several shells take turns at running (floor.go), so that what they
// share needs no locks.
package machine

//go:generate go run ./internal/genfused
