package figure

// addVerb finds the clause that a verb group makes.
func (p *parser) addVerb(b *builder, g int) {
	v := &p.verbs[g]
	if n := b.lastNoun; b.floating < 0 && v.verb.effect&report != 0 && p.lastKind == chunkNoun && p.nouns[n].last == v.first && p.nouns[n].previous >= 0 && p.setApart(p.nouns[n].previous) {
		b.floating, b.pending = n, chunkComma // ", a rebel group and aid workers said"
	}
	if b.held >= 0 && p.lastKind != chunkConj && p.lastKind != chunkRel && p.lastKind != chunkThat && (p.lastKind == chunkComma || b.floating < 0) && (v.main != v.first || b.pending != chunkComma || v.verb == haveVerb || v.verb == beVerb || p.gapped(b.held, v)) {
		held := &p.nouns[b.held]
		told := p.clauseVerb(held.clause)
		switch {
		case held.role == object && told != nil && told.verb.effect&(report|believe|deny) != 0:
			b.floating, b.pending = b.held, chunkNone // "said two people, a man and his son, were killed"
		case held.role == object && held.previous < 0 && (b.pending == chunkComma || b.pending == chunkSub):
		default:
			if b.floating = b.held; b.pending == chunkComma {
				b.pending = chunkConj
			}
		}
	}
	if n := b.floating; n >= 0 && b.pending == chunkConj && p.nouns[n].role == oblique && p.reads(p.nouns[n].preposition, "between") {
		b.floating, b.pending = -1, chunkNone // "people killed in clashes between rebels and soldiers were"
	}
	p.promote(b, v)
	c := p.clauseOf(b, v)
	p.clauses[c].verb = g
	b.current, b.pending, b.floating, b.held = c, chunkNone, -1, -1
}

// gapped reports whether a participle shares the auxiliary of a verb before it:
// "three were killed and ten, two of them nurses, wounded".
func (p *parser) gapped(n int, v *verbGroup) bool {
	np := &p.nouns[n]
	before := p.clauseVerb(np.clause)
	return np.previous >= 0 && np.counts() && v.reduced() && before != nil && before.passive && len(v.verb.frames) > 0
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
	n = p.hung(n)
	if np := &p.nouns[n]; np.role == apposed && np.clause == b.current && p.nouns[b.lastNoun].last == v.first {
		np.role, np.after, c.subject = subject, -1, n
	}
}

// clauseOf returns the clause that a verb group makes or completes.
func (p *parser) clauseOf(b *builder, v *verbGroup) int {
	switch b.pending {
	case chunkRel, chunkThat:
		return p.relativeClause(b, v)
	case chunkSub:
		return p.subordinateClause(b, v)
	}
	switch cur := &p.clauses[b.current]; {
	case cur.verb < 0:
		return p.firstVerb(b, v)
	case !v.finite && v.infinitive:
		return p.infinitiveClause(b, v)
	case !v.finite && v.form&gerund != 0:
		return p.gerundClause(b, v)
	}
	if cv := b.last(p); b.pending == chunkComma && cv.last == cv.first+1 && p.mark(cv.last) == ',' && v.main == v.first && v.form&participle != 0 && (cv.verb == haveVerb || cv.verb == beVerb) && p.objectOf(b.current) < 0 {
		v.finite, v.perfect, v.passive = true, cv.verb == haveVerb, cv.verb == beVerb
		return b.current // "had, according to police, killed nine"
	}
	if prev := b.lastNoun; b.adjacent(p, v) && p.nouns[prev].role == oblique && p.reads(p.nouns[prev].first, "what") && p.nouns[prev].last == p.nouns[prev].first+1 {
		return p.begin(b, b.current, relative, prev, v) // "beneath what was left of the house"
	}
	if prev := b.lastNoun; b.adjacent(p, v) && (b.pending == chunkNone || b.pending == chunkComma && p.nouns[prev].preposition == b.word+1) && p.nouns[prev].role == oblique && p.temporal(p.nouns[prev].preposition) && !p.servesAs(p.nouns[prev].preposition) &&
		(!v.reduced() || p.opensPhrase(v.last)) {
		return p.begin(b, b.current, adverbial, prev, v) // "after a bomb hit"
	}
	if s := p.behindTemporal(b.lastNoun); s >= 0 && b.adjacent(p, v) && b.pending == chunkNone && (!v.reduced() || p.opensPhrase(v.last)) && p.openAncestor(b.current) < 0 {
		return p.begin(b, b.current, adverbial, s, v) // "hours after an attack on Kyiv killed three"
	}
	if b.floating >= 0 {
		return p.clauseWithSubject(b, v)
	}
	return p.clauseWithout(b, v)
}

