package number

import "readout/analysis/internal/text"

// label reports whether the number is a name: of an article, a house, a war.
func (c *cursor) label(r *reading, a *amount, floor int) bool {
	if a.scaled || a.fraction || a.vague || a.ordinal || a.weak && a.value != 1 || a.last > a.first+2 {
		return false
	}
	if c.headed(a) || c.variant(a) || c.address(r, a) || c.listed(r, a, floor) {
		r.Use, r.Weak = Label, false
		return true
	}
	return false
}

// headed reports whether the word before the number bears it as a name:
// "Article 5", "page 3", "No. 10", "World War Two", "day one", "Group of Seven".
func (c *cursor) headed(a *amount) bool {
	i := a.first - 1
	if c.says(i, ".") && c.joined(i-1) && c.in(i-1, numbering) {
		return true
	}
	e := c.word(i)
	counted := c.noun(a.last) && !c.title(a.last)
	switch {
	case c.kind(a.first) == text.Number && len(c.text(a.first)) > 4 && !c.says(i, "day"):
		return false
	case e.is(heading) && e.code == "":
		return true
	case e.is(heading):
		return c.title(i) && i > 0 || !counted && !c.in(i, ordinaryHeads) && (a.digits || !c.says(i, "no"))
	case e.is(period) && c.in(i, dayHeads):
		return !counted && !c.in(i-1, dayOwners) ||
			c.title(i) && i > 0
	case a.digits:
		return false
	case c.title(a.first):
		return c.says(i, "of") && c.says(i-1, "group") || c.in(i, groups) && c.title(i) ||
			c.says(i, "the") && c.title(a.last)
	}
	return false
}

// variant reports whether the number ends the name of two kinds of weapon:
// "Kh-59/69".
func (c *cursor) variant(a *amount) bool {
	i := a.first
	return a.digits && i >= 4 && c.word(i-1).is(slash) && c.kind(i-2) == text.Number && c.hyphen(i-3) && c.kind(i-4) == text.Word &&
		c.joined(i-1) && c.joined(i-2) && c.joined(i-3) && c.joined(i-4)
}

// address reports whether a street follows: "10 Downing Street".
func (c *cursor) address(r *reading, a *amount) bool {
	if !a.digits || c.kind(a.first) != text.Number {
		return false
	}
	name := c.skip(a.last, ",")
	for at := name; at < name+4 && c.title(at); at++ {
		if at > name && c.word(at).is(street) {
			r.end = at + 1
			return true
		}
	}
	return false
}

// listed reports whether the number is the mark of a list item: "1. Talks".
func (c *cursor) listed(r *reading, a *amount, floor int) bool {
	if !a.digits || floor > 0 || a.value > 100 {
		return false
	}
	if a.first == 0 {
		return c.joined(0) && c.saysAny(a.last, ".", ")") && (c.kind(a.last+1) == text.Word || !c.has(a.last+1) && a.value < 100)
	}
	return a.first == 1 && c.says(0, "(") && c.says(a.last, ")") && c.kind(a.last+1) == text.Word
}

// ranked settles what an ordinal is: a day of a month or a rank.
func (c *cursor) ranked(r *reading) bool {
	if c.dayOfMonth(r.First, r.Last) && r.Value >= 1 && r.Value <= 31 {
		r.Use = Date
		return true
	}
	r.Use = Ordinal
	return true
}
