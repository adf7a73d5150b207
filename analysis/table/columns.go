package table

import (
	"math"
	"slices"
)

// Keep returns the table with the named columns alone, in that order.
func (t *Table) Keep(columns ...string) *Table {
	at := make([]int, len(columns))
	for i, name := range columns {
		at[i] = t.column(name)
	}
	kept := *t
	kept.Columns = make([]Column, len(at))
	for i, from := range at {
		kept.Columns[i] = t.Columns[from]
		kept.Columns[i].Secondary = false
	}
	kept.Rows = make([][]any, len(t.Rows))
	for r, cells := range t.Rows {
		row := make([]any, len(at))
		for i, from := range at {
			row[i] = cells[from]
		}
		kept.Rows[r] = row
	}
	kept.Figure = t.Figure.within(&kept)
	return &kept
}

// With returns the table with one more column. A cell is nil, or NaN, when it
// is unknown, and else of the type that the column's kind names.
func (t *Table) With(c Column, cell func(Row) any) *Table {
	more := *t
	more.Columns = append(slices.Clone(t.Columns), c)
	more.Rows = make([][]any, len(t.Rows))
	for i, cells := range t.Rows {
		more.Rows[i] = append(slices.Clone(cells), c.value(cell(t.Row(i))))
	}
	return &more
}

// value is what a cell of the column holds for v.
func (c Column) value(v any) any {
	if n, ok := v.(int); ok && c.Kind != Count {
		return float64(n)
	}
	if x, ok := v.(float64); ok && (math.IsNaN(x) || math.IsInf(x, 0)) {
		return nil
	}
	return v
}

// within returns the figure if the table has all the columns that it names.
func (f *Figure) within(t *Table) *Figure {
	if f == nil {
		return nil
	}
	for _, name := range f.Columns() {
		if t.Index(name) < 0 {
			return nil
		}
	}
	return f
}
