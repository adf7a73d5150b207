package chart

import (
	"image/color"
	"slices"
	"strings"

	"gonum.org/v1/plot/vg"

	"readout/analysis/table"
)

// lines draws values over days, one line for each group with its name at its
// end, and a band between low and high. Where days are missing the line is
// broken: a dotted stretch says that nothing is known between.
func lines(f *frame, d *data, fig *table.Figure) []string {
	series, left := d.series(fig.Limit)
	if len(series) == 0 {
		return f.undated(d)
	}
	first, last, _ := dates(d.rows)
	area := f.plotArea(0.4)
	events := f.events(d, first, last, &area)

	s, ticks := linear(seriesNumbers(series), area.bottom, area.top, 5, true)
	texts := d.format.ticksText(ticks)
	area.left += f.soft().widest(texts...) + valueRoom
	ends := f.ends(d, series)
	area.right -= ends.width + gutter + 4
	x := dayScale(first, last, area.left+6, area.right)

	for i := len(series) - 1; i >= 0; i-- {
		f.band(series[i], x, s, f.seriesColor(i, len(series)))
	}
	f.heightAxis(s, ticks, texts, area.left, area.right)
	f.drawEvents(events, x, area)
	for i := len(series) - 1; i >= 0; i-- {
		f.line(series[i], x, s, f.seriesColor(i, len(series)), 2)
	}
	grey := ends.draw(f, x, s, area)
	f.timeAxis(x, first, last, area.bottom)
	remarks := leftOut(left, d)
	if slices.ContainsFunc(series, broken) {
		remarks = append(remarks, "Dotted where nothing is known.")
	}
	if grey != nil {
		remarks = append(remarks, "Lines without a label: "+strings.Join(grey, ", ")+".")
	}
	return remarks
}

// series is one line: the dated rows of a group in the order of their days.
type series struct {
	name string
	rows []datum
	step float64 // days between neighbours, as a rule

	repeated bool // several rows have the same day: these are events, no course
}

// drawnSeries is how many lines a figure shows that sets no limit.
const drawnSeries = 12

func (d *data) series(most int) (all []series, left int) {
	if most <= 0 {
		most = drawnSeries
	}
	byGroup := map[string][]datum{}
	for _, r := range d.rows {
		if !r.day.IsZero() && r.value.known {
			byGroup[r.group] = append(byGroup[r.group], r)
		}
	}
	for _, name := range d.groups() {
		one := series{name: name, rows: byGroup[name]}
		if len(one.rows) == 0 {
			continue
		}
		if len(all) == most {
			left++
			continue
		}
		slices.SortStableFunc(one.rows, func(a, b datum) int { return a.day.Compare(b.day) })
		one.step = usualStep(one.rows)
		for i := 1; i < len(one.rows); i++ {
			one.repeated = one.repeated || one.rows[i].day.Equal(one.rows[i-1].day)
		}
		all = append(all, one)
	}
	return all, left
}

// usualStep is the median of the days between neighbours.
func usualStep(rows []datum) float64 {
	var steps []float64
	for i := 1; i < len(rows); i++ {
		steps = append(steps, dayNumber(rows[i].day)-dayNumber(rows[i-1].day))
	}
	if len(steps) == 0 {
		return 1
	}
	slices.Sort(steps)
	return max(steps[len(steps)/2], 1)
}

// runs cuts a series where days are missing.
func (s series) runs() [][]datum {
	var runs [][]datum
	from := 0
	for i := 1; i <= len(s.rows); i++ {
		if i == len(s.rows) || dayNumber(s.rows[i].day)-dayNumber(s.rows[i-1].day) > 1.6*s.step {
			runs = append(runs, s.rows[from:i])
			from = i
		}
	}
	return runs
}

func broken(s series) bool { return len(s.runs()) > 1 }

func seriesNumbers(all []series) []float64 {
	var numbers []float64
	for _, s := range all {
		numbers = append(numbers, (&data{rows: s.rows}).numbers()...)
	}
	return numbers
}

// seriesColor colours up to six lines; of more, the first three, and the rest
// stays grey.
func (f *frame) seriesColor(i, n int) color.NRGBA {
	if n > len(f.Series) && i >= 3 {
		return f.Rest
	}
	return f.series(i)
}

func (f *frame) band(s series, x, y scale, c color.NRGBA) {
	tint := mix(f.Paper, c, 0.2)
	for _, run := range s.banded() {
		var upper, lower []vg.Point
		for _, r := range run {
			upper = append(upper, point(x.day(r.day), y.at(r.high.v)))
			lower = append(lower, point(x.day(r.day), y.at(r.low.v)))
		}
		if len(upper) == 1 {
			f.rect(box{float64(upper[0].X) - 2.5, float64(upper[0].Y), float64(upper[0].X) + 2.5, float64(lower[0].Y)}, tint)
			continue
		}
		slices.Reverse(lower)
		f.fill(polygon(append(upper, lower...)...), tint)
	}
}

// banded cuts the runs of a series further, where a bound is not known.
func (s series) banded() (stretches [][]datum) {
	for _, run := range s.runs() {
		from := 0
		for i := 0; i <= len(run); i++ {
			if i < len(run) && run[i].low.known && run[i].high.known {
				continue
			}
			if i > from {
				stretches = append(stretches, run[from:i])
			}
			from = i + 1
		}
	}
	return stretches
}

func (f *frame) line(s series, x, y scale, c color.NRGBA, width float64) {
	at := func(r datum) vg.Point { return point(x.day(r.day), y.at(r.value.v)) }
	if s.repeated {
		for _, r := range s.rows {
			f.dot(x.day(r.day), y.at(r.value.v), 1.5*width, c)
		}
		return
	}
	var before *datum
	for _, run := range s.runs() {
		if before != nil {
			f.stroke(polyline(at(*before), at(run[0])), c, 0.6*width, 1.5, 3)
		}
		points := make([]vg.Point, len(run))
		for i, r := range run {
			points[i] = at(r)
		}
		if len(points) > 1 {
			f.stroke(polyline(points...), c, width)
		}
		if len(points) == 1 || len(s.rows) <= 8 {
			for _, p := range points {
				f.dot(float64(p.X), float64(p.Y), 1.5*width, c)
			}
		}
		before = &run[len(run)-1]
	}
}

// plotArea takes room for the figure, so many times as high as wide, or as
// high as asked.
func (f *frame) plotArea(ratio float64) box {
	height := f.tall - 34 // the time axis
	if f.tall <= 0 {
		height = min(max(ratio*f.column(), 200), 340, 0.8*f.most)
	}
	return box{f.left, f.y + 6, f.right, f.y + max(height, 60)}
}

// undated stands for a figure over time of which no row has a day and a value.
func (f *frame) undated(d *data) []string {
	f.message("Nothing to draw over time: none of the " + plural(len(d.rows), "row", "rows") + " has both a day and a value.")
	return nil
}

func leftOut(groups int, d *data) []string {
	var remarks []string
	if groups > 0 {
		remarks = append(remarks, "Not shown: "+plural(groups, "more group", "more groups")+".")
	}
	undated := 0
	for _, r := range d.rows {
		if r.day.IsZero() {
			undated++
		}
	}
	if undated > 0 {
		remarks = append(remarks, "Not shown: "+plural(undated, "row", "rows")+" without a known day.")
	}
	return remarks
}
