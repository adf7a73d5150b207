package table

// Join returns the rows of t with the columns of o that t lacks. The cells come
// from the first row of o that agrees with the row of t in every column of text
// or days that both have; they are unknown when there is none.
func (t *Table) Join(o *Table) *Table {
	var mine, its, added []int
	for i, c := range o.Columns {
		switch at := t.Index(c.Name); {
		case at < 0:
			added = append(added, i)
		case !c.Numeric():
			mine, its = append(mine, at), append(its, i)
		}
	}
	rows := o.byKey(its)
	joined := *t
	joined.Columns = append([]Column(nil), t.Columns...)
	for _, i := range added {
		joined.Columns = append(joined.Columns, o.Columns[i])
	}
	joined.Rows = make([][]any, len(t.Rows))
	for r, cells := range t.Rows {
		row := append(make([]any, 0, len(joined.Columns)), cells...)
		found, ok := rows[key(cells, mine)]
		for _, i := range added {
			if ok {
				row = append(row, o.Rows[found][i])
			} else {
				row = append(row, nil)
			}
		}
		joined.Rows[r] = row
	}
	return &joined
}

// Named is a table under the name that a comparison gives it.
type Named struct {
	Name string
	*Table
}

// Compare sets a column of numbers side by side, in a column for each table.
// The rows go by the first column, in the order in which they first stand in
// the tables. Two tables get a column "change" as well, the second less the
// first. What a table does not list is zero when the numbers are counts, so
// compare whole tables and take Top of the result; other numbers are unknown.
func Compare(column string, tables ...Named) *Table {
	out := &Table{}
	if len(tables) == 0 {
		return out
	}
	first := tables[0]
	number := first.Columns[first.column(column)]
	out.Title, out.Measure = number.Title+" compared", first.Measure
	out.Columns = []Column{first.Columns[0]}
	at := map[string]int{}
	for i, t := range tables {
		c := number
		c.Name, c.Title = t.Name, t.Name
		out.Columns = append(out.Columns, c)
		from := t.column(column)
		for r, cells := range t.Rows {
			k := plain(cells[0])
			if _, ok := at[k]; !ok {
				at[k] = len(out.Rows)
				out.Rows = append(out.Rows, blank(cells[0], number, len(tables)))
				out.Evidence = append(out.Evidence, nil)
			}
			out.Rows[at[k]][1+i] = cells[from]
			if t.Evidence != nil {
				out.Evidence[at[k]] = append(out.Evidence[at[k]], t.Evidence[r]...)
			}
		}
	}
	for i, ids := range out.Evidence {
		out.Evidence[i] = distinct(ids)
	}
	if len(tables) != 2 {
		return out
	}
	change := number
	change.Name, change.Title = "change", "Change"
	return out.With(change, func(r Row) any { return less(r.cells[2], r.cells[1]) })
}

// byKey returns, for each key of the cells at the given positions, the first
// row that has it.
func (t *Table) byKey(at []int) map[string]int {
	rows := make(map[string]int, len(t.Rows))
	for r, cells := range t.Rows {
		k := key(cells, at)
		if _, ok := rows[k]; !ok {
			rows[k] = r
		}
	}
	return rows
}

// blank is a row without values yet.
func blank(lead any, number Column, n int) []any {
	row := make([]any, 1+n)
	row[0] = lead
	if number.Kind == Count {
		for i := range n {
			row[1+i] = 0
		}
	}
	return row
}

// less returns a less b, nil when one is unknown.
func less(a, b any) any {
	switch a := a.(type) {
	case int:
		if b, ok := b.(int); ok {
			return a - b
		}
	case float64:
		if b, ok := b.(float64); ok {
			return a - b
		}
	}
	return nil
}
