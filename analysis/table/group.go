package table

import (
	"slices"
	"strings"
)

// Group returns one row for each combination of cells in the named columns: how
// many rows have it, and the sum of each column of counts. Other numbers, such
// as the figures that people claim, do not add up and are left out. Days are in
// order; else the combination that most rows have comes first.
func (t *Table) Group(columns ...string) *Table {
	grouped := &Table{Name: t.Name, Title: t.Title, Measure: t.Measure, Notes: t.Notes}
	keys := make([]int, len(columns))
	for i, name := range columns {
		keys[i] = t.column(name)
		grouped.Columns = append(grouped.Columns, t.Columns[keys[i]])
	}
	grouped.Columns = append(grouped.Columns, Column{Name: "rows", Title: "Rows", Kind: Count})
	var counts []int
	for i, c := range t.Columns {
		if c.Kind == Count && !slices.Contains(keys, i) {
			counts = append(counts, i)
			grouped.Columns = append(grouped.Columns, c)
		}
	}
	at := map[string]int{} // the group's row
	for r, cells := range t.Rows {
		k := key(cells, keys)
		g, ok := at[k]
		if !ok {
			g = len(grouped.Rows)
			at[k] = g
			grouped.Rows = append(grouped.Rows, newGroup(cells, keys, len(counts)))
			if t.Evidence != nil {
				grouped.Evidence = append(grouped.Evidence, nil)
			}
		}
		row := grouped.Rows[g]
		row[len(keys)] = row[len(keys)].(int) + 1
		for i, from := range counts {
			if n, ok := cells[from].(int); ok {
				row[len(keys)+1+i] = row[len(keys)+1+i].(int) + n
			}
		}
		if t.Evidence != nil {
			grouped.Evidence[g] = append(grouped.Evidence[g], t.Evidence[r]...)
		}
	}
	for i, ids := range grouped.Evidence {
		grouped.Evidence[i] = distinct(ids)
	}
	if len(columns) > 0 && grouped.Columns[0].Kind == Day {
		return grouped.Sort(columns...)
	}
	return grouped.Sort(append([]string{"-rows"}, columns...)...)
}

func newGroup(cells []any, keys []int, counts int) []any {
	row := make([]any, 0, len(keys)+1+counts)
	for _, k := range keys {
		row = append(row, cells[k])
	}
	for range 1 + counts {
		row = append(row, 0)
	}
	return row
}

// key tells rows apart by the cells at the given positions.
func key(cells []any, at []int) string {
	var b strings.Builder
	for _, i := range at {
		b.WriteString(plain(cells[i]))
		b.WriteByte(0)
	}
	return b.String()
}

// distinct returns the ids without repetition, in order of first appearance.
func distinct(ids []string) []string {
	seen := make(map[string]bool, len(ids))
	return slices.DeleteFunc(ids, func(id string) bool {
		again := seen[id]
		seen[id] = true
		return again
	})
}
