package machine

import (
	"sync"
	"sync/atomic"
	"time"
	"unsafe"
)

// A Run is the running of one cell, with the goroutines it started, which
// may outlive it.
type Run struct {
	world *World
	// Failed is told of a panic in a goroutine other than the cell's own.
	Failed func(*Panic)

	stopped chan struct{}
	mu      sync.Mutex
	why     error
	threads map[*thread]bool
	total   atomic.Int32 // goroutines
	waiting atomic.Int32 // of these, on one another
	steps   atomic.Int64 // rises when a wait begins or ends
}

// A Panic is the end of a goroutine by a panic.
type Panic struct {
	Value any
	Calls []Call
}

// NewRun begins a run; goroutines of compiled code that call functions of
// cells belong to it from now on.
func (w *World) NewRun() *Run {
	r := &Run{world: w, stopped: make(chan struct{}), threads: map[*thread]bool{}}
	w.current.Store(r)
	return r
}

func (r *Run) thread() *thread {
	m := &thread{run: r}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.threads[m] = true
	r.total.Add(1)
	if r.why != nil {
		m.stop.Store(1)
	}
	return m
}

func (r *Run) ended(m *thread) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.threads[m] {
		delete(r.threads, m)
		r.total.Add(-1)
		r.steps.Add(1)
	}
}

// Stop ends all goroutines of the run.
func (r *Run) Stop(why error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.why != nil {
		return
	}
	r.why = why
	close(r.stopped)
	for m := range r.threads {
		m.stop.Store(1)
	}
}

// Goroutines is the number of goroutines of the run that have not ended.
func (r *Run) Goroutines() int { return int(r.total.Load()) }

func (r *Run) cause() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.why == nil {
		return ErrInterrupt
	}
	return r.why
}

func (r *Run) failed(m *thread, v any) {
	if _, ok := v.(Interrupted); ok {
		return
	}
	if r.Failed != nil {
		r.Failed(&Panic{v, m.faultCalls(v)})
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

// Do runs f, which takes nothing and returns nothing, as the run's own
// goroutine, and reports the panic that ended it, or nil.
func (r *Run) Do(f *Func) *Panic {
	return r.do(func(m *thread) {
		nf := m.frame(f.code.Load())
		nf.ret = unsafe.Pointer(new([2]uint64))
		m.enter(nf)
	})
}

// Call is Do for compiled code that calls functions of cells.
func (r *Run) Call(f func()) *Panic { return r.do(func(*thread) { f() }) }

func (r *Run) do(f func(*thread)) *Panic {
	done := make(chan *Panic, 1)
	m := r.thread()
	go func() {
		var p *Panic
		defer func() { done <- p }()
		defer r.ended(m)
		p = m.main(func() { f(m) })
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

// main runs f as a goroutine's outermost function.
func (m *thread) main(f func()) (p *Panic) {
	g := goroutine()
	threads.Store(g, m)
	defer threads.Delete(g)
	ok := false
	defer func() {
		if ok {
			return
		}
		if r := recover(); r != nil {
			p = &Panic{r, m.faultCalls(r)}
		}
	}()
	f()
	ok = true
	return nil
}
