package native

import (
	"math"
	"unsafe"
)

// What instructions do with numbers, in terms of Go.

func float(k Kind, v uint64) float64 {
	if k == Float32 {
		return float64(math.Float32frombits(uint32(v)))
	}
	return math.Float64frombits(v)
}

// narrow is what a register holds of a result that is to be of kind k.
func narrow(k Kind, v uint64) uint64 { return load(k, unsafe.Pointer(&v)) }

func convert(to, from Kind, v uint64) uint64 {
	switch {
	case from == to:
		return v
	case from.float() && to == Float32:
		return uint64(math.Float32bits(float32(float(from, v))))
	case from.float() && to == Float64:
		return math.Float64bits(float(from, v))
	case from.float():
		return uint64(int64(float(from, v)))
	case to == Float32:
		return uint64(math.Float32bits(float32(int64(v))))
	case to == Float64:
		return math.Float64bits(float64(int64(v)))
	}
	return narrow(to, v)
}

func related(is Relation, k Kind, a, b uint64) bool {
	var less, equal bool
	switch {
	case k.float():
		less, equal = float(k, a) < float(k, b), float(k, a) == float(k, b)
		if is == Greater || is == GreaterEqual {
			return float(k, a) > float(k, b) || is == GreaterEqual && equal
		}
	case k.signed():
		less, equal = int64(a) < int64(b), a == b
	default:
		less, equal = a < b, a == b
	}
	switch is {
	case Equal:
		return equal
	case NotEqual:
		return !equal
	case Less:
		return less
	case LessEqual:
		return less || equal
	case Greater:
		return !less && !equal
	}
	return !less
}

func shifted(in Inst, v, by uint64) uint64 {
	switch {
	case in.Op == Shl:
		return narrow(in.Kind, v<<by)
	case in.Kind.signed():
		return uint64(int64(v) >> by)
	}
	return v >> by
}

func unary(o Op, k Kind, v uint64) uint64 {
	switch {
	case o == Sqrt && k == Float32:
		return uint64(math.Float32bits(float32(math.Sqrt(float(k, v)))))
	case o == Sqrt:
		return math.Float64bits(math.Sqrt(float(k, v)))
	case k.float():
		return v ^ 1<<(8*k.Size()-1)
	case o == Invert:
		return v ^ 1
	case o == Neg:
		return narrow(k, -v)
	}
	return narrow(k, ^v)
}

// arith does not divide by 0, which fails, nor by -1, which is left to others.
func arith(o Op, k Kind, a, b uint64) (uint64, bool) {
	if k == Float32 {
		x, y := math.Float32frombits(uint32(a)), math.Float32frombits(uint32(b))
		return uint64(math.Float32bits(floats(o, x, y))), true
	}
	if k == Float64 {
		return math.Float64bits(floats(o, math.Float64frombits(a), math.Float64frombits(b))), true
	}
	if o == Quo || o == Rem {
		switch {
		case b == 0, k.signed() && b == math.MaxUint64:
			return 0, false
		case k.signed() && o == Quo:
			return narrow(k, uint64(int64(a)/int64(b))), true
		case k.signed():
			return uint64(int64(a) % int64(b)), true
		case o == Quo:
			return a / b, true
		}
		return a % b, true
	}
	switch o {
	case Add:
		a += b
	case Sub:
		a -= b
	case Mul:
		a *= b
	case And:
		a &= b
	case Or:
		a |= b
	case Xor:
		a ^= b
	case AndNot:
		a &^= b
	}
	return narrow(k, a), true
}

func floats[T float32 | float64](o Op, a, b T) T {
	switch o {
	case Add:
		return a + b
	case Sub:
		return a - b
	case Mul:
		return a * b
	}
	return a / b
}
