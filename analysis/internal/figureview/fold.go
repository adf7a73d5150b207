package figureview

import (
	"cmp"
	"fmt"
	"slices"

	"readout/analysis"
	"readout/analysis/table"
)

// Shape says what a table of figures holds and how it is written.
type Shape struct {
	Keep    func(*analysis.Fact) bool // which figures; nil keeps all
	Compare func(a, b *analysis.Fact) int
	Group   func(*analysis.Fact) string // instead of Compare: brings groups together, the fullest first
	Columns []Column
	Measure string
	Finding func([]*analysis.Fact) string
	Figure  *table.Figure
	Notes   []string
	Key     string // the kind whose largest figure is a key figure; "" for none
}

// Column is a column with the cell that a figure has in it.
type Column struct {
	table.Column
	Cell func(*analysis.Fact) any
}

// View makes a view of a shape.
func View(name, title string, shape Shape) analysis.View {
	return analysis.View{Name: name, Title: title, New: func() analysis.Fold { return &fold{shape: shape} }}
}

// fold gathers figures; what repeats another line or stands in a caption is
// counted apart.
type fold struct {
	shape  Shape
	facts  []*analysis.Fact
	others int
}

func (f *fold) Add(fact *analysis.Fact) {
	switch {
	case f.shape.Keep != nil && !f.shape.Keep(fact):
	case !fact.Counted():
		f.others++
	default:
		f.facts = append(f.facts, fact)
	}
}

func (f *fold) Merge(other analysis.Fold) {
	o := other.(*fold)
	f.facts = append(f.facts, o.facts...)
	f.others += o.others
}

func (f *fold) Finish() *table.Table {
	facts := slices.Clone(f.facts)
	slices.SortFunc(facts, func(a, b *analysis.Fact) int {
		if f.shape.Compare != nil {
			if c := f.shape.Compare(a, b); c != 0 {
				return c
			}
		}
		return inOrder(a, b)
	})
	if f.shape.Group != nil {
		fullest(facts, f.shape.Group)
	}
	t := &table.Table{Measure: f.shape.Measure, Finding: f.shape.Finding(facts), Notes: slices.Clone(f.shape.Notes)}
	if f.shape.Figure != nil && len(facts) > 0 {
		figure := *f.shape.Figure
		t.Figure = &figure
	}
	if f.others > 0 {
		t.Notes = append(t.Notes, fmt.Sprintf("Captions and repeated lines hold %s more, which %s left out here.", Counted(f.others, "figure"), was(f.others)))
	}
	if f.shape.Key != "" {
		t.Keys = key(facts, f.shape.Key)
	}
	for _, c := range f.shape.Columns {
		t.Columns = append(t.Columns, c.Column)
	}
	for _, fact := range facts {
		row := make([]any, len(f.shape.Columns))
		for i, c := range f.shape.Columns {
			row[i] = c.Cell(fact)
		}
		t.Rows = append(t.Rows, row)
		t.Evidence = append(t.Evidence, []string{fact.ID()})
	}
	return t
}

// inOrder compares figures by article, place in it, and id.
func inOrder(a, b *analysis.Fact) int {
	if c := cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)); c != 0 {
		return c
	}
	return cmp.Compare(a.ID(), b.ID())
}

func was(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}