// behindTemporal returns the phrase after "after" or the like that phrase n hangs
// on, or -1.
func (p *parser) behindTemporal(n int) int {
	for n >= 0 && p.nouns[n].role == oblique {
		if n = p.nouns[n].after; n >= 0 && p.nouns[n].role == oblique && p.is(p.nouns[n].preposition, wAfter|wBefore) {
			return n
		}
	}
	return -1
}

// adjacent reports whether the last noun phrase stands right before the verb.
func (b *builder) adjacent(p *parser, v *verbGroup) bool {
	return b.lastNoun >= 0 && p.nouns[b.lastNoun].last == v.first
}

// auxiliary reports whether the group has more than its main verb.
func (v *verbGroup) auxiliary() bool { return v.main != v.first }

// reduced reports whether the group may be a participle after what it belongs
// to: "people killed in Kyiv".
func (v *verbGroup) reduced() bool {
	return v.main == v.first && v.form&participle != 0 && v.verb.effect&intransitive == 0
}

// firstVerb gives the current clause its verb, unless the verb hangs on the
// subject or stands before it.
func (p *parser) firstVerb(b *builder, v *verbGroup) int {
	cur := &p.clauses[b.current]
	prev := b.lastNoun
	adjacent := b.adjacent(p, v)
	float := b.floating
	if cur.subject < 0 && adjacent && p.nouns[prev].role == oblique && v.reduced() && !p.opensPhrase(v.last) {
		return p.begin(b, b.current, relative, p.relatum(prev), v) // "of 62 drones launched, 40 were ..."
	}
	if cur.subject >= 0 && adjacent && p.nouns[prev].role == oblique && p.nouns[prev].counts() && v.reduced() && !p.opensPhrase(v.last) {
		return p.begin(b, b.current, relative, p.relatum(prev), v) // "the funeral of four officers killed in ..."
	}
	if s := cur.subject; s >= 0 && adjacent && v.finite && p.nouns[prev].role == oblique && p.temporal(p.nouns[prev].preposition) && p.nouns[s].number >= 0 && p.s.Numbers[p.nouns[s].number].Use == duration {
		return p.begin(b, b.current, adverbial, prev, v) // "two days after six nurses were killed"
	}
	if cur.subject < 0 && !v.finite && float < 0 {
		return p.begin(b, b.current, participial, -1, v)
	}
	if p.lastKind == chunkPrep && !v.finite {
		return p.begin(b, b.current, participial, cur.subject, v)
	}
	if v.infinitive && cur.subject >= 0 {
		return p.begin(b, b.current, infinitive, cur.subject, v)
	}
	if cur.subject >= 0 && (!v.finite || b.pending == chunkComma && v.reduced() && !p.opensPhrase(v.last)) {
		return p.begin(b, b.current, relative, cur.subject, v) // ", put at seven earlier,"
	}
	return b.current
}

// relativeClause makes the clause after "who", "which" or "that".
func (p *parser) relativeClause(b *builder, v *verbGroup) int {
	cur := &p.clauses[b.current]
	float := b.floating
	prev := b.lastNoun
	antecedent := -1
	if prev >= 0 && (p.nouns[prev].last == b.word || p.nouns[prev].last == b.word-1) {
		antecedent = p.relatum(prev)
	} else if float >= 0 {
		for i := float - 1; i >= 0; i-- {
			if p.nouns[i].last == b.word || p.nouns[i].last == b.word-1 {
				antecedent = p.relatum(i)
				break
			}
		}
	}
	if b.also {
		if l, parent := p.base(b.current); l == complement {
			c := p.begin(b, parent, l, float, v)
			p.clauses[c].beside = p.joined(b.current, c)
			return c
		}
	}
	if up := b.current; b.pending == chunkThat && cur.link == relative && p.mark(b.word-1) == ',' {
		for up >= 0 && (p.clauseVerb(up) == nil || p.clauseVerb(up).verb.effect&tells == 0) {
			up = p.clauses[up].parent
		}
		if up >= 0 {
			return p.begin(b, up, complement, float, v) // "demanded at the talks, which broke up, that ..."
		}
	}
	if b.pending == chunkThat && (antecedent < 0 || float >= 0 && cur.verb >= 0 && !p.setApart(antecedent) && !(p.nouns[antecedent].counts() && p.actsOn(cur.verb))) {
		return p.begin(b, b.current, complement, float, v)
	}
	if float >= 0 {
		c := p.begin(b, b.current, relative, float, v)
		p.clauses[c].object = antecedent
		return c
	}
	return p.begin(b, b.current, relative, antecedent, v)
}

