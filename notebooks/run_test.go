package notebooks

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"readout/notebooks/nbformat"
)

// book makes a notebook of code cells.
func book(sources ...string) *nbformat.Notebook {
	n := &nbformat.Notebook{Minor: nbformat.Minor}
	for _, s := range sources {
		n.Cells = append(n.Cells, &nbformat.Cell{Type: nbformat.Code, Source: s, Metadata: nbformat.Object{}})
	}
	return n
}

func tag(c *nbformat.Cell, tags ...any) { c.Metadata["tags"] = tags }

// told puts the outputs of a cell on one line each.
func told(c *nbformat.Cell) string {
	var lines []string
	for _, o := range c.Outputs {
		switch o.Type {
		case nbformat.Stream:
			lines = append(lines, fmt.Sprintf("%s %q", o.Name, o.Text))
		case nbformat.Error:
			lines = append(lines, fmt.Sprintf("error %s: %s", o.EName, o.EValue))
		default:
			lines = append(lines, fmt.Sprintf("%s %v", o.Type, o.Data["text/plain"]))
		}
	}
	return strings.Join(lines, "\n")
}

func TestOutputs(t *testing.T) {
	for source, want := range map[string]string{
		`fmt.Print("a"); fmt.Print("b\n")`:                                 `stdout "ab\n"`,
		`fmt.Println("a"); fmt.Fprintln(os.Stderr, "e"); fmt.Println("b")`: "stdout \"a\\nb\\n\"\nstderr \"e\\n\"",
		"fmt.Println(1)\ndisplay(2)\nfmt.Println(3)\n4":                    "stdout \"1\\n\"\ndisplay_data 2\nstdout \"3\\n\"\nexecute_result 4",
		"fmt.Fprintln(os.Stdout, 1)\ndisplay(2)":                           "stdout \"1\\n\"\ndisplay_data 2",
		"for i := range 3 { fmt.Printf(\"\\r%d of 2\", i) }":               `stdout "2 of 2"`,
		"d := display(1)\ndisplay(2)\nd.Update(3)":                         "display_data 3\ndisplay_data 2",
		"display(1)\ndisplay.Clear()\nfmt.Println(2)":                      `stdout "2\n"`,
		"display(1)\ndisplay.Clear(false)":                                 "",
		"fmt.Println(1)\ndisplay.Clear()\ndisplay(2)":                      "display_data 2",
		"display(1)\ndisplay.Clear()":                                      "display_data 1",
		"p := display.Progress(1000)\nfor range 1000 { p.Step() }":         "display_data " + strings.Repeat("█", 40) + " 1000 of 1000",
		"fmt.Println(1)\nvar list []int\nlist[0]":                          "stdout \"1\\n\"\nerror panic: runtime error: index out of range [0] with length 0",
		"  \n": "",
	} {
		n := book(source)
		err := Run(t.Context(), n, Options{})
		var failed *CellError
		if err != nil && !errors.As(err, &failed) {
			t.Fatal(err)
		}
		if got := told(n.Cells[0]); got != want {
			t.Errorf("%s\nputs out\n%s\nnot\n%s", source, got, want)
		}
	}
}

// An update reaches a display of an earlier cell.
func TestUpdateAcrossCells(t *testing.T) {
	n := book("d := display(1)", "d.Update(2)")
	if err := Run(t.Context(), n, Options{}); err != nil {
		t.Fatal(err)
	}
	if a, b := told(n.Cells[0]), told(n.Cells[1]); a != "display_data 2" || b != "" {
		t.Errorf("outputs %q and %q", a, b)
	}
}

// What is a command in Jupyter is one here.
func TestCommands(t *testing.T) {
	n := book("n := 7", " %whos\n", "?n", "quit", "m?", "%who", "func exit() int { return 3 }", "exit()")
	tag(n.Cells[4], "raises-exception")
	if err := Run(t.Context(), n, Options{}); err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{
		"", "execute_result n  int  7", "display_data var n int", "", "error not found: m", "execute_result n  int  7", "", "execute_result 3",
	} {
		if got := told(n.Cells[i]); got != want || *n.Cells[i].Count != i+1 {
			t.Errorf("%s puts out %q, want %q", n.Cells[i].Source, got, want)
		}
	}
	if e := n.Cells[4].Outputs[0]; len(e.Traceback) != 1 || e.Traceback[0] != "not found: m" {
		t.Errorf("traceback %q", e.Traceback)
	}
	if err := Run(t.Context(), book("m?"), Options{}); err == nil || err.Error() != "cell 1: not found: m" {
		t.Error(err)
	}
}

