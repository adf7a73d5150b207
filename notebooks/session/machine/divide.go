package machine

import (
	"go/constant"
	"go/token"
	"math/bits"
	"reflect"

	"golang.org/x/tools/go/ssa"
)

// constantDivision returns d = a / k or d = a % k for a constant k of two or
// more, by a multiplication, which is several times as fast; nil if v is
// something else. See Hacker's Delight, chapter 10.
func (c *compiler) constantDivision(v *ssa.BinOp) op {
	k, ok := v.Y.(*ssa.Const)
	kind := c.of(v.Type()).Kind()
	if !ok || v.Op != token.QUO && v.Op != token.REM || kind != reflect.Int && kind != reflect.Int64 {
		return nil
	}
	n, exact := constant.Int64Val(k.Value)
	if !exact || n < 2 {
		return nil
	}
	d, a := c.slot(v), c.slot(v.X)
	m, s := magic(n)
	if v.Op == token.QUO {
		return func(fr *frame) { *at[int64](fr, d) = quotient(*at[int64](fr, a), m, s) }
	}
	return func(fr *frame) {
		x := *at[int64](fr, a)
		*at[int64](fr, d) = x - quotient(x, m, s)*n
	}
}

// magic is s and the integer above 2^(64+s)/n, which has 64 bits.
func magic(n int64) (m uint64, s uint) {
	s = uint(bits.Len64(uint64(n-1))) - 1
	m, _ = bits.Div64(1<<s, 0, uint64(n))
	return m + 1, s
}

// quotient is x / n, for the magic m and s of n.
func quotient(x int64, m uint64, s uint) int64 {
	hi, _ := bits.Mul64(uint64(x), m)
	h := int64(hi) - int64(m)&(x>>63) // the product is of x without its sign bit's weight
	return h>>(s&63) - x>>63
}
