package session

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"readout/notebooks/session/assist"
	"readout/notebooks/session/display"
)

func ran(t *testing.T, s *Session, codes ...string) (last Result) {
	t.Helper()
	for _, code := range codes {
		if last = s.Run(t.Context(), code); last.Error != nil {
			t.Fatalf("%s: %v", code, last.Error)
		}
	}
	return last
}

func newSession(t *testing.T, o Options) *Session {
	t.Helper()
	if o.Dir == "" {
		o.Dir = t.TempDir()
	}
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestCompleteAfterCells(t *testing.T) {
	s := newSession(t, Options{})
	ran(t, s,
		"// Point is a place.\ntype Point struct{ X, Y int }\nfunc (p Point) Sum() int { return p.X + p.Y }",
		"p := Point{1, 2}\nimport str \"strings\"",
		"// twice doubles.\nfunc twice(n int) int { return 2 * n }",
		"func (p *Point) Move(dx int) { p.X += dx }",
		"p.Move(1)\nm := map[string][]Point{\"a\": {p}}",
	)
	for code, want := range map[string]string{
		"p.":           "X Y Sum Move",
		"m[\"a\"][0].": "X Sum",
		"str.ToUp":     "ToUpper",
		"twi":          "twice",
		"display.Ma":   "Markdown",
		"disp":         "display",
	} {
		got := s.Complete(code, len(code))
		for name := range strings.FieldsSeq(want) {
			if !slices.ContainsFunc(got.Items, func(i assist.Item) bool { return i.Text == name }) {
				t.Errorf("%q lacks %s: %v", code, name, got.Items)
			}
		}
	}
	info, ok := s.Inspect("twice(3)", 2)
	if !ok || info.Text(1) != "func twice(n int) int { return 2 * n }\n\ntwice doubles." {
		t.Errorf("%q", info.Text(1))
	}
	if info, _ := s.Inspect("Point{}", 1); info.Doc != "Point is a place.\n" {
		t.Errorf("%q", info.Doc)
	}
}

func TestCompleteWhileRunning(t *testing.T) {
	s := newSession(t, Options{})
	ran(t, s, "x := []string{\"a\"}")
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan Result)
	go func() { done <- s.Run(ctx, "for {}") }()
	time.Sleep(50 * time.Millisecond)
	if got := s.Complete("strings.ToUp", 12); len(got.Items) == 0 {
		t.Error("nothing to complete")
	}
	if _, ok := s.Inspect("x", 1); !ok {
		t.Error("nothing known of x")
	}
	cancel()
	<-done
}

func TestNamesOfCells(t *testing.T) {
	s := newSession(t, Options{})
	for _, c := range []struct{ code, defines, uses string }{
		{"n := 1", "n", ""},
		{"m := n + 1", "m", "n"},
		{"n := n + 1\nn := \"a\"", "n", "n"},
		{"func f() int { return m }", "f", ""},
		{"f()", "", "f"},
		{"m = 5", "m", ""},
		{"type T struct{}", "T", ""},
		{"func (T) M() int { return m }", "T", ""},
		{"var t T\nt.M()", "t", "T"},
		{"import \"fmt\"\nfmt.Println(n)", "", "n"},
	} {
		got := ran(t, s, c.code).Names
		if strings.Join(got.Defines, " ") != c.defines || strings.Join(got.Uses, " ") != c.uses {
			t.Errorf("%q defines %v, uses %v; want %q and %q", c.code, got.Defines, got.Uses, c.defines, c.uses)
		}
	}
}

func TestDisplayInCells(t *testing.T) {
	var shown []display.Output
	s := newSession(t, Options{Outside: Outside{Display: func(o display.Output) { shown = append(shown, o) }}})
	ran(t, s,
		"d := display(1 + 1)",
		"d.Update(\"two\")",
		"display.Markdown(\"*x*\")",
		"type P struct{ n int }\nfunc (p P) HTML() string { return \"<b>p</b>\" }\ndisplay(P{1})",
		"p := display.Progress(2)\nfor range 2 { p.Step() }",
		"display.Clear()",
	)
	if len(shown) < 6 {
		t.Fatalf("%d shown", len(shown))
	}
	if string(shown[0].Bundle[display.Plain]) != "2" || string(shown[1].Bundle[display.Plain]) != "two" || !shown[1].Update {
		t.Errorf("%v", shown[:2])
	}
	if string(shown[2].Bundle[display.Markdown]) != "*x*" || string(shown[3].Bundle[display.HTML]) != "<b>p</b>" {
		t.Errorf("%v", shown[2:4])
	}
	if string(shown[3].Bundle[display.Plain]) != "{1}" {
		t.Errorf("%q", shown[3].Bundle)
	}
}
