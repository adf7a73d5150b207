package native

import (
	"math"
	"math/bits"
)

// divide is d = a / b or d = a % b.
func (g *generator) divide(in Inst, exit func() int) {
	k := in.Kind
	n, isConst := g.loop.Consts[in.B]
	if isConst && n >= 2 && n <= math.MaxInt32 && k == Int64 {
		g.divideBy(in, n)
		return
	}
	b := g.whole1(in.B, k, rcx)
	if !isConst || n == 0 {
		g.op(wide, 0, []byte{0x85}, b, register(b)) // TEST
		g.jumpIf(equal, exit())
	}
	if k.signed() {
		g.do(cmpTo, b, constant(-1)) // the CPU fails for the least number by -1
		g.jumpIf(equal, exit())
	}
	g.wholeTo(rax, in.A, k)
	if k.signed() {
		g.bytes(0x48, 0x99) // CQO
		g.one(idivRAX, b)
	} else {
		g.set(rdx, 0)
		g.one(divRAX, b)
	}
	if in.Op == Quo {
		g.keep(in.D, k, rax)
	} else {
		g.keep(in.D, k, rdx)
	}
}

// divideBy divides by a constant by means of a multiplication, as compiled Go
// does. See Hacker's Delight, chapter 10.
func (g *generator) divideBy(in Inst, n int64) {
	s := bits.Len64(uint64(n-1)) - 1
	q, _ := bits.Div64(1<<s, 0, uint64(n))
	m := int64(q + 1)
	x := g.whole1(in.A, in.Kind, rcx)
	g.set(rax, m)
	g.one(mulRAX, x) // RDX is the upper half of x*m, x taken without a sign
	g.set(rax, m)
	if x != rcx {
		g.move(rcx, x)
	}
	g.signedQuotient(s)
	if in.Op == Quo {
		g.keep(in.D, in.Kind, rdx)
		return
	}
	g.op(wide, 0, []byte{0x69}, rax, register(rdx)) // IMUL
	g.int32(int32(n))
	g.wholeTo(rcx, in.A, in.Kind)
	g.do(subTo, rcx, register(rax))
	g.keep(in.D, in.Kind, rcx)
}

// signedQuotient finishes the division of RCX: RAX holds the multiplier.
func (g *generator) signedQuotient(s int) {
	g.shift(sarBy, rcx, 63)
	g.do(andTo, rax, register(rcx))
	g.do(subTo, rdx, register(rax))
	if s > 0 {
		g.shift(sarBy, rdx, s)
	}
	g.do(subTo, rdx, register(rcx))
}
