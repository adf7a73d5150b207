package figure

import (
	"readout/analysis/internal/name"
	"readout/analysis/internal/number"
)

// kinds are the classes that say what a phrase counts.
const kinds = people | troop | captive | hostage | body | life | drone | munition | equipment | building |
	settlement | country | distance | area | span | share | toll | force | thing

// classOf returns what a noun phrase is; 0 when the lexicon does not know, and
// bare when it has no head of its own.
func (p *parser) classOf(n int) class {
	np := &p.nouns[n]
	if !np.classed {
		np.class, np.classed = p.classify(np), true
	}
	return np.class
}

func (p *parser) classify(np *nounPhrase) class {
	if np.of >= 0 && (np.head < 0 || p.bare(np.head) || p.words[np.head].is(collective)) {
		if p.nouns[np.of].pronoun {
			return bare
		}
		return p.classOf(np.of)
	}
	if np.zero && np.number < 0 && (np.head < 0 || p.words[np.head].is(pron)) {
		if p.is(np.first, wNone|wNeither) {
			return bare
		}
		if p.is(np.first, wNothing) {
			return thing
		}
		return people
	}
	if np.number >= 0 {
		if u := p.s.Numbers[np.number].Use; u == number.Money {
			return thing
		}
	}
	if np.every && np.head < 0 && p.is(np.last, wWho) {
		return people | troop
	}
	if np.head < 0 || np.pronoun {
		return bare
	}
	w := &p.words[np.head]
	e := p.headEntry(np)
	if p.bare(np.head) || np.adjective >= 0 && e == p.words[np.adjective].entry && e.class&kinds == 0 {
		return p.beforeAdjective(np)
	}
	if c := e.class & kinds; c != 0 {
		return c
	}
	if w.name > 0 {
		switch m := &p.s.Names[w.name-1]; {
		case m.Kind == name.Person, m.Form == name.Demonym:
			return people
		case m.Kind == name.State:
			return country
		}
		return 0
	}
	if e.class == 0 && (np.plural || np.indefinite) && p.actorNoun(np.head) {
		return people
	}
	for i := np.head - 1; i > np.first && np.number >= 0 && p.words[i].number == 0; i-- {
		if c := p.words[i].class & (distance | area); c != 0 {
			return c // "500 km northwest"
		}
	}
	return 0
}

// core returns the phrase whose head is counted: the last of "dozens of groups
// of soldiers".
func (p *parser) core(np *nounPhrase) *nounPhrase {
	for np.of >= 0 && (np.head < 0 || p.bare(np.head) || p.words[np.head].is(collective)) {
		np = &p.nouns[np.of]
	}
	return np
}

// headEntry returns the entry of the head, which may be a phrase.
func (p *parser) headEntry(np *nounPhrase) *entry {
	if np.head < 0 {
		return noEntry
	}
	if np.entered == 0 {
		np.entered = np.head + 1
		for i := max(np.first, np.head-4); i < np.head; i++ {
			if w := &p.words[i]; w.more > 0 && i+int(w.more) == np.head {
				np.entered = i + 1
				break
			}
		}
	}
	return p.words[np.entered-1].entry
}

// beforeAdjective classes "five people dead" by its noun.
func (p *parser) beforeAdjective(np *nounPhrase) class {
	for i := np.head - 1; i >= np.first; i-- {
		if c := p.words[i].entry.class & kinds; c != 0 && p.words[i].number == 0 {
			return c
		}
	}
	return bare
}

// actorNoun reports whether an unknown noun looks like people: "shipbuilders".
func (p *parser) actorNoun(i int) bool { return actorLike(p.string(i)) }

var actorEndings = [...]string{"worker", "ist", "man", "woman", "men", "women", "ian", "keeper", "builder", "driver", "holder"}

func actorLike(s string) bool {
	if n := len(s) - 1; n >= 0 && s[n]|0x20 == 's' {
		s = s[:n]
	}
	for _, ending := range actorEndings {
		if n := len(s) - len(ending); n > 0 && same(ending, s[n:]) {
			return true
		}
	}
	return false
}
