package figure

import (
	"readout/analysis/internal/name"
	"readout/analysis/internal/number"
)

// countable reports whether a noun phrase says how many there are.
func (p *parser) countable(n int) bool {
	np := &p.nouns[n]
	if np.countable == unasked {
		np.countable = no
		if p.tellsHowMany(n) {
			np.countable = yes
		}
	}
	return np.countable == yes
}

func (p *parser) tellsHowMany(n int) bool {
	np := &p.nouns[n]
	if np.zero && np.of < 0 && p.is(np.first, wNeither) {
		return false // "neither dead nor home"
	}
	if np.zero && np.head >= 0 && p.words[np.head].is(captive) && (p.reads(np.first-1, "took") || p.reads(np.first-1, "take")) {
		return false // "took no prisoners" is a way of speaking
	}
	if np.head < 0 && np.number >= 0 && p.words[np.first].is(prep) && np.first > 0 && p.words[np.first-1].is(people) && p.words[np.first-1].plural {
		return false // "prisoners under 25"
	}
	if np.number >= 0 && (p.is(np.first-1, wBut) && p.is(np.first-2, wAll) || p.reads(np.first-1, "except")) {
		return false // "all but ten of the drones"
	}
	if np.number >= 0 {
		num := &p.s.Numbers[np.number]
		switch {
		case num.Use != number.Cardinal:
			return false
		case num.Fraction:
			return np.of >= 0 && p.nouns[np.of].number >= 0
		case num.HasValue && num.Value == 1 && np.of >= 0 && p.is(np.first-1, wEvery|wEach|wMost):
			return false // "every last one of them"
		case num.Weak && !np.zero && np.head >= 0 && !np.plural:
			return p.classOf(n)&(people|weapon|equipment) != 0 || np.adjective >= 0 && p.classOf(n) == bare || withRole(p.headEntry(np).frames, asNoun) != nil
		}
		return true
	}
	if np.zero {
		return true
	}
	if np.head < 0 && np.role == subject && (np.both || np.every && p.is(np.first, wAll)) && (np.among >= 0 || np.of >= 0 && p.nouns[np.of].pronoun) {
		if np.among < 0 {
			np.among = p.counted(n)
		}
		return np.among >= 0 && p.nouns[np.among].number >= 0 // "both of which", "all of them"
	}
	if np.every {
		return np.head < 0 && p.is(np.last, wWho)
	}
	return p.oneOf(np, n)
}

// oneOf reports whether the phrase is a single person: "a woman", "her
// husband", a name.
func (p *parser) oneOf(np *nounPhrase, n int) bool {
	if np.head < 0 && np.indefinite && p.aged(np) || p.lone(np) {
		return true // "a 19-year-old", "another seriously wounded"
	}
	if np.head < 0 || np.plural || np.pronoun || np.second >= 0 || np.every || p.reads(np.first, "any") {
		return false
	}
	if w := p.words[np.head].name; w > 0 {
		m := &p.s.Names[w-1]
		return m.Kind == name.Person && m.Form == name.Name
	}
	e := p.headEntry(np)
	return e.class&people != 0 && e.noun != nil && !e.plural || np.indefinite && p.classOf(n)&(people|equipment|weapon) != 0 && !e.plural
}

// lone reports whether the phrase is "another" alone, before what befell it.
func (p *parser) lone(np *nounPhrase) bool {
	return np.head < 0 && np.number < 0 && np.role == subject && p.reads(np.first, "another")
}

// aged reports whether the phrase ends in an age.
func (p *parser) aged(np *nounPhrase) bool {
	n := p.words[np.last-1].number
	return n > 0 && p.s.Numbers[n-1].Use == number.Age
}
