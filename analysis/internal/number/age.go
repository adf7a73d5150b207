package number

import "readout/analysis/internal/text"

const oldest = 125

// age reads "67-year-old", "aged four", "her husband, 71,", "children under 5".
func (c *cursor) age(r *reading, a *amount, floor int) bool {
	if a.vague || a.fraction || a.scaled || a.ordinal {
		return false
	}
	if at := c.linked(r.end - 1); c.word(at).is(period) {
		old := c.linked(at)
		if c.in(old, olds) || c.says(old, "of") && c.says(old+1, "age") {
			r.Use, r.Unit, r.end, r.Weak = Age, c.word(at).code, old+1, false
			return true
		}
		return false
	}
	top := r.Value
	if r.Bound == Range {
		top = r.High
	}
	if top > oldest || top < 0 || top != float64(int(top)) {
		return false
	}
	before := r.begin - 1
	switch {
	case c.in(before, agedWords), c.in(before, overUnder) && c.in(before-1, agedUnder):
		if c.in(before, overUnder) {
			r.begin--
		}
	case c.compoundAge(r):
	case r.Bound == Exact && a.digits && c.apposed(r):
	case c.in(before, overUnder) && c.word(before-1).is(person) && !c.plural(r.end):
	default:
		return false
	}
	r.Use, r.Unit, r.Weak = Age, "year", false
	return true
}

// alsoAge reports whether r, which follows the age before it, is another:
// "aged 8, 12 and 17".
func (c *cursor) alsoAge(before *Number, r *reading, end int) bool {
	at := c.skip(c.skip(end, ","), "and")
	return before.Use == Age && before.Unit == "year" && before.Last == end && r.Use == Cardinal && r.Bound == Exact &&
		r.Value <= oldest && at > end && at == r.begin && !c.noun(r.end)
}

// compoundAge reads "under-18s" and "60-something".
func (c *cursor) compoundAge(r *reading) bool {
	if at := c.linked(r.end - 1); at > r.end && c.in(at, somethings) {
		r.end = at + 1
		return true
	}
	return c.hyphen(r.begin-1) && c.in(r.begin-2, overUnder)
}

// apposed reports whether the number stands between commas or brackets after a
// person: "Ms Lee, 34, said", "Ivan Petrenko (52)".
func (c *cursor) apposed(r *reading) bool {
	i := r.First
	closed := c.kind(r.end) == text.Punct && !c.joinedNumber(r.end)
	if !closed || r.Value < 1 || len(c.text(i)) > 3 || c.kind(i) != text.Number || r.end != i+1 {
		return false
	}
	name := c.kind(i-2) == text.Word && (c.title(i-2) && i-2 > 0 && !c.word(i-2).is(month|function) || c.word(i-2).is(person))
	switch {
	case c.says(i-1, "("):
		return name && c.says(r.end, ")") && r.Value >= 5
	case c.says(i-1, ","):
		return name && (c.saysAny(r.end, ",", ";", ".", ")") || !c.has(r.end))
	}
	return false
}

// joinedNumber reports whether the mark at i leads on to more digits.
func (c *cursor) joinedNumber(i int) bool {
	return c.joined(i-1) && c.joined(i) && c.kind(i+1) == text.Number
}
