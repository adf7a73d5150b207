package machine

import (
	"go/token"
	"go/types"
	"reflect"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/machine/native"
)

// This file says what instructions do in terms of package native. What it has
// no terms for, loops leave their machine code for.

var nativeKinds = [...]native.Kind{
	reflect.Bool: native.Uint8,
	reflect.Int:  native.Int64, reflect.Int8: native.Int8, reflect.Int16: native.Int16,
	reflect.Int32: native.Int32, reflect.Int64: native.Int64,
	reflect.Uint: native.Uint64, reflect.Uint8: native.Uint8, reflect.Uint16: native.Uint16,
	reflect.Uint32: native.Uint32, reflect.Uint64: native.Uint64, reflect.Uintptr: native.Uint64,
	reflect.Float32: native.Float32, reflect.Float64: native.Float64,
}

// nativeKind is what machine code calls a kind of number, None for what is
// none.
func nativeKind(k reflect.Kind) native.Kind {
	if int(k) < len(nativeKinds) {
		return nativeKinds[k]
	}
	return native.None
}

var operations = map[token.Token]native.Op{
	token.ADD: native.Add, token.SUB: native.Sub, token.MUL: native.Mul, token.QUO: native.Quo, token.REM: native.Rem,
	token.AND: native.And, token.OR: native.Or, token.XOR: native.Xor, token.AND_NOT: native.AndNot,
	token.SHL: native.Shl, token.SHR: native.Shr,
}

var relations = map[token.Token]native.Relation{
	token.EQL: native.Equal, token.NEQ: native.NotEqual, token.LSS: native.Less,
	token.LEQ: native.LessEqual, token.GTR: native.Greater, token.GEQ: native.GreaterEqual,
}

// wordsOf are the words that a value is copied by, nil for one that is copied
// otherwise.
func wordsOf(t reflect.Type) []native.Kind {
	switch shapeOf(t) {
	case pointer:
		return []native.Kind{native.Pointer}
	case text:
		return []native.Kind{native.Pointer, native.Int64}
	case list:
		return []native.Kind{native.Pointer, native.Int64, native.Int64}
	case dynamic:
		return []native.Kind{native.Pointer, native.Pointer}
	}
	if k := nativeKind(t.Kind()); k != native.None {
		return []native.Kind{k}
	}
	if size := t.Size(); (t.Kind() == reflect.Struct || t.Kind() == reflect.Array) && size%8 == 0 && size <= 8*manyWords {
		words := make([]native.Kind, size/8)
		fillWords(words, t, 0)
		return words
	}
	return nil
}

// manyWords is the size up to which machine code copies structs.
const manyWords = 12

// fillWords says what the words of a value at an offset hold. Words of several
// parts are moved as numbers.
func fillWords(words []native.Kind, t reflect.Type, off uintptr) {
	if t.Size() == 0 {
		return // of any number of elements
	}
	switch t.Kind() {
	case reflect.Struct:
		for i := range t.NumField() {
			f := t.Field(i)
			fillWords(words, f.Type, off+f.Offset)
		}
	case reflect.Array:
		for i := range t.Len() {
			fillWords(words, t.Elem(), off+uintptr(i)*t.Elem().Size())
		}
	default:
		part := wordsOf(t)
		if len(part) == 0 || len(part) == 1 && part[0].Size() < 8 {
			part = []native.Kind{native.Uint64}
		}
		copy(words[off/8:], part)
	}
}

func placeCode(p place) native.Place {
	where := [...]native.Where{
		inRegister: native.InFrame, atPointer: native.AtPointer, atFixed: native.AtFixed,
		inSlice: native.InSlice, inArray: native.InArray, inRow: native.InRow,
	}
	return native.Place{
		Where: where[p.kind], Base: native.Slot(p.base), Fixed: p.fixed,
		Index: native.Slot(p.index), Size: p.size, Len: p.len, Disp: p.disp,
	}
}

