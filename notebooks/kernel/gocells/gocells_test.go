package gocells

import (
	"io"
	"strings"
	"testing"

	"readout/notebooks/kernel"
	"readout/notebooks/session/display"
)

func engineOf(t *testing.T) kernel.Engine {
	t.Helper()
	e, err := New(t.TempDir(), nil, 0)(kernel.Outside{
		Stdout: io.Discard, Stderr: io.Discard, Stdin: strings.NewReader(""),
		Display: func(any, string, bool) {}, Clear: func(bool) {},
	})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestWho(t *testing.T) {
	e := engineOf(t)
	if r := e.Run(t.Context(), kernel.Cell{Code: "%who"}); r.Text != "no variables yet" {
		t.Errorf("%+v", r)
	}
	e.Run(t.Context(), kernel.Cell{Code: "names := []string{\"<b>\", \"c\"}\nn := 7"})
	r := e.Run(t.Context(), kernel.Cell{Code: " %whos\n"})
	if want := "n      int       7\nnames  []string  [<b> c]  2 elements"; r.Text != want {
		t.Errorf("got\n%s\nwant\n%s", r.Text, want)
	}
	if page := string(r.Bundle.(display.Bundle)[display.HTML]); strings.Contains(page, "<b>") || !strings.Contains(page, "&lt;b&gt;") {
		t.Error(page)
	}
}

func TestMeaning(t *testing.T) {
	e := engineOf(t)
	e.Run(t.Context(), kernel.Cell{Code: "n := 7"})
	for _, code := range []string{"?n", "n?", "n??\n"} {
		r := e.Run(t.Context(), kernel.Cell{Code: code})
		if page, _ := r.Page.(display.Bundle); string(page[display.Plain]) != "var n int" || r.Bundle != nil || r.Error != nil {
			t.Errorf("%s: %+v", code, r)
		}
	}
	if r := e.Run(t.Context(), kernel.Cell{Code: "m?"}); r.Page != nil || r.Error == nil || r.Error.Name != "not found" || r.Error.Value != "m" {
		t.Errorf("%+v", r)
	}
	if r := e.Run(t.Context(), kernel.Cell{Code: "//why?"}); r.Page != nil || r.Error != nil {
		t.Errorf("a comment: %+v", r)
	}
}

func TestLeaving(t *testing.T) {
	e := engineOf(t)
	if r := e.Run(t.Context(), kernel.Cell{Code: "quit()"}); !r.Leave || r.Error != nil {
		t.Errorf("%+v", r)
	}
	e.Run(t.Context(), kernel.Cell{Code: "func quit() int { return 3 }"})
	if r := e.Run(t.Context(), kernel.Cell{Code: "quit()"}); r.Leave || r.Text != "3" {
		t.Errorf("%+v", r)
	}
}

// Running a cell again says which others are out of date.
func TestStaleCells(t *testing.T) {
	e := engineOf(t)
	for i, c := range []struct{ id, code, want string }{
		{"a", "x := 1", ""},
		{"b", "y := x + 1", ""},
		{"c", "z := 5", ""},
		{"d", "y * 2", ""},
		{"a", "x := 10", "[2], [4]"},
		{"b", "y := x + 1", "[4]"},
		{"d", "y * 2", ""},
		{"c", "z := 6", ""},
		{"", "x := 11", ""},
	} {
		r := e.Run(t.Context(), kernel.Cell{Code: c.code, ID: c.id, Count: int64(i + 1)})
		if r.Error != nil {
			t.Fatal(r.Error)
		}
		if got := strings.TrimPrefix(r.Note, "out of date, as run before this: "); got != c.want {
			t.Errorf("%s: %q, want %q", c.code, got, c.want)
		}
	}
}

func TestErrorsHaveColour(t *testing.T) {
	const red, cyan, end = "\x1b[1;31m", "\x1b[1;36m", "\x1b[0m"
	e := engineOf(t)
	for code, want := range map[string]string{
		"x := zzz":      cyan + "cell1:1:6" + end + ": undefined: zzz|    x := zzz|         " + red + "^" + end,
		`panic("boom")`: red + "panic" + end + ": boom",
	} {
		r := engineOf(t).Run(t.Context(), kernel.Cell{Code: code})
		if got := strings.ReplaceAll(strings.Join(r.Error.Traceback, "|"), "\n", "|"); !strings.HasPrefix(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if status, indent := e.IsComplete("func f() {"); status != "incomplete" || indent != "    " {
		t.Errorf("%s %q", status, indent)
	}
}
