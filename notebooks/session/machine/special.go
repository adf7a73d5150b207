package machine

import (
	"sync"
	"time"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

// A special makes the call of a compiled function that would wait where an
// interrupt cannot reach it, or that must know the thread.
type special func(c *compiler, call *ssa.CallCommon, d uintptr) op

func specials() map[string]special {
	return map[string]special{
		"time.Sleep":              sleep,
		"(*sync.Mutex).Lock":      lock((*sync.Mutex).TryLock, (*sync.Mutex).Lock, (*sync.Mutex).Unlock),
		"(*sync.RWMutex).Lock":    lock((*sync.RWMutex).TryLock, (*sync.RWMutex).Lock, (*sync.RWMutex).Unlock),
		"(*sync.RWMutex).RLock":   lock((*sync.RWMutex).TryRLock, (*sync.RWMutex).RLock, (*sync.RWMutex).RUnlock),
		"(*sync.WaitGroup).Wait":  waitGroup,
		"(*sync.WaitGroup).Go":    waitGroupGo,
		"time.AfterFunc":          afterFunc,
		"context.AfterFunc":       callback,
		"os/signal.Notify":        callback,
		"runtime.NumGoroutine":    numGoroutine,
		"strings.Repeat":          allowing(0, 1),
		"bytes.Repeat":            allowing(0, 1),
		"(*strings.Builder).Grow": allowing(1),
		"(*bytes.Buffer).Grow":    allowing(1),
	}
}

func sleep(c *compiler, call *ssa.CallCommon, d uintptr) op {
	x := c.slot(call.Args[0])
	return func(fr *frame) {
		t := time.NewTimer(*at[time.Duration](fr, x))
		defer t.Stop()
		fr.thread.sleeps(true)
		defer fr.thread.wakes(true)
		select {
		case <-t.C:
		case <-fr.thread.run.stopped:
			fr.thread.halt(1)
		}
	}
}

// lock waits for a lock in a goroutine of its own if it is taken, so that an
// interrupt can leave it; a lock that comes after that is given back.
func lock[L any](try func(*L) bool, take, release func(*L)) special {
	return func(c *compiler, call *ssa.CallCommon, d uintptr) op {
		x := c.slot(call.Args[0])
		return func(fr *frame) {
			l := *at[*L](fr, x)
			if try(l) {
				return
			}
			fr.thread.await(func() { take(l) }, func() { release(l) })
		}
	}
}

// await does what may wait long. If the run is stopped meanwhile it panics,
// and undo is called when the waiting is over after all.
func (m *thread) await(do, undo func()) {
	done := make(chan any, 1) // has what a panic ended it with
	m.sleeps(false)
	defer m.wakes(false)
	go func() {
		defer func() { done <- recover() }()
		do()
	}()
	select {
	case failed := <-done:
		if failed != nil {
			panic(failed)
		}
	case <-m.run.stopped:
		go func() {
			if <-done == nil {
				undo()
			}
		}()
		m.grace = 0
		m.halt(1)
	}
}

func waitGroup(c *compiler, call *ssa.CallCommon, d uintptr) op {
	x := c.slot(call.Args[0])
	return func(fr *frame) {
		wg := *at[*sync.WaitGroup](fr, x)
		if wg == nil {
			nilPointer()
		}
		fr.thread.await(wg.Wait, func() {})
	}
}

// does calls a function, of a cell or a compiled one.
func (m *thread) does(f func()) {
	if ours(*(*unsafe.Pointer)(unsafe.Pointer(&f))) == nil {
		m.goOut(registers{})
	}
	f()
}

// waitGroupGo starts a goroutine that the run knows, where the compiled
// method would start one that it does not.
func waitGroupGo(c *compiler, call *ssa.CallCommon, d uintptr) op {
	x, f := c.slot(call.Args[0]), c.slot(call.Args[1])
	return func(fr *frame) {
		wg, run := *at[*sync.WaitGroup](fr, x), *at[func()](fr, f)
		wg.Add(1)
		m := fr.thread.run.thread(true)
		go m.main(func() {
			defer wg.Done() // which fails if the group has been set anew
			defer func() {
				if r := recover(); r != nil {
					m.failed(&Panic{r, m.faultCalls(r)})
				}
			}()
			m.does(run)
		}, m.failed)
	}
}

// afterFunc has the timer call the function as the shell's own.
func afterFunc(c *compiler, call *ssa.CallCommon, d uintptr) op {
	x, f := c.slot(call.Args[0]), c.slot(call.Args[1])
	return func(fr *frame) {
		s, do := fr.thread.run.shell, *at[func()](fr, f)
		if do == nil {
			nilPointer()
		}
		s.world.callbacks.Add(1)
		*at[*time.Timer](fr, d) = time.AfterFunc(*at[time.Duration](fr, x), func() {
			m := s.current.Load().thread(false)
			m.main(func() { m.does(do) }, m.failed)
		})
	}
}

// callback is a function that calls a function of a cell at a later time.
func callback(c *compiler, call *ssa.CallCommon, d uintptr) op {
	fn, ok := c.native(call.StaticCallee())
	if !ok {
		cannot("%s is not in the library", call.StaticCallee())
	}
	o := c.nativeCall(fn, call, d)
	return func(fr *frame) {
		fr.thread.run.world.callbacks.Add(1)
		o(fr)
	}
}

func numGoroutine(c *compiler, call *ssa.CallCommon, d uintptr) op {
	return func(fr *frame) { *at[int](fr, d) = fr.thread.run.Goroutines() }
}
