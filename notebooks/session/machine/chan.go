package machine

import (
	"go/types"
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/layout"
)

//go:linkname makeChanOf reflect.makechan
func makeChanOf(typ unsafe.Pointer, size int) unsafe.Pointer

//go:linkname chanSend reflect.chansend0
func chanSend(ch, elem unsafe.Pointer, nonblocking bool) bool

//go:linkname chanRecv reflect.chanrecv
func chanRecv(ch unsafe.Pointer, nonblocking bool, elem unsafe.Pointer) (selected, received bool)

//go:linkname chanClose reflect.chanclose
func chanClose(ch unsafe.Pointer)

func (c *compiler) makeChan(v *ssa.MakeChan) {
	t := c.of(v.Type())
	d, n, word, size := c.slot(v), c.index(v.Size), layout.Word(t), t.Elem().Size()
	c.emit(func(fr *frame) {
		n := *at[int](fr, n)
		if n > 0 {
			fr.thread.run.allow(uintptr(n) * size)
		}
		*at[unsafe.Pointer](fr, d) = makeChanOf(word, n)
	})
}

func (c *compiler) send(v *ssa.Send) {
	ch, x, t := c.slot(v.Chan), c.slot(v.X), c.of(v.Chan.Type())
	c.emit(func(fr *frame) {
		q := *at[unsafe.Pointer](fr, ch)
		if q != nil && chanSend(q, fr.address(x), true) {
			return
		}
		fr.thread.wait(append(make([]reflect.SelectCase, 0, 2), reflect.SelectCase{
			Dir: reflect.SelectSend, Chan: chanValue(t, q),
			Send: reflect.NewAt(t.Elem(), fr.address(x)).Elem(),
		}), "send")
	})
}

func chanValue(t reflect.Type, q unsafe.Pointer) reflect.Value {
	return reflect.NewAt(t, unsafe.Pointer(&q)).Elem()
}

func (c *compiler) receive(v *ssa.UnOp) {
	t := c.of(v.X.Type())
	d, ch, word := c.slot(v), c.slot(v.X), layout.Word(t.Elem())
	okAt := uintptr(0)
	if v.CommaOk {
		_, vars := c.tuple(v.Type().(*types.Tuple))
		okAt = d + vars[1].off
	}
	commaOk := v.CommaOk
	c.emit(func(fr *frame) {
		q := *at[unsafe.Pointer](fr, ch)
		if q != nil {
			clearTyped(word, fr.address(d))
			if selected, ok := chanRecv(q, true, fr.address(d)); selected {
				if commaOk {
					*at[bool](fr, okAt) = ok
				}
				return
			}
		}
		_, x, ok := fr.thread.wait(append(make([]reflect.SelectCase, 0, 2), reflect.SelectCase{Dir: reflect.SelectRecv, Chan: chanValue(t, q)}), "receive")
		reflect.NewAt(t.Elem(), fr.address(d)).Elem().Set(x)
		if commaOk {
			*at[bool](fr, okAt) = ok
		}
	})
}

// selectOp returns the index of the case chosen, whether it received, and
// what each receiving case received.
func (c *compiler) selectOp(v *ssa.Select) {
	_, vars := c.tuple(v.Type().(*types.Tuple))
	d := c.slot(v)
	type state struct {
		typ   reflect.Type
		ch, x uintptr
		send  bool
		to    variable
	}
	states := make([]state, len(v.States))
	next := 2
	for i, s := range v.States {
		st := state{typ: c.of(s.Chan.Type()), ch: c.slot(s.Chan), send: s.Dir == types.SendOnly}
		if st.send {
			st.x = c.slot(s.Send)
		} else {
			st.to = variable{d + vars[next].off, vars[next].typ}
			next++
		}
		states[i] = st
	}
	indexAt, okAt, blocking := d+vars[0].off, d+vars[1].off, v.Blocking
	c.emit(func(fr *frame) {
		cases := make([]reflect.SelectCase, len(states), len(states)+1)
		for i, s := range states {
			cases[i] = reflect.SelectCase{Dir: reflect.SelectRecv, Chan: chanValue(s.typ, *at[unsafe.Pointer](fr, s.ch))}
			if s.send {
				cases[i].Dir, cases[i].Send = reflect.SelectSend, reflect.NewAt(s.typ.Elem(), fr.address(s.x)).Elem()
			}
		}
		i, x, ok := reflect.Select(append(cases, reflect.SelectCase{Dir: reflect.SelectDefault}))
		if i == len(states) {
			if i = -1; blocking {
				i, x, ok = fr.thread.wait(cases, "select")
			}
		}
		*at[int](fr, indexAt), *at[bool](fr, okAt) = i, ok
		if i >= 0 && !states[i].send {
			reflect.NewAt(states[i].to.typ, fr.address(states[i].to.off)).Elem().Set(x)
		}
	})
}

// wait waits for one of the cases, or for the run to be stopped.
func (m *thread) wait(cases []reflect.SelectCase, what string) (int, reflect.Value, bool) {
	n := len(cases)
	r := m.run
	outside := fromOutside(cases)
	m.sleeps(outside)
	i, x, ok := reflect.Select(append(cases, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(r.stopped)}))
	m.wakes(outside)
	if i == n {
		m.told.Or(toStop)
		m.grace = 0
		m.halt(1)
	}
	return i, x, ok
}

// fromOutside reports whether something other than a cell may end the wait: a
// timer or a context, which receive-only channels mostly come from.
func fromOutside(cases []reflect.SelectCase) bool {
	for _, c := range cases {
		if c.Chan.Type().ChanDir() == reflect.RecvDir {
			return true
		}
		switch c.Chan.Type().Elem().String() {
		case "time.Time", "os.Signal":
			return true
		}
	}
	return false
}
