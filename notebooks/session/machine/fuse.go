package machine

import (
	"go/constant"
	"go/token"
	"go/types"
	"reflect"

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
			case *ssa.Store:
				c.fuseUpdate(v)
			case *ssa.BinOp:
				c.fused[v] = c.onlyBranch(v) || c.onlyOperand(v)
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

// onlyOperand reports whether the result of an operation is needed by one
// other operation only, and the two can be done by one instruction.
func (c *compiler) onlyOperand(v *ssa.BinOp) bool {
	refs := *v.Referrers()
	if len(refs) != 1 || refs[0].Block() != v.Block() || c.isFused(v.X) || c.isFused(v.Y) {
		return false
	}
	u, ok := refs[0].(*ssa.BinOp)
	if !ok || u.X == u.Y || c.isFused(u.X) || c.isFused(u.Y) || c.of(u.Type()) != c.of(v.Type()) {
		return false
	}
	return c.fuseOps(v, u, 0) != nil
}

func (c *compiler) isFused(v ssa.Value) bool {
	b, ok := v.(*ssa.BinOp)
	return ok && c.fused[b]
}

// fuseOps returns the instruction that does v and then u, nil if there is
// none. If d is 0 it is only asked whether there is.
func (c *compiler) fuseOps(v, u *ssa.BinOp, d uintptr) op {
	if !c.steady(v) || !c.steady(u) {
		return nil
	}
	fused := fusedInt
	switch c.of(u.Type()).Kind() {
	case reflect.Int, reflect.Int64:
	case reflect.Float64:
		fused = fusedFloat
	default:
		return nil
	}
	swap, other := false, u.Y
	if u.X != v {
		swap, other = true, u.X
	}
	if d == 0 {
		return fused(v.Op, u.Op, swap, 0, 0, 0, 0)
	}
	return fused(v.Op, u.Op, swap, d, c.slot(v.X), c.slot(v.Y), c.slot(other))
}

// steady reports whether an operation cannot fail, so that it may be done
// later, and needs no preparation, as a shift does whose count is no uint64.
func (c *compiler) steady(v *ssa.BinOp) bool {
	k, ok := v.Y.(*ssa.Const)
	switch v.Op {
	case token.QUO, token.REM:
		b, isBasic := v.Type().Underlying().(*types.Basic)
		return isBasic && b.Info()&types.IsFloat != 0 || ok && constant.Sign(k.Value) != 0
	case token.SHL, token.SHR:
		return ok && c.of(v.Y.Type()).Size() == 8
	}
	return true
}
