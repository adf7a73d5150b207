package chart

import (
	"cmp"
	"image/color"
	"math"
	"slices"
	"strings"

	"readout/reports/font"
)

// ends are the labels at the right ends of lines: the name and the last value.
type ends struct {
	labels   []endLabel
	width    float64
	together bool // all lines are a single day: the labels stand beside it
}

type endLabel struct {
	last  datum
	value string
	color color.NRGBA
	lines []string // the name, or the day of the only line; nil when it stands after the value
	after string
}

// near is how far a label may stand from the end of its line.
const near = 30

func (f *frame) ends(d *data, all []series) ends {
	e := ends{together: true}
	for i, s := range all {
		last := s.rows[len(s.rows)-1]
		e.together = e.together && s.rows[0].day.Equal(all[0].rows[0].day) && last.day.Equal(s.rows[0].day)
		l := endLabel{last: last, value: d.format.value(last.value.v), color: f.seriesColor(i, len(all))}
		switch {
		case len(all) == 1 && s.name == "":
			l.lines = []string{last.day.Format("2 Jan")}
		case l.color == f.Rest:
			l.after = f.soft().fit(s.name, 0.18*f.column())
		default:
			l.lines = f.soft().wrap(s.name, 0.2*f.column(), 2)
		}
		width := max(f.strong().width(l.value), f.soft().widest(l.lines...))
		if l.after != "" {
			width = f.soft().width(l.value+" ") + f.soft().width(l.after)
		}
		e.width = max(e.width, width)
		e.labels = append(e.labels, l)
	}
	return e
}

func (l *endLabel) height() float64 { return 18 + 14*float64(len(l.lines)) }

// draw places the labels so that none overlap: all of the coloured lines, and
// of the grey ones those that can stand near their ends. It returns the names
// it left out.
func (e *ends) draw(f *frame, x, y scale, area box) (left []string) {
	var labels []endLabel
	var places []float64
	for _, l := range e.labels {
		more := append(slices.Clone(labels), l)
		slices.SortStableFunc(more, func(a, b endLabel) int {
			return cmp.Compare(y.at(a.last.value.v), y.at(b.last.value.v))
		})
		at, ok := placeEnds(more, y, area)
		if !ok {
			left = append(left, l.after+strings.Join(l.lines, " "))
			continue
		}
		labels, places = more, at
	}
	for i, l := range labels {
		px, py := x.day(l.last.day), y.at(l.last.value.v)
		f.dot(px, py, 4, l.color)
		right, top := area.right+gutter+4, places[i]-l.height()/2
		if e.together {
			right = px + gutter + 4
		}
		if px < right-gutter-5 || math.Abs(top+12-py) > 10 {
			f.segment(px+5, py, right-3, top+9, mix(f.Paper, l.color, 0.5), 1)
		}
		if l.after != "" {
			f.text(f.soft(), right, top+13, start, l.value+" "+l.after)
			continue
		}
		f.halo(style{font.Bold, labelSize, l.color}, f.Paper, right, top+13, start, l.value)
		for j, line := range l.lines {
			f.halo(f.soft(), f.Paper, right, top+27+float64(j)*f.soft().lead(), start, line)
		}
	}
	return left
}

func placeEnds(labels []endLabel, y scale, area box) (places []float64, ok bool) {
	var wishes []wish
	grey := false
	for _, l := range labels {
		wishes = append(wishes, wish{y.at(l.last.value.v) + 7*float64(len(l.lines)), l.height()})
		grey = grey || l.after != ""
	}
	low, high := area.top-12, area.bottom+4
	if !fits(wishes, low, high) {
		return nil, false
	}
	places = spread(wishes, low, high)
	for i := range places {
		if grey && math.Abs(places[i]-wishes[i].at) > near {
			return nil, false
		}
	}
	return places, true
}
