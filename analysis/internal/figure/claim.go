package figure

import "strings"

// standing is how a figure is put forward and by whom, as the clauses around it
// are weighed from the inside out.
type standing struct {
	modality Modality
	claimant string
	known    bool // told as known, whatever the clause above does: "the attack that killed ten"
}

func (s *standing) raise(to Modality) {
	if !s.known || to == claimed {
		s.modality = max(s.modality, to)
	}
}

func (s *standing) say(who string) {
	if s.claimant == "" {
		s.claimant = who
	}
	s.raise(claimed)
}

// put says how a figure told in clause c is put forward and by whom.
func (p *parser) put(k *count, c int) (Modality, string) {
	var s standing
	if k.nominal && p.nouns[k.by].definite(p) {
		gov := &p.nouns[k.by]
		if v := p.clauseVerb(gov.clause); v != nil && !v.passive && (gov.role == object || p.is(gov.preposition, wFor)) && v.verb.effect&(demand|desire|propose|forecast|threat|discuss|report|deny) != 0 {
			s.say(p.claimant(p.clauses[gov.clause].subject)) // "demands the release of 250"
			s.raise(p.weigh(v.verb.effect))
		}
		return s.modality, s.claimant // else what is only referred to is taken as known
	}
	np := &p.nouns[k.noun]
	s.raise(p.doubt(np))
	if who, ok := p.falsified(np); ok {
		s.raise(denied)
		s.say(who)
		return s.modality, s.claimant
	}
	s.known = np.role == oblique && np.adjective >= 0 && !k.verbal && p.is(np.preposition, wOf) // "the families of 26 people killed"
	for own := true; c >= 0; own = false {
		cl := &p.clauses[c]
		if p.conditional(cl) {
			s.raise(hypothetical)
		}
		if cl.verb >= 0 {
			if own {
				p.weighOwn(&s, k, c)
			}
			p.weighClause(&s, k, c)
			p.weighAbove(&s, k, c)
			s.known = s.known || cl.link == relative || cl.link == adverbial
		}
		c = p.upward(c)
	}
	if who := p.tallied(k); s.claimant == "" && who != "" {
		s.say(who)
	}
	if s.claimant == "" {
		if who, told := p.tagged(k); told {
			s.say(who)
		}
	}
	if s.claimant == "" && p.inQuotation(p.start(p.nouns[k.noun].first)) {
		s.say(p.person())
	}
	if s.modality == hypothetical && s.claimant != "" && p.epistemic(k) {
		s.modality = claimed
	}
	return s.modality, s.claimant
}

// tallied returns whose count a toll is: "Kyiv's tally of Russian losses", or "".
func (p *parser) tallied(k *count) string {
	if k.to < 0 || p.nouns[k.to].after < 0 || !p.is(p.nouns[k.to].preposition, wOf) {
		return ""
	}
	np := &p.nouns[p.nouns[k.to].after]
	if np.owned && (p.reads(np.head, "tally") || p.reads(np.head, "count") || p.reads(np.head, "estimate")) {
		return p.actorIn(p.nouns[k.to].after)
	}
	return ""
}

// weighOwn weighs what the verb of a figure's own clause does to it.
func (p *parser) weighOwn(s *standing, k *count, c int) {
	v := &p.verbs[p.clauses[c].verb]
	np := &p.nouns[k.noun]
	zero := np.zero || k.settled
	e := v.verb.effect
	switch told := np.clause == c && (np.role == object || np.role == oblique && (p.is(np.preposition, wOf|wTo|wAgainst) || e&demand != 0 && p.is(np.preposition, wFor))); {
	case k.source >= 0 && v.puts():
		s.say(p.claimant(k.source))
	case np.clause == c && np.role == oblique && p.is(np.preposition, wAt) && (v.verb.lemma == "put" || e&report != 0) && !v.passive && k.source < 0:
		s.say(p.claimant(p.clauses[c].subject)) // "put the damage at $7bn"
	case !told || k.source >= 0 || k.verbal:
	case e&deny != 0:
		s.raise(denied)
		s.say(p.claimant(p.clauses[c].subject))
	case e&(report|believe) != 0 && !v.passive:
		s.say(p.claimant(p.clauses[c].subject))
	case e&demand != 0 && np.role == oblique && !v.passive:
		s.say(p.claimant(p.clauses[c].subject)) // "asked for 900 soldiers"
		s.raise(demanded)
	}
	if v.passive && !zero && e&(report|believe) != 0 {
		s.raise(claimed)
	}
	if (v.negated && !(k.kind == kMoney && p.nouns[p.outer(k.noun)].role == subject && !v.passive && e&(gives|gets) == 0) || p.reads(v.first-1, "nearly") || p.reads(v.first-1, "almost")) && !zero {
		s.raise(negated)
	}
	if p.nouns[p.outer(k.noun)].role > object {
		return
	}
	if k.settled {
		return // "needed treatment"
	}
	if e&discuss != 0 || e&(propose|demand|fear) != 0 && len(v.verb.frames) == 0 {
		s.raise(p.weigh(e))
	}
}

// weighClause weighs what a clause says of itself: its modal verb, a hedge, a
// source.
func (p *parser) weighClause(s *standing, k *count, c int) {
	cl := &p.clauses[c]
	v := &p.verbs[cl.verb]
	if k.source < 0 && v.puts() && v.finite && !v.passive && p.givesToll(c) {
		s.say(p.claimant(cl.subject)) // "put the toll at 9 dead"
	}
	if v.hedge {
		s.raise(claimed)
	}
	s.raise(p.modal(k, v, c))
	s.raise(p.considered(c))
	if who := p.sourceOf(c); who != "" {
		s.say(who)
	}
}

