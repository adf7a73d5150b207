package machine

import (
	"go/token"

	"readout/notebooks/session/machine/native"
)

// A draft is an instruction before instructions are put together.
type draft struct {
	op     op
	pos    token.Pos
	safe   bool          // it cannot fail
	step   *step         // it is slot += by
	code   []native.Inst // the same for machine code, nil if there is none
	call   *site         // of a call
	result *result       // what it returns
}

type step struct{ slot, by uintptr }

// A cond is a branch on the comparison of two ints.
type cond struct {
	tok     token.Token
	a, b    uintptr
	yes, no *block
}

// group makes one instruction of up to four in a row, of which only the last
// may fail: then the place of a failure is still known.
func (b *block) group() {
	for i := 0; i < len(b.draft); {
		b.first = append(b.first, i)
		j := i
		for j < len(b.draft)-1 && j-i < 3 && b.draft[j].safe {
			j++
		}
		var ops []op
		for _, d := range b.draft[i : j+1] {
			ops = append(ops, d.op)
		}
		b.ops = append(b.ops, compose(ops))
		b.pos = append(b.pos, b.draft[j].pos)
		i = j + 1
	}
}

func compose(ops []op) op {
	switch len(ops) {
	case 1:
		return ops[0]
	case 2:
		p, q := ops[0], ops[1]
		return func(fr *frame) { p(fr); q(fr) }
	case 3:
		p, q, r := ops[0], ops[1], ops[2]
		return func(fr *frame) { p(fr); q(fr); r(fr) }
	}
	p, q, r, s := ops[0], ops[1], ops[2], ops[3]
	return func(fr *frame) { p(fr); q(fr); r(fr); s(fr) }
}

// shorten takes the test at the head of a loop into the block that jumps
// there, together with the step that counts the loop.
func (b *block) shorten() {
	if b.next != nil || b.to == nil || len(b.to.draft) > 0 || b.to.next == nil {
		return
	}
	head := b.to
	b.next, b.to = head.next, nil
	n := len(b.draft)
	if n == 0 || head.cond == nil || b.draft[n-1].step == nil {
		return
	}
	s, t := b.draft[n-1].step, head.cond
	if t.a != s.slot || t.tok != token.LSS && t.tok != token.LEQ {
		return
	}
	b.draft = b.draft[:n-1]
	b.ops, b.pos, b.first = nil, nil, nil
	b.group()
	b.next = countUp(*s, *t)
	if t.yes == b && len(b.ops) == 1 && b.draft[len(b.draft)-1].safe {
		b.next = tightLoop(b.ops[0], *s, *t)
		b.ops = nil
	}
}

// countUp is slot += by; if slot < limit.
func countUp(s step, t cond) func(*frame) *block {
	i, by, limit, yes, no := s.slot, s.by, t.b, t.yes, t.no
	if t.tok == token.LEQ {
		return func(fr *frame) *block {
			v := *at[int](fr, i) + *at[int](fr, by)
			*at[int](fr, i) = v
			if v <= *at[int](fr, limit) {
				return yes
			}
			return no
		}
	}
	return func(fr *frame) *block {
		p := at[int](fr, i)
		v := *p + *at[int](fr, by)
		*p = v
		if v < *at[int](fr, limit) {
			return yes
		}
		return no
	}
}

// tightLoop runs a loop of one block to its end.
func tightLoop(body op, s step, t cond) func(*frame) *block {
	up, yes := countUp(s, t), t.yes
	if t.tok == token.LEQ {
		return func(fr *frame) *block {
			for body(fr); ; body(fr) {
				if next := up(fr); next != yes || fr.thread.told.Load() != 0 {
					return next
				}
			}
		}
	}
	i, by, limit, no := s.slot, s.by, t.b, t.no
	return func(fr *frame) *block {
		for {
			body(fr)
			p := at[int](fr, i)
			v := *p + *at[int](fr, by)
			*p = v
			if v >= *at[int](fr, limit) {
				return no
			}
			if fr.thread.told.Load() != 0 {
				return yes
			}
		}
	}
}
