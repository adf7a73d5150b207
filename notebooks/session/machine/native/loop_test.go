package native

import (
	"errors"
	"runtime"
	"slices"
	"testing"
	"unsafe"
	"weak"
)

// An instruction holds distances in 32 bits.
func TestTooFarAway(t *testing.T) {
	for _, p := range []Place{
		{Where: AtPointer, Disp: 1 << 31},
		{Where: InSlice, Size: 1 << 31},
		{Where: InArray, Len: 1 << 31},
	} {
		loop := Loop{Blocks: []Block{{Insts: []Inst{{Op: Load, D: 8, Place: p, Words: []Kind{Uint8}}}, Header: true}}}
		if _, err := Compile(&loop); err == nil {
			t.Errorf("machine code for %+v", p)
		}
	}
}

// What code compares pointers with must stay where it is, or something else
// comes to be there and is taken for it.
func TestAddressesStayInUse(t *testing.T) {
	var value weak.Pointer[[100]int]
	compile := func() (*Code, error) {
		p := new([100]int)
		value = weak.Make(p)
		same := Inst{Op: Same, Place: Place{Where: AtPointer, Base: 8}, Value: unsafe.Pointer(p)}
		return Compile(&Loop{Blocks: []Block{{Insts: []Inst{same}, Header: true}}})
	}
	code, err := compile()
	if errors.Is(err, errors.ErrUnsupported) {
		t.Skip(err)
	} else if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	if value.Value() == nil {
		t.Error("freed while there is code that compares with it")
	}
	runtime.KeepAlive(code)
}

// Nothing else runs while machine code does, so that a long loop may go fewer
// rounds at a time than a short one.
func TestLongLoopsLeaveSooner(t *testing.T) {
	add := Inst{Op: Add, Kind: Int64, D: 8, A: 8, B: 16}
	code, err := Compile(&Loop{Blocks: []Block{{Insts: slices.Repeat([]Inst{add}, 100_000), Header: true}}})
	if errors.Is(err, errors.ErrUnsupported) {
		t.Skip(err)
	} else if err != nil {
		t.Fatal(err)
	}
	if code.Rounds < 1 || code.Rounds > 20 {
		t.Errorf("%d rounds of 100,000 instructions", code.Rounds)
	}
}
