package native

import (
	"bytes"
	"math/rand/v2"
	"testing"
	"unsafe"
)

// FuzzLoop runs loops made by chance by machine code and by an interpreter,
// and expects both to leave the same memory behind, at the same place.
func FuzzLoop(f *testing.F) {
	if !Available {
		f.Skip("no machine code")
	}
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		m := newMaker(seed)
		loop := m.loop()
		code, err := Compile(loop)
		if err != nil {
			t.Fatal(err)
		}
		before := bytes.Clone(m.memory)
		exit, went, ok := code.Enter(0, unsafe.Pointer(&m.memory[0]), turns)
		if !ok {
			t.Skip("a collection of garbage is going on")
		}
		got := bytes.Clone(m.memory)
		copy(m.memory, before)
		i := interpreter{loop, m.memory, map[Slot]uint64{}}
		wantExit, wantWent := i.run(turns)
		if exit != wantExit || went != wantWent || !bytes.Equal(got, m.memory) {
			for n := 0; n < len(got); n += 8 {
				if !bytes.Equal(got[n:n+8], m.memory[n:n+8]) {
					t.Errorf("at %d: %x, want %x, before %x", n, got[n:n+8], m.memory[n:n+8], before[n:n+8])
				}
			}
			t.Errorf("left %+v after %d rounds, want %+v after %d", exit, went, wantExit, wantWent)
			for n, b := range loop.Blocks {
				t.Logf("block %d: yes %d, no %d, test %+v, header %v", n, b.Yes, b.No, b.Test, b.Header)
				for _, in := range b.Insts {
					t.Logf("\t%+v", in)
				}
			}
			t.Logf("constants %v", loop.Consts)
		}
	})
}

// turns is how many rounds a loop goes at most.
const turns = 50

// A maker makes loops over a frame and as much memory behind it.
type maker struct {
	*rand.Rand
	memory []byte
	slots  [Float64 + 1][]Slot // by kind
	consts map[Slot]int64
	index  []Slot // hold small numbers
}

// What is where in the frame, after variables of all kinds.
const (
	rowAt     = 512 // an array
	rowSize   = 64
	listAt    = 600 // a slice of the memory behind the frame
	pointerAt = 624 // into the memory behind the frame, or nil
	addressAt = 632
	textAt    = 640 // a text, how much of it was read, and what Next returns
	constAt   = 704
	packedAt  = 896 // words that are moved as one and used as two
	frameSize = 1024
)

func newMaker(seed uint64) *maker {
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 2)), consts: map[Slot]int64{}}
	words := make([]uint64, 2*frameSize/8)
	m.memory = unsafe.Slice((*byte)(unsafe.Pointer(&words[0])), 8*len(words))
	for i := range words {
		words[i] = m.number()
	}
	at := Slot(8)
	for k := Int8; k <= Float64; k++ {
		if k == Pointer {
			continue
		}
		for range 3 {
			at = (at + k.Size() - 1) &^ (k.Size() - 1)
			m.slots[k] = append(m.slots[k], at)
			at += k.Size()
		}
	}
	for i := range 4 {
		m.slots[Int32] = append(m.slots[Int32], packedAt+4*Slot(i))
	}
	for i := range 2 {
		m.slots[Uint64] = append(m.slots[Uint64], packedAt+8*Slot(i))
	}
	for i := range 4 {
		s := at + 8*Slot(i)
		words[s/8] = uint64(m.IntN(20))
		m.index = append(m.index, s)
	}
	back := uint64(uintptr(unsafe.Pointer(&m.memory[frameSize])))
	words[listAt/8], words[listAt/8+1], words[listAt/8+2] = back, uint64(m.IntN(20)), 40
	words[pointerAt/8] = back + 256
	if m.IntN(4) == 0 {
		words[pointerAt/8] = 0
	}
	words[textAt/8], words[textAt/8+1], words[textAt/8+2] = back+512, uint64(m.IntN(30)), 0
	for i := range 30 {
		m.memory[frameSize+512+i] &= 127
	}
	for i := range 6 {
		v := int64(m.number())
		s := constAt + 8*Slot(i)
		words[s/8], m.consts[s] = uint64(v), v
		m.slots[Int64], m.slots[Uint64] = append(m.slots[Int64], s), append(m.slots[Uint64], s)
	}
	return m
}

// number is one of those that things go wrong with.
func (m *maker) number() uint64 {
	switch m.IntN(6) {
	case 0:
		return uint64(m.IntN(10))
	case 1:
		return -uint64(m.IntN(10))
	case 2:
		return 1<<m.IntN(64) - uint64(m.IntN(2))
	case 3:
		return 0x3FF0000000000000 + m.Uint64()>>12 // a float
	case 4:
		return m.Uint64N(1 << 33)
	}
	return m.Uint64()
}

func (m *maker) slot(k Kind) Slot { return m.slots[k][m.IntN(len(m.slots[k]))] }

// variable is a slot that may be written.
func (m *maker) variable(k Kind) Slot {
	for {
		if s := m.slot(k); s < constAt || s >= packedAt {
			return s
		}
	}
}

func (m *maker) kind() Kind {
	for {
		if k := Int8 + Kind(m.IntN(int(Float64))); k != Pointer {
			return k
		}
	}
}

