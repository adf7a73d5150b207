package number

import "readout/analysis/internal/text"

const numberKind = text.Number

// duration reads the unit of a stretch of time: "24 hours", "a 30-day truce",
// "half an hour", "two full years", "hours and a half" after its number.
func (c *cursor) duration(r *reading, a *amount) bool {
	at := c.linked(r.end - 1)
	hyphened := at > r.end
	if a.fraction && c.in(at, articles) {
		at = c.linked(at)
	}
	if c.in(at, stretches) {
		at++
	}
	switch {
	case c.word(at).is(period):
		r.Unit = c.word(at).code
	case c.says(at, "second") && hyphened:
		r.Unit = "second"
	default:
		return c.hourAndAHalf(r, a)
	}
	r.Use = Duration
	r.end = at + 1
	if c.compound(at) && c.in(at+2, olds) {
		r.Use = Age
		r.end = at + 3
	}
	if c.says(r.end, "and") && c.in(r.end+1, oneWord) && c.says(r.end+2, "half") && r.Bound == Exact {
		r.exactly(r.Value + .5)
		r.end += 3
	}
	r.Fraction = false
	return true
}

// hourAndAHalf reads "an hour and a half" from its half.
func (c *cursor) hourAndAHalf(r *reading, a *amount) bool {
	and := a.first - 1
	if !a.fraction || !c.says(and, "and") || !c.word(and-1).is(period) || !c.in(and-2, articles) {
		return false
	}
	r.Use, r.Unit = Duration, c.word(and-1).code
	r.exactly(1 + a.value)
	r.begin, r.Fraction = and-2, false
	return true
}

// share reads the sign or word of a percentage.
func (c *cursor) share(r *reading) bool {
	at := c.linked(r.end - 1)
	switch {
	case c.in(at, percents):
		r.Use, r.end = Percent, at+1
	case c.says(at, "per") && c.says(c.linked(at), "cent"):
		r.Use, r.end = Percent, c.linked(at)+1
	case c.says(at, "percentage"):
		r.Use, r.end = Percent, at+1
	default:
		return false
	}
	if at := c.linked(r.end - 1); c.in(at, pointWords) {
		r.Use, r.end = Points, at+1
	}
	return true
}
