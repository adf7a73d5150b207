package chart

import (
	"image/color"
)

// commonRows is how many rows are shown of a figure that sets no limit.
const commonRows = 30

// notKnown stands where a row has no value.
const notKnown = "not known"

// limit returns how many of n rows to show: no more than the figure wants.
func limit(n, most int) int {
	if most <= 0 {
		most = commonRows
	}
	return min(n, most)
}

// fitting returns how many of all rows fit into the height that the figure may
// have, given the heights of the first and what stands above and below them,
// with room for a word on those left out.
func (f *frame) fitting(heights []float64, all int, around float64) int {
	y := around
	for i, h := range heights {
		after := 0.0
		if i < all-1 {
			after = moreHeight
		}
		if y += h; y+after > f.reach() && i > 0 {
			return i
		}
	}
	return len(heights)
}

// pitch returns the distance between rows: common, less when there are many,
// or what fills a given height.
func (f *frame) pitch(n int, smallest, common float64) float64 {
	if f.tall > 0 {
		return min(max(f.tall/float64(max(n, 1)), smallest), 1.5*common)
	}
	if n > 12 {
		return max(smallest, 0.8*common)
	}
	return common
}

// rowLabels is a column of labels, each on one or two lines, with the detail
// after it.
type rowLabels struct {
	width   float64
	lines   [][]string
	details []string
	heights []float64
}

func (f *frame) labels(rows []datum, most, pitch float64) rowLabels {
	var l rowLabels
	for _, r := range rows {
		detail := ""
		if r.detail != "" {
			detail = f.soft().fit(r.detail, most/2)
		}
		room := most
		if detail != "" {
			room -= f.soft().width(detail) + 6
		}
		lines := f.strong().balance(r.label, room, 2)
		l.lines = append(l.lines, lines)
		l.heights = append(l.heights, max(pitch, float64(len(lines))*labelSize*1.3+6))
		l.details = append(l.details, detail)
		l.width = max(l.width, f.strong().widest(lines...)+most-room)
	}
	return l
}

// draw sets the i-th label so that it ends at right, around mid.
func (l *rowLabels) draw(f *frame, s style, i int, right, mid float64) {
	if detail := l.details[i]; detail != "" {
		f.text(f.soft(), right, mid+0.35*s.size, end, detail)
		right -= f.soft().width(detail) + 6
	}
	y := mid + 0.35*s.size - float64(len(l.lines[i])-1)*s.lead()/2
	f.lines(s, right, y, end, l.lines[i])
}

const moreHeight = 20

// more says under the last row how many rows were left out.
func (f *frame) more(x float64, n int) {
	if n > 0 {
		text := "and " + count(n) + " more"
		f.text(f.soft(), min(x, f.right-f.soft().width(text)), f.y+14, start, text)
		f.y += moreHeight
	}
}

// signed is the colour of a value above or below zero.
func (f *frame) signed(v float64) color.NRGBA {
	if v < 0 {
		return f.Negative
	}
	return f.lead()
}
