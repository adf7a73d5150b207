package display

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// cutValue prints as much of a value as is shown, in the form of %v.
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
	above []reflect.Value // pointers that are being followed
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
		p.follow(v, depth)
	case reflect.Func, reflect.Chan, reflect.UnsafePointer:
		if v.IsNil() {
			p.write("<nil>")
		} else {
			p.write(v.Type().String())
		}
	case reflect.String:
		// Cut first: fmt would copy all of it.
		p.write(v.String())
	default:
		p.write(fmt.Sprint(v))
	}
}

// follow prints what a pointer points to, once.
func (p *cutter) follow(v reflect.Value, depth int) {
	if v.IsNil() {
		p.write("<nil>")
		return
	}
	p.write("&")
	if slices.ContainsFunc(p.above, func(w reflect.Value) bool { return w.Type() == v.Type() && w.Pointer() == v.Pointer() }) {
		p.write("…")
		return
	}
	p.above = append(p.above, v)
	p.print(v.Elem(), depth+1)
	p.above = p.above[:len(p.above)-1]
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
