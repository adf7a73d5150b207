package notebooks

import (
	"errors"
	"strings"
	"testing"

	"readout/notebooks/nbformat"
)

const declared = `corpus := "here"
top, small := 10, uint8(1)
share := 0.5
loud := false
since := time.Date(2025, time.January, 1, 0, 0, 0, 0, time.UTC)
wait := time.Second
words := []string{"a"}
counts := []int{1}
type Side string
side := Side("")
sides := []Side{}
other := map[string]int{}`

func TestParameters(t *testing.T) {
	for _, c := range []struct{ name, value, line string }{
		{"corpus", `a "b" c\`, `corpus = "a \"b\" c\\"`},
		{"top", "-7", "top = -7"},
		{"small", "255", "small = 255"},
		{"share", "1e-3", "share = 1e-3"},
		{"loud", "True", "loud = true"},
		{"since", "2025-03-01", "since = time.Date(2025, time.March, 1, 0, 0, 0, 0, time.UTC)"},
		{"since", "2025-03-01T02:30:00+02:00", "since = time.Date(2025, time.March, 1, 0, 30, 0, 0, time.UTC)"},
		{"wait", "1m30s", "wait = 90 * time.Second"},
		{"wait", "1500us", "wait = time.Duration(1500000)"},
		{"words", "a, b c", `words = []string{"a", "b c"}`},
		{"words", `["a, b", "c"]`, `words = []string{"a, b", "c"}`},
		{"words", "", "words = []string{}"},
		{"counts", "[1, 2]", "counts = []int{1, 2}"},
		{"side", "north", `side = "north"`},
		{"sides", "north,south", `sides = []Side{"north", "south"}`},
	} {
		n := book("1", declared, "fmt.Println("+c.name+")")
		tag(n.Cells[1], "parameters")
		if err := Run(t.Context(), n, Options{Parameters: []Parameter{{c.name, c.value}}}); err != nil {
			t.Errorf("%s=%s: %v", c.name, c.value, err)
			continue
		}
		if want := "// Parameters\n" + c.line + "\n"; n.Cells[2].Source != want {
			t.Errorf("%s=%s sets %q, want %q", c.name, c.value, n.Cells[2].Source, want)
		}
	}
}

func TestParametersRefused(t *testing.T) {
	for _, c := range []struct{ name, value, want string }{
		{"nowhere", "1", `no parameter "nowhere"; there are corpus, counts, loud, other, share, side, sides, since, small, top, wait, words`},
		{"Side", "1", `no parameter "Side"`},
		{"first", "1", `no parameter "first"`},
		{"top", "1.5", `parameter top: "1.5" is not a value of type int`},
		{"small", "256", "not a value of type uint8"},
		{"share", "NaN", "not a value of type float64"},
		{"share", "1;panic(1)", "not a value of type float64"},
		{"loud", "maybe", "not a value of type bool"},
		{"since", "soon", "not a day such as 2025-03-01"},
		{"wait", "5", "not a duration such as 90s"},
		{"counts", "1,x", `"x" is not a value of type int`},
		{"words", "[1", "not a JSON list"},
		{"other", "{}", "a map[string]int cannot be given here"},
	} {
		n := book("first := 1", declared)
		tag(n.Cells[1], "parameters")
		err := Run(t.Context(), n, Options{Parameters: []Parameter{{c.name, c.value}}})
		var wrong *ParameterError
		if !errors.As(err, &wrong) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s=%s: %v, want %q", c.name, c.value, err, c.want)
		}
	}
	if err := Run(t.Context(), book("x := 1"), Options{Parameters: []Parameter{{"x", "2"}}}); err == nil {
		t.Error("a notebook without a parameters cell takes parameters")
	}
}

// A second run replaces the parameters of the first, where they stand.
func TestParametersAgain(t *testing.T) {
	n := book("x, y := 1, 2", "x + y")
	tag(n.Cells[0], "parameters")
	for _, c := range []struct {
		given []Parameter
		want  string
	}{
		{[]Parameter{{"x", "10"}}, "execute_result 12"},
		{[]Parameter{{"y", "20"}}, "execute_result 21"},
		{nil, "execute_result 21"}, // as saved
	} {
		if err := Run(t.Context(), n, Options{Parameters: c.given}); err != nil {
			t.Fatal(err)
		}
		if len(n.Cells) != 3 {
			t.Fatalf("%d cells", len(n.Cells))
		}
		if got := told(n.Cells[2]); got != c.want {
			t.Errorf("with %v: %s, want %s", c.given, got, c.want)
		}
	}
	if injected := n.Cells[1]; injected.ID == "" || injected.Tags()[0] != injectedTag || injected.Type != nbformat.Code {
		t.Errorf("the cell of parameters is %+v", injected)
	}
}

// A parameter that is refused ends a check, also after a cell that fails.
func TestParametersChecked(t *testing.T) {
	n := book("panic(1)", "top := 10", "top")
	tag(n.Cells[1], "parameters")
	var wrong *ParameterError
	if _, _, err := Check(t.Context(), n, Options{KeepGoing: true, Parameters: []Parameter{{"top", "x"}}}); !errors.As(err, &wrong) {
		t.Error(err)
	}
	if found, ran, err := Check(t.Context(), n, Options{KeepGoing: true, Parameters: []Parameter{{"top", "1"}}}); err != nil || ran != 4 || len(found) != 2 {
		t.Error(found, ran, err)
	}
}
