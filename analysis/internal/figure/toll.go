package figure

// countTolls counts the numbers at which a toll is put: "the death toll rose to
// 12", "Kyiv put Russian losses at 1,180".
func (p *parser) countTolls() {
	last := (*entry)(nil)
	for n := range p.nouns {
		np := &p.nouns[n]
		e := noEntry
		if np.head >= 0 && !np.pronoun {
			e = p.headEntry(np)
		}
		if np.pronoun && np.role == object && p.is(np.first, wIt) && p.setsAt(n) && p.index-p.tolled <= 1 && p.harmed&(kKilled|kWounded|kCasualties) != 0 {
			p.countToll(n, p.harmed) // "The governor put it at 133."
			continue
		}
		if kind := p.numberOf(n); kind != 0 {
			p.countToll(n, kind)
			continue
		}
		if e.class&toll == 0 && (len(e.frames) == 0 || withRole(e.frames, asToll) == nil) {
			if !(np.owned && np.head < 0 && np.number < 0 && last != nil) { // "put Ukraine's at 1,345"
				continue
			}
			e = last
		}
		last = e
		p.countToll(n, tollKind(e))
	}
}

// numberOf returns the kind of "the number of wounded", "the number of people
// killed", or 0.
func (p *parser) numberOf(n int) Kind {
	np := &p.nouns[n]
	if np.adjective < 0 && !p.is(np.head, wNumber|wFigure|wTotal) {
		return 0
	}
	if np.of < 0 && np.number < 0 && np.head >= 0 && np.adjective < 0 && p.is(np.first, wThe|wThat) && np.last == np.first+2 && p.is(np.head, wNumber|wFigure|wTotal) && p.harmBefore(n) != 0 {
		return p.harmBefore(n) // "put the number at 31"
	}
	if np.adjective >= 0 && np.number < 0 && p.is(np.first, wThe) && np.last == np.adjective+1 && (np.role == object || p.numbers(np.clause)) {
		if f := withRole(p.words[np.adjective].entry.frames, asAdjective); f != nil {
			return f.kind // "put the dead at 300", "the dead numbered 17"
		}
	}
	if np.of < 0 || np.head < 0 || !p.is(np.head, wNumber|wTotal) || p.nouns[np.of].number >= 0 {
		return 0
	}
	in := &p.nouns[np.of]
	if in.adjective >= 0 {
		if f := withRole(p.words[in.adjective].entry.frames, asAdjective); f != nil {
			return f.kind
		}
	}
	if in.head >= 0 {
		if f := withRole(p.headEntry(in).frames, asNoun); f != nil && f.class&people != 0 {
			return f.kind
		}
	}
	kind := Kind(0)
	for c := range p.clauses {
		cl := &p.clauses[c]
		if cl.link == relative && cl.verb >= 0 && (cl.subject == n || cl.subject == np.of) {
			if f := fitting(p.verbs[cl.verb].verb.frames, asObject, p.classOf(np.of)&(people|troop|captive|hostage)); f != nil {
				kind |= f.kind
			}
		}
	}
	switch {
	case kind == kKilled|kWounded:
		return kCasualties // "the number of people killed or wounded"
	case kind&(kind-1) != 0:
		return 0
	}
	return kind
}

// setsAt reports whether a number follows what its verb puts at it.
func (p *parser) setsAt(n int) bool {
	v := p.clauseVerb(p.nouns[n].clause)
	return v != nil && v.verb.lemma == "put" && n+1 < len(p.nouns) && p.is(p.nouns[n+1].preposition, wAt) && p.nouns[n+1].number >= 0
}

// numbers reports whether the verb of a clause says how many its subject is.
func (p *parser) numbers(c int) bool {
	v := p.clauseVerb(c)
	return v != nil && v.verb.lemma == "number"
}

// harmBefore returns the kind of casualty counted last before n, here or in the
// two sentences before, or 0.
func (p *parser) harmBefore(n int) Kind {
	if i := p.countedBefore(n); i >= 0 && p.countOf(i).kind&harm != 0 {
		return p.countOf(i).kind
	}
	if p.index-p.tolled <= 2 {
		return p.harmed
	}
	return 0
}

