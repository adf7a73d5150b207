package chart

import "slices"

// matrix is the values by row and column.
type matrix struct {
	rows, columns []string
	cells         map[[2]string]float64
	square        bool // both axes hold the same names
}

// newMatrix reads rows of label, group and value. When labels and groups are
// names of the same things, both axes hold all of them in the same order, and
// a pair given once stands in both places.
func newMatrix(d *data) matrix {
	m := matrix{cells: map[[2]string]float64{}}
	m.rows = distinct(d.rows, func(r datum) string { return r.label })
	m.columns = d.groups()
	for _, r := range d.rows {
		if r.value.known {
			m.cells[[2]string{r.label, r.group}] = r.value.v
		}
	}
	both := distinct(slices.Concat(named(m.rows), named(m.columns)), func(r datum) string { return r.label })
	m.square = len(both) < len(m.rows)+len(m.columns)
	if !m.square {
		return m
	}
	m.rows, m.columns = both, both
	for _, r := range d.rows {
		mirror := [2]string{r.group, r.label}
		if _, given := m.cells[mirror]; !given && r.value.known {
			m.cells[mirror] = r.value.v
		}
	}
	return m
}

func cut(names []string, most int) (kept []string, left int) {
	most = min(most, len(names))
	return slices.Clone(names[:most]), len(names) - most
}

func named(names []string) []datum {
	rows := make([]datum, len(names))
	for i, name := range names {
		rows[i].label = name
	}
	return rows
}
