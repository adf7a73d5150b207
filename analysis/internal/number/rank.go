package number

// numberedRank reads "47th".
func (c *cursor) numberedRank(i int) (a amount, ok bool) {
	t := c.text(i)
	d, ok := parseDigits(t[:len(t)-2])
	return amount{first: i, last: i + 1, value: d.times(1), ordinal: true, digits: true}, ok
}

// rank reads "third" and "twenty-first", and "a third" when it is a share.
func (c *cursor) rank(i int) (a amount, ok bool) {
	e := c.word(i)
	a = amount{first: i, last: i + 1, value: e.order, ordinal: true}
	if !e.is(part) || !c.in(i-1, articles) {
		return a, true
	}
	after := c.word(i + 1)
	if c.says(i+1, "of") || after.is(scale) || c.in(i+1, comparatives) ||
		!c.noun(i+1) && !c.compound(i) && c.in(i-2, shareLeads) ||
		i-1 == 0 && !c.has(i+1) {
		a = amount{first: i - 1, last: i + 1, value: 1 / e.value, fraction: true}
		c.scaleFraction(&a)
	}
	return a, true
}

// tensRank reads "twenty-first": the tens have been read, the rank follows.
func (c *cursor) tensRank(a *amount) bool {
	at := c.linked(a.last - 1)
	e := c.word(at)
	if !e.is(rank) || e.order > 9 || a.digits || !c.word(a.last-1).is(tens|scale) && !c.says(a.last-1, "and") {
		return false
	}
	a.value += e.order
	a.last, a.ordinal, a.weak = at+1, true, false
	return true
}
