package figure

// infer fills in a side that follows from the other one in a war of two.
func (p *parser) infer(f *Figure, k *count) {
	if (f.Kind == kLost || f.Kind&ofCasualty != 0) && f.To == "" && p.loses(k) {
		f.To, f.By = f.By, ""
		return
	}
	switch {
	case f.Kind&(kHit|kFell) != 0:
		if f.By == "" {
			f.By, f.To = f.To, ""
		}
		if f.To == f.By {
			f.To = ""
		}
	case f.Kind == kDowned:
		for i := range p.counts {
			if o := &p.counts[i]; f.To == "" && o.kind == kLaunched {
				f.To, _ = p.agent(o)
			}
		}
		for n := k.noun - 1; n >= 0 && f.To == "" && f.By == ""; n-- {
			if np := &p.nouns[n]; np.plural && !p.isCounted(n) && p.classOf(n)&k.class&weapon != 0 {
				f.To = p.actorIn(n) // "Ukrainian drones came; 32 were shot down"
			}
		}
		if f.To == "" && f.By == "" {
			f.To = p.launcher() // those shot down are of those that came
		}
		if f.By == f.To || !p.isState(f.By) {
			f.By = p.opponent(f.To)
		}
		if f.By == "" {
			f.By = p.stateOfActor(f.Claimant)
		}
		if f.To == "" {
			f.To = p.opponent(f.By)
		}
	case f.Kind == kLost && k.class&equipment == 0 && f.To == "":
		if f.To = p.opponent(p.stateOfActor(f.Claimant)); f.To == "" {
			f.To = p.launcher()
		}
	case f.Kind == kLaunched && p.gives(f, k):
		k.kind, f.Kind = kDelivered, kDelivered
		if f.To = p.bearer(k); f.To == "" {
			f.To = p.destination(k.clause)
		}
	case f.Kind == kLaunched:
		if k.orphan {
			for i := range p.counts {
				if o := &p.counts[i]; o.whole == k.noun {
					by, _ := p.agent(o)
					f.By = p.opponent(by)
				}
			}
		}
		c := k.clause
		if f.By == "" && k.passed && c >= 0 && p.clauses[c].subject >= 0 && p.clauses[c].subject != k.noun {
			f.By = p.opponent(p.actorIn(p.clauses[c].subject))
		}
		if f.To == "" || f.To == f.By {
			f.To = p.opponent(f.By)
		}
		if f.By == "" && f.To == "" {
			f.To = p.target(c)
			f.By = p.opponent(f.To)
		}
	case f.Kind == kLost && k.class&equipment != 0 && f.To == "" && f.By != "":
		f.To = p.opponent(f.By)
	case f.Kind == kDeported && f.By == "" && k.clause >= 0 && p.abroad(k.clause) && p.comesBack(k):
		f.To = p.destination(k.clause)
		f.By = p.opponent(f.To) // "abducted children have been returned to Ukraine"
	case f.Kind == kDeported && f.By == "" && k.clause >= 0 && p.abroad(k.clause):
		f.By = p.destination(k.clause)
		f.To = p.opponent(f.By)
	case f.Kind == kDelivered && p.receives(k) && f.To == "":
		f.By, f.To = "", f.By
	case f.Kind == kDelivered && f.To == "" && k.clause >= 0:
		f.To = p.destination(k.clause)
	case f.Kind == kExchanged && k.nominal && f.By == "" && p.is(p.nouns[k.noun].preposition, wFor):
		f.To = p.actorIn(k.noun)
		f.By = p.opponent(f.To) // "in exchange for 205 Russians"
	case f.Kind == kExchanged && p.classOf(k.noun)&body != 0 && p.receives(k) && f.To == "" && f.By == "":
		f.Kind = kKilled // "the morgue received 30 bodies"
	case f.Kind == kExchanged && p.receives(k) && (f.To == "" || f.To == f.By):
		f.By, f.To = p.opponent(f.By), f.By
	case f.Kind == kExchanged && f.By == "":
		f.By = p.opponent(f.To)
	case f.Kind == kReleased && p.harmed == kExchanged && p.index-p.tolled <= 3:
		f.Kind = kExchanged
	case f.Kind == kDeported && f.To == "":
		f.To = p.opponent(f.By)
	}
}

// launcher returns who launched what this sentence or the one before tells of.
func (p *parser) launcher() string {
	for i := len(p.figures) - 1; i >= 0 && p.figures[i].Sentence >= p.index-1; i-- {
		if o := &p.figures[i]; o.Kind == kLaunched && o.By != "" {
			return o.By
		}
	}
	return ""
}

// target returns the side whose place something is launched at.
func (p *parser) target(c int) string {
	for n := p.clauses[c].nouns; n >= 0; n = p.nouns[n].next {
		np := &p.nouns[n]
		if !(np.role == oblique && p.is(np.preposition, wAt|wOn|wAgainst|wTowards)) && !(np.role == subject && p.struck(c) && p.passive(c)) {
			continue
		}
		for i := np.first; i < np.last; i++ {
			if k := p.words[i].name; k > 0 && p.opponent(p.s.Names[k-1].State) != "" {
				return p.s.Names[k-1].State
			}
		}
	}
	return ""
}

// loses reports whether the count is what its subject lost.
func (p *parser) loses(k *count) bool {
	np := &p.nouns[k.noun]
	if o := max(np.within, np.after); o >= 0 && (p.reads(p.nouns[o].head, "cost") || p.reads(p.nouns[o].head, "price")) {
		return true // "at a cost of 900 casualties"
	}
	v := p.clauseVerb(k.clause)
	if v == nil || k.passed {
		return false
	}
	switch v.verb.lemma {
	case "lose", "suffer", "sustain":
		return true
	}
	return false
}

// distributed returns the subjects among which "one tank each" is dealt out.
func (p *parser) distributed(k *count) []int {
	if k.clause < 0 || p.clauses[k.clause].subject < 0 {
		return nil
	}
	var list []int
	p.each(p.clauses[k.clause].subject, func(n int) { list = append(list, n) })
	return list
}

// receives reports whether the subject of a count's verb gets back its own.
func (p *parser) receives(k *count) bool {
	v := p.clauseVerb(k.clause)
	if v == nil || k.passed {
		return false
	}
	switch v.verb.lemma {
	case "receive", "retrieve", "get", "buy", "purchase", "bring_home", "bring_back", "get_back", "take_back":
		return true
	}
	return false
}

// gives reports whether what is sent is sent to a friend: "Britain will send 5,000
// missiles to Ukraine".
func (p *parser) gives(f *Figure, k *count) bool {
	v := p.clauseVerb(k.clause)
	if v == nil || v.verb.lemma != "send" {
		return false
	}
	if to := p.destination(k.clause); to != "" {
		return p.opponent(f.By) != to
	}
	if objects := p.objects(k.clause); len(objects) > 1 && !p.nouns[objects[0]].counts() {
		return true // "sent Kyiv 200 missiles"
	}
	return p.isState(f.By) && p.opponent(f.By) == ""
}

// comesBack reports whether those counted are back where they were.
func (p *parser) comesBack(k *count) bool {
	switch v := p.clauseVerb(k.clause); v.verb.lemma {
	case "return", "repatriate", "bring_home", "bring_back":
		return true
	}
	return false
}
