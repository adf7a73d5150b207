package figure

// countSuffering counts the subject of "lost their lives", "suffered injuries".
func (p *parser) countSuffering(c int, v *verbGroup) {
	kind := Kind(0)
	for _, n := range p.objects(c) {
		o := &p.nouns[n]
		if o.head < 0 || o.number >= 0 {
			continue
		}
		e := p.headEntry(o)
		if v.verb.lemma == "lose" {
			if o.owned && e.class&life != 0 {
				kind = kKilled
			}
		} else if f := withRole(e.frames, asHarm); f != nil && (!p.reads(o.head, "treatment") || v.verb.lemma == "need" || v.verb.lemma == "require" || p.treated(n)) {
			kind = f.kind
		}
	}
	if kind != 0 {
		p.each(p.clauses[c].subject, func(n int) {
			if c0 := p.classOf(n); p.countable(n) && c0&(people|bare) != 0 {
				p.add(n, kind, people, c, true).settled = v.verb.effect&(demand|desire) != 0
			}
		})
	}
}

// treated reports whether injuries follow what is sought or given for them:
// "treatment for burns".
func (p *parser) treated(n int) bool {
	for m := range p.behind(n, wFor) {
		if np := &p.nouns[m]; np.head >= 0 && withRole(p.headEntry(np).frames, asHarm) != nil {
			return true
		}
	}
	return false
}

// countPredicate counts the subject of "are missing", "were left homeless".
func (p *parser) countPredicate(c int) {
	cl := &p.clauses[c]
	if s := cl.subject; s >= 0 && p.nouns[s].head >= 0 && p.verbs[cl.verb].verb.lemma == "involve" {
		for _, o := range p.objects(c) { // "the attack involved 500 drones"
			p.each(o, func(o int) { p.assign(o, p.headEntry(&p.nouns[s]).frames, asNoun, c, true) })
		}
	}
	if s, v := cl.subject, p.verbs[cl.verb].verb; s >= 0 && (v.lemma == "include" || v == beVerb) {
		for _, o := range p.objects(c) {
			switch {
			case p.nouns[s].adjective >= 0 && !p.nouns[s].counts(): // "the dead included three nurses"
				p.each(o, func(o int) { p.countAmong(o, s) })
			case v.lemma == "include" && p.nouns[s].pronoun && p.harmBefore(s) != 0: // "They included two children"
				p.each(o, func(o int) { p.countHarmed(o, c) })
			}
		}
		if of := p.nouns[s].of; of >= 0 && p.nouns[of].pronoun && p.nouns[s].counts() && v == beVerb && p.harmBefore(s) != 0 {
			p.countHarmed(s, c) // "Two of them were children"
		}
	}
	if v := &p.verbs[cl.verb]; cl.subject >= 0 && v.last == v.first+1 && p.words[v.first].is(do) && p.harmBefore(cl.subject) != 0 && p.classOf(cl.subject) == bare && p.countable(cl.subject) {
		p.add(cl.subject, p.harmBefore(cl.subject), people, c, true) // "The council says five did."
	}
	for n := cl.nouns; n >= 0; n = p.nouns[n].next {
		np := &p.nouns[n]
		if np.role == oblique && p.is(np.preposition, wAmong) && np.adjective >= 0 {
			// "among the dead were two nurses", "two nurses were among the nine dead"
			for _, o := range p.objects(c) {
				p.each(o, func(o int) { p.countAmong(o, n) })
			}
			p.each(cl.subject, func(o int) { p.countAmong(o, n) })
		}
		if np.role == oblique && p.is(np.preposition, wIn|wNear) && np.head >= 0 {
			if frames := p.headEntry(np).frames; withRole(frames, asState) != nil { // "remain in captivity"
				p.each(cl.subject, func(s int) {
					if p.assign(s, frames, asState, c, true); p.isCounted(s) {
						p.countOf(s).standing = p.countOf(s).kind == kCaptured
					}
				})
			}
		}
		if np.role == object && np.plural && np.head >= 0 && !np.counts() && !np.owned {
			if e := p.headEntry(np); e.noun == nil || e.class&toll != 0 { // "had become casualties"
				p.each(cl.subject, func(s int) { p.assign(s, e.frames, asNoun, c, true) })
			}
		}
		if (np.role == object || np.role == oblique && p.is(np.preposition, wAs)) && np.adjective >= 0 && np.adjective >= np.head && !np.counts() && !np.indefinite {
			p.each(cl.subject, func(s int) { p.assign(s, p.words[np.adjective].entry.frames, asAdjective, c, true) })
		}
	}
}

// countAmong counts a phrase that is among the dead or wounded of another.
func (p *parser) countAmong(n, dead int) {
	np := &p.nouns[dead]
	if p.assign(n, p.words[np.adjective].entry.frames, asAdjective, p.nouns[n].clause, true); p.isCounted(n) && np.counts() {
		p.countOf(n).whole, p.countOf(n).leans = dead, true
	}
}

// countHarmed counts a phrase as what the sentence before told of.
func (p *parser) countHarmed(n, c int) {
	if kind := p.harmBefore(n); p.countable(n) && p.classOf(n)&(people|bare) != 0 {
		p.add(n, kind, people, c, true).leans = true
	}
}

// countTaken counts those who are "taken to hospital" or "returned from captivity".
func (p *parser) countTaken(c int) {
	for n := range p.obliques(c, wTo|wFrom) {
		np := &p.nouns[n]
		if np.head < 0 {
			continue
		}
		f := withRole(p.headEntry(np).frames, asState)
		kind := Kind(0)
		switch to := p.is(np.preposition, wTo); {
		case f == nil:
		case to && f.kind == kWounded && fitting(p.clauseVerb(c).verb.frames, asSubject, people) == nil: // no "died on the way to hospital"
			kind = kWounded
		case !to && f.kind == kCaptured:
			kind = kExchanged
		}
		if kind == 0 {
			continue
		}
		who := p.objects(c)
		if len(who) == 0 || p.reads(p.nouns[who[0]].first, "home") {
			who = []int{p.clauses[c].subject}
		}
		for _, o := range who {
			p.each(o, func(o int) {
				if np := &p.nouns[o]; np.of >= 0 && np.head >= 0 && p.words[np.head].is(collective) {
					o = np.of // "a group of 84"
				}
				if p.countable(o) && !p.isCounted(o) && p.classOf(o)&(people|bare) != 0 {
					p.add(o, kind, people, c, true)
				}
			})
		}
	}
}
