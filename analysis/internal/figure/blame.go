package figure

// hits reports whether the name at token i only says where an attack was: "the
// Kyiv attack".
func (p *parser) hits(np *nounPhrase, i int) bool {
	return np.head >= 0 && i < np.head && p.words[np.head].is(attack) && !p.words[np.head].is(weapon|people|force) && !p.owner(i)
}

// strikes reports whether a subject is an attack, or forces that do harm.
func (p *parser) strikes(np *nounPhrase) bool {
	if !p.words[np.head].is(people | force) {
		return true
	}
	v := p.clauseVerb(np.clause)
	return v != nil && fitting(v.verb.frames, asObject, people|weapon) != nil || v != nil && fitting(v.verb.frames, asWith, weapon) != nil
}

// acting reports whether the subject of a verb did what is counted: it kills nine,
// or leaves nine dead; who finds nine bodies did not.
func (p *parser) acting(k *count, v *verbGroup) bool {
	if k.kind == kKilled && v.verb.counts&countsPeople == 0 && len(v.verb.frames) > 0 {
		return false
	}
	if k.verbal || k.kind&ofCasualty == 0 {
		return k.verbal || v.verb.effect&report == 0
	}
	switch v.verb.lemma {
	case "leave", "cause", "inflict", "result", "lead", "bring", "see", "carry", "suffer", "sustain":
		return true
	}
	return len(v.verb.frames) > 0 && v.verb.effect&report == 0
}

// accident reports whether a clause tells what came of the end of a craft: "a
// Turkish plane crashed, killing 20".
func (p *parser) accident(c int) bool {
	s, up := p.clauses[c].subject, p.clauses[c].parent
	if p.clauses[c].link != participial || up < 0 || p.clauses[up].verb < 0 || p.classOf(s)&(equipment|weapon) != equipment&p.classOf(s) || p.classOf(s)&equipment == 0 {
		return false
	}
	switch p.verbs[p.clauses[up].verb].verb.lemma {
	case "crash", "explode", "sink", "collapse", "fall", "burn":
		return true
	}
	return p.passive(up)
}

// bearer returns the side that a verb says the count fell to: "cost Russia 40
// dead", "Kyiv admits to 100 dead", "hands Ukraine 6,000 drones".
func (p *parser) bearer(k *count) string {
	for c := range p.clauses {
		if v := p.clauseVerb(c); p.clauses[c].object == k.noun && p.clauses[c].subject >= 0 && v != nil && k.kind&harm != 0 && v.loses() {
			return p.agentOf(p.clauses[c].subject) // "the 90 casualties that its army suffered"
		}
	}
	v := p.clauseVerb(k.clause)
	if v == nil || p.nouns[k.noun].clause != k.clause {
		return ""
	}
	switch v.verb.lemma {
	case "inflict":
		for n := range p.obliques(k.clause, wOn) {
			return p.actorIn(n)
		}
	case "admit", "acknowledge", "concede":
		if k.kind&ofCasualty != 0 && !k.verbal {
			return p.actorIn(p.clauses[k.clause].subject)
		}
	default:
		if objects := p.objects(k.clause); (v.verb.lemma == "cost" || k.kind == kDelivered) && len(objects) > 0 && objects[0] < k.noun && !p.nouns[objects[0]].counts() {
			return p.actorIn(objects[0])
		}
	}
	return ""
}