// loop makes blocks that mostly lead on, the last back to the first, which is
// the header.
func (m *maker) loop() *Loop {
	l := &Loop{Consts: m.consts}
	n := 1 + m.IntN(6)
	for i := range n {
		b := Block{Header: i == 0, Depth: m.IntN(3), Yes: i + 1, No: i + 1}
		for step := range m.IntN(6) {
			for _, in := range m.insts() {
				in.Step = step
				b.Insts = append(b.Insts, in)
			}
		}
		b.No = i + 1 + m.IntN(n+1-i)
		if i == n-1 {
			b.Yes, b.No = 0, m.IntN(2)*n
		}
		if m.IntN(2) == 0 {
			b.Yes, b.No = b.No, b.Yes
		}
		if m.IntN(4) > 0 {
			k := m.kind()
			b.Test = &Test{Is: Relation(m.IntN(6)), Kind: k, A: m.slot(k), B: m.slot(k)}
		} else if m.IntN(2) == 0 {
			b.Test = &Test{Kind: Uint8, A: m.slot(Uint8)}
		}
		l.Blocks = append(l.Blocks, b)
	}
	return l
}

func (m *maker) place(k Kind) Place {
	size := []uintptr{1, 2, 4, 8, 12, 24}[m.IntN(6)]
	switch i := m.index[m.IntN(len(m.index))]; m.IntN(6) {
	case 0:
		return Place{Where: InFrame, Base: rowAt, Disp: 8 * uintptr(m.IntN(6))}
	case 1:
		return Place{Where: AtPointer, Base: pointerAt, Disp: uintptr(m.IntN(200))}
	case 2:
		return Place{Where: AtFixed, Fixed: unsafe.Pointer(&m.memory[frameSize+700]), Disp: uintptr(m.IntN(200))}
	case 3:
		return Place{Where: InArray, Base: pointerAt, Index: i, Size: size, Len: 5, Disp: uintptr(m.IntN(30))}
	case 4:
		return Place{Where: InRow, Base: rowAt, Index: i, Size: uintptr(k.Size()), Len: rowSize / 2 / int(k.Size())}
	default:
		return Place{Where: InSlice, Base: listAt, Index: i, Size: size, Disp: uintptr(m.IntN(30))}
	}
}

func (m *maker) insts() []Inst {
	k := m.kind()
	a, b, d := m.slot(k), m.slot(k), m.variable(k)
	one := func(in Inst) []Inst { return []Inst{in} }
	switch m.IntN(15) {
	case 0:
		return one(Inst{Op: Copy, D: d, A: a, Words: []Kind{k}})
	case 1:
		return one(Inst{Op: Copy, D: packedAt, A: constAt, Words: []Kind{Uint64, None}})
	case 2:
		return one(Inst{Op: Load, D: d, Place: m.place(k), Words: []Kind{k}})
	case 3:
		return one(Inst{Op: Store, A: a, Place: m.place(k), Words: []Kind{k}})
	case 4:
		return one(Inst{Op: Load, D: packedAt, Place: m.place(Uint64), Words: []Kind{Uint64, Uint64}})
	case 5:
		return one(Inst{Op: Compare, Is: Relation(m.IntN(6)), Kind: k, A: a, B: b, D: m.variable(Uint8)})
	case 6:
		from := m.kind()
		if from >= Float32 && k < Float32 && k != Int64 || k >= Float32 && from == Uint64 {
			from = Int32 // what has no one meaning is left out
		}
		return one(Inst{Op: Convert, Kind: k, From: from, A: m.slot(from), D: d})
	case 7:
		k := []Kind{Int64, Float64}[m.IntN(2)]
		return one(Inst{Op: Update, By: []Op{Add, Sub, Mul}[m.IntN(3)], Kind: k, A: m.slot(k), Place: m.place(k)})
	case 8:
		if m.IntN(3) == 0 {
			return one(Inst{Op: Next, A: textAt, B: textAt + 16, D: textAt + 24})
		}
		return one(Inst{Op: Clear, Place: Place{Where: InFrame, Base: rowAt + 8}, Words: []Kind{k}})
	case 9:
		if k >= Float32 {
			return one(Inst{Op: []Op{Neg, Sqrt}[m.IntN(2)], Kind: k, A: a, D: d})
		}
		return one(Inst{Op: []Op{Neg, Not}[m.IntN(2)], Kind: k, A: a, D: d})
	case 10:
		if k >= Float32 {
			break
		}
		by := m.index[m.IntN(len(m.index))]
		if m.IntN(2) == 0 {
			by = m.slot(Uint64)
		}
		return one(Inst{Op: []Op{Shl, Shr}[m.IntN(2)], Kind: k, A: a, B: by, D: d})
	case 11:
		switch m.IntN(3) {
		case 0:
			return one(Inst{Op: Address, D: addressAt, Place: m.place(k)})
		case 1:
			return one(Inst{Op: Require, Kind: Int64, A: m.slot(Int64)})
		}
		return one(Inst{Op: Invert, Kind: Uint8, A: m.slot(Uint8), D: m.variable(Uint8)})
	case 12: // two, by way of the register between
		k := []Kind{Int64, Float64}[m.IntN(2)]
		first := Inst{Op: m.op(k), Kind: k, A: m.slot(k), B: m.slot(k), D: Temp}
		second := Inst{Op: m.op(k), Kind: k, A: Temp, B: m.slot(k), D: m.variable(k)}
		if m.IntN(2) == 0 {
			second.A, second.B = second.B, second.A
		}
		return []Inst{first, second}
	}
	return one(Inst{Op: m.op(k), Kind: k, A: a, B: b, D: d})
}

func (m *maker) op(k Kind) Op {
	if k >= Float32 {
		return []Op{Add, Sub, Mul, Quo}[m.IntN(4)]
	}
	return []Op{Add, Sub, Mul, Quo, Rem, And, Or, Xor, AndNot}[m.IntN(9)]
}
