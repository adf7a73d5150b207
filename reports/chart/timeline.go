package chart

import (
	"cmp"
	"math"
	"slices"
	"time"

	"readout/analysis/table"
)

// timeline draws a stem for each dated row, as high as its value, and words at
// as many as have room without touching each other, the highest first.
func timeline(f *frame, d *data, fig *table.Figure) []string {
	first, last, known := dates(d.rows)
	if !known {
		return f.undated(d)
	}
	remarks := leftOut(0, d)
	d, lower := d.highest(fig.Limit)
	groups := d.groups()
	f.key(groups)
	area := f.plotArea(0.3)
	values := d.numbers()
	_, ticks := linear(values, 0, 1, 4, false)
	texts := d.format.ticksText(ticks)
	if values != nil {
		area.left += f.soft().widest(texts...) + valueRoom
	}

	var l timelineLayout
	for _, try := range timelineTries {
		if next := f.layTimeline(d, groups, area, first, last, try); l.stems == nil || len(next.labels) > len(l.labels) {
			l = next
		}
		if len(l.labels) == l.wanted {
			break
		}
	}
	if f.tall <= 0 {
		l.raise(ceilingOf(area))
	}
	if values != nil {
		f.heightAxis(l.height, ticks, texts, l.area.left, l.area.right)
	} else {
		f.segment(l.area.left, l.area.bottom, l.area.right, l.area.bottom, f.Axis, 1.2)
	}
	f.drawTimeline(l)
	f.timeAxis(l.day, first, last, l.area.bottom)
	if lower > 0 {
		remarks = append(remarks, "Not shown: "+plural(lower, "lower value", "lower values")+".")
	}
	if len(l.labels) < len(l.stems) {
		remarks = append(remarks, "Words stand at "+plural(len(l.labels), "stem", "stems")+" of "+count(len(l.stems))+".")
	}
	return remarks
}

// timelineTry is one way to place words; the first that places most of them is
// taken.
type timelineTry struct {
	headroom float64 // above the highest stem
	side     anchor  // tried first
	byDay    bool    // in the order of days, else the highest first
}

var timelineTries = func() (tries []timelineTry) {
	for headroom := 0.0; headroom <= 120; headroom += 30 {
		for _, byDay := range []bool{false, true} {
			for _, side := range []anchor{start, end} {
				tries = append(tries, timelineTry{headroom, side, byDay})
			}
		}
	}
	return tries
}()

type timelineLayout struct {
	area        box
	day, height scale
	stems       []stem
	labels      []stemLabel
	wanted      int // stems that have words
}

// layTimeline places the stems, and words at the highest.
func (f *frame) layTimeline(d *data, groups []string, area box, first, last time.Time, try timelineTry) timelineLayout {
	ceiling := ceilingOf(area)
	area.top += try.headroom
	if f.tall <= 0 {
		area.bottom += 0.6 * try.headroom
	} else if area.height() < 80 {
		area.top -= try.headroom
	}
	l := timelineLayout{area: area}
	l.height, _ = linear(d.numbers(), area.bottom, area.top, 4, false)
	if first.Equal(last) { // in the middle, with the words beside it
		first, last = first.AddDate(0, 0, -1), last.AddDate(0, 0, 1)
	}
	l.day = dayScale(first, last, area.left+14, area.right-14)
	l.stems = f.stems(d, groups, l.day, l.height)

	place := stemPlacer{frame: f, bounds: box{area.left, ceiling, f.right, area.bottom + 2}, side: try.side}
	var worded []int
	for i, s := range l.stems {
		place.taken = append(place.taken, box{s.x - 4, min(s.top, s.foot) - 4, s.x + 4, max(s.top, s.foot) + 4})
		if s.row.detail != "" || s.row.value.known {
			worded = append(worded, i)
		}
	}
	slices.SortStableFunc(worded, func(a, b int) int {
		return cmp.Compare(math.Abs(l.stems[b].row.value.v), math.Abs(l.stems[a].row.value.v))
	})
	worded = worded[:min(len(worded), int(f.column()/50))]
	l.wanted = len(worded)
	if try.byDay {
		slices.Sort(worded)
	}
	for _, i := range worded {
		if label, ok := place.words(l.stems[i], i, d.format); ok {
			l.labels = append(l.labels, label)
		}
	}
	return l
}

// ceilingOf is how high words may stand.
func ceilingOf(area box) float64 { return area.top - 10 }

// raise takes back headroom that nothing needed.
func (l *timelineLayout) raise(ceiling float64) {
	highest := l.area.top
	for _, label := range l.labels {
		highest = min(highest, label.box.top)
	}
	by := highest - ceiling - 10
	if by <= 0 {
		return
	}
	l.area.top, l.area.bottom = l.area.top-by, l.area.bottom-by
	l.height.from, l.height.to = l.height.from-by, l.height.to-by
	for i := range l.stems {
		l.stems[i].top, l.stems[i].foot = l.stems[i].top-by, l.stems[i].foot-by
	}
	for i := range l.labels {
		label := &l.labels[i]
		label.stem.top, label.stem.foot = label.stem.top-by, label.stem.foot-by
		label.box.top, label.box.bottom = label.box.top-by, label.box.bottom-by
	}
}

func (f *frame) drawTimeline(l timelineLayout) {
	for _, s := range l.stems {
		f.segment(s.x, s.foot, s.x, s.top, s.color, 1.5)
	}
	for _, label := range l.labels {
		if label.lifted {
			f.segment(label.stem.x, label.stem.top, label.stem.x, label.box.top+3, f.Axis, 0.8)
		}
	}
	for _, s := range l.stems {
		f.dot(s.x, s.top, 4, s.color)
	}
	for _, label := range l.labels {
		label.draw(f)
	}
}

// mostStems is how many stems can be told apart at best.
const mostStems = 300

// highest keeps the dated rows of the highest values, in their order.
func (d *data) highest(most int) (kept *data, left int) {
	if most <= 0 {
		most = mostStems
	}
	var order []int
	for i, r := range d.rows {
		if !r.day.IsZero() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(math.Abs(d.rows[b].value.v), math.Abs(d.rows[a].value.v))
	})
	left = max(len(order)-most, 0)
	order = order[:len(order)-left]
	slices.Sort(order)
	some := *d
	some.rows = nil
	for _, i := range order {
		some.rows = append(some.rows, d.rows[i])
	}
	return &some, left
}

// key names the groups by their colours, in a row above the figure.
func (f *frame) key(groups []string) {
	if len(groups) < 2 {
		return
	}
	names := slices.Clone(groups[:min(len(groups), len(f.Series))])
	if others := len(groups) - len(names); others > 0 {
		names = append(names, plural(others, "other", "others"))
	}
	x, y := f.left, f.y+10
	for i, name := range names {
		name = f.soft().fit(name, 0.4*f.column())
		width := f.soft().width(name)
		if x+14+width > f.right && x > f.left {
			x, y = f.left, y+18
		}
		f.dot(x+4, y-4, 4, f.series(i))
		f.text(f.soft(), x+13, y, start, name)
		x += width + 32
	}
	f.y = y + 10
}
