package figure

import (
	"readout/analysis/internal/name"
)

// countVerb counts the subjects and objects of a verb.
func (p *parser) countVerb(c int) {
	cl := &p.clauses[c]
	v := &p.verbs[cl.verb]
	if p.seen&counts != 0 && v.verb.suffers() {
		p.countSuffering(c, v)
	}
	if cl.before&(wTo|wFrom) != 0 && p.seen&counts != 0 {
		p.countTaken(c)
	}
	if v.verb.counts&p.able == 0 {
		if p.seen&counts != 0 {
			p.countPredicate(c)
		}
		return
	}
	passive := p.passive(c)
	objects := p.objects(c)
	if v.verb.lemma == "lose" && cl.before&wTo != 0 && len(objects) > 0 && p.classOf(objects[0])&people != 0 {
		return // "lost two players to injury"
	}
	if v.verb.lemma == "reach" && (v.negated || p.failed(c)) { // "56 failed to reach their targets"
		p.each(cl.subject, func(n int) {
			if np := &p.nouns[n]; p.countable(n) && (p.classOf(n)&weapon != 0 || p.classOf(n) == bare && np.number >= 0 && p.contextOf(n)&weapon != 0) {
				k := p.add(n, kLost, weapon&(p.contextOf(n)|p.classOf(n)), c, true)
				k.verbal, k.settled = true, true
			}
		})
		return
	}
	switch {
	case passive:
		p.each(cl.subject, func(n int) { p.assign(n, v.verb.frames, asObject, c, passive) })
	default:
		for _, n := range objects {
			p.each(n, func(n int) { p.assign(n, v.verb.frames, asObject, c, passive) })
		}
		p.each(cl.subject, func(n int) { p.assign(n, v.verb.frames, asSubject, c, passive) })
	}
	if p.abroad(c) {
		moved := objects
		if passive {
			moved = []int{cl.subject}
		}
		for _, n := range moved {
			p.each(n, func(n int) {
				if p.classOf(n)&troop == 0 {
					p.assign(n, v.verb.frames, asMoved, c, passive)
				}
			})
		}
	}
	if p.ousted(c) {
		for _, n := range objects {
			p.each(n, func(n int) { p.assign(n, v.verb.frames, asOusted, c, passive) })
		}
		if passive {
			p.each(cl.subject, func(n int) { p.assign(n, v.verb.frames, asOusted, c, passive) })
		}
	}
	if cl.before&(wWith|wUsing|wBy) != 0 {
		for n := cl.nouns; n >= 0; n = p.nouns[n].next {
			if np := &p.nouns[n]; np.role == oblique && p.instrument(np.preposition) {
				p.assign(n, v.verb.frames, asWith, c, passive)
			}
		}
	}
}

