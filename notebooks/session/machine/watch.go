package machine

import (
	"errors"
)

// ErrDeadlock ends a run in which no goroutine can go on.
var ErrDeadlock = errors.New("all goroutines are asleep - deadlock! nothing is left to wake them, so the cell was interrupted")

// sleeps counts a goroutine as waiting until it wakes. A wait that something
// outside the cells may end is no part of a deadlock.
func (m *thread) sleeps(outside bool) {
	w := m.run.world
	w.steps.Add(1)
	if !outside {
		w.waiting.Add(1)
	}
	m.goOut(registers{})
}

func (m *thread) wakes(outside bool) {
	w := m.run.world
	if !outside {
		w.waiting.Add(-1)
	}
	w.steps.Add(1)
	m.comeIn()
}

// stillness is how often in a row all goroutines were found waiting, and at
// which step.
type stillness struct {
	step  int64
	times int
}

// watch looks after a run ten times a second. It stops the run when all
// goroutines have been waiting for half a second; a shorter time may be that of
// a busy machine. Where there is another shell, a cell that is yet to come may
// wake them.
func (r *Run) watch(still *stillness) {
	if err := r.world.overLimit(); err != nil {
		r.Stop(err)
	}
	w := r.world
	if n := w.total.Load(); n == 0 || w.waiting.Load() < n || w.callbacks.Load() > 0 || w.shells.Load() > 1 {
		still.times = 0
		return
	}
	if step := w.steps.Load(); step != still.step {
		*still = stillness{step: step}
	}
	if still.times++; still.times > 5 {
		r.Stop(ErrDeadlock)
	}
}
