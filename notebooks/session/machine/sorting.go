package machine

import (
	"cmp"
	"reflect"
	"slices"
	"sort"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

// The sorting functions of package slices are generic, so they would be
// interpreted. They are done here by compiled ones, over the memory of the
// slice; only the comparison is interpreted.

func sortingSpecials() map[string]special {
	return map[string]special{
		"slices.Sort":           sortOrdered,
		"slices.SortFunc":       sortFunc(sort.Sort),
		"slices.SortStableFunc": sortFunc(sort.Stable),
	}
}

func sortOrdered(c *compiler, call *ssa.CallCommon, d uintptr) op {
	x := c.slot(call.Args[0])
	switch c.of(call.Args[0].Type()).Elem().Kind() {
	case reflect.Int, reflect.Int64:
		return sortSlice[int64](x)
	case reflect.Int32:
		return sortSlice[int32](x)
	case reflect.Uint8:
		return sortSlice[uint8](x)
	case reflect.Float64:
		return sortSlice[float64](x)
	case reflect.String:
		return sortSlice[string](x)
	}
	return nil
}

func sortSlice[T cmp.Ordered](x uintptr) op {
	return func(fr *frame) { slices.Sort(*at[[]T](fr, x)) }
}

func sortFunc(by func(sort.Interface)) special {
	return func(c *compiler, call *ssa.CallCommon, d uintptr) op {
		x, f := c.slot(call.Args[0]), c.slot(call.Args[1])
		t, ft := c.of(call.Args[0].Type()), c.of(call.Args[1].Type())
		result := c.variable(reflect.TypeFor[int]()).off
		return func(fr *frame) {
			cl := ours(*at[unsafe.Pointer](fr, f))
			v := reflect.NewAt(t, fr.address(x)).Elem()
			s := *at[slice](fr, x)
			if cl == nil {
				less := reflect.NewAt(ft, fr.address(f)).Elem()
				by(&byValue{v, reflect.Swapper(v.Interface()), less})
				return
			}
			by(&byFunc{s, t.Elem(), reflect.Swapper(v.Interface()), cl, fr, result})
		}
	}
}

// byFunc sorts by a function of a cell.
type byFunc struct {
	slice  slice
	elem   reflect.Type
	swap   func(i, j int)
	cl     *closure
	fr     *frame
	result uintptr
}

func (b *byFunc) Len() int      { return b.slice.len }
func (b *byFunc) Swap(i, j int) { b.swap(i, j) }

func (b *byFunc) Less(i, j int) bool {
	nf := b.fr.callee(b.cl.fn, b.result)
	b.cl.unpack(nf)
	size := b.elem.Size()
	p := nf.code.params
	copyValue(b.elem, nf.address(p[0].off), unsafe.Add(b.slice.data, uintptr(i)*size))
	copyValue(b.elem, nf.address(p[1].off), unsafe.Add(b.slice.data, uintptr(j)*size))
	b.fr.thread.enter(nf)
	b.fr.thread.done(nf)
	return *at[int](b.fr, b.result) < 0
}

// byValue sorts by a compiled function.
type byValue struct {
	v    reflect.Value
	swap func(i, j int)
	cmp  reflect.Value
}

func (b *byValue) Len() int      { return b.v.Len() }
func (b *byValue) Swap(i, j int) { b.swap(i, j) }

func (b *byValue) Less(i, j int) bool {
	return b.cmp.Call([]reflect.Value{b.v.Index(i), b.v.Index(j)})[0].Int() < 0
}
