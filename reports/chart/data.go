package chart

import (
	"fmt"
	"math"
	"time"

	"readout/analysis/table"
)

// number is a cell that may be unknown.
type number struct {
	v     float64
	known bool
}

// datum is a row as the figure sees it.
type datum struct {
	row                          int // in the table
	label, group, detail, stated string
	value, low, high             number
	day                          time.Time // of a label that is a day; zero when unknown
}

// data is a table's rows in the order of the table.
type data struct {
	rows   []datum
	value  table.Column // the column of the value, for its unit and kind
	format format
	titles struct{ low, value, high string }
}

// read takes the columns that the figure names out of the table.
func read(t *table.Table) (*data, error) {
	f := t.Figure
	if f == nil {
		return nil, fmt.Errorf("table %q: no figure says how to draw it", t.Name)
	}
	index := map[string]int{}
	for _, name := range f.Columns() {
		i := t.Index(name)
		if i < 0 {
			return nil, fmt.Errorf("table %q: the figure names column %q, which the table does not have", t.Name, name)
		}
		index[name] = i
	}
	d := &data{rows: make([]datum, 0, len(t.Rows))}
	for _, name := range []string{f.High, f.Low, f.Value} {
		if i, ok := index[name]; ok {
			d.value = t.Columns[i]
		}
	}
	title := func(name string) string {
		if i, ok := index[name]; ok {
			return clean(t.Columns[i].Title)
		}
		return ""
	}
	d.titles.low, d.titles.value, d.titles.high = title(f.Low), title(f.Value), title(f.High)
	for r, cells := range t.Rows {
		if len(cells) != len(t.Columns) {
			return nil, fmt.Errorf("table %q: row %d has %d cells for %d columns", t.Name, r+1, len(cells), len(t.Columns))
		}
		cell := func(name string) any {
			if i, ok := index[name]; ok {
				return cells[i]
			}
			return nil
		}
		row := datum{
			row:   r,
			label: words(cell(f.Label)), group: words(cell(f.Group)), detail: words(cell(f.Detail)), stated: words(cell(f.Stated)),
			value: amount(cell(f.Value)), low: amount(cell(f.Low)), high: amount(cell(f.High)),
		}
		if day, err := time.Parse(time.DateOnly, row.label); err == nil {
			row.day = day
		}
		d.rows = append(d.rows, row)
	}
	d.format = formatOf(d.value, d.numbers())
	low, _ := extent(d.numbers())
	d.format.signed = low < 0
	return d, nil
}

// numbers returns all known values and bounds.
func (d *data) numbers() []float64 {
	var all []float64
	for _, r := range d.rows {
		for _, n := range []number{r.value, r.low, r.high} {
			if n.known {
				all = append(all, n.v)
			}
		}
	}
	return all
}

// groups returns the groups in the order in which they first appear.
func (d *data) groups() []string { return distinct(d.rows, func(r datum) string { return r.group }) }

func distinct(rows []datum, of func(datum) string) []string {
	var names []string
	seen := map[string]bool{}
	for _, r := range rows {
		if name := of(r); !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}

func words(cell any) string {
	switch c := cell.(type) {
	case nil:
		return ""
	case string:
		return clean(c)
	default:
		return clean(fmt.Sprint(c))
	}
}

func amount(cell any) number {
	var v float64
	switch c := cell.(type) {
	case int:
		v = float64(c)
	case int64:
		v = float64(c)
	case float64:
		v = c
	default:
		return number{}
	}
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return number{}
	}
	return number{v, true}
}

func extent(values []float64) (low, high float64) {
	for i, v := range values {
		if i == 0 || v < low {
			low = v
		}
		if i == 0 || v > high {
			high = v
		}
	}
	return low, high
}
