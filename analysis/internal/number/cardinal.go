package number

import (
	"math"

	"readout/analysis/internal/text"
)

// group is a number below a thousand with the scale it has: "two hundred and
// five thousand", "4.5 billion", "3k".
type group struct {
	last         int
	value, scale float64 // scale is 1 without one
	digits, year bool
}

// cardinal reads groups of falling scale: "two thousand three hundred and one".
func (c *cursor) cardinal(i int) (a amount, ok bool) {
	a.first = i
	scaleBefore := math.Inf(1)
	for {
		g, ok := c.group(i, a.last == 0)
		if !ok || g.scale >= scaleBefore || g.value >= scaleBefore || a.last > 0 && (g.digits && g.scale == 1 || c.says(i-1, "and") && c.parted(g.last)) {
			break
		}
		if a.last == 0 {
			a.digits, a.year = g.digits, g.year
		}
		a.value, a.last = a.value+g.value, g.last
		a.scaled = a.scaled || g.scale > 1
		for e := c.word(c.linked(a.last - 1)); g.scale >= 1000 && e.is(scale) && a.value < most; e = c.word(c.linked(a.last - 1)) {
			a.value *= e.value // "three thousand million"
			a.last = c.linked(a.last-1) + 1
		}
		if g.scale < 1000 || a.value >= most {
			break
		}
		scaleBefore = g.scale
		i = c.linked(a.last - 1)
		if c.says(i, "and") {
			i = c.linked(i)
		}
	}
	if a.last == 0 {
		return a, false
	}
	if !a.digits && c.word(a.first).is(scale|collected) && c.in(a.first-1, articles) {
		a.first--
	}
	if at := c.linked(a.last - 1); c.word(at).is(collected) && !a.year {
		a.value *= c.word(at).value
		a.last, a.scaled = at+1, true
	}
	a.weak = a.value == 1 && !a.digits && a.last == a.first+1 || a.value == 0 && !a.digits && c.compound(a.last-1)
	return a, true
}

// group reads one group; a bare scale ("a hundred") only opens a number.
func (c *cursor) group(i int, opens bool) (g group, ok bool) {
	d, last, digits := c.digitsAt(i)
	base := d.times(1)
	g = group{last: last, digits: digits, scale: 1}
	if !digits {
		base, g.last, g.year, ok = c.small(i)
		if !ok {
			e := c.word(i)
			if !opens || !e.is(scale|collected) || c.hyphen(i-1) && c.joined(i-1) {
				return g, false
			}
			base, g.last = 1, i
			if e.is(collected) {
				g.last, g.scale = i+1, e.value
				base = e.value
			}
		}
	}
	if g.last > i && c.roles(g.last, g.last+2)&(scale|suffix|point) == 0 {
		g.value = base
		return g, true
	}
	multiply := func(by float64) {
		if digits {
			d.whole *= by
			base = d.times(1)
		} else {
			base *= by
		}
		g.scale = by
	}
	next := func() (int, *entry) {
		at := i
		if g.last > i {
			at = c.linked(g.last - 1)
		}
		return at, c.word(at)
	}
	if at, e := next(); e.is(scale) && e.value == 100 && !g.year {
		multiply(100)
		g.last = at + 1
		at = c.linked(at)
		if c.says(at, "and") {
			at = c.linked(at)
		}
		if n, last, ok := c.underHundred(at); ok {
			base, g.last, digits = base+n, last, false
		}
	}
	if c.says(g.last, "point") && g.last > i && g.scale < 1000 {
		if fraction, last, ok := c.decimals(g.last + 1); ok {
			base, g.last, digits = base+fraction, last, false
		}
	}
	if at, e := next(); e.is(scale) && e.value > 100 && !g.year {
		multiply(e.value)
		g.last = at + 1
	} else if digits && e.is(suffix) && at == g.last && c.suffixed(g.last-1) {
		multiply(e.value)
		g.last++
	}
	g.value = base
	return g, true
}

// underHundred reads what may follow "hundred and".
func (c *cursor) underHundred(i int) (n float64, last int, ok bool) {
	if d, next, isDigits := c.digitsAt(i); isDigits {
		n, last = d.times(1), next
		ok = n < 100 && n > 0 && d.places == 0 && c.says(i-1, "and")
	} else {
		n, last, _, ok = c.small(i)
		ok = ok && n < 100 && n > 0
	}
	after := c.word(c.linked(last - 1))
	return n, last, ok && !(after.is(scale) && after.value == 100) && !(c.says(i-1, "and") && c.parted(last))
}

// small reads a spelled number below a hundred with its decimals, or a year
// read in two halves.
func (c *cursor) small(i int) (n float64, last int, year, ok bool) {
	e := c.word(i)
	switch {
	case e.is(unit):
		n, last = e.value, i+1
	case e.is(tens):
		n, last = e.value, i+1
		if at, e := c.unitAfter(i); at > 0 {
			n, last = n+e.value, at+1
		}
	default:
		return 0, i, false, false
	}
	if low := c.word(c.linked(last - 1)); (n >= 16 && n <= 20) && (low.is(tens) || low.is(unit) && low.value >= 10) {
		at := c.linked(last - 1)
		rest, end, _, _ := c.small(at)
		if !c.compound(end - 1) {
			return n*100 + rest, end, true, true
		}
	}
	return n, last, false, true
}

// unitAfter finds the unit of "thirty-four", "thirty four" and "thirty - four".
func (c *cursor) unitAfter(i int) (int, *entry) {
	at := i + 1
	if c.hyphen(at) {
		at++
	}
	if e := c.word(at); e.is(unit) && e.value >= 1 && e.value <= 9 {
		return at, e
	}
	return 0, vocabulary.Of(0)
}

// decimals reads the words after "point": digit by digit, or one number.
func (c *cursor) decimals(i int) (fraction float64, last int, ok bool) {
	digits, n := 0, 0.0
	for ; digits < maxDigits && c.word(i).is(unit) && c.word(i).value < 10; i++ {
		n = n*10 + c.word(i).value
		digits++
	}
	if digits == 0 {
		if e := c.word(i); e.is(tens | unit) {
			n, digits, i = e.value, 2, i+1
			if at, u := c.unitAfter(i - 1); e.is(tens) && at > 0 {
				n, i = n+u.value, at+1
			}
		} else if d, next, isDigits := c.digitsAt(i); isDigits && d.places == 0 {
			n, digits, i = d.whole, len(c.text(i)), next
		}
	}
	if digits == 0 || digits > maxDigits {
		return 0, i, false
	}
	return n / powers[digits], i, true
}

// compound reports whether a hyphen joins the word at i to one that follows,
// as in "zero-casualty" or "twenty-year".
func (c *cursor) compound(i int) bool {
	return c.joined(i) && c.hyphen(i+1) && c.joined(i+1) && c.kind(i+2) == text.Word
}

// suffixed reports whether the letters right after the digits at i are a scale
// and not a unit: "20k", "$5t", "3m" but not "a 3m wall".
func (c *cursor) suffixed(i int) bool {
	if !c.joined(i) {
		return false
	}
	switch c.text(i + 1) {
	case "m":
		return !c.in(i+2, extents)
	case "t", "T":
		return c.sign(i-1) != ""
	case "MM", "K", "k", "M", "B", "b", "bn", "BN", "Bn", "mn", "mln", "mil", "tn", "trn", "bln", "tln", "lac":
		return true
	}
	return false
}
