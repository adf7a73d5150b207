package number

import "readout/analysis/internal/text"

// vagueNoun reads "dozens", "tens of thousands": a floor and no value.
func (c *cursor) vagueNoun(i int) (a amount, ok bool) {
	a = amount{first: i, last: i + 1, low: c.word(i).value, vague: true}
	for c.says(a.last, "of") && c.word(a.last+1).is(vagueNoun) && a.low < most {
		a.low *= c.word(a.last + 1).value
		a.last += 2
	}
	return a, true
}

// vagueStart reports whether the plural at i is a number of its own: "tens"
// needs its "of", and "scores" are often a game's.
func (c *cursor) vagueStart(i int) bool {
	switch c.word(i).value {
	case 10:
		return c.says(i+1, "of") && c.word(i+2).is(vagueNoun)
	case 20:
		return c.in(i+1, afterScores)
	}
	return !c.says(i-1, "the") || c.says(i+1, "of") || c.says(i-2, "in")
}

// vagueWord reads "several", "a few hundred", "a couple of", "a single".
func (c *cursor) vagueWord(i int) (a amount, ok bool) {
	a = amount{first: i, last: i + 1, vague: true, low: 3}
	article := c.in(i-1, articles)
	if article {
		a.first--
	}
	of := c.says(i+1, "of")
	switch c.word(i).value {
	case 1:
		a.vague, a.value, a.weak, ok = false, 1, true, article
	case 2:
		a.vague, a.value, a.about = false, 2, c.says(i, "couple")
		a.weak = !of
		if of {
			a.last++
		}
		ok = article || of && c.in(i-1, beforeCouple)
	default:
		switch {
		case c.says(i, "handful"):
			ok = article && of
			a.last++
		case c.says(i, "few"):
			ok = article || c.in(i-1, beforeFew)
		default:
			ok = true
		}
	}
	at := a.last
	if c.says(at, "of") && c.word(at+1).is(vagueNoun) { // "a couple of hundreds"
		at++
	}
	if e := c.word(c.linked(at - 1)); ok && e.is(scale|collected|vagueNoun) && !(a.weak && a.value == 1) {
		tail, _ := c.vagueNoun(c.linked(at - 1))
		a.value, a.low, a.weak, a.scaled = a.value*tail.low, a.low*tail.low, false, true
		a.last = tail.last
		if e := c.word(a.last); e.is(scale) {
			a.value, a.low, a.last = a.value*e.value, a.low*e.value, a.last+1
		}
	}
	return a, ok
}

// nothing reads "no", "none", "nobody" and "no one" as zero.
func (c *cursor) nothing(i int) (a amount, ok bool) {
	a = amount{first: i, last: i + 1, weak: true}
	if c.says(i, "no") {
		switch {
		case c.says(i+1, "one"):
			a.last++
		case !c.noun(i+1) || c.says(i+1, "longer") || c.says(i+1, "doubt") || c.says(i+1, "matter"):
			return a, false
		}
	}
	return a, true
}

// pronoun reports whether the "one" at a stands for a noun: "this one", "the
// one who", "one another", "one's".
func (c *cursor) pronoun(a *amount) bool {
	i := a.first
	if !c.says(i, "one") {
		return false
	}
	return c.in(i-1, determiners) ||
		c.says(i-1, "the") && !c.noun(i+1) || c.says(i+1, "another") || c.kind(i+1) == text.Suffix
}
