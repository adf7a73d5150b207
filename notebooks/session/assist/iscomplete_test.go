package assist

import "testing"

func TestIsComplete(t *testing.T) {
	for _, c := range []struct {
		code   string
		want   Status
		indent string
	}{
		{"", Complete, ""},
		{"1 + 1", Complete, ""},
		{"x := 1\nx * 2 // doubled", Complete, ""},
		{"// only a comment", Complete, ""},
		{"import \"fmt\"\nfmt.Println(1)", Complete, ""},
		{"for i := range 3 {", Incomplete, "\t"},
		{"for i := range 3 {\n\tif i > 1 {", Incomplete, "\t\t"},
		{"fmt.Println(", Incomplete, "\t"},
		{"x := []int{\n\t1,", Incomplete, "\t"},
		{"1 +", Incomplete, "\t"},
		{"a, b :=", Incomplete, "\t"},
		{"strings.", Incomplete, "\t"},
		{"func f(a int) int {\n\treturn a\n}", Complete, ""},
		{"func (p Point) String() string { return \"\" }", Complete, ""},
		{"func() { println(1) }()", Complete, ""},
		{"type T struct {", Incomplete, "\t"},
		{"type T struct{ A int }\nt := T{1}\nt.A", Complete, ""},
		{"`raw", Incomplete, ""},
		{"/* open", Incomplete, ""},
		{"\"open", Invalid, ""},
		{"x := 1)", Invalid, ""},
		{"f(]", Invalid, ""},
		{"for for", Incomplete, "\t"},
		{"x = = 2", Invalid, ""},
		{"func", Incomplete, "\t"},
		{"if x > 2", Incomplete, ""},
		{"for i := 0; i < 3; i++", Incomplete, ""},
		{"func f() int", Complete, ""},
		{"package main\nimport \"fmt\"\nfunc main() { fmt.Println(1) }", Complete, ""},
		{"a b c", Invalid, ""},
		{"import \"fmt", Invalid, ""},
		{"type T", Incomplete, ""},
		{"var x", Incomplete, ""},
	} {
		got, indent := IsComplete(c.code)
		if got != c.want || indent != c.indent {
			t.Errorf("%q is %s with indent %q, want %s with %q", c.code, got, indent, c.want, c.indent)
		}
	}
}
