package chart

import (
	"image/color"

	"readout/reports/font"
)

// claim is a figure as stated: a stretch of values, open where no bound is
// given, and the single value if one is.
type claim struct {
	low, high   float64
	below, over bool // open on that side: at most, at least
	value       number
}

// claimOf reads a row; a value without bounds is exact.
func claimOf(r datum) (c claim, known bool) {
	c.value = r.value
	switch {
	case r.low.known && r.high.known:
		c.low, c.high = min(r.low.v, r.high.v), max(r.low.v, r.high.v)
		if !c.value.known && c.low == c.high {
			c.value = r.low
		}
	case r.low.known:
		c.low, c.high, c.over = r.low.v, r.low.v, true
	case r.high.known:
		c.low, c.high, c.below = r.high.v, r.high.v, true
	case r.value.known:
		c.low, c.high = r.value.v, r.value.v
	default:
		return claim{}, false
	}
	if r.value.known {
		c.low, c.high = min(c.low, r.value.v), max(c.high, r.value.v)
	}
	return c, true
}

func (c claim) exact() bool { return c.low == c.high && !c.below && !c.over }

const arrowLength = 36

// claim draws a figure at the height mid and its words beside it.
func (f *frame) claim(c claim, words string, s scale, mid float64, area box) {
	ink := f.lead()
	if !c.exact() {
		ink = f.Series[1]
	}
	left, right := s.at(c.low), s.at(c.high)
	if c.low != c.high {
		f.rect(box{left, mid - 3.5, right, mid + 3.5}, mix(f.Paper, ink, 0.42))
	}
	if point := c.value.known && c.low == c.high; !point {
		for _, x := range []float64{left, right} {
			f.segment(x, mid-6.5, x, mid+6.5, ink, 2)
		}
	}
	if c.value.known {
		f.dot(s.at(c.value.v), mid, 5, ink)
		left, right = min(left, s.at(c.value.v)-5), max(right, s.at(c.value.v)+5)
	}
	if c.over {
		f.arrow(right, right+arrowLength, mid, ink)
		right += arrowLength
	}
	if c.below {
		tip := max(left-arrowLength, area.left)
		f.arrow(left, tip, mid, ink)
		left = tip
	}
	f.claimWords(words, left, right, mid, area, ink)
}

// arrow draws a line with a head at its end.
func (f *frame) arrow(from, to, mid float64, c color.NRGBA) {
	back := 7.0
	if to < from {
		back = -7
	}
	f.segment(from, mid, to-back/2, mid, c, 2)
	f.fill(polygon(point(to, mid), point(to-back, mid-5), point(to-back, mid+5)), c)
}

// claimWords stand right of the mark, or left of it, or above it, where there
// is room.
func (f *frame) claimWords(words string, left, right, mid float64, area box, ink color.NRGBA) {
	s := style{font.Bold, labelSize, mix(ink, f.Ink, 0.2)}
	words = s.fit(words, area.width())
	width := s.width(words)
	switch {
	case right+valueRoom+width <= area.right:
		f.halo(s, f.Paper, right+valueRoom, mid+4.5, start, words)
	case left-valueRoom-width >= area.left:
		f.halo(s, f.Paper, left-valueRoom, mid+4.5, end, words)
	default:
		x := min(max((left+right)/2, area.left+width/2), area.right-width/2)
		f.halo(s, f.Paper, x, mid-10, middle, words)
	}
}
