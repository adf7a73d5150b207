package number

import "readout/analysis/internal/text"

// amount is a number by its own words, before anything around it is read.
type amount struct {
	first, last int // tokens [first,last)
	value, low  float64
	digits      bool // written in digits, at least at its start
	scaled      bool // has a scale of its own: "5 million", "3k"
	fraction    bool
	vague       bool // only low is known
	about       bool // a couple
	weak        bool
	ordinal     bool
	year        bool // written as a year: "nineteen eighty-four"
}

const most = 1e18 // larger numbers are no counts of anything

// amount reads the number that starts at token i.
func (c *cursor) amount(i int) (a amount, ok bool) {
	switch c.kind(i) {
	case text.Ordinal:
		return c.numberedRank(i)
	case text.Symbol:
		return c.vulgar(i)
	case text.Number:
		if a, ok = c.slashed(i); ok {
			return a, true
		}
	}
	e := c.word(i)
	switch {
	case e.is(sign):
		return c.negative(i)
	case e.is(none):
		return c.nothing(i)
	case e.is(pairing):
		return amount{first: i, last: i + 1, value: 2, weak: true}, true
	case e.is(vagueWord):
		return c.vagueWord(i)
	case e.is(vagueNoun) && c.vagueStart(i):
		return c.vagueNoun(i)
	case e.is(part) && !e.is(rank):
		return c.bareFraction(i)
	case e.is(rank):
		return c.rank(i)
	}
	if a, ok = c.cardinal(i); !ok {
		return a, false
	}
	if c.roles(a.last, a.last+3)&(rank|part|vulgar|slash|joint) != 0 && !c.tensRank(&a) && !c.fractionOf(&a) {
		c.addFraction(&a)
	}
	return a, true
}

// negative reads "minus five".
func (c *cursor) negative(i int) (a amount, ok bool) {
	if c.word(i + 1).is(sign) {
		return a, false
	}
	a, ok = c.amount(i + 1)
	if a.vague || a.ordinal || a.weak && a.value != 1 {
		return a, false
	}
	a.first, a.value, a.weak = i, -a.value, false
	return a, ok
}
