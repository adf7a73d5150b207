package native

import "encoding/binary"

// Registers, as instructions number them.
const (
	rax uint8 = iota
	rcx
	rdx
	rbx
	rsp
	rbp
	rsi
	rdi
	r8
	r9
	r10
	r11
	r12
	r13
	r14
	r15
)

// An operand is a register or memory at base + index*scale + disp.
type operand struct {
	memory    bool
	reg       uint8 // or base
	index     uint8
	scale     uint8 // 0 for no index
	disp      int32
	immediate bool
	value     int64
}

func register(r uint8) operand              { return operand{reg: r} }
func memory(base uint8, disp int32) operand { return operand{memory: true, reg: base, disp: disp} }
func (o operand) plus(disp int32) operand   { o.disp += disp; return o }
func constant(v int64) operand              { return operand{immediate: true, value: v} }
func indexed(base, index, scale uint8, disp int32) operand {
	return operand{memory: true, reg: base, index: index, scale: scale, disp: disp}
}

// An assembler writes instructions.
type assembler struct {
	code   []byte
	labels []int  // where each label is
	jumps  []jump // to be filled in
}

type jump struct{ at, label int }

func (a *assembler) label() int {
	a.labels = append(a.labels, -1)
	return len(a.labels) - 1
}

func (a *assembler) bind(label int) { a.labels[label] = len(a.code) }

// link fills in the distances of jumps.
func (a *assembler) link() {
	for _, j := range a.jumps {
		binary.LittleEndian.PutUint32(a.code[j.at:], uint32(a.labels[j.label]-j.at-4))
	}
}

func (a *assembler) bytes(b ...byte) { a.code = append(a.code, b...) }
func (a *assembler) int32(v int32)   { a.code = binary.LittleEndian.AppendUint32(a.code, uint32(v)) }
func (a *assembler) target(label int) {
	a.jumps = append(a.jumps, jump{len(a.code), label})
	a.int32(0)
}

// Forms of instructions: how wide the operands are.
const (
	wide  = 1 << iota // 64 bits
	short             // 8 bits, in registers that need it said
)

// op writes an instruction of an optional prefix, an opcode, a register (or
// a part of the opcode in its place) and a register or memory.
func (a *assembler) op(form int, prefix byte, opcode []byte, reg uint8, rm operand) {
	if prefix != 0 {
		a.bytes(prefix)
	}
	rex := byte(0x40) | reg>>3<<2 | rm.reg>>3
	if form&wide != 0 {
		rex |= 8
	}
	if rm.scale > 0 {
		rex |= rm.index >> 3 << 1
	}
	if rex != 0x40 || form&short != 0 {
		a.bytes(rex)
	}
	a.bytes(opcode...)
	mod := reg&7<<3 | rm.reg&7
	switch {
	case !rm.memory:
		a.bytes(0xC0 | mod)
	case rm.scale > 0:
		a.bytes(0x80|reg&7<<3|4, log2[rm.scale]<<6|rm.index&7<<3|rm.reg&7)
		a.int32(rm.disp)
	case rm.reg&7 == rsp:
		a.bytes(0x80|mod, 0x24)
		a.int32(rm.disp)
	case rm.disp == int32(int8(rm.disp)):
		a.bytes(0x40|mod, byte(rm.disp))
	default:
		a.bytes(0x80 | mod)
		a.int32(rm.disp)
	}
}

var log2 = [9]byte{1: 0, 2: 1, 4: 2, 8: 3}

// Whole numbers in registers are as wide as the register, with the sign or
// zeros above those that are narrower.

func (a *assembler) load(k Kind, d uint8, s operand) {
	switch k {
	case Int8:
		a.op(wide|short, 0, []byte{0x0F, 0xBE}, d, s)
	case Int16:
		a.op(wide, 0, []byte{0x0F, 0xBF}, d, s)
	case Int32:
		a.op(wide, 0, []byte{0x63}, d, s)
	case Uint8:
		a.op(short, 0, []byte{0x0F, 0xB6}, d, s)
	case Uint16:
		a.op(0, 0, []byte{0x0F, 0xB7}, d, s)
	case Uint32:
		a.op(0, 0, []byte{0x8B}, d, s)
	default:
		a.op(wide, 0, []byte{0x8B}, d, s)
	}
}

func (a *assembler) store(k Kind, d operand, s uint8) {
	switch k.Size() {
	case 1:
		a.op(short, 0, []byte{0x88}, s, d)
	case 2:
		a.op(0, 0x66, []byte{0x89}, s, d)
	case 4:
		a.op(0, 0, []byte{0x89}, s, d)
	default:
		a.op(wide, 0, []byte{0x89}, s, d)
	}
}

func (a *assembler) move(d, s uint8) {
	if d != s {
		a.op(wide, 0, []byte{0x8B}, d, register(s))
	}
}

