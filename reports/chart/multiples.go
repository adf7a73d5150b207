package chart

import (
	"math"

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
	_, ticks := linear(values, 0, 1, 3, true)
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
		f.text(heading, x0, top+10, start, heading.fit(one.name, wide))
		area := box{x0 + left0, top + 26, x0 + wide - right0 - valueRoom, top + 26 + tall}
		s, _ := linear(values, area.bottom, area.top, 3, true)
		x := dayScale(first, last, area.left+4, area.right-4)
		f.heightAxis(s, ticks, texts, area.left, area.right)
		for j, other := range all {
			if j != i {
				f.line(other, x, s, f.Rest, 1)
			}
		}
		f.band(one, x, s, f.lead())
		f.line(one, x, s, f.lead(), 2)
		end := one.rows[len(one.rows)-1]
		f.dot(x.day(end.day), s.at(end.value.v), 3.5, f.lead())
		f.text(style{font.Bold, labelSize, f.lead()}, area.right+valueRoom-2, s.at(end.value.v)+4.5, start, d.format.value(end.value.v))
		f.timeAxis(x, first, last, area.bottom)
	}
	remarks := leftOut(left, d)
	if len(all) > 1 {
		remarks = append([]string{"Grey lines are the other groups."}, remarks...)
	}
	return remarks
}
