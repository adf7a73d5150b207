package number

import "readout/analysis/internal/text"

// vulgarFractions are the fractions that are one character.
var vulgarFractions = map[string]float64{
	"½": 1. / 2, "⅓": 1. / 3, "⅔": 2. / 3, "¼": 1. / 4, "¾": 3. / 4, "⅕": 1. / 5, "⅖": 2. / 5, "⅗": 3. / 5,
	"⅘": 4. / 5, "⅙": 1. / 6, "⅚": 5. / 6, "⅛": 1. / 8, "⅜": 3. / 8, "⅝": 5. / 8, "⅞": 7. / 8,
}

func (c *cursor) vulgar(i int) (a amount, ok bool) {
	e := c.word(i)
	return amount{first: i, last: i + 1, value: e.value, fraction: true}, e.is(vulgar)
}

// slashed reads "3/4".
func (c *cursor) slashed(i int) (a amount, ok bool) {
	if !c.joined(i) || !c.word(i+1).is(slash) || !c.joined(i+1) || c.kind(i+2) != text.Number || c.joined(i+2) && c.says(i+3, "/") {
		return a, false
	}
	over, ok1 := parseDigits(c.text(i))
	under, ok2 := parseDigits(c.text(i + 2))
	if !ok1 || !ok2 || over.places+under.places > 0 || over.whole >= under.whole || under.whole > 100 || over.whole == 9 && under.whole == 11 {
		return a, false
	}
	return amount{first: i, last: i + 3, value: over.whole / under.whole, fraction: true, digits: true}, true
}

// bareFraction reads "half", "a quarter", "half a million".
func (c *cursor) bareFraction(i int) (a amount, ok bool) {
	e := c.word(i)
	article := c.in(i-1, articles)
	a = amount{first: i, last: i + 1, value: 1 / e.value, fraction: true}
	switch {
	case c.says(i, "half"):
		if c.compound(i) && !c.word(i+2).is(scale|collected|period|suffix) || c.in(i-1, halfOf) {
			return a, false
		}
	case c.says(i, "quarter"):
		if !article && !c.word(i+1).is(scale) || c.compound(i) {
			return a, false
		}
	default: // plural without a number before it, "hundredth"
		if !article {
			return a, false
		}
	}
	if article {
		a.first--
	}
	c.scaleFraction(&a)
	return a, true
}

// fractionOf reads the denominator that makes a share of the count at a:
// "two-thirds", "three quarters", "one fifth".
func (c *cursor) fractionOf(a *amount) bool {
	at := c.linked(a.last - 1)
	if c.hyphen(at) { // "five - eighths"
		at++
	}
	e := c.word(at)
	if !e.is(part) || a.year || a.digits && !a.weak && a.last > a.first+1 {
		return false
	}
	w := c.text(at)
	plural := w[len(w)-1] == 's' || c.says(at, "halves")
	if plural == (a.value == 1) || c.compound(at) && !plural {
		return false
	}
	a.value /= e.value
	a.last, a.fraction, a.weak = at+1, true, false
	c.scaleFraction(a)
	return true
}

// scaleFraction reads what a share is a share of when that is a scale: "half a
// million", "two thirds of a million", "quarter million", "half a dozen".
func (c *cursor) scaleFraction(a *amount) {
	at := c.linked(a.last - 1)
	if c.says(at, "of") {
		at++
		if !c.says(at, "a") {
			return
		}
	}
	if c.in(at, articles) {
		at = c.linked(at)
	}
	e := c.word(at)
	if !e.is(scale|collected) || e.is(vagueNoun) {
		return
	}
	a.value *= e.value
	a.last, a.scaled, a.fraction = at+1, true, false
	if e := c.word(at + 1); e.is(scale) && !e.is(vagueNoun) {
		a.value, a.last = a.value*e.value, at+2
	}
}

// addFraction reads the rest of a mixed number: "two and a half", "one million
// and a half", "2 1/4", "2½", "five and a half million".
func (c *cursor) addFraction(a *amount) {
	f, ok := c.vulgar(a.last)
	if !ok {
		f, ok = c.slashed(a.last)
	}
	switch and := c.linked(a.last - 1); {
	case ok && a.digits && !a.scaled:
	case c.says(and, "and"):
		if f, ok = c.properFraction(c.linked(and)); !ok {
			return
		}
	default:
		return
	}
	if e := c.word(f.last); a.scaled && !f.scaled && e.is(scale) && e.value < a.value { // "a billion and a half million"
		f.value, f.last, f.scaled = f.value*e.value, f.last+1, true
	}
	if a.scaled && !f.scaled { // "a million and a half"
		f.value *= c.lastScale(a)
	}
	if f.value >= a.value && a.value > 1 {
		return
	}
	a.value, a.last, a.weak = a.value+f.value, f.last, false
	if at := c.linked(a.last - 1); !a.scaled && c.word(at).is(scale|collected) {
		a.value, a.last, a.scaled = a.value*c.word(at).value, at+1, true
	}
}

// properFraction reads "a half" and "three quarters".
func (c *cursor) properFraction(i int) (f amount, ok bool) {
	if c.in(i, articles) {
		at := c.linked(i)
		e := c.word(at)
		if !e.is(part) || c.plural(at) || e.is(rank) && c.noun(at+1) && !c.word(at+1).is(scale) { // "and a third man"
			return f, false
		}
		return amount{first: i, last: at + 1, value: 1 / e.value}, true
	}
	n, last, year, ok := c.small(i)
	f = amount{first: i, last: last, value: n, weak: true}
	return f, ok && !year && c.fractionOf(&f)
}

// lastScale is the scale that the number at a ends in, or 1.
func (c *cursor) lastScale(a *amount) float64 {
	if e := c.word(a.last - 1); e.is(scale|collected|suffix) && e.value != 100 {
		return e.value
	}
	return 1
}

// parted reports whether a denominator follows token i-1, so that what was read
// before it is a share: the "two thirds" of "a million and two thirds".
func (c *cursor) parted(i int) bool {
	e := c.word(c.linked(i - 1))
	return e.is(part) && !c.compound(c.linked(i-1))
}
