package figure

// worthwhile reports whether the sentence can hold a figure: it has a number,
// or a word that says that somebody came to harm.
func (p *parser) worthwhile() bool {
	if len(p.s.Numbers) > 0 {
		return true
	}
	for _, t := range p.s.Tokens {
		if t.End-t.Start < 4 || p.text[t.Start] > 'z' {
			continue
		}
		if e := p.lexicon.lookup(p.text[t.Start:t.End]); e != nil && e.triggers() {
			return true
		}
	}
	return false
}

func (e *entry) triggers() bool {
	for _, f := range e.frames {
		if f.class&(people|captive|troop) != 0 {
			return true
		}
	}
	if e.verb != nil {
		for _, f := range e.verb.frames {
			if f.class&(people|captive|troop) != 0 {
				return true
			}
		}
	}
	return false
}
