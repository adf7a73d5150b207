package figure

// clauseWithSubject makes a finite clause for which a noun phrase waits as
// subject.
func (p *parser) clauseWithSubject(b *builder, v *verbGroup) int {
	cur := &p.clauses[b.current]
	float := b.floating
	aux := v.auxiliary()
	switch b.pending {
	case chunkNone:
		if prev := b.lastNoun; b.adjacent(p, v) && v.reduced() && prev != float && p.nouns[prev].role == oblique && p.nouns[prev].counts() && !p.opensPhrase(v.last) {
			return p.begin(b, b.current, relative, p.relatum(prev), v) // "the names of nine soldiers killed there"
		}
		if before := float - 1; p.nouns[float].pronoun && before >= 0 && p.nouns[before].last == p.nouns[float].first && p.nouns[p.outer(before)].counts() {
			c := p.begin(b, b.current, relative, float, v) // "the 19,000 children it took"
			p.clauses[c].object = p.outer(before)
			return c
		}
		if open := p.openAncestor(b.current); open >= 0 && (aux || v.verb == beVerb && cur.link == relative) && p.verbs[cur.verb].verb.effect&(report|believe|deny) == 0 {
			return open // "all who lay down arms will be spared"
		}
		if !aux && p.verbs[cur.verb].verb.effect&(report|believe|deny|fear|propose|threat|forecast) == 0 && (v.form&(present|base) == 0 || v.reduced() && v.form&base != 0 && len(v.verb.frames) > 0 && !p.opensPhrase(v.last)) && (p.verbs[cur.verb].verb != unknownVerb || v.reduced() && len(v.verb.frames) > 0 && !p.opensPhrase(v.last)) {
			return p.begin(b, b.current, relative, p.relatum(float), v)
		}
		return p.begin(b, b.current, complement, float, v)
	case chunkSemi:
		return p.begin(b, -1, contrast, float, v)
	case chunkInclude:
		return p.begin(b, b.current, adverbial, float, v)
	case chunkConj: // "said six missiles and ten drones were shot down"
		if first := p.nouns[float].previous; first >= 0 && p.nouns[first].role == object && p.nouns[first].clause == b.current && p.verbs[cur.verb].verb.effect&(report|believe|deny) != 0 {
			return p.begin(b, b.current, complement, float, v)
		}
	}
	if open := p.openAncestor(b.current); open >= 0 {
		if !p.objectToo(b, v, open) {
			first := p.clauses[open].subject
			if p.lead(open, float); b.pending == chunkConj && p.nouns[float].previous < 0 && first < float {
				p.nouns[float].previous = first // "two men who worked as guards and a nurse were hurt"
			}
		}
		return open
	}
	l, parent := cur.link, cur.parent
	if l == relative || l == participial || l == adverbial || l == infinitive {
		l, parent = p.base(b.current)
	}
	if v.verb.effect&report != 0 && b.pending != chunkConj {
		l, parent = root, -1
	}
	c := p.begin(b, parent, l, float, v)
	if b.pending != chunkComma || v.verb.effect&report == 0 {
		p.clauses[c].beside = p.joined(b.current, c)
	}
	return c
}

// objectToo reports whether the phrase before the verb of an open clause, which
// has its subject, belongs to the clause inside: "those who hurt four men and two
// women fled".
func (p *parser) objectToo(b *builder, v *verbGroup, open int) bool {
	np := &p.nouns[b.floating]
	if !v.auxiliary() && v.form&participle != 0 && fitting(v.verb.frames, asObject, people) != nil {
		return false // "left four dead and two hurt"
	}
	return b.pending == chunkConj && p.clauses[open].subject >= 0 && p.clauses[b.current].link == relative &&
		np.previous >= 0 && p.nouns[np.previous].role == object && p.nouns[np.previous].clause == b.current && p.mark(b.word-1) != ','
}

