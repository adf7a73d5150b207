package native

import "errors"

// Registers with a task of their own while a loop runs. RAX, RCX, RDX and the
// first two of floats are free for each instruction; R14 is Go's.
const (
	frameAt   = rdi
	rounds    = rsi // left until others are let run
	tempWhole = rbx
	tempFloat = 2
)

var (
	wholeHomes = []uint8{r8, r9, r10, r11, r12, r13, r15}
	floatHomes = []uint8{3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}
)

// A generator writes the code of one loop.
type generator struct {
	assembler
	*homes
	loop   *Loop
	blocks []int // labels
	exits  []Exit
	stubs  map[Exit]int // labels of the exits
}

// generate returns machine code, the places in it where the loop's headers
// are entered, and the exits that it returns the number of.
func generate(l *Loop, barrier uintptr) (code []byte, entries map[int]int, exits []Exit, err error) {
	if err := l.err(); err != nil {
		return nil, nil, nil, err
	}
	g := &generator{loop: l, stubs: map[Exit]int{}, homes: chooseHomes(l, wholeHomes, floatHomes)}
	for range l.Blocks {
		g.blocks = append(g.blocks, g.label())
	}
	if g.pointers {
		g.set(rcx, int64(barrier))
		g.op(0, 0, []byte{0x83}, 7, memory(rcx, 0)) // CMPL $0
		g.bytes(0)
		open := g.label()
		g.jumpIf(equal, open)
		g.set(rax, -1)
		g.bytes(0xC3) // RET
		g.bind(open)
	}
	for s, r := range g.whole {
		g.load(g.kind[s], r, g.inFrame(s))
	}
	for s, r := range g.float {
		g.sse(g.kind[s], sseLoad, r, g.inFrame(s))
	}
	g.op(0, 0, []byte{0xFF}, 4, register(rdx)) // JMP RDX
	for i := range l.Blocks {
		g.block(i)
	}
	g.leave()
	g.link()
	entries = map[int]int{}
	for i, b := range l.Blocks {
		if b.Header {
			entries[i] = g.labels[g.blocks[i]]
		}
	}
	return g.code, entries, g.exits, g.err()
}

func (g *generator) err() error {
	if len(g.code) > 1<<20 {
		return errors.New("loop is too long")
	}
	return nil
}

// leave writes the ways out: the registers back into the frame.
func (g *generator) leave() {
	out := g.label()
	for i, e := range g.exits {
		g.bind(g.stubs[e])
		g.set(rax, int64(i))
		g.jump(out)
	}
	g.bind(out)
	for s, r := range g.whole {
		if g.written[s] {
			g.store(g.kind[s], g.inFrame(s), r)
		}
	}
	for s, r := range g.float {
		if g.written[s] {
			g.sse(g.kind[s], sseStore, r, g.inFrame(s))
		}
	}
	g.bytes(0xC3) // RET
}

// exit is the label of a way out.
func (g *generator) exit(e Exit) int {
	if _, ok := g.stubs[e]; !ok {
		g.exits = append(g.exits, e)
		g.stubs[e] = g.label()
	}
	return g.stubs[e]
}

// to is the label of a block, or of the exit to one that is not of the loop.
func (g *generator) to(block int) int {
	if block < len(g.blocks) {
		return g.blocks[block]
	}
	return g.exit(Exit{Block: block})
}

func (g *generator) block(i int) {
	b := &g.loop.Blocks[i]
	g.bind(g.blocks[i])
	if b.Header {
		g.do(subTo, rounds, constant(1))
		g.jumpIf(below, g.exit(Exit{Block: i, Again: true}))
	}
	for _, in := range b.Insts {
		if in.Op == Leave {
			g.jump(g.exit(Exit{Block: i, Step: in.Step}))
			return
		}
		g.inst(in, func() int { return g.exit(Exit{Block: i, Step: in.Step}) })
	}
	next := i + 1
	if next == len(g.blocks) {
		next = -1
	}
	if b.Test != nil {
		g.test(b.Test, g.to(b.Yes), g.to(b.No), b.Yes == next)
		if b.Yes != next && b.No != next {
			g.jump(g.to(b.No))
		}
	} else if b.Yes != next {
		g.jump(g.to(b.Yes))
	}
}

// test jumps to yes or no; to no only if yes comes next, and only to yes if
// not, except where floats are not ordered.
func (g *generator) test(t *Test, yes, no int, yesNext bool) {
	if t.B == 0 {
		x := g.whole1(t.A, Uint8, rax)
		g.op(wide, 0, []byte{0x85}, x, register(x)) // TEST
		g.branch(notEqual, yes, no, yesNext)
		return
	}
	if t.Kind.float() {
		c, nan := g.compareFloats(t.Is, t.Kind, t.A, t.B)
		switch {
		case nan && c == equal:
			g.jumpIf(unordered, no)
		case nan:
			g.jumpIf(unordered, yes)
		}
		g.branch(c, yes, no, yesNext)
		return
	}
	g.branch(g.compareWholes(t.Is, t.Kind, t.A, t.B), yes, no, yesNext)
}

func (g *generator) branch(c condition, yes, no int, yesNext bool) {
	if yesNext {
		g.jumpIf(c^1, no)
		return
	}
	g.jumpIf(c, yes)
}

var signedConditions = [...]condition{Equal: equal, NotEqual: notEqual, Less: less, LessEqual: lessEqual, Greater: greater, GreaterEqual: greatEqual}
var unsignedConditions = [...]condition{Equal: equal, NotEqual: notEqual, Less: below, LessEqual: belowEqual, Greater: above, GreaterEqual: aboveEqual}

func (g *generator) compareWholes(is Relation, k Kind, a, b Slot) condition {
	g.do(cmpTo, g.whole1(a, k, rax), g.wholeOperand(b, k, rcx))
	if k.signed() {
		return signedConditions[is]
	}
	return unsignedConditions[is]
}

// compareFloats compares so that a condition is false of what is not ordered;
// of equality it is to be asked apart.
func (g *generator) compareFloats(is Relation, k Kind, a, b Slot) (c condition, nan bool) {
	if is == Less || is == LessEqual {
		a, b, is = b, a, is+2
	}
	g.compareFloat(k, g.float1(a, k, 0), g.floatOperand(b, k))
	switch is {
	case Equal:
		return equal, true
	case NotEqual:
		return notEqual, true
	case Greater:
		return above, false
	}
	return aboveEqual, false
}
