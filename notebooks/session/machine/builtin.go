package machine

import (
	"fmt"
	"go/constant"
	"go/types"
	"io"
	"reflect"
	"strconv"
	"strings"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/layout"
)

//go:linkname chanLen reflect.chanlen
func chanLen(ch unsafe.Pointer) int

//go:linkname chanCap reflect.chancap
func chanCap(ch unsafe.Pointer) int

// builtin returns the instruction for a call of a builtin function.
func (c *compiler) builtin(f *ssa.Builtin, call *ssa.CallCommon, d uintptr) op {
	var x uintptr
	if len(call.Args) > 0 && f.Name() != "ssa:deferstack" {
		x = c.slot(call.Args[0])
	}
	switch f.Name() {
	case "append":
		return c.appendOp(call, d)
	case "copy":
		return c.copyOp(call, d)
	case "len", "cap":
		return c.length(f.Name(), call.Args[0], d)
	case "close":
		return func(fr *frame) { chanClose(*at[unsafe.Pointer](fr, x)) }
	case "delete":
		k, word := c.slot(call.Args[1]), layout.Word(c.of(call.Args[0].Type()))
		return func(fr *frame) {
			if done := fr.thread.turn(); done != nil {
				defer done()
			}
			mapDelete(word, *at[unsafe.Pointer](fr, x), fr.address(k))
		}
	case "clear":
		return clearOp(c.of(call.Args[0].Type()), x)
	case "panic":
		return func(fr *frame) { panic(*at[any](fr, x)) }
	case "recover":
		return recoverOp(d)
	case "print", "println":
		return c.print(f.Name() == "println", call.Args)
	case "real", "imag", "complex":
		return c.complexPart(f.Name(), call.Args, d)
	case "min", "max":
		return c.extreme(f.Name() == "min", call.Args, d)
	case "ssa:wrapnilchk":
		recv, method := call.Args[1].(*ssa.Const), call.Args[2].(*ssa.Const)
		name := constant.StringVal(recv.Value)
		text := fmt.Sprintf("value method %s.%s called using nil *%s pointer", name, constant.StringVal(method.Value), name[strings.LastIndex(name, ".")+1:])
		return func(fr *frame) {
			q := *at[unsafe.Pointer](fr, x)
			if q == nil {
				panic(runtimeError{text})
			}
			*at[unsafe.Pointer](fr, d) = q
		}
	case "ssa:deferstack":
		c.code.guarded = true
		return func(fr *frame) { *at[*guard](fr, d) = fr.guard }
	}
	cannot("%s: builtin %s is closed to cells", c.World.Fset.Position(call.Pos()), f.Name())
	return nil
}

func (c *compiler) length(name string, v ssa.Value, d uintptr) op {
	x := c.slot(v)
	switch t := v.Type().Underlying().(type) {
	case *types.Basic:
		return func(fr *frame) { *at[int](fr, d) = len(*at[string](fr, x)) }
	case *types.Slice:
		if name == "cap" {
			return func(fr *frame) { *at[int](fr, d) = at[slice](fr, x).cap }
		}
		return func(fr *frame) { *at[int](fr, d) = at[slice](fr, x).len }
	case *types.Map:
		return func(fr *frame) { *at[int](fr, d) = mapLen(*at[unsafe.Pointer](fr, x)) }
	case *types.Chan:
		f := chanLen
		if name == "cap" {
			f = chanCap
		}
		return func(fr *frame) { *at[int](fr, d) = f(*at[unsafe.Pointer](fr, x)) }
	case *types.Array:
		return func(fr *frame) { *at[int](fr, d) = int(t.Len()) }
	case *types.Pointer:
		n := int(t.Elem().Underlying().(*types.Array).Len())
		return func(fr *frame) { *at[int](fr, d) = n }
	}
	return nil
}

func clearOp(t reflect.Type, x uintptr) op {
	word := layout.Word(t)
	if t.Kind() == reflect.Map {
		return func(fr *frame) {
			if done := fr.thread.turn(); done != nil {
				defer done()
			}
			mapClear(word, *at[unsafe.Pointer](fr, x))
		}
	}
	return func(fr *frame) {
		reflect.NewAt(t, fr.address(x)).Elem().Clear()
	}
}

