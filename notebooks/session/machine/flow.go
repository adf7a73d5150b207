package machine

import (
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/layout"
	"readout/notebooks/session/machine/native"
)

func (c *compiler) ifOp(v *ssa.If) {
	b := v.Block()
	yes, no := c.edge(b, b.Succs[0], false), c.edge(b, b.Succs[1], false)
	c.out.yes, c.out.no = yes, no
	if t, ok := v.Cond.(*ssa.BinOp); ok && c.fused[t] {
		k := c.of(t.X.Type()).Kind()
		if nk := nativeKind(k); nk != native.None {
			c.out.test = &native.Test{Is: relations[t.Op], Kind: nk, A: native.Slot(c.slot(t.X)), B: native.Slot(c.slot(t.Y))}
		}
		if f := branch(k, t.Op, c.slot(t.X), c.slot(t.Y), yes, no); f != nil {
			if k == reflect.Int || k == reflect.Int64 {
				c.out.cond = &cond{t.Op, c.slot(t.X), c.slot(t.Y), yes, no}
			}
			c.out.next = f
			return
		}
		test := c.test(t)
		c.out.next = func(fr *frame) *block {
			if test(fr) {
				return yes
			}
			return no
		}
		return
	}
	s := c.slot(v.Cond)
	c.out.test = &native.Test{Kind: native.Uint8, A: native.Slot(s)}
	c.out.next = func(fr *frame) *block {
		if *at[bool](fr, s) {
			return yes
		}
		return no
	}
}

// edge is the block to go to from one block to another. What flows into the
// phis of the other is copied on the way: at the end of the first block if
// that has no other way to go, else in a block between.
func (c *compiler) edge(from, to *ssa.BasicBlock, only bool) *block {
	var moves []move
	pred := 0
	for i, p := range to.Preds {
		if p == from {
			pred = i
		}
	}
	if from.Succs[0] == to && len(from.Succs) == 2 && from.Succs[1] == to {
		pred = c.twin(from, to)
	}
	for _, instr := range to.Instrs {
		phi, ok := instr.(*ssa.Phi)
		if !ok {
			break
		}
		if len(*phi.Referrers()) == 0 {
			continue
		}
		d, s := c.slot(phi), c.slot(phi.Edges[pred])
		if d != s {
			moves = append(moves, move{d, s, c.of(phi.Type())})
		}
	}
	target := c.blocks[to.Index]
	if len(moves) == 0 {
		return target
	}
	saved := c.out
	if !only {
		c.out = c.newBlock()
		c.out.to = target
	}
	c.emitMoves(moves)
	between := c.out
	c.out = saved
	if only {
		return target
	}
	return between
}

// twin tells apart the two edges of a branch whose ways lead to one block.
func (c *compiler) twin(from, to *ssa.BasicBlock) int {
	first := -1
	for i, p := range to.Preds {
		if p != from {
			continue
		}
		if first >= 0 && c.known[from] == 1 {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	c.known[from] = 1
	return first
}

type move struct {
	dst, src uintptr
	typ      reflect.Type
}

// emitMoves copies all at once: no move may see what another wrote.
func (c *compiler) emitMoves(moves []move) {
	for len(moves) > 0 {
		free := -1
		for i, m := range moves {
			if !readByOther(moves, i, m) {
				free = i
				break
			}
		}
		if free < 0 { // only cycles are left: keep one value aside
			m := &moves[0]
			t := c.variable(m.typ).off
			c.emitSafe(copying(m.typ, t, m.src), copyCode(m.typ, t, m.src)...)
			m.src = t
			continue
		}
		m := moves[free]
		c.emitSafe(copying(m.typ, m.dst, m.src), copyCode(m.typ, m.dst, m.src)...)
		moves = append(moves[:free], moves[free+1:]...)
	}
}

func readByOther(moves []move, i int, m move) bool {
	for j, o := range moves {
		if j != i && o.src < m.dst+m.typ.Size() && m.dst < o.src+o.typ.Size() {
			return true
		}
	}
	return false
}

// copying returns the instruction that copies one register to another.
func copying(t reflect.Type, d, s uintptr) op {
	return load(place{kind: inRegister, base: s}, t, d)
}

func (c *compiler) returns(v *ssa.Return) {
	c.out.to, c.out.next = nil, nil
	for i, r := range v.Results {
		c.emit(delivering(c.code.results[i], c.slot(r)))
		c.out.draft[len(c.out.draft)-1].result = &result{c.code.results[i], c.slot(r)}
	}
}

// delivering returns the instruction that hands a result to the caller.
func delivering(to variable, s uintptr) op {
	off := to.off
	switch shapeOf(to.typ) {
	case empty:
		return func(*frame) {}
	case byte1:
		return func(fr *frame) { *(*uint8)(unsafe.Add(fr.ret, off)) = *at[uint8](fr, s) }
	case byte8:
		return func(fr *frame) { *(*uint64)(unsafe.Add(fr.ret, off)) = *at[uint64](fr, s) }
	case pointer:
		return func(fr *frame) { *(*unsafe.Pointer)(unsafe.Add(fr.ret, off)) = *at[unsafe.Pointer](fr, s) }
	}
	word := layout.Word(to.typ)
	return func(fr *frame) { moveTyped(word, unsafe.Add(fr.ret, off), fr.address(s)) }
}
