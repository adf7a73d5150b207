package native

import "testing"

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
