package figure

// countNouns counts what stands at a noun: "nine deaths", "the killing of 22
// hostages", "a barrage of 150 drones".
func (p *parser) countNouns() {
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.head >= 0 && !np.pronoun && np.counts() {
			e := p.headEntry(np)
			p.countReports(n)
			if f := withRole(e.frames, asNoun); f != nil && e.noun == nil && p.countable(n) && f.class&(people|captive) != 0 && (f.kind&(kExchanged|kReleased|kDisplaced) == 0 || np.mutual) {
				k := p.add(n, f.kind, people, np.clause, false)
				k.to = n
			} else if e.class&toll != 0 && p.countable(n) && np.number >= 0 {
				k := p.add(n, tollKind(e), people, np.clause, false)
				k.to = n
			} else if p.classOf(n) == life && p.costly(np.clause) {
				p.add(n, kKilled, people, np.clause, false)
			}
		}
		if np.of >= 0 && np.head >= 0 && p.words[np.head].is(life) && p.costly(np.clause) && p.countable(np.of) {
			p.add(np.of, kKilled, people, np.clause, false)
		}
		if of := np.of; of >= 0 && np.head >= 0 && p.words[np.head].is(collective) && p.classOf(of)&weapon != 0 && !p.isCounted(of) && p.countable(of) {
			if f := fitting(p.headEntry(np).frames, asNoun, p.classOf(of)); f != nil {
				p.following(of, func(n int) { p.add(n, f.kind, p.classOf(n), np.clause, true) }) // "the salvo of 36 missiles lasted"
			}
		}
		if np.role == oblique && np.after >= 0 && np.head >= 0 && p.is(np.preposition, wIn) && p.nouns[np.after].number >= 0 && p.classOf(np.after) == bare && p.countable(np.after) {
			p.assign(np.after, p.headEntry(np).frames, asState, np.clause, true) // "leaving nine dead and 20 in hospital"
		}
		if np.role == oblique && np.after >= 0 && p.is(np.preposition, wOf|wWith|wUsing|wBy|wInvolving|wTo|wFor|wFrom) {
			gov := &p.nouns[np.after]
			if gov.head < 0 {
				continue
			}
			e := p.headEntry(gov)
			of := p.is(np.preposition, wOf)
			p.following(n, func(n int) {
				if !p.countable(n) {
					return
				}
				f := fitting(e.frames, asNoun, p.classOf(n))
				if f == nil && (p.classOf(n) == 0 || p.classOf(n) == bare) && of {
					f = sole(e.frames, asNoun)
				}
				if f == nil && of {
					f = fitting(e.frames, asDoer, p.classOf(n))
				}
				if f == nil || !of && f.class&weapon == 0 && !(f.kind == kExchanged && p.is(np.preposition, wFor)) {
					return
				}
				if known := p.countOf(n); known != nil {
					if f.kind != kKilled || known.kind&(hurts|kLost) != 0 {
						return
					}
					p.nouns[n].count = 0 // "the death of four who had been kidnapped": both
				}
				k := p.add(n, f.kind, f.class, gov.clause, true)
				k.by, k.nominal = np.after, true
			})
		}
	}
}

// countReports counts none where there are no reports of any: "no reports of
// casualties".
func (p *parser) countReports(n int) {
	np := &p.nouns[n]
	if !np.zero || !p.is(np.head, wReport) {
		return
	}
	for m := range p.behind(n, wOf) {
		if o := &p.nouns[m]; o.head >= 0 && !o.counts() {
			e := p.headEntry(o)
			if f := withRole(e.frames, asNoun); f != nil && f.class&people != 0 {
				p.add(n, f.kind, people, np.clause, false)
			}
		}
	}
}

// costly reports whether lives are lost and not saved.
func (p *parser) costly(c int) bool {
	if c < 0 || p.clauses[c].verb < 0 {
		return true
	}
	switch p.verbs[p.clauses[c].verb].verb.lemma {
	case "save", "rescue", "risk", "affect", "change", "spare", "protect":
		return false
	}
	return true
}

func withRole(frames []*frame, role slot) *frame {
	for _, f := range frames {
		if f.role == role {
			return f
		}
	}
	return nil
}

// countAdjectives counts "nine dead", "two wounded soldiers".
func (p *parser) countAdjectives() {
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.role == oblique && np.after >= 0 && p.is(np.preposition, wAmong) && np.adjective >= 0 && !p.isCounted(np.after) && p.countable(np.after) {
			p.countAmong(np.after, n) // "five children among the dead"
		}
		if np.of >= 0 && p.nouns[np.of].adjective >= 0 && p.nouns[np.of].number < 0 && np.number >= 0 && !p.isCounted(n) && p.countable(n) {
			p.assign(n, p.words[p.nouns[np.of].adjective].entry.frames, asAdjective, np.clause, true) // "three of the dead"
			if k := p.countOf(n); k != nil {
				k.leans = true
			}
			continue
		}
		if np.adjective >= 0 && np.counts() && !p.isCounted(n) && p.countable(n) {
			p.assign(n, p.words[np.adjective].entry.frames, asAdjective, np.clause, true)
		}
		if np.adjective == np.last-1 && np.adjective > np.first+1 && np.counts() && p.isCounted(n) {
			for m := np.previous; m >= 0 && p.classOf(m)&people != 0 && !p.isCounted(m) && p.countable(m); m = p.nouns[m].previous {
				p.assign(m, p.words[np.adjective].entry.frames, asAdjective, np.clause, true) // "two soldiers and a nurse dead"
			}
		}
	}
}