// clauseWithout makes a clause that has no subject of its own: a participle after
// a noun, the verb of a clause left open, a reporting verb before its subject, or
// one more verb of the same subject.
func (p *parser) clauseWithout(b *builder, v *verbGroup) int {
	cur := &p.clauses[b.current]
	prev := b.lastNoun
	adjacent := b.adjacent(p, v) && !p.saysLast(b, v)
	if adjacent && v.reduced() && (b.pending == chunkNone || p.nouns[prev].role == oblique && !p.opensPhrase(v.last)) {
		if cv := &p.verbs[cur.verb]; !(cv.main == cv.first && !cv.finite && cur.link == root) {
			return p.begin(b, b.current, relative, p.relatum(prev), v)
		}
	}
	if cv := &p.verbs[cur.verb]; (cv.passive || cv.reduced() && cur.link == relative) && cv.last == v.first && v.reduced() && cv.verb.effect&(fear|believe|report) != 0 {
		cv.passive = true
		return p.begin(b, b.current, complement, cur.subject, v) // "are feared drowned", "six people reported killed"
	}
	if open := p.openAncestor(b.current); open >= 0 {
		return open
	}
	if s := cur.subject; b.pending == chunkNone && v.finite && cur.link == relative && s >= 0 && p.nouns[s].role == object && !p.verbs[cur.verb].finite {
		if told := p.clauseVerb(p.nouns[s].clause); told != nil && told.verb.effect&(report|believe|deny) != 0 {
			c := p.newClause(p.nouns[s].clause, complement, p.nouns[s].first) // "said two men fighting there had been captured"
			p.lead(c, s)
			return c
		}
	}
	if o := p.objectOf(b.current); b.pending == chunkComma && o >= 0 && v.reduced() && p.verbs[cur.verb].verb.lemma == "lose" && !p.opensPhrase(v.last) {
		return p.begin(b, b.current, relative, o, v) // "lost 300 men, killed and wounded"
	}
	if (b.pending == chunkComma || b.pending == chunkQuote) && v.verb.effect&report != 0 && !v.infinitive && !v.passive {
		s := p.setOff(b, v)
		c := p.begin(b, -1, root, s, v)
		p.clauses[c].inverted = s < 0
		return c
	}
	if cv := &p.verbs[cur.verb]; b.pending == chunkNone && cv.reduced() && cur.subject >= 0 {
		// "Five people wounded in the strike died": the first verb was a
		// participle after all.
		rest := *cur
		main := b.current
		if p.harms(cv) {
			for first := cur.beside; first >= 0 && p.clauses[first].subject == cur.subject && p.clauses[first].parent == cur.parent && p.harms(&p.verbs[p.clauses[first].verb]); first = p.clauses[first].beside {
				p.clauses[first].link, p.clauses[first].parent = relative, main // "those killed or wounded there were"
				p.verbs[p.clauses[first].verb].passive = true
			}
			p.clauses[main].beside = -1
		}
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
	apart := v.form&past != 0 && p.verbs[cur.verb].modal != "" && p.mark(b.word-1) == ',' // "said it could ..., and put it at"
	if b.pending == chunkConj && (v.verb.effect&(report|deny) != 0 || apart) {
		up := p.speaker(b.current)
		if apart {
			_, up = p.base(b.current)
		}
		if up >= 0 { // "denied that nine had surrendered and said that ..."
			c := p.begin(b, p.clauses[up].parent, p.clauses[up].link, p.clauses[up].subject, v)
			p.clauses[c].beside = up
			return c
		}
	}
	if b.pending == chunkConj && !v.auxiliary() && v.form == base {
		v.modal = p.verbs[cur.verb].modal // "could displace nine and kill ten"
	}
	c := p.begin(b, cur.parent, cur.link, p.clauses[b.current].subject, v)
	p.clauses[c].beside = b.current
	if b.pending == chunkConj && p.lastKind == chunkConj && p.verbs[cur.verb].last == b.word {
		p.clauses[b.current].sharer = c
	}
	return c
}

// harms reports whether a verb is a participle that says what befell people.
func (p *parser) harms(v *verbGroup) bool {
	return v.reduced() && v.verb.counts&countsPeople != 0
}

// saysLast reports whether a reporting verb ends the sentence behind a subject with
// a participle: "forces allied to the army said."
func (p *parser) saysLast(b *builder, v *verbGroup) bool {
	cur := &p.clauses[b.current]
	return v.verb.effect&report != 0 && v.reduced() && (v.last >= len(p.words) || p.mark(v.last) == '.') && cur.subject >= 0 && p.verbs[cur.verb].reduced() && p.nouns[cur.subject].last == p.verbs[cur.verb].first
}

// setOff returns who says what was before, named between commas: ", the mayor,
// Ihor Terekhov, said", or -1 when the speaker can still follow the verb.
func (p *parser) setOff(b *builder, v *verbGroup) int {
	n := b.lastNoun
	if n < 0 || p.nouns[n].last != v.first-1 || p.mark(v.first-1) != ',' {
		return -1
	}
	n = p.hung(n) // "a monitor in London"
	if p.mark(p.nouns[n].first-1) != ',' || p.nouns[n].role != apposed {
		return -1
	}
	if end := v.last; v.verb.lemma != "tell" && end < len(p.words) && p.mark(end) == 0 && !p.words[end].is(prep) && p.words[end].date == 0 {
		return -1
	}
	if before := p.nouns[n].after; before >= 0 && p.nouns[before].last == p.nouns[n].first-1 && p.nouns[before].role == apposed && p.nouns[n].indefinite {
		return before // "the Observatory, a monitor, said"
	}
	return n
}

// speaker returns the clause above c in which somebody says something, or -1.
func (p *parser) speaker(c int) int {
	for c = p.clauses[c].parent; c >= 0; c = p.clauses[c].parent {
		if v := p.clauses[c].verb; v >= 0 && p.verbs[v].verb.effect&(report|deny) != 0 {
			return c
		}
	}
	return -1
}
