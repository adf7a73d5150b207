package native

import (
	"cmp"
	"slices"
)

// homes says in which CPU register a slot lives while a loop runs; the others
// stay in the frame.
type homes struct {
	whole, float map[Slot]uint8
	kind         map[Slot]Kind
	written      map[Slot]bool
	pointers     bool // some instruction writes pointers
}

// class is what must agree of all uses of a slot that lives in a register.
func class(k Kind) Kind {
	switch k {
	case Int64, Pointer:
		return Uint64
	}
	return k
}

// uses collects what is needed to choose homes.
type uses struct {
	*homes
	weight map[Slot]int
	size   map[Slot]Slot // of the widest use
	barred map[Slot]bool
	rows   [][2]Slot // ranges of the frame that stay in memory
}

// chooseHomes gives the slots that inner loops use most a register each.
func chooseHomes(l *Loop, whole, float []uint8) *homes {
	h := &homes{whole: map[Slot]uint8{}, float: map[Slot]uint8{}, kind: map[Slot]Kind{}, written: map[Slot]bool{}}
	u := &uses{homes: h, weight: map[Slot]int{}, size: map[Slot]Slot{}, barred: map[Slot]bool{}}
	for _, b := range l.Blocks {
		w := 1
		for range min(b.Depth, 6) {
			w *= 10
		}
		for _, in := range b.Insts {
			if in.Op == Leave {
				break
			}
			u.inst(in, w)
		}
		if t := b.Test; t != nil {
			u.use(t.A, t.Kind, w, false)
			if t.B != 0 {
				u.use(t.B, t.Kind, w, false)
			}
		}
	}
	u.barOverlaps()
	slots := make([]Slot, 0, len(u.weight))
	for s := range u.weight {
		if _, ok := l.Consts[s]; !ok && !u.barred[s] {
			slots = append(slots, s)
		}
	}
	slices.SortFunc(slots, func(a, b Slot) int { return cmp.Or(u.weight[b]-u.weight[a], cmp.Compare(a, b)) })
	for _, s := range slots {
		if h.kind[s].float() {
			float = h.give(h.float, s, float)
		} else {
			whole = h.give(h.whole, s, whole)
		}
	}
	return h
}

func (h *homes) give(to map[Slot]uint8, s Slot, left []uint8) []uint8 {
	if len(left) == 0 {
		return nil
	}
	to[s] = left[0]
	return left[1:]
}

func (u *uses) use(s Slot, k Kind, w int, write bool) {
	if s == Temp {
		return
	}
	if write {
		u.written[s] = true
		u.pointers = u.pointers || k == Pointer
	}
	if old, ok := u.kind[s]; ok && class(old) != class(k) {
		u.barred[s] = true
	}
	if u.kind[s] != Pointer {
		u.kind[s] = k
	}
	u.weight[s] += w
	u.size[s] = max(u.size[s], k.Size())
}

func (u *uses) inst(in Inst, w int) {
	words := func(s Slot, write bool) {
		for i, k := range in.Words {
			u.use(s+8*Slot(i), k, w, write)
		}
	}
	switch in.Op {
	case Copy:
		words(in.A, false)
		words(in.D, true)
	case Load:
		u.place(in, w)
		words(in.D, true)
	case Store:
		u.place(in, w)
		words(in.A, false)
		u.pointers = u.pointers || slices.Contains(in.Words, Pointer)
	case Update:
		u.place(in, w)
		u.use(in.A, in.Kind, w, false)
	case Clear:
		u.place(in, w)
		u.pointers = u.pointers || slices.Contains(in.Words, Pointer)
	case Address:
		u.place(in, w)
		u.use(in.D, Pointer, w, true)
	case Next:
		u.use(in.A, Pointer, w, false)
		u.use(in.A+8, Int64, w, false)
		u.use(in.B, Int64, w, true)
		u.use(in.D, Uint8, w, true)
		u.use(in.D+8, Int64, w, true)
		u.use(in.D+16, Int32, w, true)
	case Same:
	case Require:
		u.use(in.A, in.Kind, w, false)
	case Convert:
		u.use(in.A, in.From, w, false)
		u.use(in.D, in.Kind, w, true)
	case Neg, Not, Invert, Sqrt:
		u.use(in.A, in.Kind, w, false)
		u.use(in.D, in.Kind, w, true)
	case Compare:
		u.use(in.A, in.Kind, w, false)
		u.use(in.B, in.Kind, w, false)
		u.use(in.D, Uint8, w, true)
	case Shl, Shr:
		u.use(in.A, in.Kind, w, false)
		u.use(in.B, Uint64, w, false)
		u.use(in.D, in.Kind, w, true)
	default:
		u.use(in.A, in.Kind, w, false)
		u.use(in.B, in.Kind, w, false)
		u.use(in.D, in.Kind, w, true)
	}
}

func (u *uses) place(in Inst, w int) {
	p := in.Place
	switch p.Where {
	case InFrame:
		size := 8 * Slot(len(in.Words))
		if len(in.Words) < 2 {
			size = in.word().Size()
		}
		u.rows = append(u.rows, [2]Slot{p.Base + Slot(p.Disp), p.Base + Slot(p.Disp) + size})
	case InRow:
		u.use(p.Index, Int64, w, false)
		u.rows = append(u.rows, [2]Slot{p.Base, p.Base + Slot(p.Len)*Slot(p.Size)})
	case AtPointer:
		u.use(p.Base, Pointer, w, false)
	case InArray:
		u.use(p.Base, Pointer, w, false)
		u.use(p.Index, Int64, w, false)
	case InSlice:
		u.use(p.Base, Pointer, w, false)
		u.use(p.Base+8, Int64, w, false)
		u.use(p.Index, Int64, w, false)
	}
}

// barOverlaps keeps slots in memory that overlap with others, or with what is
// reached by address.
func (u *uses) barOverlaps() {
	slots := make([]Slot, 0, len(u.kind))
	for s := range u.kind {
		slots = append(slots, s)
	}
	slices.Sort(slots)
	var last, end Slot // the slot that reaches furthest so far
	for _, s := range slots {
		if end > s {
			u.barred[s], u.barred[last] = true, true
		}
		if e := s + u.size[s]; e > end {
			last, end = s, e
		}
		for _, r := range u.rows {
			if s < r[1] && r[0] < s+u.size[s] {
				u.barred[s] = true
			}
		}
	}
}