// countSuffering counts the subject of "lost their lives", "suffered injuries".
func (p *parser) countSuffering(c int, v *verbGroup) {
	kind := Kind(0)
	for _, n := range p.objects(c) {
		o := &p.nouns[n]
		if o.head < 0 || o.number >= 0 {
			continue
		}
		e := p.headEntry(o)
		switch v.verb.lemma {
		case "lose":
			if o.owned && e.class&life != 0 {
				kind = kKilled
			}
		case "suffer", "sustain", "receive", "have", "risk", "face", "need", "seek", "require":
			if f := withRole(e.frames, asHarm); f != nil {
				kind = f.kind
			}
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

// abroad reports whether the clause says that it goes to another state.
func (p *parser) abroad(c int) bool { return p.destination(c) != "" }

// ousted reports whether the clause says that it goes from a home.
func (p *parser) ousted(c int) bool {
	if p.clauses[c].before&wFrom == 0 {
		return false
	}
	for n := p.clauses[c].nouns; n >= 0; n = p.nouns[n].next {
		if np := &p.nouns[n]; np.role == oblique && p.is(np.preposition, wFrom) && np.head >= 0 && p.words[np.head].is(building|settlement) {
			return true
		}
	}
	return false
}

func (p *parser) destination(c int) string {
	if p.clauses[c].before&wTo == 0 {
		return ""
	}
	for n := p.clauses[c].nouns; n >= 0; n = p.nouns[n].next {
		if np := &p.nouns[n]; np.role == oblique && p.is(np.preposition, wTo) && np.head >= 0 {
			if k := p.words[np.head].name; k > 0 && p.s.Names[k-1].Kind == name.State {
				return p.s.Names[k-1].Actor
			}
		}
	}
	return ""
}

func (p *parser) instrument(i int) bool { return p.is(i, wWith|wUsing|wBy) }

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
		if np.role == object && np.adjective >= 0 && !np.counts() && !np.indefinite {
			p.each(cl.subject, func(s int) { p.assign(s, p.words[np.adjective].entry.frames, asAdjective, c, true) })
		}
	}
}

// passive reports whether the clause is passive: by its auxiliary, or because a
// bare participle has nothing to act on: "nine hurt", "people killed in Kyiv".
func (p *parser) passive(c int) bool {
	cl := &p.clauses[c]
	if cl.verb < 0 {
		return false
	}
	v := &p.verbs[cl.verb]
	if v.passive {
		return true
	}
	if v.main != v.first || v.form&participle == 0 {
		return false
	}
	if cl.passive == unasked {
		cl.passive = no
		if p.bareParticiple(cl, c) {
			cl.passive = yes
		}
	}
	return cl.passive == yes
}

func (p *parser) bareParticiple(cl *clause, c int) bool {
	v := &p.verbs[cl.verb]
	if cl.object >= 0 || len(p.objects(c)) > 0 {
		return false
	}
	for _, f := range v.verb.frames {
		if f.role == asObject {
			return fitting(v.verb.frames, asSubject, p.subjectClass(cl)) == nil
		}
	}
	return false
}

func (p *parser) subjectClass(cl *clause) class {
	if cl.subject < 0 {
		return 0
	}
	return p.classOf(cl.subject)
}

// objects returns the last conjuncts among the objects of a clause.
func (p *parser) objects(c int) []int {
	cl := &p.clauses[c]
	if !cl.listed {
		cl.objects, cl.listed = p.listObjects(c), true
	}
	return p.room[cl.objects[0]:cl.objects[1]:cl.objects[1]]
}

func (p *parser) listObjects(c int) [2]int {
	cl := &p.clauses[c]
	first := len(p.room)
	for n := cl.nouns; n >= 0; n = p.nouns[n].next {
		if np := &p.nouns[n]; np.role == object && np.within < 0 {
			if np.previous >= 0 && len(p.room) > first {
				p.room = p.room[:len(p.room)-1]
			}
			p.room = append(p.room, n)
		}
	}
	switch {
	case len(p.room) > first:
	case cl.object >= 0:
		p.room = append(p.room, cl.object)
	case cl.link == infinitive && cl.parent >= 0 && p.clauses[cl.parent].object >= 0:
		p.room = append(p.room, p.clauses[cl.parent].object)
	case cl.sharer >= 0 && cl.sharer > c:
		p.objects(cl.sharer)
		return p.clauses[cl.sharer].objects
	}
	return [2]int{first, len(p.room)}
}

// each calls f for a phrase and its conjuncts, first to last.
func (p *parser) each(n int, f func(int)) {
	if n < 0 {
		return
	}
	if prev := p.nouns[n].previous; prev >= 0 && prev < n {
		p.each(prev, f)
	}
	f(n)
}

// following calls f for a phrase and the conjuncts after it.
func (p *parser) following(n int, f func(int)) {
	f(n)
	for m := n + 1; m < len(p.nouns); m++ {
		if p.nouns[m].previous == n {
			p.following(m, f)
			return
		}
	}
}

// countAmong counts a phrase that is among the dead or wounded of another.
func (p *parser) countAmong(n, dead int) {
	np := &p.nouns[dead]
	if p.assign(n, p.words[np.adjective].entry.frames, asAdjective, p.nouns[n].clause, true); p.isCounted(n) && np.counts() {
		p.countOf(n).whole = dead
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
	for n := p.clauses[c].nouns; n >= 0; n = p.nouns[n].next {
		np := &p.nouns[n]
		if np.role != oblique || np.head < 0 || !p.is(np.preposition, wTo|wFrom) {
			continue
		}
		f := withRole(p.headEntry(np).frames, asState)
		kind := Kind(0)
		switch to := p.is(np.preposition, wTo); {
		case f == nil:
		case to && f.kind == kWounded:
			kind = kWounded
		case !to && f.kind == kCaptured:
			kind = kExchanged
		}
		if kind == 0 {
			continue
		}
		who := p.objects(c)
		if len(who) == 0 {
			who = []int{p.clauses[c].subject}
		}
		for _, o := range who {
			p.each(o, func(o int) {
				if np := &p.nouns[o]; np.of >= 0 && np.head >= 0 && p.words[np.head].is(collective) {
					o = np.of // "a group of 84"
				}
				if p.countable(o) && p.classOf(o)&(people|bare) != 0 {
					p.add(o, kind, people, c, true)
				}
			})
		}
	}
}
