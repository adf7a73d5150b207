package assist

import (
	"strings"
	"testing"
)

func TestInspect(t *testing.T) {
	v := view(t)
	for _, c := range []struct {
		code, kind, signature, doc string
	}{
		{"strings.Rep|eat(\"a\", 2)", "function", "func strings.Repeat(s string, count int) string", "Repeat returns"},
		{"strings.Repeat(|", "function", "func strings.Repeat(s string, count int) string", "Repeat returns"},
		{"strings.Repeat(\"a\", |)", "function", "func strings.Repeat(s string, count int) string", "Repeat returns"},
		{"str|ings.Repeat", "package", "package strings // import \"strings\"", "Package strings"},
		{"strings|", "package", "package strings // import \"strings\"", "Package strings"},
		{"origin.Su|m()", "method", "func (Point).Sum() int", "Sum adds"},
		{"boxes[0].X|", "field", "field Point.X int", "where"},
		{"Poi|nt{}", "type", "type Point struct {\n\tX int\n\tY int\n\tname string\n}", "Point is a place"},
		{"twice|", "function", "func twice(n int) int", "twice doubles"},
		{"math.P|i", "constant", "const math.Pi untyped float = 3.14159", "Mathematical constants"},
		{"x := 1\nx|", "variable", "var x int", ""},
		{"len|", "function", "func len(v Type) int", "len built-in"},
		{"var b strings.Builder\nb.WriteStr|ing", "method", "func (*strings.Builder).WriteString(s string) (int, error)", "WriteString appends"},
		{"time.Dur|ation(1)", "type", "type time.Duration int64", "A Duration represents"},
		{"http.Req|uest{}", "", "", ""},
		{"slices.Sort|", "function", "func slices.Sort[S ~[]E, E cmp.Ordered](x S)", "Sort sorts"},
		{"io.EO|F", "variable", "var io.EOF error", "EOF is the error"},
		{"error|", "type", "type error interface {\n\tError() string\n}", "built-in interface"},
		{"func f(alpha int) { alp|ha++ }", "variable", "var alpha int", ""},
		{"var r io.Rea|der", "type", "type io.Reader interface {\n\tRead(p []byte) (n int, err error)\n}", "Reader is the interface"},
		{"nothing|", "", "", ""},
		{"|", "", "", ""},
		{"1 + 1|", "", "", ""},
	} {
		code, cursor := at(c.code)
		got, ok := v.Inspect(code, cursor)
		if ok != (c.signature != "") {
			t.Errorf("%q: found %v, %+v", c.code, ok, got)
			continue
		}
		if got.Kind != c.kind || !strings.HasPrefix(got.Signature, c.signature) || !strings.Contains(got.Doc, c.doc) {
			t.Errorf("%q: %s %q, doc %.60q", c.code, got.Kind, got.Signature, got.Doc)
		}
	}
}

func TestDetails(t *testing.T) {
	v := view(t)
	code, cursor := at("twi|ce(1)")
	info, _ := v.Inspect(code, cursor)
	if got := info.Text(0); got != "func twice(n int) int\n\ntwice doubles." {
		t.Errorf("%q", got)
	}
	if got := info.Text(1); !strings.HasPrefix(got, "func twice(n int) int { return 2 * n }\n\ntwice") {
		t.Errorf("%q", got)
	}
	code, cursor = at("Bo|x{}")
	info, _ = v.Inspect(code, cursor)
	if got := info.Text(1); !strings.Contains(got, "Sum() int") || !strings.Contains(got, "Move(dx int, dy int)") {
		t.Errorf("%q", got)
	}
	code, cursor = at("strings.Fie|lds")
	info, _ = v.Inspect(code, cursor)
	if got := info.Markdown(0); !strings.HasPrefix(got, "```go\nfunc strings.Fields(s string) []string\n```\n\nFields splits") {
		t.Errorf("%q", got)
	}
}

func TestDeclarations(t *testing.T) {
	got := Declarations("x := 1\n\n// Area is\n// big.\ntype Area struct {\n\tW int // wide\n}\n\n// Of says.\nfunc (a *Area) Of() {\n}\n\n/* K counts. */\nconst K = 1\n// not for y\n\nvar y = 2")
	for name, want := range map[string]string{"Area": "Area is\nbig.\n", "Area.W": "wide\n", "Area.Of": "Of says.\n", "K": "K counts.\n", "y": ""} {
		if d, ok := got[name]; !ok || d.Doc != want {
			t.Errorf("%s: %q %v, want %q", name, d.Doc, ok, want)
		}
	}
	if src := got["Area.Of"].Source; src != "func (a *Area) Of() {\n}" {
		t.Errorf("%q", src)
	}
}