// print writes what the builtin print functions write, in their format.
func (c *compiler) print(line bool, args []ssa.Value) op {
	vars := make([]variable, len(args))
	for i, a := range args {
		vars[i] = variable{c.slot(a), c.of(a.Type())}
	}
	w := c.World
	return func(fr *frame) {
		var b strings.Builder
		for i, v := range vars {
			if line && i > 0 {
				b.WriteByte(' ')
			}
			printValue(&b, reflect.NewAt(v.typ, fr.address(v.off)).Elem())
		}
		if line {
			b.WriteByte('\n')
		}
		io.WriteString(w.Stderr, b.String())
	}
}

func printValue(b *strings.Builder, v reflect.Value) {
	switch v.Kind() {
	case reflect.String, reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		fmt.Fprint(b, plain(v))
	case reflect.Float32, reflect.Float64:
		b.WriteString(strconv.FormatFloat(v.Float(), 'g', -1, v.Type().Bits()))
	case reflect.Complex64, reflect.Complex128:
		b.WriteString(strconv.FormatComplex(v.Complex(), 'g', -1, v.Type().Bits()))
	case reflect.Interface:
		q := (*[2]uintptr)(v.Addr().UnsafePointer())
		fmt.Fprintf(b, "(%#x,%#x)", q[0], q[1])
	case reflect.Slice:
		fmt.Fprintf(b, "[%d/%d]%#x", v.Len(), v.Cap(), v.Pointer())
	default:
		fmt.Fprintf(b, "%#x", v.Pointer())
	}
}

// plain drops the type, so that a String method is not asked.
func plain(v reflect.Value) any {
	switch {
	case v.Kind() == reflect.String:
		return v.String()
	case v.Kind() == reflect.Bool:
		return v.Bool()
	case v.CanInt():
		return v.Int()
	}
	return v.Uint()
}

func (c *compiler) complexPart(name string, args []ssa.Value, d uintptr) op {
	x := c.slot(args[0])
	k := c.of(args[0].Type()).Kind()
	if name == "complex" {
		y := c.slot(args[1])
		if k == reflect.Float32 {
			return func(fr *frame) { *at[complex64](fr, d) = complex(*at[float32](fr, x), *at[float32](fr, y)) }
		}
		return func(fr *frame) { *at[complex128](fr, d) = complex(*at[float64](fr, x), *at[float64](fr, y)) }
	}
	if k == reflect.Complex64 {
		if name == "imag" {
			x += 4
		}
		return func(fr *frame) { *at[float32](fr, d) = *at[float32](fr, x) }
	}
	if name == "imag" {
		x += 8
	}
	return func(fr *frame) { *at[float64](fr, d) = *at[float64](fr, x) }
}

// extreme is the builtin min or max, of any number of arguments.
func (c *compiler) extreme(least bool, args []ssa.Value, d uintptr) op {
	t := c.of(args[0].Type())
	slots := make([]uintptr, len(args))
	for i, a := range args {
		slots[i] = c.slot(a)
	}
	switch t.Kind() {
	case reflect.Int, reflect.Int64:
		return extremes[int64](least, slots, d)
	case reflect.Int8:
		return extremes[int8](least, slots, d)
	case reflect.Int16:
		return extremes[int16](least, slots, d)
	case reflect.Int32:
		return extremes[int32](least, slots, d)
	case reflect.Uint, reflect.Uint64, reflect.Uintptr:
		return extremes[uint64](least, slots, d)
	case reflect.Uint8:
		return extremes[uint8](least, slots, d)
	case reflect.Uint16:
		return extremes[uint16](least, slots, d)
	case reflect.Uint32:
		return extremes[uint32](least, slots, d)
	case reflect.Float32:
		return extremes[float32](least, slots, d)
	case reflect.Float64:
		return extremes[float64](least, slots, d)
	}
	return extremes[string](least, slots, d)
}

func extremes[T number | string](least bool, slots []uintptr, d uintptr) op {
	return func(fr *frame) {
		v := *at[T](fr, slots[0])
		for _, s := range slots[1:] {
			if least {
				v = min(v, *at[T](fr, s))
			} else {
				v = max(v, *at[T](fr, s))
			}
		}
		*at[T](fr, d) = v
	}
}
