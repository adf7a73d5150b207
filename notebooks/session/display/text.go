package display

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Text returns a value as fmt prints it with %v, cut where it is very long; of
// a function, its type.
func Text(v any) string {
	if s, ok := v.(string); ok {
		return cutString(s)
	}
	r := reflect.ValueOf(v)
	if r.Kind() == reflect.Func && !r.IsNil() {
		// fmt has only the address of a function.
		return r.Type().String()
	}
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

// fits reports whether v has no more parts than the budget and is not deep.
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
		// Below the top fmt prints the address alone.
		if depth == 0 && !v.IsNil() {
			return fits(v.Elem(), budget, depth+1)
		}
	}
	return true
}

func flat(k reflect.Kind) bool {
	return k <= reflect.Complex128 || k == reflect.Pointer || k == reflect.UnsafePointer || k == reflect.Func || k == reflect.Chan
}

// cutValue prints as much of a large value as is shown, in the form of %v.
func cutValue(v reflect.Value) string {
	p := &cutter{limit: longText}
	p.print(v, 0)
	if !p.full {
		return p.text.String()
	}
	what := fmt.Sprintf("%s of a %s", grouped(p.text.Len())+" bytes", v.Type())
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Slice, reflect.Array, reflect.Map, reflect.String:
		what += " with " + grouped(v.Len()) + " elements"
	}
	return fmt.Sprintf("%s…\n(cut: %s shown; index a part of it, or print it all with fmt.Println)", p.text.String(), what)
}

type cutter struct {
	text  strings.Builder
	limit int // bytes
	full  bool
}

func (p *cutter) write(s string) {
	if room := p.limit - p.text.Len(); len(s) > room {
		s, p.full = strings.ToValidUTF8(s[:max(room, 0)], ""), true
	}
	p.text.WriteString(s)
}

func (p *cutter) print(v reflect.Value, depth int) {
	if p.full {
		return
	}
	if depth > deep {
		p.full = true
		return
	}
	if v.CanInterface() {
		switch x := v.Interface().(type) {
		case fmt.Formatter, fmt.Stringer, error:
			p.write(fmt.Sprint(x))
			return
		}
	}
	switch v.Kind() {
	case reflect.Slice, reflect.Array:
		p.list("[", "]", v.Len(), func(i int) { p.print(v.Index(i), depth+1) })
	case reflect.Struct:
		p.list("{", "}", v.NumField(), func(i int) { p.print(v.Field(i), depth+1) })
	case reflect.Map:
		keys := sortedKeys(v)
		p.list("map[", "]", len(keys), func(i int) {
			p.print(keys[i], depth+1)
			p.write(":")
			p.print(v.MapIndex(keys[i]), depth+1)
		})
	case reflect.Interface:
		if v.IsNil() {
			p.write("<nil>")
		} else {
			p.print(v.Elem(), depth)
		}
	case reflect.Pointer:
		if depth == 0 && !v.IsNil() && composite(v.Elem().Kind()) {
			p.write("&")
			p.print(v.Elem(), depth+1)
			return
		}
		p.write(fmt.Sprint(v))
	case reflect.String:
		// Cut first: fmt would copy all of it.
		p.write(v.String())
	default:
		p.write(fmt.Sprint(v))
	}
}

func composite(k reflect.Kind) bool {
	return k == reflect.Struct || k == reflect.Slice || k == reflect.Array || k == reflect.Map
}

func (p *cutter) list(open, shut string, n int, element func(i int)) {
	p.write(open)
	for i := 0; i < n && !p.full; i++ {
		if i > 0 {
			p.write(" ")
		}
		element(i)
	}
	p.write(shut)
}

// sortedKeys returns the keys of a map in order where it is cheap to order them.
func sortedKeys(v reflect.Value) []reflect.Value {
	keys := v.MapKeys()
	if len(keys) > 100_000 {
		return keys
	}
	slices.SortFunc(keys, func(a, b reflect.Value) int {
		switch {
		case a.CanInt() && b.CanInt():
			return cmp.Compare(a.Int(), b.Int())
		case a.CanUint() && b.CanUint():
			return cmp.Compare(a.Uint(), b.Uint())
		case a.CanFloat() && b.CanFloat():
			return cmp.Compare(a.Float(), b.Float())
		case a.Kind() == reflect.String && b.Kind() == reflect.String:
			return cmp.Compare(a.String(), b.String())
		}
		return 0
	})
	return keys
}

// grouped writes a number with commas between thousands.
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
