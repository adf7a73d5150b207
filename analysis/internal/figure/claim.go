package figure

// put says how the clause of a figure is put forward and by whom.
func (p *parser) put(k *count, c int) (modality, string) {
	m, who := factual, ""
	known := false // told as known, whatever the clause above does: "the attack that killed ten"
	raise := func(to modality) {
		if !known || to == claimed {
			m = max(m, to)
		}
	}
	say := func(s string) {
		if who == "" {
			who = s
		}
		raise(claimed)
	}
	zero := p.nouns[k.noun].zero || k.settled
	if k.nominal && p.nouns[k.by].definite(p) {
		return m, who // what is only referred to is taken as known
	}
	for first := true; c >= 0; first = false {
		cl := &p.clauses[c]
		if cl.verb < 0 {
			if p.conditional(cl) {
				raise(hypothetical)
			}
			c = p.upward(c)
			continue
		}
		v := &p.verbs[cl.verb]
		if k.source < 0 && v.verb.lemma == "give" && !v.passive && p.givesToll(c) {
			say(p.claimant(cl.subject))
		}
		if first && v.verb.effect&measure != 0 && k.source >= 0 {
			say(p.claimant(k.source))
		}
		if np := &p.nouns[k.noun]; first && np.clause == c && (np.role == object || np.role == oblique && p.is(np.preposition, "of")) && k.source < 0 && !k.verbal {
			switch e := v.verb.effect; {
			case e&deny != 0:
				raise(denied)
				say(p.claimant(cl.subject))
			case e&(report|believe) != 0 && !v.passive:
				say(p.claimant(cl.subject))
			}
		}
		if v.passive && first && !zero && v.verb.effect&(report|believe) != 0 {
			raise(claimed)
		}
		if v.negated && first && !zero {
			raise(negated)
		}
		if v.hedge {
			raise(claimed)
		}
		raise(p.modal(k, v, c))
		if p.conditional(cl) {
			raise(hypothetical)
		}
		direct := p.nouns[p.outer(k.noun)].role <= object
		if first && direct && v.verb.effect&discuss != 0 {
			raise(hypothetical)
		}
		if first && direct && v.verb.effect&(propose|demand|fear) != 0 && len(v.verb.frames) == 0 {
			raise(p.weigh(v.verb.effect))
		}
		if s := p.sourceOf(c); s != "" {
			say(s)
		}
		above := cl.parent
		if above >= 0 && p.clauses[above].verb >= 0 {
			up := &p.verbs[p.clauses[above].verb]
			subject := p.clauses[above].subject
			switch {
			case cl.link == complement || cl.link == participial && up.verb.effect&(report|deny) != 0 && (p.prepositional(v) || v.first == up.last):
				switch e := up.verb.effect; {
				case e&deny != 0 && !up.negated:
					raise(denied)
					say(p.claimant(subject))
				case e&(report|believe|measure) != 0 || up.verb == unknownVerb:
					if !up.passive {
						say(p.claimant(subject))
					}
					raise(claimed)
				default:
					raise(p.weigh(e))
					if e&(forecast|fear|threat|demand|propose|deny) != 0 {
						say(p.claimant(subject))
					}
				}
			case cl.link == infinitive:
				if !(k.settled && up.verb.effect&fail != 0) {
					raise(p.weigh(up.verb.effect))
				}
				raise(p.weigh(p.nounEffect(v.first - 1)))
				if up.verb.effect&report != 0 && !up.passive {
					say(p.claimant(p.clauses[above].subject))
				}
				if up.verb == beVerb || p.due(v.first) {
					raise(forecasted)
				}
			}
		}
		known = known || cl.link == relative || cl.link == adverbial
		c = p.upward(c)
	}
	if s := p.tagged(k); s != "" && who == "" {
		say(s)
	}
	if who == "" && p.inQuotation(p.words[p.nouns[k.noun].first].start) {
		say(p.person)
	}
	if m == hypothetical && who != "" && p.epistemic(k) {
		m = claimed
	}
	return m, who
}

// definite reports whether the phrase names a known event: "the killing of".
func (np *nounPhrase) definite(p *parser) bool {
	return p.is(np.first, "the") || !np.plural && !np.indefinite && np.number < 0
}

// givesToll reports whether the object of a clause is a toll: "had given the
// toll as one dead and three wounded".
func (p *parser) givesToll(c int) bool {
	for n := range p.nouns {
		if np := &p.nouns[n]; np.clause == c && np.role == object && np.head >= 0 && !np.pronoun && p.headEntry(np).class&toll != 0 {
			return true
		}
	}
	return false
}

// upward returns the clause whose standing this one shares, or -1.
func (p *parser) upward(c int) int {
	cl := &p.clauses[c]
	if v := cl.verb; v >= 0 && cl.beside >= 0 && cl.beside < c && p.verbs[v].main == p.verbs[v].first && p.verbs[v].form&participle != 0 && p.passive(c) {
		return cl.beside // "gave the toll as one dead and three wounded"
	}
	switch cl.link {
	case root, contrast:
		return -1
	}
	return cl.parent
}

// prepositional reports whether a gerund hangs on a preposition: "accuses
// Moscow of abducting".
func (p *parser) prepositional(v *verbGroup) bool {
	return v.first > 0 && p.words[v.first-1].is(prep)
}
