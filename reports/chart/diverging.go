package chart

import (
	"cmp"
	"image/color"
	"math"
	"slices"

	"gonum.org/v1/plot"

	"readout/analysis/table"
	"readout/reports/font"
)

// diverging draws what is below, at and above neutral of each row, with the
// neutral part in the middle. Of the first rows that have room, those that lean
// to the upper side stand first.
func diverging(f *frame, d *data, fig *table.Figure) []string {
	rows := slices.Clone(d.rows[:limit(len(d.rows), fig.Limit)])
	labels := f.labels(rows, 0.36*f.column(), f.pitch(len(rows), 20, 32))
	rows = rows[:f.fitting(labels.heights, len(d.rows), 18)]
	slices.SortStableFunc(rows, func(a, b datum) int { return cmp.Compare(b.balance(), a.balance()) })
	labels = f.labels(rows, 0.36*f.column(), f.pitch(len(rows), 20, 32))
	var before, after, room float64
	for _, r := range rows {
		before = max(before, size(r.low)+size(r.value)/2)
		after = max(after, size(r.high)+size(r.value)/2)
		room = max(room, f.strong().width(d.format.value(size(r.low))), f.strong().width(d.format.value(size(r.high))))
	}
	if before+after == 0 {
		after = 1
	}
	room += valueRoom
	s := scale{plot.LinearScale{}, -before, after, f.left + labels.width + gutter + room, f.right - max(room, 60)}
	f.divergingHeads(d, s)

	for i, r := range rows {
		height := labels.heights[i]
		mid, thick := f.y+height/2, min(22, 0.7*height)
		labels.draw(f, f.strong(), i, f.left+labels.width, mid)
		if !r.low.known && !r.value.known && !r.high.known {
			f.text(f.soft(), s.from, mid+4, start, notKnown)
			f.y += height
			continue
		}
		half := size(r.value) / 2
		f.part(d, s.at(-half-size(r.low)), s.at(-half), mid, thick, f.Negative, size(r.low), end)
		f.part(d, s.at(-half), s.at(half), mid, thick, mix(f.Paper, f.Rest, 0.55), size(r.value), middle)
		f.part(d, s.at(half), s.at(half+size(r.high)), mid, thick, f.lead(), size(r.high), start)
		f.y += height
	}
	f.more(f.left+labels.width+gutter, len(d.rows)-len(rows))
	return nil
}

// balance is how far a row leans to the upper side.
func (r datum) balance() float64 { return size(r.high) - size(r.low) }

// size is how much a part takes; a negative number counts as its size.
func size(n number) float64 { return math.Abs(n.v) }

// part draws one part of a row with its number inside, or outside when the
// part is one of the outer ones and too small.
func (f *frame) part(d *data, left, right, mid, thick float64, fill color.NRGBA, v float64, side anchor) {
	if v == 0 {
		return
	}
	f.rect(box{left, mid - thick/2, max(right-1, left+0.5), mid + thick/2}, fill)
	text := d.format.value(v)
	s := style{font.Bold, smallSize, f.Ink}
	if side == middle {
		s = f.soft()
	} else if dark(fill) {
		s.color = f.Paper
	}
	switch {
	case s.width(text)+6 <= right-left:
		f.text(s, (left+right)/2, mid+4, middle, text)
	case side == end:
		s.color = f.Ink
		f.text(s, left-5, mid+4, end, text)
	case side == start:
		s.color = f.Ink
		f.text(s, right+5, mid+4, start, text)
	}
}

// divergingHeads names the parts over them.
func (f *frame) divergingHeads(d *data, s scale) {
	bold := style{font.Bold, smallSize, f.Negative}
	third := f.column()/3 - 22
	low, neutral, high := bold.fit(d.titles.low, third), f.soft().fit(d.titles.value, third), bold.fit(d.titles.high, third)
	half := f.soft().width(neutral)/2 + 22
	x := min(max(s.at(0), f.left+half+bold.width(low)), f.right-half-bold.width(high))
	f.text(f.soft(), x, f.y+8, middle, neutral)
	f.text(bold, x-half, f.y+8, end, low)
	bold.color = f.lead()
	f.text(bold, x+half, f.y+8, start, high)
	f.y += 18
}
