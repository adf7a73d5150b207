package machine

import (
	"go/types"
	"reflect"
	"sync"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/layout"
)

// eface returns what reads an interface value, of any interface type, as an
// empty interface.
func (c *compiler) eface(v ssa.Value) func(*frame) any {
	s := c.slot(v)
	if isEmpty(v.Type()) {
		return func(fr *frame) any { return *at[any](fr, s) }
	}
	return func(fr *frame) any { return toEmpty(*at[iface](fr, s)) }
}

func isEmpty(t types.Type) bool { return t.Underlying().(*types.Interface).NumMethods() == 0 }

// toEmpty replaces the method table of an interface value by its type.
func toEmpty(v iface) (e any) {
	if v.word != nil {
		v.word = *(*unsafe.Pointer)(unsafe.Add(v.word, 8))
	}
	*(*iface)(unsafe.Pointer(&e)) = v
	return e
}

// firstWord is the word by which interface type it identifies type t.
func firstWord(it, t reflect.Type) unsafe.Pointer {
	if it.NumMethod() == 0 && it.Kind() == reflect.Interface && !layout.HasMethods(it) {
		return layout.Word(t)
	}
	v := reflect.New(it)
	v.Elem().Set(reflect.Zero(t))
	return (*iface)(v.UnsafePointer()).word
}

func (c *compiler) makeInterface(v *ssa.MakeInterface) {
	it, t := c.of(v.Type()), c.of(v.X.Type())
	c.ensureMethods(t)
	first := firstWord(it, t)
	d, s := c.slot(v), c.slot(v.X)
	word := layout.Word(t)
	switch {
	case layout.Direct(t):
		c.emit(func(fr *frame) {
			*at[iface](fr, d) = iface{first, *at[unsafe.Pointer](fr, s)}
		})
	case isConst(v.X):
		box := zeroed(t)
		if k := v.X.(*ssa.Const); k.Value != nil {
			setConstant(reflect.NewAt(t, box).Elem(), k.Value)
		}
		value := iface{first, box}
		c.emit(func(fr *frame) { *at[iface](fr, d) = value })
	case shapeOf(t) == byte8:
		c.emit(func(fr *frame) {
			box := newObject(word)
			*(*uint64)(box) = *at[uint64](fr, s)
			*at[iface](fr, d) = iface{first, box}
		})
	default:
		c.emit(func(fr *frame) {
			box := newObject(word)
			moveTyped(word, box, fr.address(s))
			*at[iface](fr, d) = iface{first, box}
		})
	}
}

func isConst(v ssa.Value) bool { _, ok := v.(*ssa.Const); return ok }

// ensureMethods gives a type of a cell its methods before the first use that
// needs them.
func (c *compiler) ensureMethods(t reflect.Type) {
	c.methodsOf(c.fn.Prog, c.World.Types.Made(t))
}

func (c *compiler) changeInterface(v *ssa.ChangeInterface) {
	read, d := c.eface(v.X), c.slot(v)
	if isEmpty(v.Type()) {
		c.emit(func(fr *frame) { *at[any](fr, d) = read(fr) })
		return
	}
	tabs := c.World.tables(c.of(v.Type()))
	c.emit(func(fr *frame) {
		e := read(fr)
		if e != nil {
			q := (*iface)(unsafe.Pointer(&e))
			q.word, _ = tabs.find(q.word)
		}
		*at[any](fr, d) = e
	})
}

// tables finds the method tables of an interface type.
type tables struct {
	typ   reflect.Type
	world *World
	found sync.Map // type word -> table
}

func (w *World) tables(it reflect.Type) *tables { return &tables{typ: it, world: w} }

// find returns the word for a dynamic type, or the name of the method that
// the type lacks.
func (tb *tables) find(word unsafe.Pointer) (table unsafe.Pointer, missing string) {
	if v, ok := tb.found.Load(word); ok {
		return v.(unsafe.Pointer), ""
	}
	t := layout.FromWord(word)
	if name := layout.Missing(t, tb.typ); name != "" {
		return nil, name
	}
	table = firstWord(tb.typ, t)
	tb.found.Store(word, table)
	return table, ""
}

func (c *compiler) typeAssert(v *ssa.TypeAssert) {
	read, d := c.eface(v.X), c.slot(v)
	from, want := c.of(v.X.Type()), c.of(v.AssertedType)
	okAt, size := uintptr(0), want.Size()
	if v.CommaOk {
		_, vars := c.tuple(v.Type().(*types.Tuple))
		okAt = d + vars[1].off
	}
	word := layout.Word(want)
	commaOk := v.CommaOk
	// result reports the outcome and panics if there is none to report to.
	result := func(fr *frame, e any, ok bool, missing string) {
		if commaOk {
			*at[bool](fr, okAt) = ok
			if !ok && size > 0 {
				clearTyped(word, fr.address(d))
			}
			return
		}
		if !ok {
			panic(failedAssertion(from, reflect.TypeOf(e), want, missing))
		}
	}
	if types.IsInterface(v.AssertedType) {
		empty := isEmpty(v.AssertedType)
		tabs := c.World.tables(want)
		c.emit(func(fr *frame) {
			e := read(fr)
			ok, missing := e != nil, ""
			if ok {
				q := *(*iface)(unsafe.Pointer(&e))
				if !empty {
					q.word, missing = tabs.find(q.word)
					ok = missing == ""
				}
				if ok {
					*at[iface](fr, d) = q
				}
			}
			result(fr, e, ok, missing)
		})
		return
	}
	c.ensureMethods(want)
	direct, eight := layout.Direct(want), shapeOf(want) == byte8
	c.emit(func(fr *frame) {
		e := read(fr)
		q := (*iface)(unsafe.Pointer(&e))
		ok := q.word == word
		switch {
		case !ok:
		case direct:
			*at[unsafe.Pointer](fr, d) = q.data
		case eight:
			*at[uint64](fr, d) = *(*uint64)(q.data)
		case size > 0:
			moveTyped(word, fr.address(d), q.data)
		}
		result(fr, e, ok, "")
	})
}
