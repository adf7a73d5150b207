package native

import (
	"errors"
	"slices"
	"unsafe"
)

// A Slot is the offset of a register in the frame, in bytes.
type Slot uintptr

// Temp is a register that lives only between the instructions of one step.
const Temp Slot = 1 << 40

// A Kind is what a slot or a word of memory holds.
type Kind uint8

const (
	None Kind = iota
	Int8
	Int16
	Int32
	Int64
	Uint8
	Uint16
	Uint32
	Uint64
	Pointer
	Float32
	Float64
)

func (k Kind) float() bool  { return k >= Float32 }
func (k Kind) signed() bool { return k >= Int8 && k <= Int64 }

// Size is in bytes.
func (k Kind) Size() Slot {
	switch k {
	case Int8, Uint8:
		return 1
	case Int16, Uint16:
		return 2
	case Int32, Uint32, Float32:
		return 4
	}
	return 8
}

// An Op is what an instruction does.
type Op uint8

const (
	Leave Op = iota // for what has no machine code
	Add             // D = A op B
	Sub
	Mul
	Quo
	Rem
	And
	Or
	Xor
	AndNot
	Shl
	Shr
	Neg     // D = op A
	Not     // all bits
	Invert  // a bool
	Sqrt    // D = the root of A
	Copy    // D = A, of all Words
	Convert // D = A, from kind From
	Load    // D = *Place, of all Words
	Store   // *Place = A, of all Words
	Clear   // *Place = 0, in all Words
	Update  // *Place = *Place By A
	Compare // D = whether A Is B
	Address // D = &Place
	Same    // the pointer in Place is Value, or it fails
	Require // A is not negative, or it fails
	Next    // D = whether offset B is in the text A, and if so that and the rune there; leaves the loop for one of several bytes
)

// A Relation compares two values.
type Relation uint8

const (
	Equal Relation = iota
	NotEqual
	Less
	LessEqual
	Greater
	GreaterEqual
)

// An Inst is one instruction.
type Inst struct {
	Op      Op
	By      Op
	Is      Relation
	Kind    Kind // of the operands
	From    Kind
	D, A, B Slot
	Place   Place
	Words   []Kind // one after the other, eight bytes apart
	Value   unsafe.Pointer
	Step    int // the step of the block that it is part of
}

// MayFail reports whether the loop may be left at the instruction.
func (in Inst) MayFail() bool {
	switch in.Op {
	case Leave, Same, Require, Next:
		return true
	case Quo, Rem:
		return !in.Kind.float()
	case Load, Store, Clear, Update, Address:
		return in.Place.Where != InFrame && in.Place.Where != AtFixed
	}
	return false
}

// Moved is the instruction with its slots elsewhere.
func (in Inst) Moved(to func(Slot) Slot) Inst {
	in.D, in.A, in.B = to(in.D), to(in.A), to(in.B)
	in.Place.Base, in.Place.Index = to(in.Place.Base), to(in.Place.Index)
	return in
}

// word is the kind of the first word that the instruction moves.
func (in Inst) word() Kind {
	if len(in.Words) > 0 {
		return in.Words[0]
	}
	return in.Kind
}

// A Place is where an instruction loads from or stores to.
type Place struct {
	Where Where
	Base  Slot // of the pointer or slice, or of the first element
	Fixed unsafe.Pointer
	Index Slot    // holds an int
	Size  uintptr // of an element
	Len   int     // of an array
	Disp  uintptr // added at the end
}

// reach is how far from where it starts an instruction gets.
const reach = 1 << 30

func (p Place) near() bool { return p.Disp < reach && p.Size < reach && p.Len < reach }

type Where uint8

const (
	InFrame   Where = iota // at Base
	AtPointer              // where the pointer in Base says
	AtFixed                // at Fixed
	InSlice                // element of the slice or string in Base
	InArray                // element of the array that Base points to
	InRow                  // element of an array at Base in the frame
)

// A Block is a run of instructions and where to go after them: to Yes if Test
// holds or there is none, else to No. A number of a block beyond the loop's
// own is an exit.
type Block struct {
	Insts   []Inst
	Test    *Test
	Yes, No int
	Header  bool // the loop can be entered here, and is left here after many rounds
	Depth   int  // in how many loops it is
}

// A Test compares two slots, or if B is 0 asks for a bool.
type Test struct {
	Is   Relation
	Kind Kind
	A, B Slot
}

// A Loop is what is compiled. Every cycle in it goes through a header.
type Loop struct {
	Blocks []Block
	Consts map[Slot]int64 // what slots hold that never change, integers only
}

// err is why there can be no machine code of the loop.
func (l *Loop) err() error {
	for _, b := range l.Blocks {
		if slices.ContainsFunc(b.Insts, func(in Inst) bool { return !in.Place.near() }) {
			return errors.New("place is too far away")
		}
	}
	return nil
}

// addresses are those that instructions name. While there is machine code
// nothing else may come to be there.
func (l *Loop) addresses() []unsafe.Pointer {
	var out []unsafe.Pointer
	for _, b := range l.Blocks {
		for _, in := range b.Insts {
			if in.Place.Fixed != nil {
				out = append(out, in.Place.Fixed)
			}
			if in.Value != nil {
				out = append(out, in.Value)
			}
		}
	}
	return out
}

// An Exit is where code left its loop: before a step of a block.
type Exit struct {
	Block, Step int
	Again       bool // only to let others run
}
