package figure

// infer fills in a side that follows from the other one in a war of two.
func (p *parser) infer(f *Figure, k *count) {
	if (f.Kind == "lost" || f.Module == "casualty") && f.To == "" && p.loses(k) {
		f.To, f.By = f.By, ""
		return
	}
	switch {
	case f.Module == "drone" && (f.Kind == "hit" || f.Kind == "fell"):
		if f.By == "" {
			f.By, f.To = f.To, ""
		}
		if f.To == f.By {
			f.To = ""
		}
	case f.Module == "drone" && f.Kind == "downed":
		for i := range p.counts {
			if o := &p.counts[i]; f.To == "" && o.kind == "drone/launched" {
				f.To, _ = p.agent(o)
			}
		}
		for i := len(p.figures) - 1; i >= 0 && f.To == "" && f.By == "" && p.figures[i].Sentence >= p.index-1; i-- {
			if o := &p.figures[i]; o.Module == "drone" && o.Kind == "launched" {
				f.To = o.By // those shot down are of those that came
			}
		}
		if p.opponent(f.To) != "" {
			f.By = p.opponent(f.To)
		}
		if p.opponent(f.By) == "" {
			f.By = p.stateOfActor(f.Claimant)
		}
		if f.To == "" {
			f.To = p.opponent(f.By)
		}
	case f.Module == "drone" && f.Kind == "lost" && k.class&equipment == 0 && f.To == "":
		f.To = p.opponent(p.stateOfActor(f.Claimant))
	case f.Module == "drone" && f.Kind == "launched":
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
	case f.Module == "drone" && f.Kind == "lost" && k.class&equipment != 0 && f.To == "" && f.By != "":
		f.To = p.opponent(f.By)
	case f.Kind == "deported" && f.By == "" && k.clause >= 0 && p.abroad(k.clause):
		f.By = p.destination(k.clause)
		f.To = p.opponent(f.By)
	case f.Kind == "released" && p.harmed == "casualty/exchanged" && p.index-p.tolled <= 3:
		f.Kind = "exchanged"
	case f.Kind == "deported" && f.To == "":
		f.To = p.opponent(f.By)
	}
}

// target returns the side whose place something is launched at.
func (p *parser) target(c int) string {
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.clause != c || np.role != oblique || !p.is(np.preposition, wAt|wOn|wAgainst|wTowards) {
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
