package machine

import (
	"go/token"
	"reflect"
	"sync/atomic"
	"unsafe"

	"readout/notebooks/session/layout"
	"readout/notebooks/session/machine/native"
)

// An op is one instruction.
type op func(fr *frame)

// A frame is the head of a call's registers, which follow it in memory.
type frame struct {
	code   *code
	thread *thread
	caller *frame         // the next free frame, for one that is free
	ret    unsafe.Pointer // where the results go
	block  int            // number of the block that runs
	pc     int            // of the instruction in it
	guard  *guard         // set while the function has deferred calls to run
	owner  *guard         // for a deferred call: the guard of the function that deferred it
	lends  *guard         // becomes the owner of what this frame calls
}

const frameHead = unsafe.Sizeof(frame{})

// A block is a run of instructions and where to go after them: next says, or
// to if next is nil. Neither is set in a block that returns.
type block struct {
	ops  []op
	pos  []token.Pos
	next func(fr *frame) *block
	to   *block

	number  int
	draft   []draft // what ops are made of
	first   []int   // by op: the first of draft in it
	cond    *cond
	yes, no *block       // of a branch
	test    *native.Test // of a branch that machine code can take
}

// code is a function made ready to run.
type code struct {
	name    string
	blocks  []*block
	pos     token.Pos
	entry   *block
	recover *block // where to go on after a recovered panic
	guarded bool
	wrapper bool // made by the compiler: what it calls counts as called by its caller
	id      uint32
	record  *layout.Record
	size    uintptr // of the frame
	consts  []constSlot
	image   unsafe.Pointer // a frame with the constants in place
	clears  []uintptr      // pointers to let go of when a frame is free
	params  []variable
	results []variable // in the tuple of results
	free    []variable // captured variables, in the frame
	env     *layout.Record
	envAt   []uintptr
	freeAt  []bool       // by variable: it is held by its address
	result  reflect.Type // nil, or the tuple's
}

// A variable is a place in a frame or a record.
type variable struct {
	off uintptr
	typ reflect.Type
}

// A Func is a function as others refer to it: redefining the function
// replaces its code.
type Func struct {
	code  atomic.Pointer[code]
	value atomic.Pointer[closure]
}

// run runs the code of the frame from block b on.
func (fr *frame) run(b *block) {
	m := fr.thread
	for b != nil {
		fr.block = b.number
		for {
			for i, o := range b.ops {
				fr.pc = i
				o(fr)
			}
			next := b.to
			if b.next != nil {
				next = b.next(fr)
			}
			if m.told.Load() != 0 {
				m.heed(1)
			}
			if next != b {
				b = next
				break
			}
		}
	}
}

// frame takes a frame for the code.
func (m *thread) frame(c *code) *frame {
	if fr := m.spare[c.id%spares]; fr != nil && fr.code == c {
		m.spare[c.id%spares] = fr.caller
		return fr
	}
	fr := (*frame)(newObject(c.record.Word()))
	moveTyped(c.record.Word(), unsafe.Pointer(fr), c.image)
	fr.thread = m
	return fr
}

// done gives a frame back.
func (m *thread) done(fr *frame) {
	c := fr.code
	for _, off := range c.clears {
		*at[unsafe.Pointer](fr, off) = nil
	}
	next := m.spare[c.id%spares]
	if next != nil && next.code != c {
		next = nil
	}
	fr.caller = next
	m.spare[c.id%spares] = fr
}

// enter runs a frame whose parameters are in place.
func (m *thread) enter(fr *frame) {
	if m.depth++; m.depth > maxDepth {
		m.depth = 0
		panic(errTooDeep)
	}
	caller := m.top
	m.top = fr
	if fr.code.guarded {
		fr.runGuarded()
	} else {
		fr.run(fr.code.entry)
	}
	m.top = caller
	m.depth--
}
