package chart

import (
	"image/color"

	"gonum.org/v1/plot"

	"readout/analysis/table"
)

const (
	gutter    = 10 // between labels and marks
	valueRoom = 8  // between a mark and its value
)

// bars draws ranked bars: the label left of the zero line, the value at the
// bar's end, the leading rows in colour.
func bars(f *frame, d *data, fig *table.Figure) []string {
	rows := d.rows[:limit(len(d.rows), fig.Limit)]
	labels := f.labels(rows, 0.4*f.column(), f.pitch(len(rows), 20, 32))
	rows = rows[:f.fitting(labels.heights, len(d.rows), 0)]

	var values []float64
	room := 0.0
	for _, r := range rows {
		if r.value.known {
			values = append(values, r.value.v)
			room = max(room, valueRoom+f.strong().width(d.format.value(r.value.v)))
		}
	}
	low, high := extent(values)
	s := scale{plot.LinearScale{}, min(low, 0), max(high, 0), f.left + labels.width + gutter, f.right - room}
	if s.min < 0 {
		s.from += room
	}
	if s.min == s.max {
		s.max = 1
	}

	lead := leaders(rows)
	zero, top := s.at(0), f.y
	for i, r := range rows {
		style, fill := f.label(), f.Rest
		if i < lead {
			style, fill = f.strong(), f.lead()
		}
		if s.min < 0 {
			fill = f.signed(r.value.v)
		}
		height := labels.heights[i]
		mid := f.y + height/2
		labels.draw(f, style, i, f.left+labels.width, mid)
		if r.value.known {
			f.bar(zero, s.at(r.value.v), mid, min(22, 0.7*height), fill)
			f.beside(style, s.at(r.value.v), mid, r.value.v < 0, d.format.value(r.value.v))
		} else {
			f.beside(f.soft(), zero, mid, zero+80 > f.right, notKnown)
		}
		f.y += height
	}
	f.segment(zero, top-2, zero, f.y+2, f.Axis, 1)
	f.more(zero+valueRoom, len(d.rows)-len(rows))
	return nil
}

// bar draws a bar from the zero line; what is not zero is never invisible.
func (f *frame) bar(zero, x, mid, thick float64, fill color.NRGBA) {
	if x > zero {
		x = max(x, zero+1)
	} else if x < zero {
		x = min(x, zero-1)
	}
	f.rect(box{min(x, zero), mid - thick/2, max(x, zero), mid + thick/2}, fill)
}

// beside sets a value right of x, or left of it.
func (f *frame) beside(s style, x, mid float64, before bool, text string) {
	y := mid + 0.35*s.size
	if before {
		f.text(s, x-valueRoom, y, end, text)
	} else {
		f.text(s, x+valueRoom, y, start, text)
	}
}

// leaders returns how many of the first rows stand out in a ranking: those
// before the largest drop among the first few. Where all are equal none do, and
// in what is not a ranking, such as weeks in their order, all do.
func leaders(rows []datum) int {
	last := rows[0].value
	for _, r := range rows {
		if r.value.known && last.known && r.value.v > last.v {
			return len(rows)
		}
		if r.value.known {
			last = r.value
		}
	}
	if len(rows) == 1 {
		return 1
	}
	best, drop := 0, 1.0
	for i := 1; i <= min(3, len(rows)-1); i++ {
		before, after := rows[i-1].value.v, rows[i].value.v
		if ratio := before / max(after, 0.01*rows[0].value.v); before > 0 && ratio > 1.1*drop || best == 0 && before > after {
			best, drop = i, ratio
		}
	}
	return best
}
