// Package native turns loops over the registers of a frame into machine code.
//
//	Loop: blocks of three-address instructions -> homes: which slots live in
//	CPU registers -> code in executable memory
//
// Code leaves a loop at an Exit: where the loop ends, at what it cannot do,
// and where an instruction would fail (an index out of range, a nil pointer,
// a division by zero). All slots are then in the frame again, so that whoever
// runs the loop otherwise goes on from there; failing is left to them. It also
// leaves every so many rounds, since the Go runtime can neither preempt it
// nor stop the world while it runs.
//
// That the world does not stop meanwhile is what makes it safe beside the
// garbage collector: code that writes pointers looks at its start whether a
// write barrier is wanted, and leaves at once if so; none can become wanted
// before it leaves. It allocates nothing, calls nothing and uses no stack.
//
// On other machines than amd64 with Linux or macOS, Compile always fails.
package native
