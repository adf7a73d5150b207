package machine

import (
	"context"
	"runtime/pprof"
	"strconv"
	"sync"
	"sync/atomic"
	"unsafe"
)

// A Shell is where cells run one after the other. Cells of two shells run
// beside each other, and take turns (floor.go).
type Shell struct {
	Of       any // what whoever opened it knows it by
	world    *World
	labels   context.Context
	label    unsafe.Pointer
	current  atomic.Pointer[Run]
	total    atomic.Int32 // goroutines
	threads  map[*thread]bool
	shared   bool // each of the threads knows that there are others
	admitted sync.Cond
}

// shells are known by the labels of their goroutines, which those inherit that
// compiled code starts.
var (
	shells   sync.Map // label -> *Shell
	shellIDs atomic.Int64
)

//go:linkname goroutineLabel runtime/pprof.runtime_getProfLabel
func goroutineLabel() unsafe.Pointer

// NewShell opens a shell.
func (w *World) NewShell() *Shell {
	s := &Shell{world: w, threads: map[*thread]bool{}}
	s.admitted.L = &w.floor.mu
	pprof.Do(context.Background(), pprof.Labels("shell", strconv.FormatInt(shellIDs.Add(1), 10)), func(ctx context.Context) {
		s.labels, s.label = ctx, goroutineLabel()
	})
	shells.Store(s.label, s)
	w.shells.Add(1)
	s.NewRun() // for calls from without that come before its first
	return s
}

// Close forgets the shell, whose runs have been stopped.
func (s *Shell) Close() {
	shells.Delete(s.label)
	s.world.shells.Add(-1)
}

// Here returns the shell whose cell the calling goroutine belongs to, the first
// one if it belongs to none.
func (w *World) Here() *Shell {
	if w.shells.Load() == 1 {
		return w.Main
	}
	if m, ok := threads.Load(goroutine()); ok && m.(*thread).run.world == w {
		return m.(*thread).run.shell
	}
	if s, ok := shells.Load(goroutineLabel()); ok && s.(*Shell).world == w {
		return s.(*Shell)
	}
	return w.Main
}

// NewRun begins a run; goroutines of compiled code that call functions of
// cells belong to it from now on, if the shell started them.
func (s *Shell) NewRun() *Run {
	r := &Run{world: s.world, shell: s, stopped: make(chan struct{})}
	s.current.Store(r)
	return r
}