// setApart reports whether a phrase says after a comma what came before, so that
// "that" behind it tells of it alone: ", an account that Kyiv rejected".
func (p *parser) setApart(n int) bool {
	return p.nouns[n].role == apposed && p.nouns[n].indefinite && p.mark(p.nouns[n].first-1) == ','
}

// actsOn reports whether a verb does something to its object and says nothing of
// it, so that "that" behind the object is no speech: "downed 136 of the 161 drones
// that Russia sent".
func (p *parser) actsOn(verb int) bool {
	v := p.verbs[verb].verb
	return (len(v.frames) > 0 || v.lemma == "include") && v.effect&^(gives|gets|musters|intransitive) == 0
}

// relatum returns the phrase that a relative clause after phrase n tells of: the
// nine in "three of the nine who were hurt".
func (p *parser) relatum(n int) int {
	n = p.outer(n)
	if part := p.nouns[n].after; p.nouns[n].role == apposed && part >= 0 && p.nouns[part].role == apposed && p.mark(p.nouns[n].last) == ',' {
		if of, whole := p.nouns[part].of, p.nouns[part].after; of >= 0 && p.nouns[of].pronoun && whole >= 0 {
			return p.outer(whole) // "six nurses, five of them foreigners, who"
		}
	}
	for np := &p.nouns[n]; np.of >= 0 && np.head < 0 && np.counts() && p.nouns[np.of].counts(); np = &p.nouns[n] {
		n = np.of
	}
	return n
}

// subordinateClause makes the clause after "when", "while", "but".
func (p *parser) subordinateClause(b *builder, v *verbGroup) int {
	cur := &p.clauses[b.current]
	float := b.floating
	l := adverbial
	if p.is(b.word, wWhile|wBut) {
		l = contrast
	}
	if cur.verb < 0 && cur.link == adverbial {
		if float >= 0 {
			p.lead(b.current, float)
		}
		return b.current
	}
	if o := p.objectOf(b.current); float < 0 && o >= 0 && p.is(b.word, wAs) && v.reduced() && v.first == b.word+1 {
		return p.begin(b, b.current, complement, o, v) // "lists 900 children as deported"
	}
	if float < 0 {
		return p.begin(b, b.current, l, cur.subject, v)
	}
	return p.begin(b, b.current, l, float, v)
}

// infinitiveClause makes the clause of "to free".
func (p *parser) infinitiveClause(b *builder, v *verbGroup) int {
	cur := &p.clauses[b.current]
	prev := b.lastNoun
	adjacent := b.adjacent(p, v)
	s := cur.subject
	if g := &p.verbs[cur.verb]; adjacent && p.nouns[prev].role == object && (g.verb.effect&(demand|desire) != 0 || p.nouns[prev].owned) {
		s = prev // "asked them to free", "the kingdom's plan to allocate"
	}
	return p.begin(b, b.current, infinitive, s, v)
}

// gerundClause makes the clause of "killing three".
func (p *parser) gerundClause(b *builder, v *verbGroup) int {
	cur := &p.clauses[b.current]
	prev := b.lastNoun
	adjacent := b.adjacent(p, v)
	s := cur.subject
	switch {
	case p.lastKind == chunkPrep:
		switch p.verbs[cur.verb].verb.lemma {
		case "accuse", "blame", "sentence", "convict", "jail", "charge", "arrest", "detain", "imprison", "thank", "condemn":
			s = p.objectOf(b.current)
		}
	case (cur.link == adverbial || cur.link == relative) && b.pending == chunkComma && cur.parent >= 0 && p.clauses[cur.parent].verb >= 0 &&
		cur.subject >= 0 && (p.classOf(cur.subject)&people != 0 || p.verbs[cur.verb].verb == beVerb || cur.link == relative && p.nouns[cur.subject].role == oblique && len(p.verbs[p.clauses[cur.parent].verb].verb.frames) > 0 && len(p.verbs[cur.verb].verb.frames) == 0):
		// "struck the town as people slept, killing nine", "fired rockets in salvoes
		// that began at dawn, killing nine": the strike killed.
		return p.begin(b, cur.parent, participial, p.clauses[cur.parent].subject, v)
	case adjacent && (b.pending == chunkNone || p.nouns[prev].role == oblique && p.is(p.nouns[prev].preposition, wWith)) && (p.classOf(prev)&(people|weapon) != 0 || p.classOf(prev) == bare && p.nouns[prev].counts()):
		return p.begin(b, b.current, relative, p.relatum(prev), v)
	}
	return p.begin(b, b.current, participial, s, v)
}
