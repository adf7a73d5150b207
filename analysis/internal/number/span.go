package number

// span reads the other end of a range: "15 to 20", "250–300", "between 10,000
// and 30,000", "$5bn-$7bn", "five or six".
func (c *cursor) span(r *reading, a amount) {
	if a.vague || a.ordinal || a.about || a.value < 0 && a.fraction {
		return
	}
	at := r.end
	if c.saysAny(at, "%", "percent") {
		at++
	}
	between := c.says(r.begin-1, "between")
	joint := c.text(at)
	switch {
	case c.says(at, "to"), c.says(at, "through") && a.digits, between && c.says(at, "and"), c.says(at, "or"):
		at++
	case c.hyphen(at) && c.joined(at-1) && c.joined(at) && c.saysAny(at+1, "to", "or") && c.hyphen(at+2):
		at += 3
	case c.dash(at) && a.digits && (c.joined(at-1) == c.joined(at)):
		at++
	default:
		return
	}
	begin := at
	for range 3 {
		if _, ok := signs[c.text(at)]; !ok && !(c.word(at).is(nation) && c.joined(at)) {
			break
		}
		at++
	}
	if e := c.word(at); c.kind(at) != numberKind && !e.is(unit|tens|scale|part) {
		return
	}
	b, ok := c.amount(at)
	if !ok || b.vague || b.ordinal || b.year || b.weak || b.fraction != a.fraction {
		return
	}
	low, high := a.value, b.value
	if b.scaled && (!a.scaled || a.digits && low < 1000) && low < high {
		by := c.lastScale(&b)
		if low*by < high && !a.scaled && low < 1000 && (by >= 1000 || low < high/by) {
			low *= by
		}
	}
	switch {
	case low >= high, joint == "or" && high > 2*low+10,
		c.says(r.begin-1, "from") && c.changes(r.begin-2), c.word(c.linked(b.last - 1)).is(contest):
		return
	}
	_ = begin
	r.Value, r.HasValue = 0, false
	r.Low, r.High, r.HasLow, r.HasHigh = low, high, true, true
	r.Bound, r.Weak = Range, false
	r.Last, r.end = b.last, b.last
	if between || c.says(r.begin-1, "from") {
		r.begin--
	}
	if r.Use == Money || begin < at {
		s := reading{Number: r.Number, begin: at, end: b.last}
		c.price(&s, b, begin)
		if s.Use == Money {
			r.Use, r.Currency, r.end = Money, s.Currency, s.end
			if s.Low != r.Low {
				r.Low, r.High = s.Low, s.High
			}
		}
	} else {
		c.price(r, b, r.end)
	}
}

// changes reports whether the words that end at token i say that a number
// changed, so that "from 10 to 30" is two numbers.
func (c *cursor) changes(i int) bool {
	for j := i; j > i-4 && c.has(j); j-- {
		if c.word(j).is(changing) {
			return true
		}
	}
	return false
}

// oneIn reads "one in five" as a share.
func (c *cursor) oneIn(r *reading, a amount) bool {
	if a.scaled || a.fraction || a.value < 1 || r.Bound == Range || !c.says(a.last, "in") {
		return false
	}
	b, ok := c.amount(a.last + 1)
	if !ok || b.digits != a.digits || b.scaled || b.vague || b.weak || b.ordinal || b.fraction || b.value <= a.value || b.value > 100 ||
		a.value > 9 || c.word(c.linked(b.last-1)).is(period|scale|part) {
		return false
	}
	r.exactly(a.value / b.value)
	r.Use, r.Fraction, r.Weak = Ratio, true, false
	r.Last, r.end = b.last, b.last
	return true
}
