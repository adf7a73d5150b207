package figure

import (
	"strings"

	"readout/analysis/internal/name"
)

// modality is how a figure is put forward, in rising order of precedence: what
// is denied stays denied whoever says so, and what may happen is hypothetical
// even when a claimant is named.
type modality uint8

const (
	factual modality = iota
	claimed
	forecasted
	hypothetical
	proposed
	demanded
	threatened
	negated
	denied
)

var modalities = [...]string{"fact", "claim", "forecast", "hypothetical", "proposed", "demand", "threat", "negated", "denied"}

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

// weigh turns the effect of a verb into the modality of what is below it.
func (p *parser) weigh(e effect) modality {
	switch {
	case e&threat != 0:
		return threatened
	case e&demand != 0:
		return demanded
	case e&propose != 0:
		return proposed
	case e&(fear|discuss) != 0:
		return hypothetical
	case e&fail != 0:
		return negated
	case e&(forecast|desire) != 0:
		return forecasted
	case e&(report|believe) != 0:
		return claimed
	}
	return factual
}

// nounEffect returns what a noun right before an infinitive does to it: "the
// plan to send", "a threat to kill".
func (p *parser) nounEffect(i int) effect {
	if i < 0 || p.words[i].is(be|have) || p.main(i) {
		return 0
	}
	e := p.words[i].entry
	if e.verb != nil {
		return e.verb.effect &^ (report | believe | measure)
	}
	return effects[nounEffects[strings.ToLower(p.string(i))]]
}

// main reports whether token i is the verb of a clause.
func (p *parser) main(i int) bool {
	for v := range p.verbs {
		if p.verbs[v].main == i {
			return true
		}
	}
	return false
}

var nounEffects = map[string]string{
	"proposal": "propose", "plans": "forecast", "threats": "threat", "decision": "forecast", "intention": "forecast",
	"failure": "fail", "refusal": "fail", "commitment": "forecast", "agreement": "forecast", "deal": "forecast",
}

// modal weighs the modal verb of a group.
func (p *parser) modal(k *count, v *verbGroup, c int) modality {
	switch strings.TrimSuffix(v.modal, "n't") {
	case "":
		return factual
	case "will", "shall", "wo":
		if k.kind == "casualty/killed" || k.kind == "drone/lost" {
			return threatened
		}
		return forecasted
	case "must", "should":
		return demanded
	case "would":
		if up := p.clauses[c].parent; up >= 0 && p.clauses[c].link == complement && p.clauses[up].verb >= 0 && p.verbs[p.clauses[up].verb].verb.effect&report != 0 && k.kind != "casualty/killed" {
			return forecasted
		}
	}
	return hypothetical
}

// epistemic reports whether the doubt is about what has been: "may have been
// captured".
func (p *parser) epistemic(k *count) bool {
	if k.clause < 0 || p.clauses[k.clause].verb < 0 {
		return false
	}
	v := &p.verbs[p.clauses[k.clause].verb]
	return v.perfect && (v.modal == "may" || v.modal == "might" || v.modal == "could" || v.modal == "must")
}

// conditional reports whether a clause opens with "if".
func (p *parser) conditional(cl *clause) bool {
	return p.is(cl.first, "if") || p.is(cl.first, "unless") || p.is(cl.first, "whether") || p.is(cl.first, "lest")
}

// due reports whether an infinitive at token i follows "set", "due", "likely".
func (p *parser) due(i int) bool {
	for _, s := range []string{"set", "due", "likely", "poised", "ready", "about", "bound", "slated"} {
		if p.is(i-1, s) {
			return true
		}
	}
	return false
}

// sourceOf returns the source that a clause gives: "according to officials".
func (p *parser) sourceOf(c int) string {
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.role == oblique && np.clause == c && np.preposition >= 0 && p.words[np.preposition].is(source) {
			return p.claimant(n)
		}
	}
	return ""
}