func loadCode(p place, t reflect.Type, d uintptr) []native.Inst {
	words := wordsOf(t)
	if words == nil {
		return nil
	}
	return []native.Inst{{Op: native.Load, D: native.Slot(d), Place: placeCode(p), Words: words}}
}

func storeCode(p place, t reflect.Type, s uintptr) []native.Inst {
	words := wordsOf(t)
	if words == nil {
		return nil
	}
	return []native.Inst{{Op: native.Store, A: native.Slot(s), Place: placeCode(p), Words: words}}
}

func copyCode(t reflect.Type, d, s uintptr) []native.Inst {
	words := wordsOf(t)
	if words == nil {
		return nil
	}
	return []native.Inst{{Op: native.Copy, D: native.Slot(d), A: native.Slot(s), Words: words}}
}

func (c *compiler) arithCode(v *ssa.BinOp, d, a, b uintptr) []native.Inst {
	k := nativeKind(c.of(v.Type()).Kind())
	if k == native.None {
		return nil
	}
	return []native.Inst{{Op: operations[v.Op], Kind: k, D: native.Slot(d), A: native.Slot(a), B: native.Slot(b)}}
}

// fusedCode is v and then u, that takes the result of v.
func (c *compiler) fusedCode(v, u *ssa.BinOp) []native.Inst {
	first := c.arithCode(v, uintptr(native.Temp), c.slot(v.X), c.slot(v.Y))
	if u.X == v {
		return append(first, c.arithCode(u, c.slot(u), uintptr(native.Temp), c.slot(u.Y))...)
	}
	return append(first, c.arithCode(u, c.slot(u), c.slot(u.X), uintptr(native.Temp))...)
}

func compareCode(k reflect.Kind, tok token.Token, d, a, b uintptr) []native.Inst {
	nk := nativeKind(k)
	switch k {
	case reflect.Pointer, reflect.UnsafePointer, reflect.Chan, reflect.Map, reflect.Func:
		nk = native.Pointer
	}
	if nk == native.None {
		return nil
	}
	return []native.Inst{{Op: native.Compare, Is: relations[tok], Kind: nk, D: native.Slot(d), A: native.Slot(a), B: native.Slot(b)}}
}

func unaryCode(k reflect.Kind, tok token.Token, d, a uintptr) []native.Inst {
	nk, o := nativeKind(k), native.Neg
	switch {
	case nk == native.None:
		return nil
	case k == reflect.Bool:
		o = native.Invert
	case tok == token.XOR:
		o = native.Not
	}
	return []native.Inst{{Op: o, Kind: nk, D: native.Slot(d), A: native.Slot(a)}}
}

// convertCode leaves out conversions whose result depends on how the CPU is
// asked: of floats to short or unsigned numbers, and of large unsigned ones.
func convertCode(to, from reflect.Kind, d, s uintptr) []native.Inst {
	t, f := nativeKind(to), nativeKind(from)
	isFloat := func(k native.Kind) bool { return k == native.Float32 || k == native.Float64 }
	switch {
	case t == native.None, f == native.None,
		isFloat(f) && !isFloat(t) && t != native.Int64,
		isFloat(t) && f == native.Uint64:
		return nil
	}
	return []native.Inst{{Op: native.Convert, Kind: t, From: f, D: native.Slot(d), A: native.Slot(s)}}
}

// callCode is for the few calls that machine code makes without calling.
func (c *compiler) callCode(call *ssa.CallCommon, d uintptr) []native.Inst {
	switch f := call.Value.(type) {
	case *ssa.Function:
		if f.String() == "math.Sqrt" && f.Blocks == nil {
			return []native.Inst{{Op: native.Sqrt, Kind: native.Float64, D: native.Slot(d), A: native.Slot(c.slot(call.Args[0]))}}
		}
	case *ssa.Builtin:
		if f.Name() != "len" {
			return nil
		}
		switch call.Args[0].Type().Underlying().(type) {
		case *types.Basic, *types.Slice:
			return copyCode(reflect.TypeFor[int](), d, c.slot(call.Args[0])+8)
		}
	}
	return nil
}
