package machine

// A guard holds the deferred calls of one function call, and the panic that
// runs them, if it is one.
type guard struct {
	calls     []func(*guard)
	panicking bool
	recovered bool
	value     any
}

// runGuarded runs a function that may defer calls.
func (fr *frame) runGuarded() {
	fr.guard = &guard{}
	from := fr.code.entry
	for !fr.attempt(from) {
		if from = fr.code.recover; from == nil {
			break
		}
	}
	fr.guard = nil
}

// attempt runs the frame from a block on. It reports false if a panic ended
// the run and a deferred call recovered from it.
func (fr *frame) attempt(from *block) (returned bool) {
	m, g := fr.thread, fr.guard
	depth := m.depth
	defer func() {
		if returned {
			return
		}
		r := recover()
		m.comeIn() // from compiled code that failed
		m.noteFault(r)
		m.top, m.depth = fr, depth
		if r == nil { // runtime.Goexit
			for len(g.calls) > 0 {
				fr.runLast(g)
			}
			return
		}
		g.panicking, g.recovered, g.value = true, false, r
		if unstoppable(r) {
			m.grace = graceSteps
		}
		for len(g.calls) > 0 {
			fr.tryLast(g)
		}
		if g.panicking {
			m.top = fr
			panic(g.value)
		}
		m.fault = nil
	}()
	fr.run(from)
	fr.runDeferred() // those that only the bodies of range-over-func loops deferred
	return true
}

// tryLast runs the last deferred call while a panic runs through the
// function; a panic of that call takes the place of the first.
func (fr *frame) tryLast(g *guard) {
	m := fr.thread
	depth := m.depth
	normal := false
	defer func() {
		if normal {
			return
		}
		r := recover()
		if r == nil {
			return
		}
		m.comeIn()
		m.noteFault(r)
		m.top, m.depth = fr, depth
		if !unstoppable(g.value) || !g.panicking {
			g.panicking, g.recovered, g.value = true, false, r
		}
	}()
	fr.runLast(g)
	normal = true
}

func (fr *frame) runLast(g *guard) {
	last := g.calls[len(g.calls)-1]
	g.calls = g.calls[:len(g.calls)-1]
	last(g)
	if g.panicking && g.recovered {
		g.panicking, g.recovered, g.value = false, false, nil
	}
}

// runDeferred runs the deferred calls of a function that returns.
func (fr *frame) runDeferred() {
	for g := fr.guard; g != nil && len(g.calls) > 0; {
		fr.runLast(g)
	}
}

// recoverOp is the builtin recover.
func recoverOp(d uintptr) op {
	return func(fr *frame) {
		g := fr.owner
		var v any
		if g != nil && g.panicking && !g.recovered && !unstoppable(g.value) {
			g.recovered = true
			v = g.value
		}
		*at[any](fr, d) = v
	}
}

// clone copies a frame, so that a call in it can be made later or elsewhere
// with the operands of now.
func (fr *frame) clone(m *thread) *frame {
	cp := (*frame)(newObject(fr.code.record.Word()))
	moveTyped(fr.code.record.Word(), ptr(cp), ptr(fr))
	cp.thread, cp.guard, cp.owner, cp.lends = m, nil, nil, nil
	return cp
}
