package machine

import (
	"cmp"
	"go/token"
	"reflect"
)

// branch returns the jump to yes if a tok b and to no otherwise, for the
// kinds that loops are made of; nil for the others.
func branch(k reflect.Kind, tok token.Token, a, b uintptr, yes, no *block) func(*frame) *block {
	switch k {
	case reflect.Int, reflect.Int64:
		return branching[int64](tok, a, b, yes, no)
	case reflect.Int32:
		return branching[int32](tok, a, b, yes, no)
	case reflect.Uint, reflect.Uint64, reflect.Uintptr:
		return branching[uint64](tok, a, b, yes, no)
	case reflect.Uint8:
		return branching[uint8](tok, a, b, yes, no)
	case reflect.Float64:
		return branching[float64](tok, a, b, yes, no)
	case reflect.String:
		return branching[string](tok, a, b, yes, no)
	}
	return nil
}

func branching[T cmp.Ordered](tok token.Token, a, b uintptr, yes, no *block) func(*frame) *block {
	switch tok {
	case token.GTR:
		return branching[T](token.LSS, b, a, yes, no)
	case token.GEQ:
		return branching[T](token.LEQ, b, a, yes, no)
	case token.NEQ:
		return branching[T](token.EQL, a, b, no, yes)
	case token.LSS:
		return func(fr *frame) *block {
			if *at[T](fr, a) < *at[T](fr, b) {
				return yes
			}
			return no
		}
	case token.LEQ:
		return func(fr *frame) *block {
			if *at[T](fr, a) <= *at[T](fr, b) {
				return yes
			}
			return no
		}
	}
	return func(fr *frame) *block {
		if *at[T](fr, a) == *at[T](fr, b) {
			return yes
		}
		return no
	}
}
