package number

import "readout/analysis/internal/text"

// Find appends to dst the numbers among the tokens of one sentence, in order of
// position. The tokens' offsets are into s, which may be the whole article.
func Find(dst []Number, s string, tokens []text.Token) []Number {
	c := cursor{s: s, tokens: tokens}
	first := len(dst)
	end := 0 // the token after the last number
	for i := 0; i < len(tokens); i++ {
		if tokens[i].Cue&text.NumberCue == 0 {
			continue
		}
		r, ok := c.read(i, end)
		if !ok {
			continue
		}
		switch n := len(dst); {
		case n == first:
			dst = append(dst, r.Number)
		case c.complements(&dst[n-1], &r, end):
			dst[n-1].join(r.Number)
		case c.alsoAge(&dst[n-1], &r, end):
			r.Use, r.Unit = Age, "year"
			fallthrough
		default:
			dst = append(dst, r.Number)
		}
		end = r.end
		i = end - 1
	}
	return dst
}

// reading is a number with the tokens [begin,end) that it spans in all.
type reading struct {
	Number
	begin, end int
}

// read reads the number that starts at token i, looking back no further than
// the token floor.
func (c *cursor) read(i, floor int) (r reading, ok bool) {
	if c.kind(i) == text.Number {
		if c.says(i-1, ".") && c.joined(i-1) && i-1 >= floor && !c.joined(i-2) {
			i--
		}
		if r, ok = c.pattern(i, floor); ok {
			c.finish(&r)
			return r, true
		}
	}
	a, ok := c.amount(i)
	if !ok {
		return r, false
	}
	r.set(a)
	r.begin, r.end = max(a.first, floor), a.last
	switch {
	case a.weak && c.pronoun(a):
		return r, false
	case c.label(&r, a, floor), a.ordinal && c.ranked(&r), c.year(&r, a):
		c.finish(&r)
		return r, true
	}
	c.signed(&r, a, floor)
	c.price(&r, a, floor)
	c.repeated(&r, a)
	c.span(&r, a)
	switch {
	case r.Use == Money, c.share(&r), c.clock(&r, a), c.date(&r, a), c.age(&r, a, floor), c.duration(&r, a):
	case c.oneIn(&r, a):
	}
	c.bound(&r, floor)
	c.finish(&r)
	return r, true
}

// set takes over the values of an amount.
func (n *Number) set(a amount) {
	n.First, n.Last = a.first, a.last
	n.Bound, n.Weak, n.Fraction = Exact, a.weak, a.fraction
	switch {
	case a.vague:
		n.Bound, n.Low, n.HasLow = Vague, a.low, true
	case a.about:
		n.Bound, n.Value, n.HasValue = About, a.value, true
	default:
		n.exactly(a.value)
	}
	switch {
	case a.ordinal:
		n.Use = Ordinal
	case a.year:
		n.Use = Year
	}
}

func (n *Number) exactly(v float64) {
	n.Value, n.Low, n.High = v, v, v
	n.HasValue, n.HasLow, n.HasHigh = true, true, true
}

// scaleBy multiplies what is known.
func (n *Number) scaleBy(by float64) {
	n.Value, n.Low, n.High = n.Value*by, n.Low*by, n.High*by
}

// finish turns tokens into bytes.
func (c *cursor) finish(r *reading) {
	r.Start, r.End = c.tokens[r.begin].Start, c.tokens[r.end-1].End
}