func tollKind(e *entry) Kind {
	if f := withRole(e.frames, asToll); f != nil {
		return f.kind
	}
	if e.noun != nil && e.noun.label == "loss" {
		return kCasualties
	}
	return kKilled
}

func (p *parser) countToll(n int, kind Kind) {
	np := &p.nouns[n]
	if m := n - 1; m >= 0 && np.role == object && p.measures(np.clause) && p.nouns[m].role == oblique && p.is(p.nouns[m].preposition, wTo) && p.nouns[m].number >= 0 && !p.isCounted(m) && p.countable(m) {
		p.add(m, kind, people, np.clause, true).to = n // "brings to 14 the number of dead"
		return
	}
	// A toll of 12; a toll that other words put at 12; and the newest of them.
	for pass := range 3 {
		found := -1
		for m := n + 1; m < len(p.nouns); m++ {
			k := &p.nouns[m]
			if pass == 1 && kind == kCasualties && p.isCounted(m) && k.role == oblique && p.is(k.preposition, wAt) && k.clause == np.clause && p.measures(np.clause) {
				for i := range p.counts {
					if o := &p.counts[i]; o.noun >= m && o.to < 0 && o.kind&harm != 0 {
						o.to = n // "puts their losses at 200 killed and 900 wounded"
					}
				}
				return
			}
			if k.number < 0 || k.within >= 0 || p.isCounted(m) || !p.countable(m) || p.classOf(m)&(bare|people) == 0 && p.classOf(m) != 0 {
				continue
			}
			switch pass {
			case 0:
				if k.role == oblique && k.after == n && p.is(k.preposition, wOf|wAt|wTo) || p.clauses[np.clause].verb < 0 && p.mark(k.first-1) == ':' {
					found = m
				}
			case 1:
				if p.measures(np.clause) && (k.clause == np.clause || np.role == object && p.relates(k.clause, n)) {
					if k.role == oblique && p.is(k.preposition, wTo|wAt|wAs) || k.role == object && np.role == subject || k.first == np.last && p.verbIs(k.first, measure) || k.role == apposed && k.of < 0 && p.isBe(k.clause) {
						found = m
					}
				}
			case 2:
				if c := k.clause; c >= 0 && p.clauses[c].subject == n && p.measures(c) && (k.role == oblique && p.is(k.preposition, wTo|wAt) || k.role == object) {
					found = m
				}
			}
			if found >= 0 {
				break
			}
		}
		if found < 0 {
			continue
		}
		clause := p.nouns[found].clause
		if p.relates(clause, n) && np.role == object {
			clause = np.clause
		}
		k := p.add(found, kind, people, clause, true)
		k.to = n
		p.following(found, func(m int) {
			if c := p.classOf(m); kind == kCasualties && c&equipment != 0 && p.countable(m) {
				p.add(m, kLost, c, clause, true).to = n // "losses of 180 men and two tanks"
			}
		})
		k = p.countOf(found)
		if v := p.clauseVerb(np.clause); np.role == object && v != nil && v.puts() && (v.finite || v.infinitive) {
			c := np.clause
			k.source = p.clauses[c].subject
		}
		return
	}
}

// isBe reports whether the verb of a clause is "be".
func (p *parser) isBe(c int) bool {
	v := p.clauseVerb(c)
	return v != nil && v.verb == beVerb
}

// relates reports whether a clause is a relative one of phrase n.
func (p *parser) relates(c, n int) bool {
	return c >= 0 && p.clauses[c].link == relative && p.clauses[c].subject == n
}

// verbIs reports whether the verb at token i has an effect.
func (p *parser) verbIs(i int, e effect) bool {
	v := p.words[i].entry.verb
	return v != nil && v.effect&e != 0
}

// measures reports whether the verb of a clause puts a toll at a number.
func (p *parser) measures(c int) bool {
	v := p.clauses[c].verb
	if v < 0 {
		return true
	}
	switch g := p.verbs[v].verb; g.lemma {
	case "give", "take", "lie":
		return true
	default:
		return g.effect&measure != 0 || g == unknownVerb
	}
}
