package figure

import (
	"cmp"

	"readout/analysis/internal/name"
)

// actorIn returns the first actor named inside the phrase itself, or in whose
// possession it is.
func (p *parser) actorIn(n int) string {
	if n < 0 {
		return ""
	}
	np := &p.nouns[n]
	for i := np.first; i < np.last && (np.named || p.senses&wOwn != 0); i++ {
		if k := p.words[i].name; k > 0 {
			m := &p.s.Names[k-1]
			if m.Form == name.Demonym && p.madeIn(i) {
				continue
			}
			if m.Form == name.Demonym || !m.IsPlace || np.role == subject && m.State != "" && m.Kind == name.State || i+1 < len(p.words) && p.owner(i) {
				if m.Kind == name.Place || m.Form == name.Metonym && p.hits(np, i) || p.nameEnd(i)-1 != np.head && m.State == "" && (m.Form == name.Nominal || m.Actor[0] >= 'a') {
					continue
				}
				return stateOf(m)
			}
		}
		if p.is(i, wOwn) {
			return ""
		}
	}
	if np.ownWord >= 0 || np.pronoun && !p.is(np.first, wThere) {
		return p.antecedent(n)
	}
	return ""
}

// madeIn reports whether the demonym at token i only says whose make something
// is, or whose friend: "Iranian-made drones", "Russian-backed rebels".
func (p *parser) madeIn(i int) bool {
	j := p.nameEnd(i)
	if !p.hyphen(j) {
		return false
	}
	return p.reads(j+1, "made") || p.reads(j+1, "built") || p.ends(j+1, "ed")
}

// owner reports whether the name at token i owns what follows: "Moscow's".
func (p *parser) owner(i int) bool {
	j := p.nameEnd(i)
	return j < len(p.words) && p.words[j].kind == suffix
}

// antecedent returns whom "its" or "they" in phrase n means: the nearest actor
// before it that is the subject of something, in this sentence or before.
func (p *parser) antecedent(n int) string {
	if w := max(p.nouns[n].ownWord, p.nouns[n].first); p.is(w, wHis|wHe) {
		if k := p.classOf(n); k&people != 0 && k&(troop|captive) == 0 {
			return "" // "her daughter" is on nobody's side
		}
		return p.stateOf(p.personBefore(n))
	}
	for i := n - 1; i >= 0; i-- {
		np := &p.nouns[i]
		if np.role != subject || np.pronoun || np.ownWord >= 0 {
			continue
		}
		if a := p.actorIn(i); a != "" {
			return a
		}
	}
	for i := n - 1; i >= 0; i-- {
		if np := &p.nouns[i]; np.role == object && !np.pronoun && np.ownWord < 0 && np.number < 0 {
			if a := p.actorIn(i); a != "" {
				return a
			}
		}
	}
	return p.actor()
}

// agent returns who did it.
func (p *parser) agent(k *count) (string, []string) {
	if k.by >= 0 {
		if by := p.agentOf(k.by); by != "" {
			return by, nil
		}
	}
	c := k.clause
	if c < 0 || k.orphan {
		return "", nil
	}
	if cl := &p.clauses[c]; cl.link == relative && cl.parent >= 0 && cl.subject >= 0 && p.nouns[cl.subject].role == object && p.nouns[cl.subject].clause == cl.parent {
		if above := p.clauseVerb(cl.parent); above != nil && above.verb.lemma == "leave" && !above.passive && p.clauses[cl.parent].subject >= 0 {
			return p.agentOf(p.clauses[cl.parent].subject), nil // "left 18 others wounded"
		}
	}
	if k.kind&(kExchanged|kReleased) != 0 {
		for n := range p.obliques(c, wOn|wFrom) {
			if np := &p.nouns[n]; np.every {
				if both := p.sidesIn(n); both != nil {
					return "", both // "146 freed on each side"
				} else if p.is(np.head, wSide) {
					return "", []string{"", ""}
				}
			}
		}
	}
	if p.clauses[c].verb >= 0 {
		if k.passed || p.clauses[c].subject < 0 {
			for n := range p.obliques(c, wBy) {
				if n == k.noun {
					continue
				}
				if both := p.sidesIn(n); both != nil {
					return "", both
				}
				if by := p.agentOf(n); by != "" || p.words[p.nouns[n].last-1].is(attack|people) {
					return by, nil
				}
			}
		}
		if s := p.clauses[c].subject; !k.passed && s >= 0 && p.is(p.nouns[s].first, wEach) && p.nouns[s].last == p.nouns[s].first+1 && k.kind&(kExchanged|kReleased) != 0 && p.sides()[0] != "" {
			return "", p.sides()[:] // "Each will free another 100"
		}
		if s := p.clauses[c].subject; !k.passed && s >= 0 && s != k.to && !p.conjunct(s, p.outer(k.noun)) {
			if both := p.sidesIn(s); both != nil {
				return "", both
			}
			v := &p.verbs[p.clauses[c].verb]
			if each := p.eachOf(s, v); each != nil {
				return "", each
			}
			if by := p.agentOf(s); by != "" && p.acting(k, v) && !p.is(p.nouns[s].head, wWar) && !p.accident(c) {
				return by, nil
			}
		}
	}
	by := cmp.Or(p.attacker(c), p.assailant(k))
	for other := c + 1; by == "" && other < len(p.clauses); other++ {
		if p.clauses[other].beside == c && p.passive(other) {
			by = p.attacker(other) // "14 were killed and 60 injured when Russian forces struck"
		}
	}
	return by, nil
}

