package figure

import "readout/analysis/internal/date"

// dating is a time expression in its sentence, read when a figure first asks.
type dating struct {
	token  int // its first
	known  bool
	void   bool   // it dates nothing
	clause int    // that it stands in
	owners [2]int // the numbers that it stands beside and that lean on one before, or -1
}

// day returns the day or days that a count is about: of a time expression right
// after its words, in its clause, or in one that tells of the same. When it was
// said is not when it happened.
func (p *parser) day(k *count) (string, bool) {
	best, rank, since := "", 0, false
	for i := range p.s.Dates {
		t := &p.dates[i]
		if k.to < 0 && p.opensWhen(k.clause, t.token, i) {
			d := p.s.Dates[i]
			d.Since = false
			return p.iso(&d), false
		}
		if !t.known {
			p.locate(i)
		}
		if t.void || t.owners[0] >= 0 && t.owners[0] != k.noun || t.owners[1] >= 0 && t.owners[1] != k.noun {
			continue // "303 on Sunday, after 307 on Saturday"
		}
		d := &p.s.Dates[i]
		c := t.clause
		r := 0
		switch {
		case p.beside(p.nouns[k.noun].last, i), p.opens(d.End, k.noun):
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
				if !since && len(iso) <= len("2006-01-02") && p.sinceBefore(t.token) {
					best, since = iso+"/..", true // "since the start of the war on 24 February"
				}
				if c >= 0 && c != k.clause && !since && len(iso) == len("2006-01-02") && p.is(p.clauses[c].first, wSince) {
					best, since = iso+"/..", true // "since it launched its attack on 13 June"
				}
			}
		}
	}
	return best, since
}

// opensWhen reports whether a clause, or one above it, tells what was at the i-th
// time expression: "the deadliest since 13 April, when a missile killed 35".
func (p *parser) opensWhen(c, first, i int) bool {
	for ; c >= 0; c = p.clauses[c].parent {
		at := p.clauses[c].first
		if p.clauses[c].link == adverbial && p.reads(at, "when") && at > first {
			return p.mark(at-1) == ',' && p.dateEnd(first) == at-1 && int(p.words[at-2].date) == i+1
		}
	}
	return false
}

// sinceBefore reports whether "since" and no verb stand before token i in its part
// of the sentence.
func (p *parser) sinceBefore(i int) bool {
	if p.senses&wSince == 0 {
		return false
	}
	for j := i - 1; j >= 0 && p.mark(j) == 0 && !p.main(j) && p.words[j].date == 0; j-- {
		if p.is(j, wSince) && p.words[j].is(prep) {
			return !p.extreme(j)
		}
	}
	return false
}

// locate reads what the i-th time expression is to its sentence.
func (p *parser) locate(i int) {
	t := &p.dates[i]
	t.known = true
	if t.void = p.extreme(t.token) || p.narrowed(i); t.void {
		return
	}
	t.clause = p.clauseAt(t.token)
	t.owners = [2]int{-1, -1}
	for n, at := 0, 0; n < len(p.nouns) && at < len(t.owners); n++ {
		if np := &p.nouns[n]; np.number >= 0 && (p.beside(np.last, i) || p.compared(np) && np.last <= t.token && np.clause == t.clause) && p.elliptic(n) {
			t.owners[at] = n
			at++
		}
	}
}

// compared reports whether a phrase is what another time had: ", against 1,278 in
// the same months of 2024".
func (p *parser) compared(np *nounPhrase) bool {
	return np.role == oblique && p.is(np.preposition, wAgainst|wWith) && (p.mark(np.preposition-1) == ',' || np.preposition > 0 && p.reads(np.preposition-1, "compared"))
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

// beside reports whether the i-th time expression follows token t, with no more
// than a preposition between.
func (p *parser) beside(t, i int) bool {
	if t < len(p.words) && p.words[t].is(prep) {
		t++
	}
	return t < len(p.words) && int(p.words[t].date) == i+1
}

// opens reports whether a time expression that ends at offset stands right before
// a number that leans on one before: "in March, more than 4,000".
func (p *parser) opens(offset, n int) bool {
	i := p.nouns[n].first
	return p.afterDate(i) && p.end(i-2) == offset && p.elliptic(n)
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

// extreme reports whether a time expression at token i only says how far back a
// record reaches: "the deadliest attack since July".
func (p *parser) extreme(i int) bool {
	return (p.is(i, wSince|wIn) || p.is(i-1, wSince|wIn|wOf) || p.is(i, wSo) || p.reads(i, "this")) && p.extremeBefore(i)
}

// extremeBefore reports whether a superlative stands before token i in its part
// of the sentence.
func (p *parser) extremeBefore(i int) bool {
	for j := i - 1; j >= 0 && p.mark(j) == 0; j-- {
		switch {
		case p.is(j, wMost), p.ends(j, "est") && p.words[j].entry.verb == nil && p.words[j].name == 0:
			return true
		}
	}
	return false
}

// clauseAt returns the clause that token i lies in: that of the chunk before it.
func (p *parser) clauseAt(i int) int {
	best, at := 0, -1
	for n := range p.nouns {
		if f := p.nouns[n].first; f > i {
			break
		} else if f > at {
			best, at = p.nouns[n].clause, f
		}
	}
	for c := range p.clauses {
		if v := p.clauses[c].verb; v >= 0 {
			if f := p.verbs[v].first; f <= i && f > at {
				best, at = c, f
			}
		}
	}
	// What stands between a boundary and the subject belongs to what follows:
	// "while earlier this week a drone attack ..."
	for c := range p.clauses {
		if f := p.clauses[c].first; f <= i && f > at && p.clauses[c].verb >= 0 {
			best, at = c, f
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
