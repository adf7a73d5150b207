package machine

import (
	"errors"
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
	if err := r.world.overLimit(); err != nil {
		r.Stop(err)
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
