package native

// inFrame is the memory of a slot.
func (g *generator) inFrame(s Slot) operand { return memory(frameAt, int32(s)) }

// homeOf is the register in which a whole number lives, if it has one.
func (g *generator) homeOf(s Slot) (uint8, bool) {
	if s == Temp {
		return tempWhole, true
	}
	r, ok := g.whole[s]
	return r, ok
}

func (g *generator) floatHomeOf(s Slot) (uint8, bool) {
	if s == Temp {
		return tempFloat, true
	}
	r, ok := g.float[s]
	return r, ok
}

// whole1 is a register that holds a whole number: its home, or spare, which
// it is loaded into.
func (g *generator) whole1(s Slot, k Kind, spare uint8) uint8 {
	if r, ok := g.homeOf(s); ok {
		return r
	}
	g.wholeTo(spare, s, k)
	return spare
}

// wholeTo puts a whole number into a register.
func (g *generator) wholeTo(d uint8, s Slot, k Kind) {
	if v, ok := g.loop.Consts[s]; ok {
		g.set(d, v)
	} else if r, ok := g.homeOf(s); ok {
		g.move(d, r)
	} else {
		g.load(k, d, g.inFrame(s))
	}
}

// wholeOperand is a number where an instruction can take it: as a constant,
// in a register, in the frame, or loaded into spare.
func (g *generator) wholeOperand(s Slot, k Kind, spare uint8) operand {
	if v, ok := g.loop.Consts[s]; ok && v == int64(int32(v)) {
		return constant(v)
	}
	if r, ok := g.homeOf(s); ok {
		return register(r)
	}
	if k.Size() == 8 {
		return g.inFrame(s)
	}
	g.load(k, spare, g.inFrame(s))
	return register(spare)
}

// keep stores a whole number that is in register r, whose bits above its
// width may be anything, as the value of a slot.
func (g *generator) keep(s Slot, k Kind, r uint8) {
	if h, ok := g.homeOf(s); ok {
		if k.Size() == 8 {
			g.move(h, r)
		} else {
			g.load(k, h, register(r))
		}
		return
	}
	g.store(k, g.inFrame(s), r)
}

// float1 is a register that holds a float: its home, or spare.
func (g *generator) float1(s Slot, k Kind, spare uint8) uint8 {
	if r, ok := g.floatHomeOf(s); ok {
		return r
	}
	g.sse(k, sseLoad, spare, g.inFrame(s))
	return spare
}

func (g *generator) floatTo(d uint8, s Slot, k Kind) {
	if r, ok := g.floatHomeOf(s); ok {
		g.moveFloat(d, r)
		return
	}
	g.sse(k, sseLoad, d, g.inFrame(s))
}

func (g *generator) floatOperand(s Slot, k Kind) operand {
	if r, ok := g.floatHomeOf(s); ok {
		return register(r)
	}
	return g.inFrame(s)
}

func (g *generator) keepFloat(s Slot, k Kind, r uint8) {
	if h, ok := g.floatHomeOf(s); ok {
		g.moveFloat(h, r)
		return
	}
	g.sse(k, sseStore, r, g.inFrame(s))
}

// at is the memory of a place. It uses RCX and RDX. Where there is no such
// place the code goes to the exit.
func (g *generator) at(p Place, exit func() int) operand {
	disp := int32(p.Disp)
	switch p.Where {
	case AtPointer:
		q := g.pointer(p.Base, exit)
		return memory(q, disp)
	case AtFixed:
		g.set(rdx, int64(uintptr(p.Fixed)))
		return memory(rdx, disp)
	case InSlice:
		i := g.whole1(p.Index, Int64, rcx)
		g.do(cmpTo, i, g.wholeOperand(p.Base+8, Int64, rdx))
		g.jumpIf(aboveEqual, exit())
		return g.element(g.whole1(p.Base, Pointer, rdx), i, p.Size, disp)
	case InArray:
		q := g.pointer(p.Base, exit)
		i := g.whole1(p.Index, Int64, rcx)
		g.do(cmpTo, i, constant(int64(p.Len)))
		g.jumpIf(aboveEqual, exit())
		return g.element(q, i, p.Size, disp)
	case InRow:
		i := g.whole1(p.Index, Int64, rcx)
		g.do(cmpTo, i, constant(int64(p.Len)))
		g.jumpIf(aboveEqual, exit())
		return g.element(frameAt, i, p.Size, int32(p.Base)+disp)
	}
	return memory(frameAt, int32(p.Base)+disp)
}

func (g *generator) pointer(s Slot, exit func() int) uint8 {
	q := g.whole1(s, Pointer, rdx)
	g.op(wide, 0, []byte{0x85}, q, register(q)) // TEST
	g.jumpIf(equal, exit())
	return q
}

func (g *generator) element(base, index uint8, size uintptr, disp int32) operand {
	switch size {
	case 1, 2, 4, 8:
		return indexed(base, index, uint8(size), disp)
	}
	g.op(wide, 0, []byte{0x69}, rcx, register(index)) // IMUL
	g.int32(int32(size))
	return indexed(base, rcx, 1, disp)
}
