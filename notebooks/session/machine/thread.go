package machine

import (
	"errors"
	"fmt"
	"go/token"
	"sync"
	"sync/atomic"
	"unsafe"
)

const spares = 64

func ptr(fr *frame) unsafe.Pointer { return unsafe.Pointer(fr) }

// A thread is one goroutine that runs cells.
type thread struct {
	told  atomic.Int32
	where atomic.Int32
	uses  registers // of what it does outside
	top   *frame    // the innermost call
	depth int
	grace int // steps left to deferred calls of a stopped thread
	spare [spares]*frame
	run   *Run
	fault *fault
}

// A fault is a panic on its way, with the calls it came through.
type fault struct {
	value any
	calls []Call
}

// A Call is a function that was running, and where in it.
type Call struct {
	Func string
	Pos  token.Position
}

// Interrupted is the panic of a thread that was told to stop.
type Interrupted struct{ Cause error }

func (e Interrupted) Error() string { return e.Cause.Error() }

// ErrInterrupt stops a run that its author does not want to wait for.
var ErrInterrupt = errors.New("interrupted")

// Final marks a panic that no cell can recover from, such as os.Exit's.
type Final interface{ Final() }

func unstoppable(v any) bool {
	switch v.(type) {
	case Interrupted, Final:
		return true
	}
	return false
}

const graceSteps = 1 << 20

// What a thread may be told.
const (
	toStop = 1 << iota
	toGiveWay
)

// heed does what the thread has been told, after a number of steps.
func (m *thread) heed(steps int) {
	told := m.told.Load()
	if told&toGiveWay != 0 {
		m.giveWay()
	}
	if told&toStop != 0 {
		m.halt(steps)
	}
}

// halt ends the thread by a panic, but for the deferred calls.
func (m *thread) halt(steps int) {
	if m.grace > 0 {
		m.grace = max(0, m.grace-steps)
		return
	}
	panic(Interrupted{m.run.cause()})
}

// noteFault keeps the calls that a new panic comes through.
func (m *thread) noteFault(r any) {
	if r == nil || m.fault != nil && same(m.fault.value, r) {
		return
	}
	m.fault = &fault{r, m.calls()}
}

func same(a, b any) (ok bool) {
	defer func() { recover() }() // values that cannot be compared
	return a == b
}

// calls lists the calls of the thread, innermost first.
func (m *thread) calls() []Call {
	var out []Call
	for fr := m.top; fr != nil; fr = fr.caller {
		if len(out) == 100 {
			break
		}
		pos := fr.code.pos
		if b := fr.code.blocks[fr.block]; len(b.pos) > 0 {
			pos = b.pos[min(fr.pc, len(b.pos)-1)]
		}
		out = append(out, Call{fr.code.name, m.run.world.Fset.Position(pos)})
	}
	return out
}

// threads knows the thread of each goroutine that runs cells, so that
// compiled code which calls back finds it.
var threads sync.Map // goroutine -> *thread

func goroutine() uintptr

func (w *World) threadHere() (m *thread, leave func()) {
	g := goroutine()
	if v, ok := threads.Load(g); ok {
		return v.(*thread), nil
	}
	m = w.Here().current.Load().thread(false)
	threads.Store(g, m)
	m.comeIn()
	return m, func() {
		if r := recover(); r != nil {
			m.noteFault(r)
			m.failed(&Panic{r, m.faultCalls(r)})
		}
		threads.Delete(g)
		m.leave()
	}
}

func (m *thread) String() string { return fmt.Sprintf("thread at %v", m.calls()) }