// weighAbove weighs what the verb above a clause does to it.
func (p *parser) weighAbove(s *standing, k *count, c int) {
	cl := &p.clauses[c]
	if cl.parent < 0 || p.clauses[cl.parent].verb < 0 {
		return
	}
	v, above := &p.verbs[cl.verb], p.clauseVerb(cl.parent)
	subject := p.clauses[cl.parent].subject
	e := above.verb.effect
	switch {
	case cl.link == infinitive:
		if !(k.settled && e&fail != 0) {
			s.raise(p.weigh(e))
		}
		s.raise(p.weigh(p.nounEffect(v.first - 1)))
		if e&report != 0 && !above.passive {
			s.say(p.claimant(subject))
		}
		if above.verb == beVerb || p.due(v.first) {
			s.raise(forecasted)
		}
	case !p.told(cl):
	case e&deny != 0 && !above.negated:
		s.raise(denied)
		s.say(p.claimant(subject))
	case e&(report|believe|measure) != 0 || above.verb == unknownVerb:
		if !above.passive && !(above.negated && e&report != 0) { // who "has not confirmed" it does not say so
			s.say(p.claimant(subject))
		}
		s.raise(claimed)
	default:
		s.raise(p.weigh(e))
		if e&(forecast|fear|threat|demand|propose|deny) != 0 {
			s.say(p.claimant(subject))
		}
	}
}

// falsified reports whether somebody calls the report of a figure false, and who:
// "called reports of 200 casualties a lie", "said reports of 200 dead were false".
func (p *parser) falsified(np *nounPhrase) (who string, ok bool) {
	if np.role != oblique || np.after < 0 || p.nouns[np.after].clause < 0 {
		return "", false
	}
	told := &p.nouns[np.after]
	if !p.is(told.head, wReport|wFigure) && !p.verbIs(max(told.head, 0), report) {
		return "", false
	}
	c := told.clause
	for i := np.last; i < len(p.words); i++ {
		if p.clauseAt(i) != c || !untrue(strings.ToLower(p.string(i))) {
			continue
		}
		if told.role == object {
			return p.claimant(p.clauses[c].subject), true
		}
		if up := p.clauses[c].parent; up >= 0 {
			return p.claimant(p.clauses[up].subject), true
		}
		return "", true
	}
	return "", false
}

func untrue(word string) bool {
	switch word {
	case "false", "untrue", "fake", "fabricated", "fabrication", "lie", "lies", "hoax", "propaganda", "invention", "nonsense", "disinformation", "baseless", "unfounded":
		return true
	}
	return false
}

// doubt weighs a participle inside a phrase: "dozens feared dead".
func (p *parser) doubt(np *nounPhrase) Modality {
	for i := np.first; i < np.head; i++ {
		if w := &p.words[i]; w.form&participle != 0 && w.entry.verb.effect&(fear|believe) != 0 && !p.hyphen(i-1) {
			return p.weigh(w.entry.verb.effect)
		}
	}
	return factual
}

// considered weighs what a clause tells to be under discussion, or what would come
// about under a proposal.
func (p *parser) considered(c int) Modality {
	for n := range p.obliques(c, wNear) {
		switch np := &p.nouns[n]; {
		case !p.reads(np.preposition, "under"):
		case p.reads(np.head, "consideration"), p.reads(np.head, "discussion"), p.reads(np.head, "review"):
			return hypothetical
		case p.reads(np.head, "draft") && p.clauseVerb(c).modal != "":
			return proposed
		case np.head >= 0 && p.clauseVerb(c).modal != "":
			return p.weigh(p.nounEffect(np.head) & propose)
		}
	}
	return factual
}

// told reports whether a clause is what the verb above it says: "said that ...",
// "denied striking", "accused of abducting".
func (p *parser) told(cl *clause) bool {
	above := p.clauseVerb(cl.parent)
	if above == nil || cl.link == complement {
		return above != nil
	}
	v := &p.verbs[cl.verb]
	return cl.link == participial && (above.verb.effect&(report|deny) != 0 && p.prepositional(v) || above.verb.effect&^(measure|gives|gets|musters|intransitive) != 0 && v.first == above.last)
}

// disowned reports whether what a clause tells is denied.
func (p *parser) disowned(c int) bool {
	cl := &p.clauses[c]
	if !p.told(cl) {
		return false
	}
	above := p.clauseVerb(cl.parent)
	return above.verb.effect&deny != 0 && !above.negated
}

// definite reports whether the phrase names a known event: "the killing of".
func (np *nounPhrase) definite(p *parser) bool {
	if np.role == oblique && p.reads(np.preposition, "under") {
		return false // "came under attack from 90 drones"
	}
	return p.is(np.first, wThe) || !np.plural && !np.indefinite && np.number < 0
}

// givesToll reports whether the object of a clause is a toll: "had given the
// toll as one dead and three wounded".
func (p *parser) givesToll(c int) bool {
	for n := p.clauses[c].nouns; n >= 0; n = p.nouns[n].next {
		if np := &p.nouns[n]; np.role == object && np.head >= 0 && !np.pronoun && p.headEntry(np).class&toll != 0 {
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

// puts reports whether the subject of a verb is who puts a toll at a number.
func (v *verbGroup) puts() bool {
	return v.verb.effect&(measure|report) != 0 && v.verb.lemma != "bring" || v.verb.lemma == "give"
}
