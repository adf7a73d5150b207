package display

import (
	"fmt"
	"reflect"
	"strings"
)

// Text returns a value as fmt prints it with %v, cut where it is very long.
// Where fmt prints an address, which differs from run to run, it has what a
// pointer points to, and the type of a function or channel.
func Text(v any) string {
	if s, ok := v.(string); ok {
		return cutString(s)
	}
	r := reflect.ValueOf(v)
	budget := manyParts
	// fmt would print all of a large value, and never end with one that holds
	// itself, so it gets small values only.
	if r.IsValid() && !fits(r, &budget, 0) {
		return cutValue(r)
	}
	return cutString(fmt.Sprint(v))
}

const (
	longText  = 20_000 // bytes of text that are shown
	manyParts = 10_000 // elements, fields and bytes of strings/8 that fmt gets
	deep      = 100
)

func cutString(s string) string {
	if len(s) <= longText {
		return s
	}
	return fmt.Sprintf("%s…\n(cut: %s of %s bytes shown; index a part of it, or print it all with fmt.Println)",
		strings.ToValidUTF8(s[:longText], ""), grouped(longText), grouped(len(s)))
}

// fits reports whether v has no more parts than the budget, is not deep, and
// has no address that fmt would print.
func fits(v reflect.Value, budget *int, depth int) bool {
	*budget--
	if *budget < 0 || depth > deep {
		return false
	}
	switch v.Kind() {
	case reflect.String:
		*budget -= v.Len() / 8
		return *budget >= 0
	case reflect.Slice, reflect.Array:
		if flat(v.Type().Elem().Kind()) {
			*budget -= v.Len()
			return *budget >= 0
		}
		for i := range v.Len() {
			if !fits(v.Index(i), budget, depth+1) {
				return false
			}
		}
	case reflect.Map:
		if v.Len() > *budget {
			return false
		}
		for i := v.MapRange(); i.Next(); {
			if !fits(i.Key(), budget, depth+1) || !fits(i.Value(), budget, depth+1) {
				return false
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if !fits(v.Field(i), budget, depth+1) {
				return false
			}
		}
	case reflect.Interface:
		return v.IsNil() || fits(v.Elem(), budget, depth+1)
	case reflect.Pointer:
		return v.IsNil() || depth == 0 && composite(v.Elem().Kind()) && fits(v.Elem(), budget, depth+1)
	case reflect.Func, reflect.Chan, reflect.UnsafePointer:
		return v.IsNil()
	}
	return true
}

func flat(k reflect.Kind) bool {
	return k <= reflect.Complex128
}

// grouped writes a number with commas between thousands.
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