// conjunct reports whether n is one of the conjuncts that end with last.
func (p *parser) conjunct(last, n int) bool {
	for ; last >= 0; last = p.nouns[last].previous {
		if last == n {
			return true
		}
	}
	return false
}

// eachOf returns the actors of a subject that ends in "each", or whose verb has
// it: "Kyiv and Moscow each claim", or nil.
func (p *parser) eachOf(s int, v *verbGroup) (actors []string) {
	if last := p.nouns[s].last - 1; !v.each && (last <= p.nouns[s].first || !p.is(last, wEach)) {
		return nil
	}
	p.each(s, func(n int) {
		if a := p.actorIn(n); a != "" {
			actors = append(actors, a)
		}
	})
	return actors
}

// agentOf returns the actor of a phrase that acts: by name, else by the "by" or
// "from" that follows it: "an attack by Russia".
func (p *parser) agentOf(n int) string {
	if by := p.actorIn(n); by != "" {
		return by
	}
	for m := range p.behind(n, wBy|wFrom) {
		return p.actorIn(m)
	}
	return ""
}

// attacker returns the side whose attack the clause, or one that hangs on it,
// speaks of: "killed in a Russian strike", "when a Russian bomb hit".
func (p *parser) attacker(c int) string {
	if p.seen&attack == 0 {
		return ""
	}
	for n := range p.nouns {
		np := &p.nouns[n]
		head := np.head
		if o := np.within; o >= 0 && p.nouns[o].head < 0 && p.nouns[o].role == oblique && !p.isCounted(o) {
			np = &p.nouns[o] // "in 12 days of Israeli strikes"
		}
		if head < 0 || p.nouns[n].pronoun || !p.words[head].is(attack) || p.is(head, wWar) || !p.near(np.clause, c) && !(np.role == oblique && p.clauses[np.clause].beside == c) || p.isCounted(n) || n == p.clauses[c].subject && p.passive(c) || np.clause != c && p.harmsIn(np.clause) {
			continue
		}
		if np.role == subject && p.strikes(np) || np.role == oblique && p.is(np.preposition, wIn|wBy|wDuring|wAfter|wFrom|wFollowing) {
			if by := p.agentOf(n); by != "" {
				return by
			}
		}
	}
	return ""
}

// assailant returns who is told to have launched what the victims were hit by:
// "five people were killed after Russia launched 50 missiles".
func (p *parser) assailant(k *count) string {
	if k.kind&(kKilled|kWounded) == 0 {
		return ""
	}
	for c := range p.clauses {
		cl := &p.clauses[c]
		v := p.clauseVerb(c)
		if v == nil || cl.link != adverbial || cl.subject < 0 || v.passive || v.modal != "" || v.negated || !p.near(c, k.clause) && !p.closes(c, k.clause) || withRole(v.verb.frames, asObject) == nil {
			continue
		}
		if f := withRole(v.verb.frames, asObject); f.kind == kLaunched {
			return p.actorIn(cl.subject)
		}
	}
	return ""
}

// harmsIn reports whether victims are counted in a clause itself: "killed nine,
// hours after another attack killed three".
func (p *parser) harmsIn(c int) bool {
	for i := range p.counts {
		if p.counts[i].clause == c && p.counts[i].kind&harm != 0 {
			return true
		}
	}
	return false
}

// sufferer returns the side that the counted belong to.
func (p *parser) sufferer(k *count) string {
	of := -1
	if k.to >= 0 {
		of = p.nouns[k.to].of // "the number of its soldiers killed"
	}
	for _, n := range []int{k.noun, p.nouns[k.noun].of, k.to, of} {
		if n < 0 {
			continue
		}
		if np := &p.nouns[n]; n == k.to || np.owned || p.classOf(n)&(people|weapon|equipment) != 0 || np.of >= 0 {
			if a := p.actorIn(n); a != "" && p.personIn(n) < 0 {
				return a
			}
		}
	}
	if np := &p.nouns[k.noun]; np.head < 0 && np.of < 0 && k.clause >= 0 { // "46,000 of his soldiers were killed and 380,000 wounded"
		for i := range p.counts {
			if o := &p.counts[i]; o.noun < k.noun && o.class&k.class&people != 0 && p.together(o.clause, k.clause) {
				if to := p.sufferer(o); to != "" {
					return to
				}
			}
		}
	}
	if to := p.bearer(k); to != "" {
		return to
	}
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.role != oblique {
			continue
		}
		if np.after >= 0 && (np.after == k.noun || np.after == k.to) && p.is(np.preposition, wOf) {
			if a := p.actorIn(n); a != "" {
				return a
			}
		}
		if np.after >= 0 && np.head >= 0 && k.kind&harm != 0 && p.is(np.preposition, wOn) && p.is(np.head, wSide) && p.near(np.clause, k.clause) {
			if a := p.actorIn(n); a != "" {
				return a // "dozens of dead on the Ukrainian side"
			}
		}
		if k.kind&(kExchanged|kReleased) == 0 && (np.both || np.every) && p.is(np.preposition, wOn) && p.together(np.clause, k.clause) {
			if both := p.sidesIn(n); both != nil {
				return both[0] + " and " + both[1]
			}
		}
	}
	return ""
}
