package number

import "readout/analysis/internal/text"

// span reads the other end of a range: "15 to 20", "250–300", "between 10,000
// and 30,000", "$5bn-$7bn", "five or six".
func (c *cursor) span(r *reading, a *amount) {
	if a.vague || a.ordinal || a.about || !r.HasValue {
		return
	}
	at := r.end
	share := c.in(at, percentMarks)
	if share {
		at++
	}
	between, from := c.says(r.begin-1, "between"), c.says(r.begin-1, "from")
	joint := at
	if at = c.afterJoint(at, a, between); at == joint {
		return
	}
	high, b, ok := c.otherEnd(at)
	if !ok || b.fraction != a.fraction || share && !c.in(c.linked(b.last-1), percentEnds) {
		return
	}
	low := *r
	switch {
	case high.Use != Money:
	case r.Use == Money && r.Currency != high.Currency, r.Use != Money && high.begin < b.first: // "rose 15 to $400"
		return
	default:
		if r.Use != Money && b.value != 0 {
			low.scaleBy(high.Value / b.value)
		}
		low.Use, low.Currency = Money, high.Currency
	}
	if by := c.lastScale(&b); b.scaled && !a.scaled && low.Value < 1000 && low.Value*by < high.Value {
		low.scaleBy(by)
	}
	switch {
	case low.Value >= high.Value:
		if c.says(joint, "to") && a.digits && b.digits && r.Use != Money && r.Value < 1000 && !c.noun(b.last) && !from {
			r.Use, r.Last, r.end = Ratio, b.last, b.last // "failed, 4 to 3"
		}
		return
	case c.says(joint, "or") && high.Value > 2*low.Value+10, from && c.changes(r.begin-2), c.word(c.linked(b.last - 1)).is(contest):
		return
	}
	low.Low, low.High, low.HasLow, low.HasHigh = low.Value, high.Value, true, true
	low.Value, low.HasValue = 0, false
	low.Bound, low.Weak = Range, false
	low.Last, low.end = b.last, high.end
	if between || from {
		low.begin--
	}
	*r = low
}

// afterJoint returns the token after what can join the ends of a range at
// token at, or at itself.
func (c *cursor) afterJoint(at int, a *amount, between bool) int {
	switch {
	case c.says(at, "to"), c.says(at, "through") && a.digits, between && c.says(at, "and"), c.says(at, "or"):
		return at + 1
	case c.hyphen(at) && c.joined(at-1) && c.joined(at) && c.in(at+1, toOr) && c.hyphen(at+2):
		return at + 3
	case c.dash(at) && a.digits && c.joined(at-1) == c.joined(at):
		return at + 1
	}
	return at
}

// otherEnd reads the number that starts at token i, or after the currency sign
// there, as the upper end of a range.
func (c *cursor) otherEnd(i int) (r reading, a amount, ok bool) {
	at := i
	for range 3 {
		if c.sign(at) == "" && !(c.word(at).is(nation) && c.joined(at)) {
			break
		}
		at++
	}
	if c.kind(at) != text.Number && !c.word(at).is(unit|tens|scale|part) {
		return r, a, false
	}
	a, ok = c.amount(at)
	if !ok || a.vague || a.ordinal || a.year || a.weak {
		return r, a, false
	}
	r.set(&a)
	r.begin, r.end = a.first, a.last
	c.price(&r, &a, i)
	return r, a, true
}

// changes reports whether the words that end at token i say that a number
// changed, so that "raised its aid to Kyiv from 10 to 30" is two numbers.
func (c *cursor) changes(i int) bool {
	for j := i; j > i-8 && c.has(j) && (c.kind(j) == text.Word || c.kind(j) == text.Suffix); j-- {
		if c.word(j).is(changing) {
			return true
		}
	}
	return false
}

// oneIn reads "one in five", "one out of three" and "one over 20" as a share.
func (c *cursor) oneIn(r *reading, a *amount) bool {
	if a.scaled || a.fraction || a.value < 1 || a.value > 9 || r.Bound == Range {
		return false
	}
	at, one := a.last+1, a.value == 1
	over := one && c.says(a.last, "over")
	switch {
	case c.says(a.last, "in"), over:
	case one && c.says(a.last, "out") && c.says(at, "of"):
		at++
	default:
		return false
	}
	b, ok := c.amount(at)
	if !ok || b.digits != a.digits && !one || b.vague || b.weak || b.ordinal || b.fraction || b.value <= a.value ||
		b.digits && c.isYear(b.value) || c.word(c.linked(b.last-1)).is(period|part) || over && c.noun(b.last) {
		return false
	}
	r.exactly(a.value / b.value)
	r.Use, r.Fraction, r.Weak = Ratio, true, false
	r.Last, r.end = b.last, b.last
	return true
}

// repeated takes in a number said again in brackets: "thirty (30) days".
func (c *cursor) repeated(r *reading, a *amount) {
	if !c.says(a.last, "(") || a.vague {
		return
	}
	if b, ok := c.amount(a.last + 1); ok && b.value == a.value && b.digits != a.digits && c.says(b.last, ")") {
		r.end = b.last + 1
	}
}
