package figure

import (
	"cmp"

	"readout/analysis/internal/name"
)

// place returns where it happened: the place that the clause, or one near it,
// names after a preposition of place, or as what was hit.
func (p *parser) place(k *count) string {
	best, rank, in := "", 0, -1
	for n := range p.behind(p.outer(k.noun), wIn) {
		if where := p.unlisted(&p.nouns[n]); where != "" {
			return where
		}
	}
	for n := range p.nouns {
		np := &p.nouns[n]
		if !np.named || !p.locates(n) && !p.aimed(np, k) && !p.home(np, k) || p.ofPart(np, k) || p.headquarters(np) {
			continue
		}
		r := 0
		switch {
		case np.after >= 0 && p.outer(np.after) == p.outer(k.noun):
			r = 4
		case np.clause == k.clause:
			r = 3
		case p.near(np.clause, k.clause):
			r = 2
		case p.together(np.clause, k.clause), p.continues(k.clause, np.clause), p.closes(np.clause, k.clause):
			r = 1
		default:
			continue
		}
		if p.several(n) {
			continue // "attacks on Odesa and Kharkiv left three dead"
		}
		if where := p.closer(n); where != "" && (r > rank || r == 1 && rank == 1 && np.clause != in && np.first < p.nouns[k.noun].first) {
			best, rank, in = where, r, np.clause
		}
	}
	if best == "" && k.source >= 0 {
		for n := range p.nouns {
			if np := &p.nouns[n]; np.role == oblique && np.after == k.source && p.locative(np.preposition) {
				return p.placeIn(np)
			}
		}
	}
	for n := 0; n < len(p.nouns) && best == ""; n++ {
		if np := &p.nouns[n]; np.named && p.near(np.clause, k.clause) {
			best = p.site(np)
		}
	}
	if best == "" && k.to >= 0 && k.to != k.noun {
		best = p.townIn(&p.nouns[k.to]) // "Sumy's death toll"
	}
	for n := 0; n < len(p.nouns) && best == ""; n++ {
		if np := &p.nouns[n]; p.sets(n) && (p.near(np.clause, k.clause) || p.together(np.clause, k.clause) || p.closes(np.clause, k.clause)) && !p.ofPart(np, k) {
			best = p.unlisted(np)
		}
	}
	for n := 0; n < len(p.nouns) && best == ""; n++ {
		if np := &p.nouns[n]; p.governs(np) {
			best = p.townIn(np) // "the mayor of Dnipro said"
		}
	}
	if head := &p.nouns[0]; best == "" && head.first == 0 && p.mark(head.last) == ':' {
		best = p.townIn(head) // "Kharkiv: 3 dead"
	}
	return best
}

// governs reports whether a phrase says of what place somebody who speaks is mayor
// or governor.
func (p *parser) governs(np *nounPhrase) bool {
	if np.role != oblique || np.after < 0 || !p.is(np.preposition, wOf) || p.nouns[np.after].role != subject {
		return false
	}
	v := p.clauseVerb(p.nouns[np.after].clause)
	return v != nil && v.verb.effect&report != 0 && (p.reads(p.nouns[np.after].head, "mayor") || p.reads(p.nouns[np.after].head, "governor"))
}

// site returns the place that stands before an attack as where it was: "the Sumy
// attack", or "".
func (p *parser) site(np *nounPhrase) string {
	for i := np.first; i < np.head; i++ {
		if k := p.words[i].name; k > 0 && p.hits(np, i) {
			switch m := &p.s.Names[k-1]; {
			case m.Kind == name.Place:
				return m.Actor
			case m.Form == name.Metonym:
				return p.text[m.Start:m.End]
			}
		}
	}
	return ""
}

// closer returns the place that a phrase names, or the one without a list entry that
// lies in it: "in Komanda in eastern Congo", "in southern Gaza's Rafah".
func (p *parser) closer(n int) string {
	np := &p.nouns[n]
	where := p.placeIn(np)
	if where == "" || np.role != oblique {
		return where
	}
	if np.after >= 0 && p.is(np.preposition, wIn) && p.nouns[np.after].role == oblique && p.sets(np.after) && !p.nouns[np.after].named {
		where = cmp.Or(p.unlisted(&p.nouns[np.after]), where)
	}
	if np.owned && np.head >= 0 && p.words[np.head].name == 0 {
		where = cmp.Or(p.unlisted(np), where)
	}
	return where
}

// sets reports whether a phrase says where, whatever it names: "at Nyala", "stormed
// Nyala", "into the village of Blida".
func (p *parser) sets(n int) bool {
	np := &p.nouns[n]
	if np.role == oblique && np.after >= 0 && p.is(np.preposition, wOf) {
		return p.settles(&p.nouns[np.after])
	}
	return np.role == object && p.struck(np.clause) ||
		np.role == oblique && (p.is(np.preposition, wIn|wAt) || p.reads(np.preposition, "near") || p.reads(np.preposition, "around") || p.reads(np.preposition, "outside"))
}

// settles reports whether the name of a place follows a phrase with "of": "the
// village of Blida".
func (p *parser) settles(np *nounPhrase) bool {
	if np.head < 0 || np.plural {
		return false
	}
	return p.words[np.head].is(settlement) || p.reads(np.head, "port") || p.reads(np.head, "suburb") || p.reads(np.head, "island") || p.reads(np.head, "province")
}

