package display

import (
	"reflect"
	"strings"
	"unicode"
)

const shortText = 80 // characters

// Short returns the beginning of a value's text, on one line of at most 80
// characters, as lists of variables show it. It takes little time however
// large the value is.
func Short(v any) (text string) {
	defer func() {
		if r := recover(); r != nil {
			text = "(cannot be shown)" // a method of the value's own panicked
		}
	}()
	r := reflect.ValueOf(v)
	budget := shortText
	if r.IsValid() && !fits(r, &budget, 0) {
		p := &cutter{limit: 8 * shortText}
		p.print(r, 0)
		return oneLine(p.text.String())
	}
	return oneLine(Text(v))
}

// Size says how many parts a value has, empty if it has no parts to count.
func Size(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Slice, reflect.Array, reflect.Map, reflect.Chan:
		return plural(v.Len(), "element")
	case reflect.String:
		return plural(v.Len(), "byte")
	}
	return ""
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return grouped(n) + " " + what + "s"
}

func oneLine(s string) string {
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsPrint(r) }), " ")
	n := 0
	for i := range s {
		if n++; n == shortText {
			if len(s[i:]) > len("…") {
				return s[:i] + "…"
			}
			break
		}
	}
	return s
}
