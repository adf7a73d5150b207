package figure

// addVerb finds the clause that a verb group makes.
func (p *parser) addVerb(b *builder, g int) {
	v := &p.verbs[g]
	if b.held >= 0 && p.lastKind != chunkConj && (p.lastKind == chunkComma || b.floating < 0) && (v.main != v.first || b.pending != chunkComma) {
		b.floating = b.held
		if b.pending == chunkComma {
			b.pending = chunkConj
		}
	}
	p.promote(b, v)
	c := p.clauseOf(b, v)
	p.clauses[c].verb = g
	b.current, b.pending, b.floating, b.held = c, chunkNone, -1, -1
}

// promote makes a phrase that seemed to stand beside the subject the subject
// itself when the verb follows it without a comma: "KYIV (AP) — Three people
// were killed".
func (p *parser) promote(b *builder, v *verbGroup) {
	c := &p.clauses[b.current]
	n := b.lastNoun
	if c.verb >= 0 || n < 0 || p.lastKind != chunkNoun || v.infinitive || !v.finite && v.form&gerund != 0 {
		return
	}
	for np := &p.nouns[n]; np.role == oblique && np.after >= 0; np = &p.nouns[n] {
		n = np.after
	}
	if np := &p.nouns[n]; np.role == apposed && np.clause == b.current && p.nouns[b.lastNoun].last == v.first {
		np.role, np.after, c.subject = subject, -1, n
	}
}

