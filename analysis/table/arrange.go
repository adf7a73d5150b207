package table

import (
	"cmp"
	"slices"
)

// Where returns the rows that keep accepts, as a table of its own. What the
// whole table said need not hold for it, so it has no finding and no key
// figures. The cells themselves are shared.
func (t *Table) Where(keep func(Row) bool) *Table {
	part := t.pick(func(yield func(int)) {
		for i := range t.Rows {
			if keep(t.Row(i)) {
				yield(i)
			}
		}
	})
	part.Finding, part.Keys = "", nil
	return part
}

// Only returns the rows that read as one of the values in a column.
func (t *Table) Only(column string, values ...string) *Table {
	return t.Where(func(r Row) bool { return slices.Contains(values, r.Text(column)) })
}

// Top returns the first n rows.
func (t *Table) Top(n int) *Table {
	return t.pick(func(yield func(int)) {
		for i := range min(n, len(t.Rows)) {
			yield(i)
		}
	})
}

// Sort returns the table ordered by the named columns; "-name" sorts downwards.
// Unknown cells come last; rows that compare equal keep their order.
func (t *Table) Sort(columns ...string) *Table {
	order := make([]int, len(t.Rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		for _, name := range columns {
			down := name[:1] == "-"
			if down {
				name = name[1:]
			}
			i := t.Index(name)
			if i < 0 {
				continue
			}
			if c := compare(t.Rows[a][i], t.Rows[b][i], down); c != 0 {
				return c
			}
		}
		return 0
	})
	return t.pick(func(yield func(int)) {
		for _, i := range order {
			yield(i)
		}
	})
}

func (t *Table) pick(rows func(yield func(int))) *Table {
	picked := *t
	picked.Rows, picked.Evidence = nil, nil
	rows(func(i int) {
		picked.Rows = append(picked.Rows, t.Rows[i])
		if t.Evidence != nil {
			picked.Evidence = append(picked.Evidence, t.Evidence[i])
		}
	})
	return &picked
}

func compare(a, b any, down bool) int {
	if a == nil || b == nil {
		switch {
		case a == nil && b == nil:
			return 0
		case a == nil:
			return 1
		}
		return -1
	}
	var c int
	switch a := a.(type) {
	case string:
		c = cmp.Compare(a, b.(string))
	case int:
		c = cmp.Compare(a, b.(int))
	case float64:
		c = cmp.Compare(a, b.(float64))
	}
	if down {
		return -c
	}
	return c
}
