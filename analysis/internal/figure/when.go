package figure

import "readout/analysis/internal/date"

// day returns the day or days that a count is about: of a time expression right
// after its words, in its clause, or in one that tells of the same. When it was
// said is not when it happened.
func (p *parser) day(k *count) (string, bool) {
	best, rank, since := "", 0, false
	for i := range p.s.Dates {
		d := &p.s.Dates[i]
		if p.extreme(d.Start) || p.narrowed(i) || p.another(d.Start, k) {
			continue
		}
		c := p.clauseAt(d.Start)
		r := 0
		switch {
		case p.beside(p.nouns[k.noun].last, d.Start), p.opens(d.End, k.noun):
			r = 5
		case c == k.clause:
			r = 4
		case p.near(c, k.clause):
			r = 3
		case c >= 0 && p.clauses[c].verb >= 0 && p.verbs[p.clauses[c].verb].verb.effect&report == 0 && (p.together(c, k.clause) || p.parallelTo(c, k) || p.continues(k.clause, c)):
			r = 1
		}
		if r > rank || r == rank && r > 0 && d.Since {
			if iso := p.iso(d); iso != "" {
				best, rank, since = iso, r, d.Since
			}
		}
	}
	return best, since
}

// dated is a time expression and the days that it means in this article.
type dated struct {
	date.Mention
	iso string
}

// iso returns the days that a time expression means, in the form of ISO 8601.
func (p *parser) iso(d *date.Mention) string {
	m := *d
	m.Start, m.End = 0, 0
	for i := range p.days {
		if p.days[i].Mention == m {
			return p.days[i].iso
		}
	}
	iso := m.ISO(p.published)
	p.days = append(p.days, dated{m, iso})
	return iso
}

// beside reports whether a time expression at offset follows token i, with no
// more than a preposition between.
func (p *parser) beside(i, offset int) bool {
	if i < len(p.words) && p.words[i].is(prep) {
		i++
	}
	return i < len(p.words) && p.words[i].date > 0 && p.s.Dates[p.words[i].date-1].Start == offset
}

// opens reports whether a time expression that ends at offset stands right before
// a number that leans on one before: "in March, more than 4,000".
func (p *parser) opens(offset, n int) bool {
	i := p.nouns[n].first
	return p.afterDate(i) && p.end(i-2) == offset && p.elliptic(n)
}

// another reports whether a time expression belongs to another number
// that it follows: "303 on Sunday, after 307 on Saturday".
func (p *parser) another(offset int, k *count) bool {
	for n := range p.nouns {
		np := &p.nouns[n]
		if n != k.noun && np.number >= 0 && p.beside(np.last, offset) && p.elliptic(n) {
			return true
		}
	}
	return false
}

// narrowed reports whether the i-th time expression is narrowed by the next:
// "overnight into Thursday", "the morning of 3 May".
func (p *parser) narrowed(i int) bool {
	if i+1 >= len(p.s.Dates) {
		return false
	}
	between := p.text[p.s.Dates[i].End:max(p.s.Dates[i].End, p.s.Dates[i+1].Start)]
	return between == " into " || between == " on " || between == " of "
}

// extreme reports whether a time expression only says how far back a record
// reaches: "the deadliest attack since July".
func (p *parser) extreme(offset int) bool {
	i := 0
	for i < len(p.words) && p.end(i) <= offset {
		i++
	}
	if !p.is(i, wSince|wIn) && !p.is(i-1, wSince|wIn|wOf) {
		return false
	}
	for j := i - 1; j >= 0 && p.mark(j) == 0; j-- {
		switch {
		case p.is(j, wMost), p.ends(j, "est") && p.words[j].entry.verb == nil && p.words[j].name == 0:
			return true
		}
	}
	return false
}

// clauseAt returns the clause that a byte lies in: that of the chunk before it.
func (p *parser) clauseAt(offset int) int {
	best, at := 0, -1
	for n := range p.nouns {
		if s := p.start(p.nouns[n].first); s <= offset && s > at && p.nouns[n].clause >= 0 {
			best, at = p.nouns[n].clause, s
		}
	}
	for c := range p.clauses {
		if v := p.clauses[c].verb; v >= 0 {
			if s := p.start(p.verbs[v].first); s <= offset && s > at {
				best, at = c, s
			}
		}
	}
	// What stands between a boundary and the subject belongs to what follows:
	// "while earlier this week a drone attack ..."
	for c := range p.clauses {
		if f := p.clauses[c].first; f < len(p.words) && p.clauses[c].verb >= 0 {
			if s := p.start(f); s <= offset && s > at {
				best, at = c, s
			}
		}
	}
	return best
}

// parallelTo reports whether a count without words of its own leans on clause c,
// as the second half of "Kyiv put Russian losses at 900 last week; Moscow put
// Ukraine's at 800".
func (p *parser) parallelTo(c int, k *count) bool {
	return k.to >= 0 && p.nouns[k.to].head < 0 && c < k.clause
}

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
	if f.Kind == kDuration {
		return standingScope
	}
	switch {
	case p.rate(np.last):
		return rateScope
	case since:
		return cumulativeScope
	case k.kind == kDeported && (f.HasLow && f.Low >= 1000 || f.HasValue && f.Value >= 1000):
		return cumulativeScope
	case p.overall(k, f):
		return cumulativeScope
	case k.standing:
		return standingScope
	case k.kind == kProduced:
		return rateScope
	case !k.nominal && len(day) == len("2006-01") && day[4] == '-' && f.Kind&ofQuantity == 0:
		return cumulativeScope // of a month
	}
	return incidentScope
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
	return false
}

// overall reports whether words say that a figure adds up a war: "so far", "in
// the war", "since the invasion began"; or that it is a toll of many
// thousands, which no single day has.
func (p *parser) overall(k *count, f *Figure) bool {
	for i := range p.words {
		if p.senses&(wDate|wTotal|wWar|wSince) == 0 {
			break
		}
		switch {
		case p.is(i, wSo|wTo) && p.is(i+1, wDate), p.is(i, wIn) && p.is(i+1, wTotal):
		case (p.is(i, wIn|wDuring|wThroughout)) && p.is(i+1, wThe) && p.is(i+2, wWar):
		case p.is(i, wSince) && p.words[i].is(prep) && !p.extreme(p.start(i)):
		default:
			continue
		}
		if c := p.clauseAt(p.start(i)); c == k.clause || p.near(c, k.clause) || p.together(c, k.clause) {
			return true
		}
	}
	return f.Kind&ofCasualty != 0 && (f.Modality == factual || f.Modality == claimed || f.Modality == denied) && (f.HasLow && f.Low >= 5000 || f.HasValue && f.Value >= 5000)
}
