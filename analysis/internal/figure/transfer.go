package figure

import "readout/analysis/internal/name"

// spends reports whether what a verb tells, once it has happened, adds up: "has
// spent $40bn".
func spends(lemma string) bool {
	switch lemma {
	case "spend", "give", "provide", "send", "donate", "contribute", "commit", "allocate", "receive", "pay", "deliver", "lend":
		return true
	}
	return false
}

// seizes reports whether a verb takes an amount from whose it is.
func seizes(lemma string) bool {
	switch lemma {
	case "freeze", "seize", "confiscate", "immobilise", "immobilize":
		return true
	}
	return false
}

// transfer returns who gives and who gets an amount or soldiers, as far as the
// verb tells.
func (p *parser) transfer(n int, kind Kind) (by, to string) {
	np := &p.nouns[n]
	if kind != kMoney && kind != kTroops || np.clause < 0 {
		return "", ""
	}
	if v := p.clauseVerb(np.clause); v != nil && np.role != apposed {
		switch s := p.payer(p.clauses[np.clause].subject); {
		case v.passive:
		case v.verb.effect&gets != 0:
			to = s
		case v.verb.effect&gives != 0, kind == kTroops && v.verb.effect&musters != 0:
			by = s
		}
	}
	for m := n + 1; m < len(p.nouns); m++ {
		switch k := &p.nouns[m]; {
		case k.role != oblique || k.clause != np.clause:
		case to == "" && p.is(k.preposition, wTo|wFor):
			to = p.actorAt(m)
		case by == "" && k.after == n && p.is(k.preposition, wFrom):
			by = p.actorAt(m)
		}
	}
	if v := p.clauseVerb(np.clause); to == "" && kind == kMoney && v != nil && seizes(v.verb.lemma) {
		if of := np.of; of >= 0 {
			return by, p.actorIn(of) // "froze 210 billion euros of Russian assets"
		}
	}
	if to == "" && kind == kMoney {
		to = p.recipient(n)
	}
	if to == "" && kind == kMoney {
		to = p.beneficiary(n)
	}
	if by == "" && kind == kTroops {
		by = p.actorIn(n)
	}
	if to == by {
		to = ""
	}
	return by, to
}

// payer returns the one actor that a subject is, not the one whose friends it is.
func (p *parser) payer(s int) string {
	if s < 0 {
		return ""
	}
	np := &p.nouns[s]
	if np.owned && np.head >= 0 && p.words[np.head].name == 0 {
		return "" // "Ukraine's backers"
	}
	actor := p.actorIn(s)
	for m := np.previous; m >= 0; m = p.nouns[m].previous {
		if p.actorIn(m) != actor {
			return "" // "Britain and Norway"
		}
	}
	return actor
}

// recipient returns who gets an amount that is told after or apart from it: "lent
// Kyiv $40bn", "provided Kyiv with $40bn", "raise aid to Kyiv to $40bn".
func (p *parser) recipient(n int) string {
	np := &p.nouns[n]
	for m := n - 1; m >= 0; m-- {
		k := &p.nouns[m]
		if k.clause != np.clause || k.counts() {
			continue
		}
		switch {
		case k.role == object && (np.role == object || p.is(np.preposition, wWith)):
			return p.actorAt(m)
		case k.role == oblique && k.after >= 0 && p.is(k.preposition, wTo|wFor) && p.nouns[k.after].role <= object:
			return p.actorAt(m)
		}
	}
	return ""
}

// beneficiary returns whom an amount is spent on in the words right behind it:
// "spent $65bn arming Ukraine", or "".
func (p *parser) beneficiary(n int) string {
	for c := range p.clauses {
		cl := &p.clauses[c]
		if v := p.clauseVerb(c); v == nil || v.first != p.nouns[n].last || v.form&gerund == 0 || cl.parent != p.nouns[n].clause {
			continue
		}
		for _, o := range p.objects(c) {
			return p.actorAt(o)
		}
	}
	return ""
}

// actorAt returns the actor of a phrase even when it is used as a place.
func (p *parser) actorAt(n int) string {
	np := &p.nouns[n]
	for i := np.first; i < np.last; i++ {
		if k := p.words[i].name; k > 0 && p.s.Names[k-1].Kind != name.Place {
			return stateOf(&p.s.Names[k-1])
		}
	}
	return ""
}

// stationed reports whether a verb tells where soldiers are at present: "are in
// Syria", "are fighting there".
func (p *parser) stationed(v *verbGroup, c int) bool {
	if !p.reads(v.first, "is") && !p.reads(v.first, "are") || v.passive {
		return false
	}
	if v.verb != beVerb {
		return v.form&gerund != 0
	}
	for n := range p.obliques(c, locating) {
		if p.placeIn(&p.nouns[n]) != "" {
			return true
		}
	}
	return false
}

// stand gives amounts and strengths the scope and modality that they have: a
// sum that somebody is to receive stands already.
func (p *parser) stand(f *Figure, k *count) {
	if f.Scope == incidentScope && (f.Kind == kMoney || f.Kind == kShare || f.Kind == kDuration) {
		f.Scope = standingScope
	}
	if v := p.clauseVerb(k.clause); f.Kind == kTroops && f.Scope == incidentScope && f.Day == "" && v != nil && p.stationed(v, k.clause) {
		f.Scope = standingScope
	}
	if v := p.clauseVerb(k.clause); f.Kind == kMoney && f.Scope == standingScope && f.Day == "" && v != nil && v.perfect && v.modal == "" && !v.infinitive && spends(v.verb.lemma) {
		f.Scope = cumulativeScope // "has spent $40bn"
	}
	if f.Kind == kMoney && f.Modality == forecasted && k.clause >= 0 && p.clauses[k.clause].verb >= 0 && p.verbs[p.clauses[k.clause].verb].modal == "will" {
		f.Modality = factual
	}
	if f.Kind == kMoney {
		f.Place = ""
	}
	if f.Kind == kDuration {
		f.Place, f.By, f.To = "", "", ""
	}
}
