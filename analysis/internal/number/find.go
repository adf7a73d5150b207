package number

import "readout/analysis/internal/text"

// Find appends to dst the numbers among the tokens of one sentence, in order of
// position. The tokens' offsets are into s, which may be the whole article.
func Find(dst []Number, s string, tokens []text.Token) []Number {
	c := cursor{s: s, tokens: tokens}
	var room [64]*entry
	c.words = room[:0]
	for i := range tokens {
		c.words = append(c.words, c.lookUp(&tokens[i]))
	}
	first := len(dst)
	end := 0 // the token after the last number
	var r reading
	for i := 0; i < len(tokens); i++ {
		if tokens[i].Cue&text.NumberCue == 0 {
			continue
		}
		if !c.read(&r, i, end) {
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
func (c *cursor) read(r *reading, i, floor int) bool {
	*r = reading{}
	if c.kind(i) == text.Number {
		if c.says(i-1, ".") && c.joined(i-1) && i-1 >= floor && !c.joined(i-2) {
			i--
		}
		if c.pattern(r, i, floor) {
			c.finish(r)
			return true
		}
	}
	number, ok := c.amount(i)
	if !ok {
		return false
	}
	a := &number
	r.set(a)
	r.begin, r.end = max(a.first, floor), a.last
	switch {
	case a.weak && c.pronoun(a):
		return false
	case c.label(r, a, floor), a.ordinal && c.ranked(r), c.year(r, a):
		c.finish(r)
		return true
	}
	c.signed(r, a, floor)
	near := c.roles(a.first-4, a.last+6) // most rules have nothing to look for
	if near&(currency|money) != 0 {
		c.price(r, a, floor)
	}
	c.repeated(r, a)
	if near&(joint|dash) != 0 {
		c.span(r, a)
	}
	if r.end > a.last {
		near |= c.roles(r.end, r.end+6)
	}
	switch {
	case r.Use == Money:
	case near&percent != 0 && c.share(r):
	case near&hour != 0 && c.clock(r, a):
	case near&month != 0 && c.date(r, a):
	case c.age(r, a, floor):
	case near&(period|rank) != 0 && c.duration(r, a):
	case c.oneIn(r, a):
	}
	c.bound(r, floor)
	c.finish(r)
	return true
}

// set takes over the values of an amount.
func (n *Number) set(a *amount) {
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
