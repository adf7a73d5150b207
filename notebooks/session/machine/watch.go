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

// stillness is how often in a row a run was found with all its goroutines
// waiting, and at which step.
type stillness struct {
	step  int64
	times int
}

// watch looks after a run ten times a second. It stops a run whose goroutines
// have all been waiting for half a second; a shorter time may be that of a
// busy machine.
func (r *Run) watch(still *stillness) {
	if limit := r.world.MemoryLimit; limit > 0 {
		if used := heapInUse(); used > limit {
			r.Stop(memoryError(used, limit))
		}
	}
	if n := r.total.Load(); n == 0 || r.waiting.Load() < n || r.world.callbacks.Load() > 0 {
		still.times = 0
		return
	}
	if step := r.steps.Load(); step != still.step {
		*still = stillness{step: step}
	}
	if still.times++; still.times > 5 {
		r.Stop(ErrDeadlock)
	}
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
