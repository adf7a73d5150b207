package machine

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// fuse finds the instructions that need no register of their own: addresses
// used only to load and store in the same block, and comparisons used only by
// the branch that ends their block.
func (c *compiler) fuse() {
	for _, b := range c.fn.Blocks {
		for _, instr := range b.Instrs {
			switch v := instr.(type) {
			case *ssa.FieldAddr:
				c.fused[v] = onlyMemory(v)
			case *ssa.IndexAddr:
				c.fused[v] = onlyMemory(v)
			case *ssa.Extract, *ssa.Field, *ssa.ChangeType, *ssa.DebugRef:
				c.fused[v] = true
			case *ssa.Alloc:
				c.fused[v] = false
			case *ssa.BinOp:
				c.fused[v] = c.onlyBranch(v)
			}
		}
	}
}

func onlyMemory(v ssa.Value) bool {
	refs := *v.Referrers()
	for _, r := range refs {
		if r.Block() != v.(ssa.Instruction).Block() {
			return false
		}
		switch r := r.(type) {
		case *ssa.UnOp:
			if r.Op != token.MUL {
				return false
			}
		case *ssa.Store:
			if r.Val == v {
				return false
			}
		case *ssa.FieldAddr:
			if !onlyMemory(r) {
				return false
			}
		case *ssa.IndexAddr:
			return false
		default:
			return false
		}
	}
	return len(refs) > 0
}

func (c *compiler) onlyBranch(v *ssa.BinOp) bool {
	refs := *v.Referrers()
	if len(refs) != 1 {
		return false
	}
	last := v.Block().Instrs[len(v.Block().Instrs)-1]
	if _, ok := last.(*ssa.If); !ok || refs[0] != last {
		return false
	}
	switch v.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		b, ok := v.X.Type().Underlying().(*types.Basic)
		return ok && b.Info()&(types.IsInteger|types.IsFloat|types.IsString) != 0
	}
	return false
}

// inFrame reports whether an Alloc lives in the frame itself.
func (c *compiler) inFrame(v ssa.Value) bool {
	a, ok := v.(*ssa.Alloc)
	return ok && !a.Heap && c.of(a.Type().Underlying().(*types.Pointer).Elem()).Size() <= 1024
}

// reads lists the registers that an instruction reads, those of the
// instructions fused into it included.
func (c *compiler) reads(instr ssa.Instruction, visit func(ssa.Value)) {
	var buf [8]*ssa.Value
	for _, p := range instr.Operands(buf[:0]) {
		if *p != nil {
			c.read(*p, visit)
		}
	}
}

func (c *compiler) read(v ssa.Value, visit func(ssa.Value)) {
	instr, ok := v.(ssa.Instruction)
	if ok && c.fused[instr] {
		c.reads(instr, visit)
		return
	}
	switch v.(type) {
	case *ssa.Const, *ssa.Global, *ssa.Function, *ssa.Builtin:
		return
	}
	visit(v)
}