func TestMuchPrinted(t *testing.T) {
	n := book("s := strings.Repeat(\"x\", 1<<20)\nfor range 100 { fmt.Println(s) }")
	if err := Run(t.Context(), n, Options{}); err != nil {
		t.Fatal(err)
	}
	text := n.Cells[0].Outputs[0].Text
	if len(text) > mostPrinted+100 || !strings.HasSuffix(text, "(cut: a cell can print 32 MB)\n") {
		t.Errorf("%d bytes, ending in %q", len(text), text[len(text)-40:])
	}
}

func TestMuchShown(t *testing.T) {
	n := book("s := strings.Repeat(\"x\", 4<<20)\nfor range 100 { display(display.Markdown(s)) }")
	if err := Run(t.Context(), n, Options{}); err != nil {
		t.Fatal(err)
	}
	outputs := n.Cells[0].Outputs
	total := 0
	for _, o := range outputs {
		for _, form := range o.Data {
			total += len(fmt.Sprint(form))
		}
	}
	if last := outputs[len(outputs)-1].Data["text/plain"]; total > mostShown+100 || last != "(left out: a cell can show 128 MB)" {
		t.Errorf("%d bytes, the last %.50q", total, last)
	}
}

func TestTags(t *testing.T) {
	n := book("panic(1)", "panic(2)", "3")
	tag(n.Cells[0], "raises-exception")
	tag(n.Cells[1], "skip-execution")
	if err := Run(t.Context(), n, Options{}); err != nil {
		t.Fatal(err)
	}
	if got := told(n.Cells[0]); got != "error panic: 1" {
		t.Error(got)
	}
	if n.Cells[1].Count != nil || *n.Cells[2].Count != 2 {
		t.Error("a cell that is skipped counts")
	}
}

// Outputs and counts of an earlier run are gone, also those of cells that are
// not reached.
func TestFailing(t *testing.T) {
	one := 1
	for keepGoing, last := range map[bool]string{false: "", true: "execute_result 1"} {
		n := book("panic(1)", "undefined", "1")
		n.Cells[2].Count, n.Cells[2].Outputs = &one, []*nbformat.Output{{Type: nbformat.Stream, Name: "stdout", Text: "old"}}
		err := Run(t.Context(), n, Options{KeepGoing: keepGoing})
		if err == nil || !strings.HasPrefix(err.Error(), "cell 1: panic: 1") {
			t.Error(err)
		}
		if keepGoing != strings.Contains(err.Error(), "\ncell 2: compile error: cell2:1:1: undefined") {
			t.Errorf("keep going is %v: %v", keepGoing, err)
		}
		if got := told(n.Cells[2]); got != last {
			t.Errorf("the last cell shows %q", got)
		}
	}
}

func TestTimeouts(t *testing.T) {
	for _, o := range []Options{{CellTimeout: 50 * time.Millisecond, KeepGoing: true}, {Timeout: 50 * time.Millisecond}} {
		n := book("for {}", "2")
		err := Run(t.Context(), n, o)
		if err == nil || !strings.Contains(err.Error(), "took longer than 50ms") {
			t.Error(err)
		}
		if went := told(n.Cells[1]) == "execute_result 2"; went != o.KeepGoing {
			t.Errorf("the cell after it has run: %v", went)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, stop)
	if err := Run(ctx, book("time.Sleep(time.Hour)", "2"), Options{KeepGoing: true}); err == nil || strings.Contains(err.Error(), "cell 2") {
		t.Error(err)
	}
}

func TestOtherLanguages(t *testing.T) {
	n := book("1")
	n.Metadata = nbformat.Object{"kernelspec": nbformat.Object{"language": "python"}}
	if err := Run(t.Context(), n, Options{}); err == nil || !strings.Contains(err.Error(), "written in python") {
		t.Error(err)
	}
}

func TestTerminal(t *testing.T) {
	for in, want := range map[string]string{
		"a\rb\n": "b\n", "a\r\n": "a\r\n", "a\rb\r\nc": "b\r\nc", "50%\r100%": "100%", "a\r": "a\r", "ab\b\bc": "c", "é\bx\n\b": "x\n", "": "",
	} {
		if got := terminal(in); got != want {
			t.Errorf("terminal(%q) = %q, want %q", in, got, want)
		}
	}
}
