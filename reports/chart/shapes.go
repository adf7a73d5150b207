package chart

import "readout/analysis/table"

// The functions below draw a table, most of them as one shape, whatever its own
// figure is; they are for notebooks, where a table is often made on the spot.
// Columns are those of the table's figure if that has the shape, and else are
// found by their kinds. A table that lacks a column gives a chart that says so.

// Of draws a table as its own figure says.
func Of(t *table.Table, opt ...Options) *Chart {
	if t.Figure == nil {
		return as(table.Bars, t, opt)
	}
	return as(t.Figure.Shape, t, opt)
}

// Bars draws ranked bars: the first text column, the first numbers.
func Bars(t *table.Table, opt ...Options) *Chart { return as(table.Bars, t, opt) }

// Line draws numbers over days, a line for each value of the first text column.
func Line(t *table.Table, opt ...Options) *Chart { return as(table.Line, t, opt) }

// Intervals draws values with their columns "low" and "high", for each label.
func Intervals(t *table.Table, opt ...Options) *Chart { return as(table.Intervals, t, opt) }

// Timeline draws a stem for each day, with the first text column as its words.
func Timeline(t *table.Table, opt ...Options) *Chart { return as(table.Timeline, t, opt) }

// Heat draws a matrix of the first two text columns.
func Heat(t *table.Table, opt ...Options) *Chart { return as(table.Heat, t, opt) }

// Multiples draws numbers over days, a small chart for each value of the first
// text column.
func Multiples(t *table.Table, opt ...Options) *Chart { return as(table.Multiples, t, opt) }

// Diverging draws the columns "low" and "high" as negative and positive around
// the first other numbers, or else the first three columns of numbers.
func Diverging(t *table.Table, opt ...Options) *Chart { return as(table.Diverging, t, opt) }

// Network draws the names in the first two text columns, joined by the first
// numbers.
func Network(t *table.Table, opt ...Options) *Chart { return as(table.Network, t, opt) }

func as(shape table.Shape, t *table.Table, opt []Options) *Chart {
	drawn := *t
	if t.Figure == nil || t.Figure.Shape != shape {
		drawn.Figure = figureOf(shape, t.Columns)
	}
	var how Options
	if len(opt) > 0 {
		how = opt[0]
	}
	c, err := Draw(&drawn, how)
	if err != nil {
		return &Chart{table: &drawn, data: &data{}, opt: how, fault: err.Error()}
	}
	return c
}

// figureOf chooses columns by their kinds. What a shape cannot do without is
// named even when the table has no such column, so that drawing tells.
func figureOf(shape table.Shape, columns []table.Column) *table.Figure {
	var texts, days, numbers []string
	named := map[string]string{}
	for _, c := range columns {
		switch {
		case c.Kind == table.Text:
			texts = append(texts, c.Name)
		case c.Kind == table.Day:
			days = append(days, c.Name)
		case c.Name == "low" || c.Name == "high":
			named[c.Name] = c.Name
		default:
			numbers = append(numbers, c.Name)
		}
	}
	pick := func(names []string, i int, missing string) string {
		if i < len(names) {
			return names[i]
		}
		return missing
	}
	f := &table.Figure{Shape: shape, Value: pick(numbers, 0, "value")}
	switch shape {
	case table.Line, table.Multiples:
		f.Label, f.Group = pick(days, 0, "day"), pick(texts, 0, "")
		f.Low, f.High = named["low"], named["high"]
	case table.Timeline:
		f.Label, f.Detail = pick(days, 0, "day"), pick(texts, 0, "")
	case table.Intervals:
		f.Label, f.Detail = pick(texts, 0, "label"), pick(texts, 1, "")
		f.Low, f.High = named["low"], named["high"]
	case table.Heat, table.Network:
		f.Label, f.Group = pick(texts, 0, "label"), pick(texts, 1, "group")
	case table.Diverging:
		f.Label = pick(texts, 0, "label")
		f.Low, f.High = named["low"], named["high"]
		if f.Low == "" || f.High == "" {
			f.Low, f.Value, f.High = pick(numbers, 0, "low"), pick(numbers, 1, "value"), pick(numbers, 2, "high")
		}
	default:
		f.Label = pick(append(texts, days...), 0, "label")
	}
	return f
}