func (p *parser) clauseOf(b *builder, v *verbGroup) int {
	cur := &p.clauses[b.current]
	float, prev := b.floating, b.lastNoun
	adjacent := prev >= 0 && p.nouns[prev].last == v.first
	switch b.pending {
	case chunkRel, chunkThat:
		antecedent := -1
		if prev >= 0 && (p.nouns[prev].last == b.word || p.nouns[prev].last == b.word-1) {
			antecedent = p.outer(prev)
		} else if float >= 0 {
			for i := float - 1; i >= 0; i-- {
				if p.nouns[i].last == b.word || p.nouns[i].last == b.word-1 {
					antecedent = p.outer(i)
					break
				}
			}
		}
		if b.also {
			if l, parent := p.base(b.current); l == complement {
				c := p.start(b, parent, l, float, v)
				p.clauses[c].beside = p.joined(b.current, c)
				return c
			}
		}
		if b.pending == chunkThat && (antecedent < 0 || float >= 0 && cur.verb >= 0) {
			return p.start(b, b.current, complement, float, v)
		}
		if float >= 0 {
			c := p.start(b, b.current, relative, float, v)
			p.clauses[c].object = antecedent
			return c
		}
		return p.start(b, b.current, relative, antecedent, v)
	case chunkSub:
		l := adverbial
		if p.is(b.word, "while") || p.is(b.word, "but") || p.is(b.word, "whereas") || p.is(b.word, "though") || p.is(b.word, "although") {
			l = contrast
		}
		if cur.verb < 0 && cur.link == adverbial {
			if float >= 0 {
				p.lead(b.current, float)
			}
			return b.current
		}
		if float < 0 {
			return p.start(b, b.current, l, cur.subject, v)
		}
		return p.start(b, b.current, l, float, v)
	}
	if cur.verb < 0 {
		if cur.subject < 0 && adjacent && p.nouns[prev].role == oblique && v.main == v.first && v.form&participle != 0 && !p.opensPhrase(v.last) {
			return p.start(b, b.current, relative, p.outer(prev), v) // "of 62 drones launched, 40 were ..."
		}
		if cur.subject < 0 && !v.finite && float < 0 {
			return p.start(b, b.current, participial, -1, v)
		}
		if p.lastKind == chunkPrep && !v.finite {
			return p.start(b, b.current, participial, cur.subject, v)
		}
		if v.infinitive && cur.subject >= 0 {
			return p.start(b, b.current, infinitive, cur.subject, v)
		}
		if cur.subject >= 0 && (!v.finite || b.pending == chunkComma && v.main == v.first && v.form&participle != 0 && !p.opensPhrase(v.last)) {
			return p.start(b, b.current, relative, cur.subject, v) // ", put at seven earlier,"
		}
		return b.current
	}
	if !v.finite && v.infinitive {
		s := cur.subject
		if g := &p.verbs[cur.verb]; adjacent && p.nouns[prev].role == object && (g.verb.effect&(demand|desire) != 0 || p.nouns[prev].owned) {
			s = prev // "asked them to free", "the kingdom's plan to allocate"
		}
		return p.start(b, b.current, infinitive, s, v)
	}
	if v.form&gerund != 0 && !v.finite {
		s := cur.subject
		switch {
		case p.lastKind == chunkPrep:
			if g := &p.verbs[cur.verb]; g.verb.lemma == "accuse" || g.verb.lemma == "blame" {
				s = p.objectOf(b.current)
			}
		case (cur.link == adverbial || cur.link == relative) && b.pending == chunkComma && cur.parent >= 0 && p.clauses[cur.parent].verb >= 0 &&
			cur.subject >= 0 && (p.classOf(cur.subject)&people != 0 || p.verbs[cur.verb].verb == beVerb):
			// "struck the town as people slept, killing nine": the strike killed.
			return p.start(b, cur.parent, participial, p.clauses[cur.parent].subject, v)
		case adjacent && b.pending == chunkNone && p.classOf(prev)&(people|weapon) != 0:
			return p.start(b, b.current, relative, p.outer(prev), v)
		}
		return p.start(b, b.current, participial, s, v)
	}
	aux := v.main != v.first
	if adjacent && b.pending == chunkNone && p.nouns[prev].role == oblique && p.temporal(p.nouns[prev].preposition) && (aux || p.opensPhrase(v.last) || v.form&participle == 0) {
		return p.start(b, b.current, adverbial, prev, v)
	}
	if float >= 0 {
		switch b.pending {
		case chunkNone:
			if before := float - 1; p.nouns[float].pronoun && before >= 0 && p.nouns[before].last == p.nouns[float].first && p.nouns[p.outer(before)].counts() {
				c := p.start(b, b.current, relative, float, v) // "the 19,000 children it took"
				p.clauses[c].object = p.outer(before)
				return c
			}
			if open := p.openAncestor(b.current); open >= 0 && aux && p.verbs[cur.verb].verb.effect&(report|believe|deny) == 0 {
				return open // "all who lay down arms will be spared"
			}
			if !aux && p.verbs[cur.verb].verb.effect&(report|believe|deny|fear|propose|threat|forecast) == 0 && v.form&(present|base) == 0 && p.verbs[cur.verb].verb != unknownVerb {
				return p.start(b, b.current, relative, p.outer(float), v)
			}
			return p.start(b, b.current, complement, float, v)
		case chunkSemi:
			return p.start(b, -1, contrast, float, v)
		case chunkInclude:
			return p.start(b, b.current, adverbial, float, v)
		case chunkConj: // "said six missiles and ten drones were shot down"
			if first := p.nouns[float].previous; first >= 0 && p.nouns[first].role == object && p.nouns[first].clause == b.current && p.verbs[cur.verb].verb.effect&(report|believe|deny) != 0 {
				return p.start(b, b.current, complement, float, v)
			}
		}
		if open := p.openAncestor(b.current); open >= 0 {
			p.lead(open, float)
			return open
		}
		l, parent := cur.link, cur.parent
		if l == relative || l == participial || l == adverbial || l == infinitive {
			l, parent = p.base(b.current)
		}
		if v.verb.effect&report != 0 && b.pending != chunkConj {
			l, parent = root, -1
		}
		c := p.start(b, parent, l, float, v)
		if b.pending != chunkComma || v.verb.effect&report == 0 {
			p.clauses[c].beside = p.joined(b.current, c)
		}
		return c
	}
	if adjacent && !aux && v.form&participle != 0 && (b.pending == chunkNone || p.nouns[prev].role == oblique && !p.opensPhrase(v.last)) {
		if cv := &p.verbs[cur.verb]; !(cv.main == cv.first && !cv.finite && cur.link == root) {
			return p.start(b, b.current, relative, p.outer(prev), v)
		}
	}
	if open := p.openAncestor(b.current); open >= 0 {
		return open
	}
	if (b.pending == chunkComma || b.pending == chunkQuote) && v.verb.effect&report != 0 && !v.infinitive && !v.passive {
		c := p.start(b, -1, root, -1, v)
		p.clauses[c].inverted = true
		return c
	}
	if cv := &p.verbs[cur.verb]; b.pending == chunkNone && cv.main == cv.first && cv.form&participle != 0 && cur.subject >= 0 {
		// "Five people wounded in the strike died": the first verb was a
		// participle after all.
		rest := *cur
		main := b.current
		c := p.newClause(main, relative, cur.first)
		p.clauses[c].verb, p.clauses[c].subject = rest.verb, rest.subject
		cv.passive = true
		for i := range p.nouns {
			if p.nouns[i].clause == main && p.nouns[i].first >= cv.last {
				p.nouns[i].clause = c
			}
		}
		return main
	}
	c := p.start(b, cur.parent, cur.link, p.clauses[b.current].subject, v)
	p.clauses[c].beside = b.current
	if b.pending == chunkConj && p.lastKind == chunkConj && p.verbs[cur.verb].last == b.word {
		p.clauses[b.current].sharer = c
	}
	return c
}
