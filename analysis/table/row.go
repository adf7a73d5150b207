package table

import (
	"fmt"
	"iter"
	"math"
	"strings"
)

// Row is one row of a table, its cells called by the names of their columns.
// A name that the table does not have is a mistake of the caller: it panics
// and says which names there are.
type Row struct {
	table *Table
	cells []any
}

// All returns the rows in order, to range over.
func (t *Table) All() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for _, cells := range t.Rows {
			if !yield(Row{t, cells}) {
				return
			}
		}
	}
}

// Row returns the i-th row, from 0. Beyond the last, nothing of it is known.
func (t *Table) Row(i int) Row {
	if i >= len(t.Rows) {
		return Row{t, make([]any, len(t.Columns))}
	}
	return Row{t, t.Rows[i]}
}

// String returns the row as "Actor: Harrow, Mentions: 58".
func (r Row) String() string {
	var parts []string
	for i, c := range r.table.Columns {
		if s := c.Format(r.cells[i]); s != "" {
			parts = append(parts, c.Title+": "+s)
		}
	}
	return strings.Join(parts, ", ")
}

// Text returns a cell as people read it, "" when it is unknown.
func (r Row) Text(column string) string {
	i := r.table.column(column)
	return r.table.Columns[i].Format(r.cells[i])
}

// Number returns a cell as a number, NaN when it is unknown or text, so that
// no comparison holds for it.
func (r Row) Number(column string) float64 {
	switch v := r.cells[r.table.column(column)].(type) {
	case int:
		return float64(v)
	case float64:
		return v
	}
	return math.NaN()
}

// Known reports whether a cell has a value.
func (r Row) Known(column string) bool { return r.cells[r.table.column(column)] != nil }

// column returns the position of a column that there must be.
func (t *Table) column(name string) int {
	i := t.Index(name)
	if i < 0 {
		panic(fmt.Sprintf("no column %q; there are %s", name, strings.Join(t.names(), ", ")))
	}
	return i
}

func (t *Table) names() []string {
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = c.Name
	}
	return names
}
