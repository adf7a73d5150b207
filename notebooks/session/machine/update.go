package machine

import (
	"go/token"
	"go/types"
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/machine/native"
)

// An update is a store of what was loaded from the same place and changed:
// x.n += y. It is done by one instruction.

// fuseUpdate finds out whether a store is the end of an update, and fuses
// the load and the operation into it if so.
func (c *compiler) fuseUpdate(s *ssa.Store) {
	u, ok := s.Val.(*ssa.BinOp)
	if !ok || u.Block() != s.Block() || len(*u.Referrers()) != 1 || u.Op == token.SHL || u.Op == token.SHR {
		return
	}
	l, ok := u.X.(*ssa.UnOp)
	if !ok || l.Op != token.MUL || l.X != s.Addr || l.Block() != s.Block() || len(*l.Referrers()) != 1 {
		return
	}
	switch u.Op {
	case token.ADD, token.SUB, token.MUL, token.OR, token.AND, token.XOR:
	default:
		return
	}
	switch c.of(u.Type()).Kind() {
	case reflect.Int, reflect.Int64, reflect.Float64:
	default:
		return
	}
	if b, ok := u.Y.(*ssa.BinOp); ok && c.fused[b] {
		return
	}
	if c.undisturbed(l, s) {
		c.fused[l], c.fused[u] = true, true
	}
}

// undisturbed reports whether nothing between two instructions of a block
// can change memory or fail.
func (c *compiler) undisturbed(from, to ssa.Instruction) bool {
	between := false
	for _, instr := range from.Block().Instrs {
		if instr == from {
			between = true
			continue
		}
		if instr == to {
			return between
		}
		if !between {
			continue
		}
		switch i := instr.(type) {
		case *ssa.BinOp:
			if b, ok := i.Type().Underlying().(*types.Basic); !ok || b.Info()&types.IsNumeric == 0 {
				return false
			}
		case *ssa.FieldAddr, *ssa.IndexAddr, *ssa.DebugRef, *ssa.Convert:
		case *ssa.UnOp:
			if i.Op == token.ARROW {
				return false
			}
		default:
			return false
		}
	}
	return false
}

func (c *compiler) store(s *ssa.Store) {
	p := c.placeOf(s.Addr)
	if u, ok := s.Val.(*ssa.BinOp); ok && c.fused[u] {
		y, k := c.slot(u.Y), c.of(u.Type()).Kind()
		code := native.Inst{Op: native.Update, By: operations[u.Op], Kind: nativeKind(k), A: native.Slot(y), Place: placeCode(p)}
		if k == reflect.Float64 {
			c.emitAt(p, update[float64](u.Op, p, y), code)
		} else {
			c.emitAt(p, updateInt(u.Op, p, y), code)
		}
		return
	}
	t := c.of(s.Val.Type())
	c.emitAt(p, store(p, t, c.slot(s.Val)), storeCode(p, t, c.slot(s.Val))...)
}

// update is *p = *p tok y.
func update[T int64 | float64](tok token.Token, p place, y uintptr) op {
	if p.kind == atFixed && tok == token.ADD {
		v := (*T)(unsafe.Add(p.fixed, p.disp))
		return func(fr *frame) { *v += *at[T](fr, y) }
	}
	if p.kind == inSlice && tok == token.ADD {
		base, index, size, disp := p.base, p.index, p.size, p.disp
		return func(fr *frame) {
			s, i := at[slice](fr, base), *at[int](fr, index)
			if uint(i) >= uint(s.len) {
				outOfRange(i, s.len)
			}
			*(*T)(unsafe.Add(s.data, uintptr(i)*size+disp)) += *at[T](fr, y)
		}
	}
	f := address(p)
	switch tok {
	case token.SUB:
		return func(fr *frame) { *(*T)(f(fr)) -= *at[T](fr, y) }
	case token.MUL:
		return func(fr *frame) { *(*T)(f(fr)) *= *at[T](fr, y) }
	}
	return func(fr *frame) { *(*T)(f(fr)) += *at[T](fr, y) }
}

func updateInt(tok token.Token, p place, y uintptr) op {
	f := address(p)
	switch tok {
	case token.OR:
		return func(fr *frame) { *(*int64)(f(fr)) |= *at[int64](fr, y) }
	case token.AND:
		return func(fr *frame) { *(*int64)(f(fr)) &= *at[int64](fr, y) }
	case token.XOR:
		return func(fr *frame) { *(*int64)(f(fr)) ^= *at[int64](fr, y) }
	}
	return update[int64](tok, p, y)
}
