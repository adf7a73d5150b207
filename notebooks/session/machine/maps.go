package machine

import (
	"go/types"
	"reflect"
	"sync"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/layout"
	"readout/notebooks/session/machine/native"
)

//go:linkname makeMapOf reflect.makemap
func makeMapOf(typ unsafe.Pointer, n int) unsafe.Pointer

//go:linkname mapAccess reflect.mapaccess
func mapAccess(typ, m, key unsafe.Pointer) unsafe.Pointer

//go:linkname mapAssign runtime.mapassign
func mapAssign(typ, m, key unsafe.Pointer) unsafe.Pointer

//go:linkname mapDelete reflect.mapdelete
func mapDelete(typ, m, key unsafe.Pointer)

//go:linkname mapClear reflect.mapclear
func mapClear(typ, m unsafe.Pointer)

//go:linkname mapLen reflect.maplen
func mapLen(m unsafe.Pointer) int

// Compiled Go ends the process when it sees a map used by two goroutines at
// once. Cells of more than one goroutine take turns.
var mapTurns sync.Mutex

func (m *thread) turn() func() {
	if m.run.shell.total.Load() <= 1 {
		return nil
	}
	mapTurns.Lock()
	return mapTurns.Unlock
}

func (c *compiler) makeMap(v *ssa.MakeMap) {
	d, word := c.slot(v), layout.Word(c.of(v.Type()))
	n := c.integer(0)
	if v.Reserve != nil {
		n = c.index(v.Reserve)
	}
	c.emit(func(fr *frame) {
		*at[unsafe.Pointer](fr, d) = makeMapOf(word, max(0, min(*at[int](fr, n), 1<<20)))
	})
}

func (c *compiler) lookup(v *ssa.Lookup) {
	d, x := c.slot(v), c.slot(v.X)
	t, ok := v.X.Type().Underlying().(*types.Map)
	if !ok { // a string
		i := c.index(v.Index)
		c.emit(func(fr *frame) { *at[byte](fr, d) = (*at[string](fr, x))[*at[int](fr, i)] })
		return
	}
	k, elem, word := c.slot(v.Index), c.of(t.Elem()), layout.Word(c.of(v.X.Type()))
	ew, okAt := layout.Word(elem), uintptr(0)
	if v.CommaOk {
		_, vars := c.tuple(v.Type().(*types.Tuple))
		okAt = d + vars[1].off
	}
	commaOk, eight, size := v.CommaOk, shapeOf(elem) == byte8, elem.Size()
	c.emit(func(fr *frame) {
		if done := fr.thread.turn(); done != nil {
			defer done()
		}
		p := mapAccess(word, *at[unsafe.Pointer](fr, x), fr.address(k))
		switch {
		case eight && p != nil:
			*at[uint64](fr, d) = *(*uint64)(p)
		case size == 0:
		case p != nil:
			moveTyped(ew, fr.address(d), p)
		default:
			clearTyped(ew, fr.address(d))
		}
		if commaOk {
			*at[bool](fr, okAt) = p != nil
		}
	})
}

func (c *compiler) mapUpdate(v *ssa.MapUpdate) {
	m, k, e := c.slot(v.Map), c.slot(v.Key), c.slot(v.Value)
	t := c.of(v.Map.Type())
	word, ew := layout.Word(t), layout.Word(t.Elem())
	c.emit(func(fr *frame) {
		if done := fr.thread.turn(); done != nil {
			defer done()
		}
		moveTyped(ew, mapAssign(word, *at[unsafe.Pointer](fr, m), fr.address(k)), fr.address(e))
	})
}

// A textIterator is what Range makes of a string and Next advances.
type textIterator struct {
	text string
	at   int
}

func isString(t types.Type) bool {
	_, ok := t.Underlying().(*types.Basic)
	return ok
}

func (c *compiler) rangeOp(v *ssa.Range) {
	d, s := c.slot(v), c.slot(v.X)
	if isString(v.X.Type()) {
		n := d + unsafe.Offsetof(textIterator{}.at)
		code := copyCode(reflect.TypeFor[string](), d, s)
		c.emitSafe(func(fr *frame) { *at[textIterator](fr, d) = textIterator{text: *at[string](fr, s)} },
			append(code, copyCode(reflect.TypeFor[int](), n, c.integer(0))...)...)
		return
	}
	t := c.of(v.X.Type())
	c.emit(func(fr *frame) {
		m := reflect.NewAt(t, unsafe.Pointer(&[]unsafe.Pointer{*at[unsafe.Pointer](fr, s)}[0])).Elem()
		*at[*reflect.MapIter](fr, d) = m.MapRange()
	})
}

// nextType is the layout of what Next returns: ok, key, value.
func (c *compiler) nextType(v *ssa.Next) reflect.Type {
	if v.IsString {
		return reflect.TypeFor[struct {
			Ok bool
			K  int
			V  rune
		}]()
	}
	t := v.Iter.(*ssa.Range).X.Type().Underlying().(*types.Map)
	return reflect.StructOf([]reflect.StructField{
		{Name: "Ok", Type: reflect.TypeFor[bool]()},
		{Name: "K", Type: c.of(t.Key())},
		{Name: "V", Type: c.of(t.Elem())},
	})
}

func (c *compiler) next(v *ssa.Next) {
	d, it, t := c.slot(v), c.slot(v.Iter), c.nextType(v)
	ka, va := d+t.Field(1).Offset, d+t.Field(2).Offset
	if v.IsString {
		c.emit(func(fr *frame) {
			i := at[textIterator](fr, it)
			ok := i.at < len(i.text)
			*at[bool](fr, d) = ok
			if ok {
				r, n := utf8.DecodeRuneInString(i.text[i.at:])
				*at[int](fr, ka), *at[rune](fr, va) = i.at, r
				i.at += n
			}
		}, native.Inst{Op: native.Next, D: native.Slot(d), A: native.Slot(it), B: native.Slot(it + unsafe.Offsetof(textIterator{}.at))})
		return
	}
	kt, vt := t.Field(1).Type, t.Field(2).Type
	c.emit(func(fr *frame) {
		if done := fr.thread.turn(); done != nil {
			defer done()
		}
		keys := *at[*reflect.MapIter](fr, it)
		ok := keys.Next()
		*at[bool](fr, d) = ok
		if ok {
			reflect.NewAt(kt, fr.address(ka)).Elem().SetIterKey(keys)
			reflect.NewAt(vt, fr.address(va)).Elem().SetIterValue(keys)
		}
	})
}
