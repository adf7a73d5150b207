package machine

import (
	"go/constant"
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

// A constSlot is a place in the frame for a value that never changes.
type constSlot struct {
	variable
	value unsafe.Pointer // nil for the zero value
}

// constant reserves a place for a value that never changes; equal keys share.
func (c *compiler) constant(key any, t reflect.Type, value unsafe.Pointer) uintptr {
	if off, ok := c.known[key]; ok {
		return off
	}
	off := c.reserve(t)
	c.consts = append(c.consts, constSlot{variable{off, t}, value})
	c.known[key] = off
	return off
}

func (c *compiler) integer(n int64) uintptr {
	return c.constant(n, reflect.TypeFor[int](), unsafe.Pointer(&n))
}

func (c *compiler) pointer(p unsafe.Pointer) uintptr {
	return c.constant(p, reflect.TypeFor[unsafe.Pointer](), unsafe.Pointer(&p))
}

type constKey struct {
	typ  reflect.Type
	text string
}

func (c *compiler) constValue(v *ssa.Const) uintptr {
	rt := c.of(v.Type())
	if v.Value == nil {
		return c.constant(constKey{rt, "zero"}, rt, nil)
	}
	p := zeroed(rt)
	setConstant(reflect.NewAt(rt, p).Elem(), v.Value)
	return c.constant(constKey{rt, v.Value.ExactString()}, rt, p)
}

func setConstant(dst reflect.Value, v constant.Value) {
	switch dst.Kind() {
	case reflect.Bool:
		dst.SetBool(constant.BoolVal(v))
	case reflect.String:
		if v.Kind() == constant.Int {
			n, _ := constant.Int64Val(v)
			dst.SetString(string(rune(n)))
			return
		}
		dst.SetString(constant.StringVal(v))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n, _ := constant.Int64Val(constant.ToInt(v))
		dst.SetInt(n)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		n, _ := constant.Uint64Val(constant.ToInt(v))
		dst.SetUint(n)
	case reflect.Float32:
		f, _ := constant.Float32Val(v)
		dst.SetFloat(float64(f))
	case reflect.Float64:
		f, _ := constant.Float64Val(v)
		dst.SetFloat(f)
	case reflect.Complex64, reflect.Complex128:
		re, _ := constant.Float64Val(constant.Real(v))
		im, _ := constant.Float64Val(constant.Imag(v))
		dst.SetComplex(complex(re, im))
	default:
		cannot("constant %s of type %s", v, dst.Type())
	}
}
