package machine

import (
	"errors"
	"fmt"
	"os"
	"runtime/metrics"
	"sync"
)

// ErrDeadlock ends a run in which no goroutine can go on.
var ErrDeadlock = errors.New("all goroutines are asleep - deadlock! nothing is left to wake them, so the cell was interrupted")

// sleeps counts a goroutine as waiting until leave is called. A wait that
// something outside the cells may end is no part of a deadlock.
func (r *Run) sleeps(outside bool) (leave func()) {
	r.steps.Add(1)
	if outside {
		return func() { r.steps.Add(1) }
	}
	r.waiting.Add(1)
	return func() {
		r.waiting.Add(-1)
		r.steps.Add(1)
	}
}

// watch looks after a run ten times a second. It is given the number of
// steps at which all goroutines were waiting the last time, and stops the run
// if they still are.
func (r *Run) watch(asleep int64) int64 {
	if limit := r.world.MemoryLimit; limit > 0 {
		if used := heapInUse(); used > limit {
			r.Stop(memoryError(used, limit))
		}
	}
	if n := r.total.Load(); n == 0 || r.waiting.Load() < n || r.world.callbacks.Load() > 0 {
		return -1
	}
	steps := r.steps.Load()
	if steps == asleep {
		r.Stop(ErrDeadlock)
	}
	return steps
}

func memoryError(want, limit uint64) error {
	return fmt.Errorf("out of memory: %d MB wanted, %d MB allowed", want>>20, limit>>20)
}

func heapInUse() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64()
}

// allow panics if the cell asks for more memory at once than it may have.
func (r *Run) allow(bytes uintptr) {
	if bytes < 1<<20 {
		return
	}
	limit := r.world.MemoryLimit
	if limit == 0 {
		limit = physical()
	}
	if used := heapInUse(); used+uint64(bytes) > limit {
		err := memoryError(uint64(bytes), limit)
		r.Stop(err)
		panic(Interrupted{err})
	}
}

// physical is the memory of the machine, beyond which the runtime would end
// the process.
var physical = sync.OnceValue(func() uint64 {
	text, err := os.ReadFile("/proc/meminfo")
	var kb uint64
	if _, scanErr := fmt.Sscanf(string(text), "MemTotal: %d kB", &kb); err != nil || scanErr != nil {
		return 8 << 30
	}
	return kb << 10
})

// Allow reports why a variable of that size cannot be had, nil if it can.
func (w *World) Allow(bytes uintptr) error {
	limit := w.MemoryLimit
	if limit == 0 {
		limit = physical()
	}
	if uint64(bytes) > limit {
		return memoryError(uint64(bytes), limit)
	}
	return nil
}
