package notebooks

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"readout/notebooks/nbformat"
)

// A Difference is the first way in which the saved outputs of a cell are not
// those that it has when it is run.
type Difference struct {
	Cell int // the count that the cell is shown with after a run
	Text string
}

func (d Difference) String() string { return fmt.Sprintf("cell %d: %s", d.Cell, d.Text) }

// Check runs a clean copy of a notebook and says which saved outputs differ,
// and how many cells it ran. A cell that fails as it did when it was saved is
// no difference. Counts of execution and the metadata of outputs may differ.
func Check(ctx context.Context, n *nbformat.Notebook, o Options) (differences []Difference, ran int, err error) {
	fresh := *n
	fresh.Cells = nil
	saved := map[*nbformat.Cell][]*nbformat.Output{} // the run may put in a cell with parameters
	for _, c := range n.Cells {
		copied := *c
		fresh.Cells = append(fresh.Cells, &copied)
		saved[&copied] = c.Outputs
	}
	err = Run(ctx, &fresh, o)
	var failed *CellError
	var wrong *ParameterError
	if err != nil && (errors.As(err, &wrong) || !errors.As(err, &failed)) {
		return nil, 0, err
	}
	for _, c := range fresh.Cells {
		if c.Type != nbformat.Code {
			continue
		}
		number := ran + 1
		if c.Count != nil {
			ran, number = *c.Count, *c.Count
		}
		if text := differ(saved[c], c.Outputs); text != "" {
			differences = append(differences, Difference{number, text})
		}
	}
	return differences, ran, nil
}

// differ says how outputs differ, or nothing.
func differ(saved, now []*nbformat.Output) string {
	saved, now = merged(saved), merged(now)
	for i := range min(len(saved), len(now)) {
		if text := differOne(saved[i], now[i]); text != "" {
			if len(now) > 1 {
				text = fmt.Sprintf("output %d: %s", i+1, text)
			}
			return text
		}
	}
	if len(saved) != len(now) {
		return fmt.Sprintf("%s saved, %d now", outputs(len(saved)), len(now))
	}
	return ""
}

func outputs(n int) string {
	if n == 1 {
		return "1 output"
	}
	return fmt.Sprintf("%d outputs", n)
}

// merged puts what a stream wrote between two other outputs into one, as a run
// does and a Jupyter client does not.
func merged(outputs []*nbformat.Output) []*nbformat.Output {
	r := newRecorder()
	r.begin(&nbformat.Cell{})
	for _, o := range outputs {
		if o.Type == nbformat.Stream {
			r.stream(o.Name).Write([]byte(o.Text))
		} else {
			r.add(o)
		}
	}
	r.settle()
	return r.cell.Outputs
}

func differOne(saved, now *nbformat.Output) string {
	switch {
	case saved.Type != now.Type:
		return fmt.Sprintf("%s saved, %s now", saved.Type, now.Type)
	case saved.Name != now.Name:
		return fmt.Sprintf("%s saved, %s now", saved.Name, now.Name)
	}
	for _, text := range []struct{ what, saved, now string }{
		{saved.Name, saved.Text, now.Text},
		{"error", saved.EName + ": " + saved.EValue, now.EName + ": " + now.EValue},
		{"traceback", strings.Join(saved.Traceback, "\n"), strings.Join(now.Traceback, "\n")},
	} {
		if text.saved != text.now {
			return text.what + ": " + differText(text.saved, text.now)
		}
	}
	return differData(saved.Data, now.Data)
}

func differData(saved, now nbformat.Object) string {
	forms := slices.Sorted(maps.Keys(saved))
	for form := range now {
		if _, ok := saved[form]; !ok {
			forms = append(forms, form)
		}
	}
	slices.Sort(forms)
	// Text says most to a reader.
	slices.SortStableFunc(forms, func(a, b string) int { return rank(a) - rank(b) })
	for _, form := range forms {
		s, isSaved := saved[form]
		c, isNow := now[form]
		switch {
		case !isNow:
			return form + " saved, not there now"
		case !isSaved:
			return form + " not saved, there now"
		case reflect.DeepEqual(s, c):
			continue
		}
		a, _ := s.(string)
		b, _ := c.(string)
		switch {
		case a == "" || b == "", strings.HasPrefix(form, "image/"):
			if strings.TrimSpace(a) != strings.TrimSpace(b) || a == "" {
				return form + " differs"
			}
		default:
			return form + ": " + differText(a, b)
		}
	}
	return ""
}

func rank(form string) int {
	if form == "text/plain" {
		return 0
	}
	return 1
}

// differText shows the first lines that differ.
func differText(saved, now string) string {
	a, b := strings.Split(saved, "\n"), strings.Split(now, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			x, y := around(a[i], b[i])
			return fmt.Sprintf("line %d: %q saved, %q now", i+1, x, y)
		}
	}
	return fmt.Sprintf("%d lines saved, %d now", len(a), len(b))
}

// around cuts two lines to where they begin to differ.
func around(a, b string) (string, string) {
	const before, most = 20, 80
	x, y := []rune(a), []rune(b)
	same := 0
	for same < min(len(x), len(y)) && x[same] == y[same] {
		same++
	}
	start := max(0, same-before)
	cut := func(r []rune) string {
		text := string(r[start:min(len(r), start+most)])
		if start > 0 {
			text = "…" + text
		}
		if len(r) > start+most {
			text += "…"
		}
		return text
	}
	return cut(x), cut(y)
}
