package analysis

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"readout/analysis/internal/citation"
	"readout/analysis/table"
)

// CountBy returns what a view needs to count the facts of its module by one or
// two columns of Facts.Table, such as "label", "outlet" or "week":
//
//	analysis.View{Name: "by-week", Title: "Ceasefires by week", New: analysis.CountBy("week")}
//
// Captions and repeats are not counted. Facts without a cell in one of the
// columns are left out, and how many is noted.
func CountBy(columns ...string) func() Fold {
	return func() Fold { return &countFold{columns: columns} }
}

type countFold struct {
	columns []string
	facts   Facts
	apart   int
}

func (f *countFold) Add(fact *Fact) {
	if fact.Counted() {
		f.facts = append(f.facts, *fact)
	} else {
		f.apart++
	}
}

func (f *countFold) Merge(other Fold) {
	o := other.(*countFold)
	f.facts = append(f.facts, o.facts...)
	f.apart += o.apart
}

func (f *countFold) Finish() *table.Table {
	slices.SortFunc(f.facts, func(a, b Fact) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.ID(), b.ID()))
	})
	all := f.facts.Table()
	known := all.Where(func(r table.Row) bool {
		return !slices.ContainsFunc(f.columns, func(c string) bool { return !r.Known(c) })
	})
	t := known.Group(f.columns...)
	at := len(f.columns)
	t.Columns[at] = table.Column{Name: "count", Title: "Times", Unit: "times", Kind: table.Count}
	t.Measure = "Times read in titles and body text, without captions and repeats"
	if n := len(all.Rows) - len(known.Rows); n > 0 {
		t.Notes = append(t.Notes, fmt.Sprintf("%s without %s left out.", table.Grouped(float64(n), 0), strings.Join(f.columns, " or ")))
	}
	if f.apart > 0 {
		t.Notes = append(t.Notes, fmt.Sprintf("%s in captions and repeats are not counted.", table.Grouped(float64(f.apart), 0)))
	}
	cite(t)
	t.Finding = countFinding(t, at, len(known.Rows))
	t.Figure = countFigure(t.Columns[:at])
	return t
}

// countFinding names the fullest row; of several, how many share that place.
func countFinding(t *table.Table, at, total int) string {
	if total == 0 {
		return "Nothing was read"
	}
	var first [][]any
	most := 0
	for _, row := range t.Rows {
		n := row[at].(int)
		if n > most {
			first, most = nil, n
		}
		if n == most {
			first = append(first, row)
		}
	}
	share := fmt.Sprintf("%s of %s", table.Grouped(float64(most), 0), table.Grouped(float64(total), 0))
	switch len(first) {
	case 1:
		return fmt.Sprintf("Most often: %s, %s", called(t, first[0][:at]), share)
	case 2:
		return fmt.Sprintf("Most often: %s and %s, %s each", called(t, first[0][:at]), called(t, first[1][:at]), share)
	}
	return fmt.Sprintf("%d are read equally often, %s each", len(first), share)
}

// called joins the cells that a row is counted by: "Meridian Wire: truce".
func called(t *table.Table, cells []any) string {
	names := make([]string, len(cells))
	for i, cell := range cells {
		names[i] = table.InWords(t.Columns[i].Format(cell))
		if t.Columns[i].Name == "week" {
			names[i] = "the week from " + names[i]
		}
	}
	return strings.Join(names, ": ")
}

// countFigure draws a ranking as bars, days as stems and two columns as a
// matrix.
func countFigure(by []table.Column) *table.Figure {
	f := &table.Figure{Shape: table.Bars, Label: by[0].Name, Value: "count"}
	switch {
	case len(by) > 1:
		f.Shape, f.Group = table.Heat, by[1].Name
	case by[0].Kind == table.Day:
		f.Shape = table.Timeline
	}
	return f
}

// cite keeps the first facts of each row, as the tables of other modules do.
func cite(t *table.Table) {
	cut := false
	for i, ids := range t.Evidence {
		if len(ids) > citation.Most {
			t.Evidence[i], cut = ids[:citation.Most], true
		}
	}
	if cut {
		t.Notes = append(t.Notes, fmt.Sprintf("Each row cites its first %d facts.", citation.Most))
	}
}
