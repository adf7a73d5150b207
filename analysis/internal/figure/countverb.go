package figure

import "readout/analysis/internal/name"

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
	if v.verb.lemma == "lose" && cl.before&wTo != 0 && len(objects) > 0 && p.classOf(objects[0])&people != 0 && p.lapsed(c) {
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
	if p.abroad(c) || p.takesAway(c, objects) {
		moved := objects
		if passive {
			moved = []int{cl.subject}
		}
		for _, n := range moved {
			p.each(n, func(n int) {
				if p.classOf(n)&troop == 0 && !p.nouns[n].zero {
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
	for n := range p.obliques(c, wWith|wUsing|wBy) {
		p.assign(n, v.verb.frames, asWith, c, passive)
	}
}

// abroad reports whether the clause says that it goes to another state.
func (p *parser) abroad(c int) bool { return p.destination(c) != "" }

// takesAway reports whether a side takes people of the other: "Russia has taken
// 20,000 Ukrainian children".
func (p *parser) takesAway(c int, objects []int) bool {
	if p.verbs[p.clauses[c].verb].verb.lemma != "take" || len(objects) == 0 {
		return false
	}
	side := p.actorIn(p.clauses[c].subject)
	return side != "" && p.opponent(side) == p.actorIn(objects[0]) && p.opponent(side) != ""
}

// ousted reports whether the clause says that it goes from a home.
func (p *parser) ousted(c int) bool {
	for n := range p.obliques(c, wFrom) {
		if np := &p.nouns[n]; np.head >= 0 && (p.words[np.head].is(building|settlement) || p.reads(np.head, "camp") || p.reads(np.head, "camps") || p.placeIn(np) != "") {
			return true
		}
	}
	return false
}

func (p *parser) destination(c int) string {
	for n := range p.obliques(c, wTo) {
		if np := &p.nouns[n]; np.head >= 0 {
			if k := p.words[np.head].name; k > 0 && p.s.Names[k-1].Kind == name.State {
				return p.s.Names[k-1].Actor
			}
		}
	}
	return ""
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

// lapsed reports whether what is lost goes to something that kills nobody: "lost
// two players to injury".
func (p *parser) lapsed(c int) bool {
	for n := range p.obliques(c, wTo) {
		np := &p.nouns[n]
		return !np.pronoun && np.head >= 0 && !p.words[np.head].is(attack|weapon)
	}
	return false
}
