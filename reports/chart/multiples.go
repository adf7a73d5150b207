package chart

import (
	"math"
	"slices"

	"readout/analysis/table"
	"readout/reports/font"
)

const (
	lowestPanel = 40
	aroundPanel = 80 // heading and time axis
)

// multiples draws a small chart for each group on the same scales, with the
// other groups in grey behind it.
func multiples(f *frame, d *data, fig *table.Figure) []string {
	most := fig.Limit
	if most <= 0 {
		most = drawnSeries
	}
	columns := min(max(int(f.column()/220), 1), 3)
	most = min(most, columns*max(int(f.reach()/(lowestPanel+aroundPanel)), 1))
	all, left := d.series(most)
	if len(all) == 0 {
		return f.undated(d)
	}
	first, last, _ := dates(d.rows)
	columns = min(columns, len(all))
	const gap = 22
	wide := (f.column() - gap*float64(columns-1)) / float64(columns)
	lines := math.Ceil(float64(len(all)) / float64(columns))
	tall := max(f.reach()/lines-aroundPanel, lowestPanel)
	if f.tall <= 0 {
		tall = min(tall, max(0.42*wide, 96), 180)
	}

	values := seriesNumbers(all)
	events := first.Equal(last) || slices.ContainsFunc(all, func(s series) bool { return s.repeated })
	_, ticks := linear(values, 0, 1, 3, !events)
	texts := d.format.ticksText(ticks)
	left0 := f.soft().widest(texts...) + valueRoom
	right0 := 0.0
	for _, s := range all {
		right0 = max(right0, f.strong().width(d.format.value(s.rows[len(s.rows)-1].value.v)))
	}

	top := f.y
	for i, one := range all {
		x0 := f.left + float64(i%columns)*(wide+gap)
		if i > 0 && i%columns == 0 {
			top = f.y + 18
		}
		heading := style{font.Bold, labelSize, f.Ink}
		f.text(heading, x0, top+10, start, heading.fit(capital(one.name), wide))
		area := box{x0 + left0, top + 26, x0 + wide - right0 - valueRoom, top + 26 + tall}
		s, _ := linear(values, area.bottom, area.top, 3, !events)
		x := dayScale(first, last, area.left+4, area.right-4)
		f.heightAxis(s, ticks, texts, area.left, area.right)
		if events {
			f.panelStems(d, one, x, s, area)
		} else {
			f.panelLine(d, all, i, x, s, area)
		}
		f.timeAxis(x, first, last, area.bottom)
	}
	remarks := leftOut(left, d)
	if len(all) > 1 && !events {
		remarks = append([]string{"Grey lines are the other groups."}, remarks...)
	}
	return remarks
}

// panelLine draws a group over the others, with its last value.
func (f *frame) panelLine(d *data, all []series, i int, x, y scale, area box) {
	for j, other := range all {
		if j != i {
			f.line(other, x, y, f.Rest, 1)
		}
	}
	one := all[i]
	f.band(one, x, y, f.lead())
	f.line(one, x, y, f.lead(), 2)
	last := one.rows[len(one.rows)-1]
	f.dot(x.day(last.day), y.at(last.value.v), 3.5, f.lead())
	f.text(f.panelValue(), area.right+valueRoom-2, y.at(last.value.v)+4.5, start, d.format.value(last.value.v))
}

// panelStems draws a group of events, with the value of the highest.
func (f *frame) panelStems(d *data, one series, x, y scale, area box) {
	highest := one.rows[0]
	for _, r := range one.rows {
		f.segment(x.day(r.day), y.at(0), x.day(r.day), y.at(r.value.v), f.lead(), 1.5)
		f.dot(x.day(r.day), y.at(r.value.v), 3, f.lead())
		if r.value.v > highest.value.v {
			highest = r
		}
	}
	at := min(y.at(highest.value.v)+4.5, area.bottom-4)
	f.halo(f.panelValue(), f.Paper, x.day(highest.day)+valueRoom, at, start, d.format.value(highest.value.v))
}

func (f *frame) panelValue() style { return style{font.Bold, labelSize, f.lead()} }
