package chart

import (
	"math"
	"time"

	"gonum.org/v1/plot"
)

// ticksText writes the steps of an axis with as many decimals as they need.
func (f format) ticksText(ticks []float64) []string {
	if len(ticks) > 1 {
		step := (ticks[1] - ticks[0]) * f.scale
		f.decimals = min(max(0, -int(math.Floor(math.Log10(step)+1e-9))), 12)
	}
	out := make([]string, len(ticks))
	for i, t := range ticks {
		out[i] = f.value(t)
	}
	return out
}

// heightAxis draws grid lines across the area with their numbers left of it,
// and the zero line stronger.
func (f *frame) heightAxis(s scale, ticks []float64, texts []string, left, right float64) {
	last := math.Inf(1)
	for i, t := range ticks {
		y := s.at(t)
		if last-y < f.soft().lead() {
			continue
		}
		last = y
		if t == 0 {
			f.segment(left, y, right, y, f.Axis, 1.2)
		} else {
			f.segment(left, y, right, y, f.Grid, 1)
		}
		f.text(f.soft(), left-valueRoom, y+4, end, texts[i])
	}
}

// dayScale places days between two positions.
func dayScale(first, last time.Time, from, to float64) scale {
	a, b := dayNumber(first), dayNumber(last)
	if a == b {
		a, b = a-1, b+1
	}
	return scale{plot.LinearScale{}, a, b, from, to}
}

func dayNumber(d time.Time) float64 { return float64(d.Unix() / (24 * 60 * 60)) }

func (s scale) day(d time.Time) float64 { return s.at(dayNumber(d)) }

// timeAxis writes days under the area and moves f.y below them. A label that
// would leave the column is moved inside.
func (f *frame) timeAxis(s scale, first, last time.Time, bottom float64) {
	style, edge := f.soft(), math.Inf(-1)
	for _, t := range calendar(first, last, s.to-s.from, style) {
		x := s.day(t.day)
		f.segment(x, bottom, x, bottom+4, f.Axis, 1)
		half := max(style.width(t.label), style.width(t.year)) / 2
		if x = min(max(x, f.left+half), f.right-half); x-half < edge+4 {
			continue
		}
		edge = x + half
		f.text(style, x, bottom+17, middle, t.label)
		f.text(style, x, bottom+31, middle, t.year)
	}
	f.y = bottom + 34
}

// dates returns the first and last known day.
func dates(rows []datum) (first, last time.Time, known bool) {
	for _, r := range rows {
		if r.day.IsZero() {
			continue
		}
		if !known || r.day.Before(first) {
			first = r.day
		}
		if !known || r.day.After(last) {
			last = r.day
		}
		known = true
	}
	return first, last, known
}

// widthAxis draws grid lines down the area with their numbers under it, as many
// as have room.
func (f *frame) widthAxis(s scale, ticks []float64, texts []string, area box) {
	style := f.soft()
	every := 1
	for every < len(ticks) && float64(len(ticks)/every)*(style.widest(texts...)+14) > s.to-s.from {
		every++
	}
	for i, t := range ticks {
		if i%every != 0 {
			continue
		}
		x, c := s.at(t), f.Grid
		if t == 0 {
			c = f.Axis
		}
		f.segment(x, area.top, x, area.bottom, c, 1)
		f.text(style, min(x, f.right-style.width(texts[i])/2), area.bottom+16, middle, texts[i])
	}
}
