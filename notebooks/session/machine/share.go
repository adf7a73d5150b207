package machine

import (
	"golang.org/x/tools/go/ssa"
)

// sharing decides which values share a register: a phi and what flows into
// it, where their lives do not overlap. Then i = phi(0, i+1) is counted up in
// place and a loop's back edge copies nothing.
type sharing struct {
	parent  map[ssa.Value]ssa.Value
	members map[ssa.Value][]ssa.Value
	index   map[ssa.Value]int
	liveIn  [][]uint64
	liveOut [][]uint64
	lastUse []map[ssa.Value]int // by block: the last instruction that reads the value
	where   map[ssa.Value]position
}

// sharers is how many values share a register at most: how long it takes to
// find out grows with the square.
const sharers = 200

type position struct{ block, instr int }

func (s *sharing) root(v ssa.Value) ssa.Value {
	for s.parent[v] != nil {
		v = s.parent[v]
	}
	return v
}

func (c *compiler) share() *sharing {
	s := &sharing{parent: map[ssa.Value]ssa.Value{}}
	phis := 0
	for _, b := range c.fn.Blocks {
		for _, instr := range b.Instrs {
			if _, ok := instr.(*ssa.Phi); !ok {
				break
			}
			phis++
		}
	}
	if phis == 0 {
		return s
	}
	s.members = map[ssa.Value][]ssa.Value{}
	c.live(s)
	for _, b := range c.fn.Blocks {
		for _, instr := range b.Instrs {
			phi, ok := instr.(*ssa.Phi)
			if !ok {
				break
			}
			for _, e := range phi.Edges {
				c.join(s, phi, e)
			}
		}
	}
	return s
}

// join puts a phi and a value that flows into it into one register if it can.
func (c *compiler) join(s *sharing, phi *ssa.Phi, e ssa.Value) {
	switch e := e.(type) {
	case *ssa.Const, *ssa.Global, *ssa.Function, *ssa.FreeVar, *ssa.Alloc:
		return
	case ssa.Instruction:
		if c.fused[e] {
			return
		}
	}
	a, b := s.root(phi), s.root(e)
	if a == b || c.of(phi.Type()) != c.of(e.Type()) || shapeOf(c.of(phi.Type())) == blob || len(s.members[a])+len(s.members[b]) > sharers {
		return
	}
	for _, x := range append(s.members[a], a) {
		for _, y := range append(s.members[b], b) {
			if s.overlap(x, y) {
				return
			}
		}
	}
	if _, ok := b.(*ssa.Parameter); ok {
		a, b = b, a
	}
	if _, ok := b.(*ssa.Parameter); ok {
		return
	}
	s.parent[b] = a
	s.members[a] = append(append(s.members[a], b), s.members[b]...)
}

func (s *sharing) overlap(a, b ssa.Value) bool { return s.liveAt(a, b) || s.liveAt(b, a) }

// liveAt reports whether a is still needed just after b is set.
func (s *sharing) liveAt(a, b ssa.Value) bool {
	da, db := s.where[a], s.where[b]
	i, ok := s.index[a]
	if !ok {
		return false
	}
	blk := db.block
	if da.block == blk && da.instr > db.instr {
		return false
	}
	if da.block != blk && !bit(s.liveIn[blk], i) {
		return false
	}
	if bit(s.liveOut[blk], i) {
		return true
	}
	last, used := s.lastUse[blk][a]
	return used && last > db.instr
}

func bit(set []uint64, i int) bool { return set[i/64]&(1<<(i%64)) != 0 }

// live computes, for each block, the values needed at its start and end.
func (c *compiler) live(s *sharing) {
	s.index, s.where = map[ssa.Value]int{}, map[ssa.Value]position{}
	define := func(v ssa.Value, block, instr int) {
		s.index[v] = len(s.index)
		s.where[v] = position{block, instr}
	}
	for _, p := range c.fn.Params {
		define(p, 0, -2)
	}
	for _, p := range c.fn.FreeVars {
		define(p, 0, -2)
	}
	for bi, b := range c.fn.Blocks {
		for ii, instr := range b.Instrs {
			if v, ok := instr.(ssa.Value); ok && !c.fused[instr] {
				if _, phi := instr.(*ssa.Phi); phi {
					ii = -1
				}
				define(v, bi, ii)
			}
		}
	}
	n, words := len(c.fn.Blocks), (len(s.index)+63)/64
	s.liveIn, s.liveOut = sets(n, words), sets(n, words)
	s.lastUse = make([]map[ssa.Value]int, n)
	gen, kill := sets(n, words), sets(n, words)
	for bi, b := range c.fn.Blocks {
		c.usesIn(s, bi, b, gen[bi], kill[bi])
	}
	for changed := true; changed; {
		changed = false
		for bi := n - 1; bi >= 0; bi-- {
			changed = s.flow(c.fn.Blocks[bi], gen[bi], kill[bi]) || changed
		}
	}
}

func sets(n, words int) [][]uint64 {
	all := make([]uint64, n*words)
	out := make([][]uint64, n)
	for i := range out {
		out[i] = all[i*words : (i+1)*words]
	}
	return out
}

// usesIn fills what a block reads before it sets it, what it sets, and where
// it reads last. What flows into a phi is read at the end of the block that
// it comes from.
func (c *compiler) usesIn(s *sharing, bi int, b *ssa.BasicBlock, gen, kill []uint64) {
	last := map[ssa.Value]int{}
	s.lastUse[bi] = last
	use := func(at int) func(ssa.Value) {
		return func(v ssa.Value) {
			i, ok := s.index[v]
			if !ok {
				return
			}
			last[v] = max(last[v], at)
			if !bit(kill, i) {
				gen[i/64] |= 1 << (i % 64)
			}
		}
	}
	for ii, instr := range b.Instrs {
		if _, phi := instr.(*ssa.Phi); !phi && !c.fused[instr] {
			c.reads(instr, use(ii))
		}
		if v, ok := instr.(ssa.Value); ok {
			if i, ok := s.index[v]; ok {
				kill[i/64] |= 1 << (i % 64)
			}
		}
	}
	for _, succ := range b.Succs {
		for pi, pred := range succ.Preds {
			if pred != b {
				continue
			}
			for _, instr := range succ.Instrs {
				phi, ok := instr.(*ssa.Phi)
				if !ok {
					break
				}
				c.read(phi.Edges[pi], use(len(b.Instrs)))
			}
		}
	}
}

func (s *sharing) flow(b *ssa.BasicBlock, gen, kill []uint64) bool {
	changed := false
	in, out := s.liveIn[b.Index], s.liveOut[b.Index]
	for w := range out {
		o := out[w]
		for _, succ := range b.Succs {
			o |= s.liveIn[succ.Index][w]
		}
		i := gen[w] | o&^kill[w]
		if o != out[w] || i != in[w] {
			out[w], in[w], changed = o, i, true
		}
	}
	return changed
}
