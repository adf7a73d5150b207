package layout

import (
	"fmt"
	"go/types"
	"reflect"
	"sync"
	"unsafe"

	"golang.org/x/tools/go/types/typeutil"
)

// Compiled finds the compiled types of importable packages.
type Compiled interface {
	Type(path, name string) (reflect.Type, bool)
}

// A Table gives the run-time type of every type that a session meets, one
// for one: identical types have the same run-time type.
type Table struct {
	compiled Compiled

	mu     sync.Mutex
	types  typeutil.Map // types.Type -> reflect.Type
	back   map[reflect.Type]types.Type
	later  []func() // work that needs the types under construction to be complete
	depth  int
	rough  bool // a stand-in was used for a type under construction
	opened map[*types.TypeName]bool
	made   map[reflect.Type]*Made
	ids    uint32
	all    []*Made
	seen   int // of all, those that Fresh has listed
}

// NewTable returns an empty table over the compiled types.
func NewTable(compiled Compiled) *Table {
	return &Table{
		compiled: compiled,
		back:     map[reflect.Type]types.Type{},
		opened:   map[*types.TypeName]bool{},
		made:     map[reflect.Type]*Made{},
	}
}

// Of returns the run-time type of t.
func (tb *Table) Of(t types.Type) reflect.Type {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	return tb.of(t)
}

// Source returns the type that a run-time type was made or learnt for.
func (tb *Table) Source(r reflect.Type) types.Type {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	return tb.back[r]
}

// Made returns what is known of a type that this table made, or nil.
func (tb *Table) Made(r reflect.Type) *Made {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	return tb.made[r]
}

func (tb *Table) of(t types.Type) reflect.Type {
	t = types.Unalias(t)
	if r, ok := tb.types.At(t).(reflect.Type); ok {
		return r
	}
	outer := tb.rough
	tb.rough = false
	tb.depth++
	r := tb.build(t)
	tb.depth--
	if !tb.rough {
		tb.remember(t, r)
	}
	tb.rough = tb.rough || outer
	if tb.depth == 0 {
		tb.settle()
	}
	return r
}

func (tb *Table) remember(t types.Type, r reflect.Type) {
	tb.types.Set(t, r)
	if _, ok := tb.back[r]; !ok {
		tb.back[r] = t
	}
}

// settle finishes the types that had to wait for each other.
func (tb *Table) settle() {
	tb.rough = false
	for len(tb.later) > 0 {
		work := tb.later
		tb.later = nil
		for _, f := range work {
			f()
		}
	}
}

func (tb *Table) build(t types.Type) reflect.Type {
	switch t := t.(type) {
	case *types.Basic:
		return basics[t.Kind()]
	case *types.Pointer:
		return reflect.PointerTo(tb.of(t.Elem()))
	case *types.Slice:
		return reflect.SliceOf(tb.of(t.Elem()))
	case *types.Array:
		return reflect.ArrayOf(int(t.Len()), tb.of(t.Elem()))
	case *types.Map:
		return tb.mapOf(t)
	case *types.Chan:
		return reflect.ChanOf(chanDir(t.Dir()), tb.of(t.Elem()))
	case *types.Signature:
		return tb.funcOf(t)
	case *types.Struct:
		return tb.structOf(t)
	case *types.Interface:
		return tb.interfaceOf(t)
	case *types.Tuple:
		return tb.tupleOf(t)
	case *types.Named:
		return tb.namedOf(t)
	}
	panic(fmt.Sprintf("layout: no run-time type for %s (%T)", t, t))
}

func (tb *Table) mapOf(t *types.Map) reflect.Type {
	key, elem := tb.of(t.Key()), tb.of(t.Elem())
	if tb.unfinished(t.Key()) || tb.unfinished(t.Elem()) {
		tb.rough = true
		return reflect.TypeFor[map[int]int]()
	}
	return reflect.MapOf(key, elem)
}

// unfinished reports whether values of type t hold, in themselves and not
// behind a pointer, a type under construction.
func (tb *Table) unfinished(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		return tb.opened[t.Obj()] || !tb.compiledNamed(t) && tb.unfinished(t.Underlying())
	case *types.Array:
		return tb.unfinished(t.Elem())
	case *types.Struct:
		for f := range t.Fields() {
			if tb.unfinished(f.Type()) {
				return true
			}
		}
	}
	return false
}

func (tb *Table) compiledNamed(t *types.Named) bool {
	r, ok := tb.types.At(t).(reflect.Type)
	return ok && tb.made[r] == nil
}

func (tb *Table) funcOf(t *types.Signature) reflect.Type {
	return reflect.FuncOf(tb.list(t.Params()), tb.list(t.Results()), t.Variadic())
}

func (tb *Table) list(t *types.Tuple) []reflect.Type {
	out := make([]reflect.Type, t.Len())
	for i := range out {
		out[i] = tb.of(t.At(i).Type())
	}
	return out
}

// tupleOf lays several results out as the fields of a struct.
func (tb *Table) tupleOf(t *types.Tuple) reflect.Type {
	fields := make([]reflect.StructField, t.Len())
	for i := range fields {
		fields[i] = reflect.StructField{Name: fmt.Sprintf("R%d", i), Type: tb.of(t.At(i).Type())}
	}
	return reflect.StructOf(fields)
}

func chanDir(d types.ChanDir) reflect.ChanDir {
	return [...]reflect.ChanDir{types.SendRecv: reflect.BothDir, types.SendOnly: reflect.SendDir, types.RecvOnly: reflect.RecvDir}[d]
}

var basics = map[types.BasicKind]reflect.Type{
	types.Bool: reflect.TypeFor[bool](), types.UntypedBool: reflect.TypeFor[bool](),
	types.Int: reflect.TypeFor[int](), types.UntypedInt: reflect.TypeFor[int](),
	types.Int8: reflect.TypeFor[int8](), types.Int16: reflect.TypeFor[int16](),
	types.Int32: reflect.TypeFor[int32](), types.UntypedRune: reflect.TypeFor[int32](),
	types.Int64: reflect.TypeFor[int64](), types.Uint: reflect.TypeFor[uint](),
	types.Uint8: reflect.TypeFor[uint8](), types.Uint16: reflect.TypeFor[uint16](),
	types.Uint32: reflect.TypeFor[uint32](), types.Uint64: reflect.TypeFor[uint64](),
	types.Uintptr: reflect.TypeFor[uintptr](), types.Float32: reflect.TypeFor[float32](),
	types.Float64: reflect.TypeFor[float64](), types.UntypedFloat: reflect.TypeFor[float64](),
	types.Complex64: reflect.TypeFor[complex64](), types.Complex128: reflect.TypeFor[complex128](),
	types.UntypedComplex: reflect.TypeFor[complex128](), types.String: reflect.TypeFor[string](),
	types.UntypedString: reflect.TypeFor[string](), types.UnsafePointer: reflect.TypeFor[unsafe.Pointer](),
	types.UntypedNil: reflect.TypeFor[unsafe.Pointer](), types.Invalid: reflect.TypeFor[unsafe.Pointer](),
}
