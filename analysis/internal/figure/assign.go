package figure

// assign counts a noun phrase by the frame that fits it.
func (p *parser) assign(n int, frames []*frame, role slot, c int, passive bool) {
	np := &p.nouns[n]
	if v := p.clauseVerb(c); role != asAdjective && np.adjective >= 0 && np.counts() && v != nil && v.reduced() && p.follows(p.clauses[c].subject, n) {
		return // "five dead and 20 injured"
	}
	if np.every && np.of >= 0 && p.nouns[np.of].number >= 0 {
		p.assign(np.of, frames, role, c, passive) // "every one of the 15"
		return
	}
	if np.of >= 0 && np.head >= 0 && (p.words[np.head].is(collective|body) && p.nouns[np.of].number >= 0 || p.words[np.head].is(body) && p.countable(np.of)) {
		in := np.of
		switch f := fitting(p.headEntry(np).frames, asNoun, p.classOf(in)); {
		case p.words[np.head].is(body):
			if f := fitting(frames, role, body); f != nil {
				p.add(in, f.kind, people, c, passive)
			}
		case f != nil: // "a wave of 90 drones and ten missiles struck"
			p.following(in, func(n int) { p.add(n, f.kind, p.classOf(n), c, passive) })
		default:
			p.assign(in, frames, role, c, passive)
		}
		return
	}
	if role == asSubject && np.number < 0 && np.head >= 0 && p.words[np.head].name > 0 && !p.violent() {
		return // a named person may die of age
	}
	if !p.countable(n) {
		if p.denies(c) && np.plural && p.classOf(n)&(people|force) != 0 {
			if f := fitting(frames, role, people|troop); f != nil {
				p.add(n, f.kind, people, c, passive).verbal = true
			}
		}
		return
	}
	cls := p.classOf(n)
	f := fitting(frames, role, cls)
	if f == nil && cls == bare {
		f = fitting(frames, role, p.contextOf(n))
	}
	if f == nil && (cls == bare || cls&people != 0 && np.previous >= 0 && p.isCounted(np.previous) && p.countOf(np.previous).class&people != 0) {
		f = p.again(n, frames, role)
	}
	if f == nil && (cls == bare || cls == 0 && role != asAdjective) {
		f = sole(frames, role)
		if f != nil && cls == 0 && (f.kind != kKilled && f.kind != kWounded || np.head >= 0 && p.abstract(np.head)) {
			f = nil
		}
	}
	if f == nil || f.class&weapon != 0 && !np.counts() && role != asObject || f.class&weapon != 0 && np.indefinite && np.number < 0 && role != asObject {
		return
	}
	if np.of >= 0 && p.nouns[np.of].number >= 0 && f.kind == kLaunched {
		n = np.of
	}
	if cls == bare && p.wanted(c) {
		return
	}
	if cls == bare || cls == 0 {
		cls = f.class
		if seen := p.contextOf(n); seen&cls != 0 {
			cls &= seen
		}
	}
	p.add(n, f.kind, cls, c, passive).verbal = role != asAdjective
}

// again returns the frame that counts what was counted last, for a number that
// leans on it: "handed over 757 bodies; Kyiv returned 43", "returned 185 soldiers
// and 20 civilians".
func (p *parser) again(n int, frames []*frame, role slot) *frame {
	kind := p.harmBefore(n)
	if last := p.countedBefore(n); last >= 0 {
		kind = p.countOf(last).kind
	} else if p.index-p.tolled == 1 && p.harmed == kExchanged {
		kind = kExchanged
	}
	for _, f := range frames {
		if f.role == role && f.kind == kind && f.class&life == 0 {
			return f
		}
	}
	return nil
}

// violent reports whether the sentence tells of an attack.
func (p *parser) violent() bool {
	for i := range p.words {
		if w := &p.words[i]; w.is(attack) || w.entry.trigger && w.entry.verb != nil && w.entry.verb.lemma != "die" {
			return true
		}
	}
	return false
}

// denies reports whether what a clause tells is denied: then it is told even
// without a number, so that the denial stands beside the claim.
func (p *parser) denies(c int) bool {
	return p.clauses[c].link == complement && p.disowned(c)
}

// failed reports whether what a clause tells failed to come about.
func (p *parser) failed(c int) bool {
	cl := &p.clauses[c]
	if cl.link != infinitive || cl.parent < 0 || p.clauses[cl.parent].verb < 0 {
		return false
	}
	return p.verbs[p.clauses[cl.parent].verb].verb.effect&fail != 0
}

// wanted reports whether what a clause tells is only wanted.
func (p *parser) wanted(c int) bool {
	if p.clauses[c].link != infinitive || p.clauses[c].parent < 0 {
		return false
	}
	v := p.clauses[p.clauses[c].parent].verb
	return v >= 0 && p.verbs[v].verb.effect&desire != 0
}

// contextOf returns what a number without a noun is likely to count: what the
// nearest phrase before it in the sentence counts, else what was counted last.
func (p *parser) contextOf(n int) class {
	for i := n - 1; i >= 0; i-- {
		if np := &p.nouns[i]; (np.counts() || np.plural && p.classOf(i)&weapon != 0) && np.within != n {
			if c := p.classOf(i) & (people | weapon | equipment); c != 0 {
				return c
			}
		}
	}
	return p.context
}

// sole returns the frame of a role when all of them count people.
func sole(frames []*frame, role slot) (found *frame) {
	for _, f := range frames {
		if f.role != role {
			continue
		}
		if f.class&people == 0 {
			if f.class&life != 0 {
				continue
			}
			return nil
		}
		if found == nil {
			found = f
		}
	}
	return found
}

// follows reports whether n is the conjunct right before another phrase.
func (p *parser) follows(last, n int) bool { return last >= 0 && p.nouns[last].previous == n }

// abstract reports whether an unknown noun looks like no living thing: "amendments".
func (p *parser) abstract(i int) bool {
	for _, ending := range [...]string{"ment", "ments", "tion", "tions", "sion", "sions", "ness", "ism", "isms"} {
		if p.ends(i, ending) {
			return true
		}
	}
	return false
}