// tagged returns who says the whole sentence, in a clause that follows: ", the
// mayor said", or in an "according to" that is set off by a comma.
func (p *parser) tagged(k *count) string {
	top := k.clause
	for top >= 0 && p.clauses[top].parent >= 0 && p.upward(top) >= 0 {
		top = p.upward(top)
	}
	for c := range p.clauses {
		cl := &p.clauses[c]
		if cl.verb < 0 || c <= top || p.verbs[cl.verb].verb.effect&(report|believe|fear) == 0 || cl.link != root && cl.link != complement || cl.subject < 0 {
			continue
		}
		if v := &p.verbs[cl.verb]; v.passive || v.infinitive || !p.closing(c) || p.semicolon(p.nouns[k.noun].last, v.first) {
			continue
		}
		return p.claimant(cl.subject)
	}
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.role == oblique && np.preposition >= 0 && p.words[np.preposition].is(source) && (np.preposition == 0 || p.mark(np.preposition-1) == ',') {
			return p.claimant(n)
		}
	}
	return ""
}

// closing reports whether a reporting clause has nothing below it, so that it
// speaks of what was before.
func (p *parser) closing(c int) bool {
	for i := c + 1; i < len(p.clauses); i++ {
		if p.clauses[i].parent == c && p.clauses[i].link == complement {
			return false
		}
	}
	return len(p.objects(c)) == 0
}

func (p *parser) semicolon(from, to int) bool {
	for i := from; i < to; i++ {
		if p.mark(i) == ';' {
			return true
		}
	}
	return false
}

// claimant returns who a noun phrase is as a source: the actor when it is one,
// else its words.
func (p *parser) claimant(n int) string {
	if n < 0 {
		return ""
	}
	np := &p.nouns[n]
	if np.pronoun {
		switch {
		case p.is(np.first, "he"), p.is(np.first, "she"):
			return p.personBefore(n)
		case p.is(np.first, "it"), p.is(np.first, "they"):
			if p.source != "" && p.index-p.sourced <= 2 && np.role == subject && !p.preceded(n) {
				return p.source // the last that was said to say something
			}
			return p.antecedent(n)
		}
		return ""
	}
	if np.ownWord >= 0 && np.head >= 0 && (p.is(np.ownWord, "its") || p.is(np.ownWord, "their")) {
		if a := p.antecedent(n); a != "" {
			return a // "its monitors"
		}
	}
	if np.head >= 0 {
		for i := np.first; i < np.last; i++ {
			if k := p.words[i].name; k > 0 {
				m := &p.s.Names[k-1]
				if p.nameEnd(i)-1 >= np.head && (m.Form != name.Demonym || i == np.head) || m.Kind == name.Person || m.Kind == name.Organisation {
					return m.Actor
				}
			}
		}
	}
	return p.wordsOf(np)
}

// preceded reports whether an actor is the subject of something before phrase n
// in the sentence.
func (p *parser) preceded(n int) bool {
	for i := range n {
		if np := &p.nouns[i]; np.role == subject && !np.pronoun && p.actorIn(i) != "" {
			return true
		}
	}
	return false
}

// personBefore returns whom "he" in phrase n means: the person who is the
// subject of something before it in the sentence, else in those before.
func (p *parser) personBefore(n int) string {
	for i := n - 1; i >= 0; i-- {
		np := &p.nouns[i]
		if np.role != subject {
			continue
		}
		for j := np.first; j < np.last; j++ {
			if k := p.words[j].name; k > 0 && p.s.Names[k-1].Kind == name.Person && p.s.Names[k-1].Form != name.Demonym {
				return p.s.Names[k-1].Actor
			}
		}
	}
	return p.person
}

// wordsOf returns the words of a noun phrase without article and number.
func (p *parser) wordsOf(np *nounPhrase) string {
	first := np.first
	for first < np.last && (p.words[first].is(det|own) || p.words[first].number > 0 || p.words[first].kind == suffix) {
		first++
	}
	last := np.last
	if np.head >= 0 && np.head < last && np.head >= first {
		last = np.head + 1
	}
	if first >= last {
		return ""
	}
	s := p.text[p.words[first].start:p.words[last-1].end]
	if w := &p.words[first]; w.capital && w.name == 0 && first == 0 {
		s = strings.ToLower(s[:1]) + s[1:]
	}
	return strings.Join(strings.Fields(s), " ")
}
