package figure

import "readout/analysis/internal/number"

// worthwhile reports whether a sentence can hold
// a figure: somebody came to harm, or a number counts or measures something.
func (p *parser) worthwhile() bool {
	if p.seen&harms != 0 {
		return true
	}
	for i := range p.s.Numbers {
		switch n := &p.s.Numbers[i]; n.Use {
		case number.Money, number.Percent:
			return true
		case number.Cardinal:
			if !n.Weak || p.seen&weapon != 0 || p.armed == p.index {
				return true
			}
		case number.Duration:
			if !n.Weak {
				return true
			}
		}
	}
	return false
}

// note notes what a word, or a phrase that begins with it, adds to a sentence.
func (e *entry) note() {
	e.seen, e.trigger = e.class, e.triggers()
	if e.trigger {
		e.seen |= harms
	}
	e.seen |= e.counting()
	for _, ph := range e.phrases {
		e.seen |= ph.word.class&source | ph.word.counting()
	}
}

// counting says whether a word can count: of itself, or as a verb, with a
// particle or without.
func (e *entry) counting() (c class) {
	if len(e.frames) > 0 || e.class&(toll|life) != 0 || e.sense&(wNumber|wFigure|wTotal) != 0 {
		c |= counts
	}
	if v := e.verb; v != nil {
		if len(v.frames) > 0 || v.suffers() || v.lemma == "speak" {
			c |= governs
		}
		for _, p := range v.particles {
			if len(p.verb.frames) > 0 {
				c |= governs
			}
		}
	}
	return c
}

// suffers reports whether a verb can say of its subject that it came to harm:
// "lost their lives", "suffered injuries".
func (v *verb) suffers() bool {
	switch v.lemma {
	case "lose", "suffer", "sustain", "receive", "have":
		return true
	}
	return false
}

// triggers reports whether the word says that somebody came to harm.
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
