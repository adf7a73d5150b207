package display

import (
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"strings"
	"testing"
	"time"

	"gonum.org/v1/plot"
)

type point struct {
	X, y int
}

type named struct{ name string }

func (n named) String() string { return "<" + n.name + ">" }

func TestTextIsAsGoPrints(t *testing.T) {
	p := &point{1, 2}
	for _, v := range []any{
		7, "a", 1.5, true, nil, []int{1, 2}, point{1, 2}, p, []point{{1, 2}}, map[string]int{"b": 2, "a": 1},
		[]*point{nil}, named{"n"}, []named{{"x"}}, errors.New("wrong"), []any{1, "a", nil, named{"n"}},
		3 * time.Hour, [2]bool{true}, struct{ v any }{*p}, []byte("ab"), []rune("日本"), complex(1, 2), (*point)(nil), map[point]named{{1, 2}: {"v"}},
	} {
		if got, want := Text(v), fmt.Sprint(v); got != want {
			t.Errorf("%T: %q, want %q", v, got, want)
		}
	}
}

// An address would differ from run to run.
func TestPointersAreFollowed(t *testing.T) {
	p, n := &point{1, 2}, 7
	type list struct{ next *list }
	loop := &list{&list{}}
	loop.next.next = loop
	for _, c := range []struct {
		v    any
		want string
	}{
		{[]*point{p, nil, p}, "[&{1 2} <nil> &{1 2}]"},
		{map[string]any{"a": p}, "map[a:&{1 2}]"},
		{struct{ at *int }{&n}, "{&7}"},
		{&n, "&7"},
		{&p, "&&{1 2}"},
		{[]*named{{"x"}}, "[<x>]"},
		{loop, "&{&{&…}}"},
		{strings.Repeat, "func(string, int) string"},
		{[]any{strings.Repeat, make(chan int), (func())(nil)}, "[func(string, int) string chan int <nil>]"},
	} {
		if got := Text(c.v); got != c.want {
			t.Errorf("%T: %q, want %q", c.v, got, c.want)
		}
	}
	if got := Short([]*point{p}); got != "[&{1 2}]" {
		t.Error(got)
	}
}

// What is not cut looks the same from the printer for large values.
func TestLargeValuesLookTheSame(t *testing.T) {
	numbers := make([]int, 3*manyParts)
	many := map[int]string{}
	for i := range numbers {
		numbers[i] = i
		many[i] = "v"
	}
	rows := make([][]float64, 300)
	for i := range rows {
		rows[i] = make([]float64, 300)
	}
	for _, v := range []any{numbers, &numbers, many, rows, make([]named, 2*manyParts), [][]any{make([]any, 2*manyParts)}, struct{ a, b []int }{numbers, numbers}} {
		got, want := Text(v), fmt.Sprint(v)
		shown, note, ok := strings.Cut(got, "…")
		if !ok || !strings.HasPrefix(want, shown) || len(shown) < longText-10 {
			t.Errorf("%T is not cut well: %.50q", v, got)
		}
		if !strings.Contains(note, "fmt.Println") || len(got) > longText+300 {
			t.Errorf("%T: %q", v, note)
		}
	}
	if got := Text(strings.Repeat("é", 100_000)); !strings.Contains(got, "of 200,000 bytes") {
		t.Errorf("long string: %q", got[len(got)-100:])
	}
}

func TestValuesThatHoldThemselves(t *testing.T) {
	loop := []any{nil}
	loop[0] = loop
	m := map[string]any{}
	m["self"] = m
	for _, v := range []any{loop, m, &loop} {
		if got := Text(v); len(got) > longText+300 {
			t.Error("not cut")
		}
	}
}

type rich struct{}

func (rich) HTML() string     { return "<b>x</b>" }
func (rich) Markdown() string { return "**x**" }
func (*rich) PNG() []byte     { return []byte("png") }
func (rich) SVG() string      { panic("no pen") }

func TestForms(t *testing.T) {
	b := Of(rich{})
	if string(b[HTML]) != "<b>x</b>" || string(b[Markdown]) != "**x**" || string(b[PNG]) != "png" {
		t.Errorf("%q", b)
	}
	if b[SVG] != nil || !strings.Contains(string(b[Plain]), "no pen") {
		t.Errorf("a panic in SVG: %q", b[Plain])
	}
	if b := Of(image.NewRGBA(image.Rect(0, 0, 2, 2))); !strings.HasPrefix(string(b[PNG]), "\x89PNG") {
		t.Error("an image has no PNG")
	}
	if b := Of(plot.New()); !strings.HasPrefix(string(b[PNG]), "\x89PNG") || !strings.Contains(string(b[SVG]), "<svg") {
		t.Error("a plot has no PNG or SVG")
	}
	if b := Of((*plot.Plot)(nil)); string(b[Plain]) != "<nil>" || len(b) != 1 {
		t.Errorf("nil plot: %q", b)
	}
	if b := Of(12, nil); string(b[Plain]) != "12 <nil>" {
		t.Errorf("two values: %q", b[Plain])
	}
	if b := Of("<script>alert(1)</script>"); b[HTML] != nil {
		t.Error("text became HTML")
	}
}

// What is too large for a notebook is left out, and that is said.
func TestLargeFormsAreLeftOut(t *testing.T) {
	var shown []Bundle
	show := New(func(o Output) { shown = append(shown, o.Bundle) })
	show.HTML(strings.Repeat("<p>x</p>", 2<<20))
	show.HTML("<p>x</p>")
	b := shown[0]
	if b[HTML] != nil || !strings.Contains(string(b[Plain]), "text/html is left out, as it is 16 MB") || len(b[Plain]) > 2*longText {
		t.Errorf("%d bytes of HTML, %.100q", len(b[HTML]), b[Plain])
	}
	if string(shown[1][HTML]) != "<p>x</p>" {
		t.Errorf("%q", shown[1])
	}
}

func TestMarshal(t *testing.T) {
	b := Bundle{Plain: []byte("a\xff"), JSON: []byte(`{"a":1}`), PNG: []byte("png")}
	got, err := json.Marshal(b)
	if want := `{"application/json":{"a":1},"image/png":"cG5n","text/plain":"a` + "\uFFFD" + `"}`; err != nil || string(got) != want {
		t.Errorf("%s, %v", got, err)
	}
}

func TestDisplay(t *testing.T) {
	var out []Output
	display := New(func(o Output) { out = append(out, o) })
	d := display("one")
	d.Update("two")
	display.Markdown("*m*")
	display.JSON([]int{1})
	display.Clear()
	display.Clear(false)
	p := display.Progress(2, "work")
	p.Step()
	p.Step()
	if len(out) != 8 {
		t.Fatalf("%d outputs", len(out))
	}
	if string(out[0].Bundle[Plain]) != "one" || out[0].ID == "" || out[0].Update {
		t.Errorf("shown %v", out[0])
	}
	if string(out[1].Bundle[Plain]) != "two" || out[1].ID != out[0].ID || !out[1].Update {
		t.Errorf("updated %v", out[1])
	}
	if string(out[2].Bundle[Markdown]) != "*m*" || !out[4].Clear || !out[4].Wait || !out[5].Clear || out[5].Wait {
		t.Errorf("%v", out[2:6])
	}
	if got := string(out[7].Bundle[Plain]); !strings.HasSuffix(got, "2 of 2") || !strings.HasPrefix(got, "work █") {
		t.Errorf("progress %q", got)
	}
}