// unlisted returns the words with capitals that a phrase after "in" ends in, as the
// name of a place that no list has: "in a market in Omdurman". A text in capitals
// has none.
func (p *parser) unlisted(np *nounPhrase) string {
	last := np.last
	if last > np.first && (p.reads(last-1, "region") || p.reads(last-1, "district") || p.reads(last-1, "province") || p.reads(last-1, "state")) {
		last--
	}
	first := last
	for i := last - 1; i >= np.first; i-- {
		switch {
		case p.capital(i) && p.words[i].class&^nominal == 0 && p.words[i].name|p.words[i].date|p.words[i].number == 0:
			first = i
		case p.hyphen(i), p.reads(i, "al"), p.reads(i, "el"), p.reads(i, "de"), p.reads(i, "la"):
		case p.capital(i):
			return "" // part of another name
		default:
			i = np.first
		}
	}
	if first == last || !p.titled(first) {
		return ""
	}
	switch place := oneSpace(p.text[p.start(first):p.end(np.last-1)]); place {
	case "Ramadan", "Christmas", "Easter", "Parliament", "English", "Arabic":
		return ""
	default:
		return place
	}
}

// townIn returns the place, other than a state, named in a phrase, or "".
func (p *parser) townIn(np *nounPhrase) string {
	for i := np.first; i < np.last && np.named; i++ {
		if k := p.words[i].name; k > 0 && p.s.Names[k-1].Kind == name.Place {
			return p.s.Names[k-1].Actor
		}
	}
	return ""
}

// closes reports whether clause c hangs on the one that "and" joins to clause first:
// "nine were killed and 30 hurt when ...".
func (p *parser) closes(c, first int) bool {
	if c < 0 || first < 0 || p.clauses[c].link != adverbial || p.clauses[c].parent < 0 {
		return false
	}
	return p.clauses[p.clauses[c].parent].beside == first
}

// headquarters reports whether a phrase only says where those who tell of it sit:
// "according to the air force in Kyiv".
func (p *parser) headquarters(np *nounPhrase) bool {
	if np.after < 0 {
		return false
	}
	told := &p.nouns[np.after]
	return told.role == oblique && p.words[told.preposition].is(source) && told.head >= 0 && (told.named || p.words[told.head].is(force))
}

// ofPart reports whether a phrase stands by a part of what is counted: "112
// drones, 24 of them near Moscow".
func (p *parser) ofPart(np *nounPhrase, k *count) bool {
	if np.after < 0 || np.after == k.noun || k.whole >= 0 {
		return false
	}
	o := p.countOf(p.outer(np.after))
	return o != nil && o.whole == k.noun
}

// locates reports whether a phrase says where: "in Sumy", "struck Sumy", "the
// centre of Sumy".
func (p *parser) locates(n int) bool {
	for depth := 0; n >= 0 && depth < 4; depth++ {
		np := &p.nouns[n]
		switch {
		case np.role == object && p.struck(np.clause), np.role == subject && p.struck(np.clause) && p.passive(np.clause), np.role == oblique && p.locative(np.preposition):
			return true
		case np.role == oblique && p.is(np.preposition, wOf):
			n = np.after
		default:
			return false
		}
	}
	return false
}

// several reports whether a place is one of several that are named together.
func (p *parser) several(n int) bool {
	if prev := p.nouns[n].previous; prev >= 0 && p.placeIn(&p.nouns[prev]) != "" {
		return true
	}
	return n+1 < len(p.nouns) && p.nouns[n+1].previous == n && p.placeIn(&p.nouns[n+1]) != ""
}

// home reports whether a phrase says where the counted live: "seven residents of
// Sumy".
func (p *parser) home(np *nounPhrase, k *count) bool {
	return np.role == oblique && np.after == k.noun && p.is(np.preposition, wOf) && p.townIn(np) != ""
}

// aimed reports whether a phrase says at what something was launched, or whence
// people fled.
func (p *parser) aimed(np *nounPhrase, k *count) bool {
	return np.role == oblique && np.clause == k.clause &&
		(k.kind == kLaunched && p.is(np.preposition, wAgainst|wTowards) || k.kind == kDisplaced && p.is(np.preposition, wFrom)) && p.townIn(np) != ""
}

// locating are the prepositions of place.
const locating = wIn | wAt | wOn | wNear

func (p *parser) locative(i int) bool { return p.is(i, locating) }

func (p *parser) struck(c int) bool {
	if c < 0 || p.clauses[c].verb < 0 {
		return false
	}
	switch p.verbs[p.clauses[c].verb].verb.lemma {
	case "hit", "strike", "attack", "target", "pound", "bombard", "shell", "bomb", "storm", "raid", "reach", "flee", "slam_into", "slam":
		return true
	}
	return false
}

func (p *parser) placeIn(np *nounPhrase) string {
	for i := np.first; i < np.last; i++ {
		if k := p.words[i].name; k > 0 {
			m := &p.s.Names[k-1]
			if m.Kind == name.State && np.head >= 0 && p.words[np.head].is(attack) && p.owner(i) {
				continue // "killed in Russia's attack"
			}
			if m.Kind == name.Place || m.Kind == name.State && m.Form == name.Name && (m.IsPlace || np.role == oblique) || m.IsPlace {
				if m.IsPlace && m.Kind != name.Place && m.Form == name.Metonym {
					return p.text[m.Start:m.End]
				}
				return m.Actor
			}
		}
	}
	return ""
}
