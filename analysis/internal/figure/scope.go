package figure

import "readout/analysis/internal/date"

// Scope says what stretch of events a figure covers.
type Scope uint8

const (
	incidentScope Scope = iota
	cumulativeScope
	rateScope
	standingScope
)

var scopes = [...]string{"incident", "cumulative", "rate", "standing"}

// String returns the name of a scope, as in a fact.
func (s Scope) String() string { return scopes[s] }

// scope says what stretch of events a figure covers.
func (p *parser) scope(k *count, f *Figure) Scope {
	day, since := p.day(k)
	f.Day = day
	np := &p.nouns[k.noun]
	if v := p.clauseVerb(k.clause); f.Kind == kDuration || f.Kind == kTroops && v != nil && v.verb == haveVerb {
		return standingScope
	}
	switch {
	case p.rate(np.last):
		return rateScope
	case since:
		return cumulativeScope
	case k.kind == kDeported && (f.HasLow && f.Low >= 1000 || f.HasValue && f.Value >= 1000):
		return cumulativeScope
	case k.kind&(kDisplaced|kEncircled) != 0 && p.present(k.clause):
		return standingScope
	case p.overall(k, f):
		return cumulativeScope
	case k.standing:
		return standingScope
	case k.kind == kProduced:
		return rateScope
	case !k.nominal && f.Kind&ofQuantity == 0 && p.stretches(k, day):
		return cumulativeScope
	}
	return incidentScope
}

// present reports whether a clause tells how somebody is now: "are displaced",
// "remain encircled".
func (p *parser) present(c int) bool {
	v := p.clauseVerb(c)
	return v != nil && v.modal == "" && !v.perfect && (p.reads(v.first, "are") || p.reads(v.first, "is") || p.reads(v.first, "remain")) && !p.reads(v.first+1, "being")
}

// stretches reports whether the days that a count is about are too many for one
// event: a month or more, or a year in which nothing is said to have done it.
func (p *parser) stretches(k *count, day string) bool {
	if np := &p.nouns[k.noun]; np.number < 0 && np.of < 0 && !np.plural && !np.zero {
		return false // one person
	}
	switch {
	case len(day) == len("2006-01") && day[4] == '-':
		return true
	case len(day) == len("2006"):
		np := &p.nouns[k.noun]
		if np.head >= 0 && np.plural && withRole(p.headEntry(np).frames, asNoun) != nil {
			return true // "2,978 killings in 1998"
		}
		return np.plural && k.passed && p.seen&attack == 0 && k.clause >= 0 && p.clauses[k.clause].before&wBy == 0
	case len(day) > len("2006-01-02"):
		i, ok := date.ParseISO(day)
		return ok && i.Days() >= 28
	}
	return false
}

// byWar reports whether what has counted victims is a war or the like: "the feud
// has left 120 dead".
func (p *parser) byWar(k *count) bool {
	if k.clause < 0 || k.nominal || k.kind&ofCasualty == 0 || p.nouns[p.head(k)].role != object {
		return false
	}
	s := p.clauses[k.clause].subject
	return s >= 0 && p.is(p.nouns[s].head, wWar)
}

// head returns the phrase that the verb governs of what is counted: the lives in
// "the lives of 40".
func (p *parser) head(k *count) int {
	if np := &p.nouns[k.noun]; np.role == oblique && np.after >= 0 && p.is(np.preposition, wOf) {
		return p.outer(np.after)
	}
	return p.outer(k.noun)
}

// rate reports whether "a month", "per day" follows token i in its part of the
// sentence.
func (p *parser) rate(i int) bool {
	if p.senses&(wPer|wEvery|wEach|wDaily) == 0 && !p.is(i, wA) {
		return false
	}
	for j := i; j < len(p.words) && p.mark(j) == 0; j++ {
		if (p.is(j, wA) && j == i || p.is(j, wPer|wEvery|wEach)) && j+1 < len(p.words) && p.words[j+1].is(span) && !p.words[j+1].entry.plural &&
			!p.is(j+2, wAfter|wBefore|wLater) {
			return true
		}
		if p.is(j, wDaily) {
			return true
		}
	}
	for j := i - 1; j > 0 && p.mark(j) == 0; j-- { // "every night it sends 100"
		if p.is(j-1, wEvery|wEach) && p.words[j].is(span) && !p.words[j].entry.plural {
			return true
		}
	}
	return false
}

// overall reports whether words say that a figure adds up a war: "so far", "in
// the war", "since the invasion began"; or that it is a toll of many
// thousands, which no single day has.
func (p *parser) overall(k *count, f *Figure) bool {
	if p.senses&wWar != 0 && p.byWar(k) {
		return true
	}
	for i := range p.words {
		if p.senses&(wDate|wTotal|wWar|wSince) == 0 || f.Modality >= hypothetical && f.Modality <= threatened {
			break
		}
		switch {
		case p.is(i, wSo|wTo) && p.is(i+1, wDate) && !p.extremeBefore(i), p.is(i, wIn) && p.is(i+1, wTotal):
		case (p.is(i, wIn|wDuring|wThroughout)) && p.is(i+1, wThe) && p.is(i+2, wWar):
		case p.is(i, wSince) && p.words[i].is(prep) && !p.extreme(i):
		default:
			continue
		}
		if c := p.clauseAt(i); c == k.clause || p.near(c, k.clause) || p.together(c, k.clause) {
			return true
		}
	}
	if f.Kind == kLost && k.class&equipment != 0 && f.HasValue && f.Value >= 1000 {
		return true
	}
	return f.Kind&ofCasualty != 0 && f.Kind != kEncircled && (f.Modality == factual || f.Modality == claimed || f.Modality == denied) && (f.HasLow && f.Low >= 5000 || f.HasValue && f.Value >= 5000)
}