// set is d = v.
func (a *assembler) set(d uint8, v int64) {
	switch {
	case v == 0:
		a.op(0, 0, []byte{0x33}, d, register(d))
	case v == int64(int32(v)):
		a.op(wide, 0, []byte{0xC7}, 0, register(d))
		a.int32(int32(v))
	default:
		a.bytes(0x48|d>>3, 0xB8|d&7)
		a.code = binary.LittleEndian.AppendUint64(a.code, uint64(v))
	}
}

// alu is an instruction of two operands, by its number.
type alu uint8

const (
	addTo alu = iota
	orTo
	_
	sbbTo
	andTo
	subTo
	xorTo
	cmpTo
)

// do is d op= s.
func (a *assembler) do(o alu, d uint8, s operand) {
	if s.immediate {
		if s.value == int64(int8(s.value)) {
			a.op(wide, 0, []byte{0x83}, uint8(o), register(d))
			a.bytes(byte(s.value))
			return
		}
		a.op(wide, 0, []byte{0x81}, uint8(o), register(d))
		a.int32(int32(s.value))
		return
	}
	a.op(wide, 0, []byte{uint8(o)<<3 | 3}, d, s)
}

// mul is d *= s.
func (a *assembler) mul(d uint8, s operand) {
	if s.immediate {
		a.op(wide, 0, []byte{0x69}, d, register(d))
		a.int32(int32(s.value))
		return
	}
	a.op(wide, 0, []byte{0x0F, 0xAF}, d, s)
}

// one is an instruction of one operand, by its number.
func (a *assembler) one(number uint8, d uint8) { a.op(wide, 0, []byte{0xF7}, number, register(d)) }

const (
	notOne  = 2
	negOne  = 3
	mulRAX  = 4 // RDX:RAX = RAX * operand
	divRAX  = 6
	idivRAX = 7
)

// shift is d op= count, or by CL if count is negative.
func (a *assembler) shift(number, d uint8, count int) {
	if count < 0 {
		a.op(wide, 0, []byte{0xD3}, number, register(d))
		return
	}
	a.op(wide, 0, []byte{0xC1}, number, register(d))
	a.bytes(byte(count))
}

const (
	shlBy = 4
	shrBy = 5
	sarBy = 7
)

// condition is what the flags say of a comparison.
type condition uint8

const (
	below      condition = 2
	aboveEqual condition = 3
	equal      condition = 4
	notEqual   condition = 5
	belowEqual condition = 6
	above      condition = 7
	unordered  condition = 10
	ordered    condition = 11
	less       condition = 12
	greatEqual condition = 13
	lessEqual  condition = 14
	greater    condition = 15
)

func (a *assembler) jump(label int) { a.bytes(0xE9); a.target(label) }

func (a *assembler) jumpIf(c condition, label int) { a.bytes(0x0F, 0x80|byte(c)); a.target(label) }

// setIf is d = whether the condition holds, in its low byte.
func (a *assembler) setIf(c condition, d uint8) {
	a.op(short, 0, []byte{0x0F, 0x90 | byte(c)}, 0, register(d))
}

// sse writes an instruction on floats of kind k.
func (a *assembler) sse(k Kind, opcode byte, d uint8, s operand) {
	prefix := byte(0xF2)
	if k == Float32 {
		prefix = 0xF3
	}
	a.op(0, prefix, []byte{0x0F, opcode}, d, s)
}

const (
	sseLoad  = 0x10
	sseStore = 0x11
	sseRoot  = 0x51
	sseAdd   = 0x58
	sseMul   = 0x59
	sseOther = 0x5A // to the other kind of float
	sseSub   = 0x5C
	sseDiv   = 0x5E
)

func (a *assembler) moveFloat(d, s uint8) {
	if d != s {
		a.op(0, 0, []byte{0x0F, 0x28}, d, register(s))
	}
}

func (a *assembler) compareFloat(k Kind, x uint8, y operand) {
	if k == Float32 {
		a.op(0, 0, []byte{0x0F, 0x2E}, x, y)
		return
	}
	a.op(0, 0x66, []byte{0x0F, 0x2E}, x, y)
}

// fromInt is the conversion of a whole number to a float of kind k.
func (a *assembler) fromInt(k Kind, d uint8, s operand) {
	a.op(0, 0, []byte{0x0F, 0x57}, d, register(d)) // so that it waits for nothing
	prefix := byte(0xF2)
	if k == Float32 {
		prefix = 0xF3
	}
	a.op(wide, prefix, []byte{0x0F, 0x2A}, d, s)
}

func (a *assembler) toInt(k Kind, d uint8, s operand) {
	prefix := byte(0xF2)
	if k == Float32 {
		prefix = 0xF3
	}
	a.op(wide, prefix, []byte{0x0F, 0x2C}, d, s)
}
