package machine

import (
	"runtime/pprof"
	"sync/atomic"
	"time"
	"unsafe"
)

// A Run is the running of one cell, with the goroutines it started, which
// may outlive it.
type Run struct {
	world *World
	shell *Shell
	// Failed is told of a panic in a goroutine other than the cell's own.
	Failed func(*Panic)

	stopped chan struct{}
	why     error        // guarded by the floor
	total   atomic.Int32 // goroutines
}

// A Panic is the end of a goroutine by a panic.
type Panic struct {
	Value any
	Calls []Call
}

// Stop ends all goroutines of the run.
func (r *Run) Stop(why error) {
	f := &r.world.floor
	f.mu.Lock()
	defer f.mu.Unlock()
	if r.why != nil {
		return
	}
	r.why = why
	close(r.stopped)
	for m := range r.shell.threads {
		if m.run == r {
			m.told.Or(toStop)
		}
	}
}

// Goroutines is the number of goroutines of the run that have not ended.
func (r *Run) Goroutines() int { return int(r.total.Load()) }

func (r *Run) cause() error {
	f := &r.world.floor
	f.mu.Lock()
	defer f.mu.Unlock()
	if r.why == nil {
		return ErrInterrupt
	}
	return r.why
}

// failed tells of a panic that ended the thread.
func (m *thread) failed(p *Panic) {
	m.comeIn()
	if _, ok := p.Value.(Interrupted); !ok && m.run.Failed != nil {
		m.run.Failed(p)
	}
}

func (m *thread) faultCalls(v any) []Call {
	if m.fault != nil && same(m.fault.value, v) {
		return m.fault.calls
	}
	return m.calls()
}

// patience is how long a stopped run is waited for: a call into compiled
// code cannot be ended, it is left behind and ends when it comes back.
const patience = 60 * time.Millisecond

// A Part is something that a run does.
type Part func(*thread)

// Entry is the call of a function that takes nothing and returns nothing.
func Entry(f *Func) Part {
	return func(m *thread) {
		nf := m.frame(f.code.Load())
		nf.ret = unsafe.Pointer(new([2]uint64))
		m.enter(nf)
	}
}

// Compiled is the call of compiled code that calls functions of cells, or looks
// at values of theirs.
func Compiled(f func()) Part { return func(*thread) { f() } }

// Do does the parts as the run's own goroutine, and reports the panic that
// ended it, or nil.
func (r *Run) Do(parts ...Part) *Panic {
	done := make(chan *Panic, 1)
	m := r.thread(false)
	go func() {
		pprof.SetGoroutineLabels(r.shell.labels)
		var p *Panic
		defer func() { done <- p }()
		m.main(func() {
			for _, do := range parts {
				do(m)
			}
		}, func(failed *Panic) { p = failed })
	}()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for still := new(stillness); ; {
		select {
		case p := <-done:
			return p
		case <-r.stopped:
			select {
			case p := <-done:
				return p
			case <-time.After(patience):
				return &Panic{Value: Interrupted{r.cause()}}
			}
		case <-tick.C:
			r.watch(still)
		}
	}
}

// main runs f as a goroutine's outermost function, and has a panic that ends it
// told.
func (m *thread) main(f func(), failed func(*Panic)) {
	g := goroutine()
	threads.Store(g, m)
	defer m.leave()
	defer threads.Delete(g)
	ok := false
	defer func() {
		if ok {
			return
		}
		if r := recover(); r != nil {
			failed(&Panic{r, m.faultCalls(r)})
		}
	}()
	m.comeIn()
	f()
	ok = true
}
