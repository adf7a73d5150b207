package assist

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"readout/notebooks/session/imports"
)

// earlier is what cells have declared before.
const earlier = `package main

import "time"

// Point is a place.
type Point struct {
	X, Y int // where
	name string
}

// Sum adds the two.
func (p Point) Sum() int { return p.X + p.Y }

func (p *Point) Move(dx, dy int) {}

type Box struct {
	Point
	Label string
}

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

// twice doubles.
func twice(n int) int { return 2 * n }

var (
	origin  Point
	boxes   []Box
	count   int
	started time.Duration
	pair    Pair[string, Point]
	title   string
)
`

func view(t testing.TB) *View {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "earlier", earlier, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	conf := types.Config{Importer: imports.Default()}
	pkg, err := conf.Check("main", fset, []*ast.File{f}, nil)
	if err != nil {
		t.Fatal(err)
	}
	v := &View{Library: imports.Default(), Path: "main", Objects: map[string]types.Object{}, Declared: Declarations(strings.TrimPrefix(earlier, "package main\n"))}
	for _, name := range pkg.Scope().Names() {
		v.Objects[name] = pkg.Scope().Lookup(name)
	}
	return v
}

// at cuts the cursor, written as |, out of a cell.
func at(code string) (string, int) {
	i := strings.IndexByte(code, '|')
	return code[:i] + code[i+1:], i
}

func TestComplete(t *testing.T) {
	v := view(t)
	for _, c := range []struct {
		code string
		want string // items that come first, in order; or, after ?, anywhere
	}{
		{"strings.ToUp|", "ToUpper:func(s string) string"},
		{"strings.|", "?Builder;ToUpper;Split;Cut"},
		{"origin.|", "?X:int;Y:int;name:string;Sum:func() int;Move:func(dx int, dy int)"},
		{"origin.M|", "Move"},
		{"boxes[0].|", "?Label;Point;X;Sum;Move"},
		{"pair.Val.|", "?X;Sum"},
		{"twice(origin.|)", "?X;Sum"},
		{"for _, b := range boxes {\n\tb.L|", "Label"},
		{"for _, b := range boxes {\n\tfmt.Println(b.L|\n}\nx := 1", "Label"},
		{"p := Point{1, 2}\np.S|", "Sum"},
		{"func f() int {\n\treturn q.S|\n}\nq := Point{}", "Sum"},
		{"type T struct{ Alpha, Beta int }\nfunc (t T) Gamma() {}\nt := &T{}\nt.|", "?Alpha;Beta;Gamma"},
		{"time.Now().Ye|", "Year;YearDay"},
		{"x := map[string][]Box{}\nx[\"a\"][0].La|", "Label"},
		{"if v, ok := any(origin).(Point); ok {\n v.X|", "X"},
		{"Point{|}", "X;Y"},
		{"Point{X: 1, |}", "Y"},
		{"started = |", "started;time.Hour"},
		{"time.Sleep(time.Se|)", "Second"},
		{"time.Sleep(|", "started?time.Second"},
		{"str|", "?strings;strconv;string"},
		{"tw|", "twice:func(n int) int"},
		{"ret|", "?return"},
		{"twice(co|)", "count"},
		{"strings.Repeat(ti|", "title"},
		{"local := 1\nloc|", "local"},
		{"func g(alpha, beta int) { al| }", "alpha"},
		{"ToUpp|", "strings.ToUpper"},
		{"SortFu|", "slices.SortFunc"},
		{"fal|", "fallthrough;false"},
		{"RFC11|", "?time.RFC1123"},
		{"import \"encoding/js|\"", "encoding/json"},
		{"import (\n\t\"fmt\"\n\t\"encoding/cs|\n)", "encoding/csv"},
		{"append|", "append:func(slice []Type, elems ...Type) []Type"},
		{"rand.In|", "?IntN"},
		{"slices.SortF|", "SortFunc"},
		{"atomic.Po|", "Pointer"},
		{"var wg sync.WaitGroup\nwg.|", "?Add;Wait"},
		{"f := func(p Point) { p.Su| }", "Sum"},
		{"switch x := any(1).(type) {\ncase Point:\n\tx.Su|\n}", "Sum"},
		{"errors.New(\"x\").|", "?Error"},
		{"var r io.Reader\nr.|", "?Read"},
		{"boxes[0].Point.|\ny := 1", "?X"},
	} {
		code, cursor := at(c.code)
		got := v.Complete(code, cursor)
		first, anywhere, _ := strings.Cut(c.want, "?")
		for i, want := range fields(first) {
			if i >= len(got.Items) || !is(got.Items[i], want) {
				t.Errorf("%q: %v, want %s at %d", c.code, brief(got.Items), want, i)
			}
		}
		for _, want := range fields(anywhere) {
			if !slices.ContainsFunc(got.Items, func(i Item) bool { return is(i, want) }) {
				t.Errorf("%q: %v lacks %s", c.code, brief(got.Items), want)
			}
		}
		if got.Start > cursor || got.End < cursor || got.End > len(code) {
			t.Errorf("%q: replaces %d to %d", c.code, got.Start, got.End)
		}
	}
}

// fields splits a list of items "name" and "name:type".
func fields(s string) []string {
	var items []string
	for item := range strings.SplitSeq(s, ";") {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}

func is(i Item, want string) bool {
	name, typ, hasType := strings.Cut(want, ":")
	return strings.TrimSuffix(i.Text, ": ") == name && (!hasType || i.Type == typ)
}

func brief(items []Item) []string {
	var s []string
	for _, i := range items[:min(8, len(items))] {
		s = append(s, i.Text+":"+i.Type)
	}
	return s
}

func TestNothingToComplete(t *testing.T) {
	v := view(t)
	for _, c := range []string{`"strings.|"`, "// strings.To|", "`raw str|", "/* com|"} {
		code, cursor := at(c)
		if got := v.Complete(code, cursor); len(got.Items) != 0 {
			t.Errorf("%q: %v", c, brief(got.Items))
		}
	}
	code, cursor := at("origin.name.|")
	if got := v.Complete(code, cursor); len(got.Items) != 0 {
		t.Errorf("a string has members %v", brief(got.Items))
	}
	code, cursor = at("exec.Comm|")
	if got := v.Complete(code, cursor); len(got.Items) != 0 {
		t.Errorf("a closed package has members %v", brief(got.Items))
	}
}

func FuzzComplete(f *testing.F) {
	for _, s := range []string{"strings.ToUp", "for {\n x.", "func (p Point) f(", "Point{X:", "import \"", "type T[P any", "a.b.c(", "switch x := y.(type) { case", "日本.語"} {
		f.Add(s, len(s))
	}
	v := view(f)
	f.Fuzz(func(t *testing.T, code string, cursor int) {
		if len(code) > 2000 {
			return
		}
		got := v.Complete(code, cursor)
		if got.Start < 0 || got.End < got.Start || got.End > len(code) {
			t.Errorf("replaces %d to %d of %d", got.Start, got.End, len(code))
		}
		v.Inspect(code, cursor)
		IsComplete(code)
		Declarations(code)
	})
}

func BenchmarkCompleteMember(b *testing.B) {
	v := view(b)
	for b.Loop() {
		v.Complete("for _, b := range boxes {\n\tb.L", 30)
	}
}

func BenchmarkCompleteName(b *testing.B) {
	v := view(b)
	for b.Loop() {
		v.Complete("str", 3)
	}
}
