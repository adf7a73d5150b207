package native

func (g *generator) inst(in Inst, exit func() int) {
	switch in.Op {
	case Copy:
		for i, k := range in.Words {
			g.copy(in.D+8*Slot(i), in.A+8*Slot(i), k)
		}
	case Load:
		g.loadWords(in, exit)
	case Store:
		g.storeWords(in, exit)
	case Clear:
		m := g.at(in.Place, exit)
		g.set(rax, 0)
		for i, k := range in.Words {
			g.store(k, m.plus(8*int32(i)), rax)
		}
	case Update:
		g.update(in, exit)
	case Address:
		g.op(wide, 0, []byte{0x8D}, rax, g.at(in.Place, exit)) // LEA
		g.keep(in.D, Pointer, rax)
	case Next:
		g.next(in, exit)
	case Same:
		g.set(rcx, int64(uintptr(in.Value)))
		g.do(cmpTo, rcx, g.at(in.Place, exit))
		g.jumpIf(notEqual, exit())
	case Require:
		g.do(cmpTo, g.whole1(in.A, in.Kind, rax), constant(0))
		g.jumpIf(less, exit())
	case Convert:
		g.convert(in)
	case Compare:
		g.compare(in)
	case Neg, Not, Invert, Sqrt:
		g.unary(in)
	case Shl, Shr:
		g.shiftInst(in)
	case Quo, Rem:
		if in.Kind.float() {
			g.arithFloat(in)
		} else {
			g.divide(in, exit)
		}
	default:
		if in.Kind.float() {
			g.arithFloat(in)
		} else {
			g.arith(in)
		}
	}
}

func (g *generator) copy(d, s Slot, k Kind) {
	if k.float() {
		g.keepFloat(d, k, g.float1(s, k, 0))
		return
	}
	g.keep(d, k, g.whole1(s, k, rax))
}

func (g *generator) loadWords(in Inst, exit func() int) {
	m := g.at(in.Place, exit)
	if len(in.Words) > 1 {
		// The first word may take the place of what the address is made of.
		g.op(wide, 0, []byte{0x8D}, rdx, m) // LEA
		m = memory(rdx, 0)
	}
	for i, k := range in.Words {
		d := in.D + 8*Slot(i)
		if k.float() {
			r, ok := g.floatHomeOf(d)
			if !ok {
				r = 0
			}
			g.sse(k, sseLoad, r, m.plus(8*int32(i)))
			g.keepFloat(d, k, r)
			continue
		}
		r, ok := g.homeOf(d)
		if !ok {
			r = rax
		}
		g.load(k, r, m.plus(8*int32(i)))
		if !ok {
			g.keep(d, k, r)
		}
	}
}

func (g *generator) storeWords(in Inst, exit func() int) {
	m := g.at(in.Place, exit)
	for i, k := range in.Words {
		s := in.A + 8*Slot(i)
		if k.float() {
			g.sse(k, sseStore, g.float1(s, k, 0), m.plus(8*int32(i)))
			continue
		}
		g.store(k, m.plus(8*int32(i)), g.whole1(s, k, rax))
	}
}

// update is *place op= a, in one go.
func (g *generator) update(in Inst, exit func() int) {
	m := g.at(in.Place, exit)
	if in.Kind.float() {
		g.sse(in.Kind, sseLoad, 0, m)
		g.sse(in.Kind, floatOps[in.By], 0, g.floatOperand(in.A, in.Kind))
		g.sse(in.Kind, sseStore, 0, m)
		return
	}
	g.load(in.Kind, rax, m)
	g.apply(in.By, rax, in.A, in.Kind)
	g.store(in.Kind, m, rax)
}

// apply is r op= b. It uses no register for numbers of eight bytes.
func (g *generator) apply(o Op, r uint8, b Slot, k Kind) {
	s := g.wholeOperand(b, k, rcx)
	if o == Mul {
		g.mul(r, s)
		return
	}
	g.do(aluOps[o], r, s)
}

var aluOps = map[Op]alu{Add: addTo, Sub: subTo, And: andTo, Or: orTo, Xor: xorTo}

var floatOps = map[Op]byte{Add: sseAdd, Sub: sseSub, Mul: sseMul, Quo: sseDiv}

func (g *generator) arith(in Inst) {
	a, b := in.A, in.B
	if in.Op == AndNot {
		g.wholeTo(rcx, b, in.Kind)
		g.one(notOne, rcx)
		g.wholeTo(rax, a, in.Kind)
		g.do(andTo, rax, register(rcx))
		g.keep(in.D, in.Kind, rax)
		return
	}
	h, ok := g.homeOf(in.D)
	if ok && in.D == b && in.D != a && in.Op != Sub {
		a, b = b, a
	}
	if !ok || in.Kind.Size() < 8 || in.D == b && in.D != a {
		h = rax
	}
	g.wholeTo(h, a, in.Kind)
	g.apply(in.Op, h, b, in.Kind)
	if h == rax {
		g.keep(in.D, in.Kind, rax)
	}
}

func (g *generator) arithFloat(in Inst) {
	a, b := in.A, in.B
	h, ok := g.floatHomeOf(in.D)
	if !ok || in.D == b {
		h = 0
	}
	g.floatTo(h, a, in.Kind)
	g.sse(in.Kind, floatOps[in.Op], h, g.floatOperand(b, in.Kind))
	if h == 0 {
		g.keepFloat(in.D, in.Kind, h)
	}
}

func (g *generator) unary(in Inst) {
	switch {
	case in.Op == Sqrt:
		g.sse(in.Kind, sseRoot, 0, g.floatOperand(in.A, in.Kind))
		g.keepFloat(in.D, in.Kind, 0)
	case in.Kind.float():
		g.floatTo(0, in.A, in.Kind)
		sign := int64(-1 << 63)
		if in.Kind == Float32 {
			sign = 1 << 31
		}
		g.set(rax, sign)
		g.op(wide, 0x66, []byte{0x0F, 0x6E}, 1, register(rax)) // MOVQ
		g.op(0, 0x66, []byte{0x0F, 0x57}, 0, register(1))      // XORPD
		g.keepFloat(in.D, in.Kind, 0)
	default:
		g.wholeTo(rax, in.A, in.Kind)
		switch in.Op {
		case Neg:
			g.one(negOne, rax)
		case Not:
			g.one(notOne, rax)
		case Invert:
			g.do(xorTo, rax, constant(1))
		}
		g.keep(in.D, in.Kind, rax)
	}
}

// next reads a rune of one byte.
func (g *generator) next(in Inst, exit func() int) {
	end := g.label()
	i := g.whole1(in.B, Int64, rcx)
	g.do(cmpTo, i, g.wholeOperand(in.A+8, Int64, rdx))
	g.setIf(less, rax)
	g.keep(in.D, Uint8, rax)
	g.jumpIf(greatEqual, end) // moves leave the flags as they are
	g.load(Uint8, rax, indexed(g.whole1(in.A, Pointer, rdx), i, 1, 0))
	g.do(cmpTo, rax, constant(0x80))
	g.jumpIf(aboveEqual, exit())
	g.keep(in.D+8, Int64, i)
	g.keep(in.D+16, Int32, rax)
	g.move(rax, i)
	g.do(addTo, rax, constant(1))
	g.keep(in.B, Int64, rax)
	g.bind(end)
}

// shiftInst shifts by a count without sign, that may be of any size.
func (g *generator) shiftInst(in Inst) {
	number := uint8(shlBy)
	if in.Op == Shr {
		number = shrBy
		if in.Kind.signed() {
			number = sarBy
		}
	}
	if n, ok := g.loop.Consts[in.B]; ok {
		switch {
		case number == sarBy:
			g.wholeTo(rax, in.A, in.Kind)
			g.shift(number, rax, int(min(uint64(n), 63)))
		case uint64(n) > 63:
			g.set(rax, 0)
		default:
			g.wholeTo(rax, in.A, in.Kind)
			g.shift(number, rax, int(n))
		}
		g.keep(in.D, in.Kind, rax)
		return
	}
	g.wholeTo(rcx, in.B, Uint64)
	g.wholeTo(rax, in.A, in.Kind)
	if number == sarBy {
		g.set(rdx, 63)
		g.do(cmpTo, rcx, register(rdx))
		g.op(wide, 0, []byte{0x0F, 0x47}, rcx, register(rdx)) // CMOVA
		g.shift(number, rax, -1)
	} else {
		g.do(cmpTo, rcx, constant(64))
		g.do(sbbTo, rdx, register(rdx)) // all ones if the count is less, else 0
		g.shift(number, rax, -1)
		g.do(andTo, rax, register(rdx))
	}
	g.keep(in.D, in.Kind, rax)
}

func (g *generator) convert(in Inst) {
	switch {
	case in.Kind.float() && in.From.float():
		if in.Kind == in.From {
			g.keepFloat(in.D, in.Kind, g.float1(in.A, in.Kind, 0))
			return
		}
		g.sse(in.From, sseOther, 0, g.floatOperand(in.A, in.From))
		g.keepFloat(in.D, in.Kind, 0)
	case in.Kind.float():
		g.fromInt(in.Kind, 0, register(g.whole1(in.A, in.From, rax)))
		g.keepFloat(in.D, in.Kind, 0)
	case in.From.float():
		g.toInt(in.From, rax, g.floatOperand(in.A, in.From))
		g.keep(in.D, in.Kind, rax)
	default:
		g.keep(in.D, in.Kind, g.whole1(in.A, in.From, rax))
	}
}

func (g *generator) compare(in Inst) {
	if !in.Kind.float() {
		g.setIf(g.compareWholes(in.Is, in.Kind, in.A, in.B), rax)
		g.keep(in.D, Uint8, rax)
		return
	}
	c, nan := g.compareFloats(in.Is, in.Kind, in.A, in.B)
	g.setIf(c, rax)
	if nan {
		o, by := ordered, andTo
		if c == notEqual {
			o, by = unordered, orTo
		}
		g.setIf(o, rcx)
		g.do(by, rax, register(rcx))
	}
	g.keep(in.D, Uint8, rax)
}
