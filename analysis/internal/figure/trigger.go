package figure

import (
	"readout/analysis/internal/name"
	"readout/analysis/internal/number"
	"readout/analysis/internal/text"
)

// worthwhile reports whether a sentence can hold a figure: as far as its single
// words tell, somebody came to harm or arms were used and how many can be said,
// or a number measures something. The others are not read.
func (p *parser) worthwhile() bool {
	exact, weak := false, false
	for i := range p.s.Numbers {
		switch n := &p.s.Numbers[i]; n.Use {
		case number.Money, number.Percent:
			return true
		case number.Duration:
			if !n.Weak {
				return true
			}
		case number.Cardinal:
			exact, weak = exact || !n.Weak, weak || n.Weak
		}
	}
	if exact && p.inListing() || p.opensList() {
		return true
	}
	if exact && p.harmed != 0 && p.index-p.tolled == 1 {
		p.seen |= counts | countsPeople // "Two of them were children"
		return true
	}
	if exact || weak && (p.seen&(harms|weapon) != 0 || p.armed == p.index) {
		return p.tellsOf() || p.measured()
	}
	return p.seen&harms != 0 && p.singles() && p.tellsOf()
}

// tellsOf reports whether words of the sentence count what it, or the one
// before, speaks of.
func (p *parser) tellsOf() bool { return p.seen&p.abilities() != 0 }

// abilities returns what words may count here: what is spoken of.
func (p *parser) abilities() class {
	able := countsPeople
	if (p.seen|p.context)&(weapon|equipment) != 0 {
		able |= countsArms
	}
	if p.seen&(life|hostage|captive|body|troop|anyone) != 0 {
		able |= countsOthers
	}
	if p.seen&moves != 0 && p.namesState() {
		able |= moves
	}
	return able
}

func (p *parser) namesState() bool {
	for i := range p.s.Names {
		if p.s.Names[i].Kind == name.State {
			return true
		}
	}
	return false
}

// singles reports whether words that are no numbers say how many: "nobody", "a
// soldier", "all who", a person's name, or a denial that needs none.
func (p *parser) singles() bool {
	if p.seen&single != 0 {
		return true
	}
	for i := range p.s.Names {
		if m := &p.s.Names[i]; m.Kind == name.Person && m.Form == name.Name {
			return true
		}
	}
	return false
}

const counted = people | troop | force | country | distance | area | drone | munition | equipment | settlement

// measured reports whether a number stands before something that is measured.
func (p *parser) measured() bool {
	if p.seen&force != 0 {
		return true
	}
	j := 0
	for i := range p.s.Numbers {
		n := &p.s.Numbers[i]
		if n.Use != number.Cardinal || n.Weak && p.seen&(distance|area) == 0 {
			continue
		}
		if n.Fraction {
			return true
		}
		for j < len(p.s.Tokens) && p.s.Tokens[j].Start < n.End {
			j++
		}
		for k := j; k < len(p.s.Tokens); k++ {
			t := &p.s.Tokens[k]
			r := table.Of(t.Word)
			if r.seen&counted != 0 || t.Kind == text.Word && (r.word.class == 0 && actorLike(p.text[t.Start:t.End]) || p.namedAt(t.Start)) {
				return true
			}
			if t.Kind != text.Word && t.Kind != text.Suffix && p.text[t.Start] != '-' || r.word.class&(linking&^verbal|pron) != 0 && r.word.sense&wOf == 0 {
				break
			}
		}
	}
	return false
}

// namedAt reports whether a name stands around an offset.
func (p *parser) namedAt(offset int) bool {
	for i := range p.s.Names {
		if m := &p.s.Names[i]; m.Start <= offset && offset < m.End {
			return true
		}
	}
	return false
}

// note notes what a word, or a phrase that begins with it, adds to a sentence.
func (e *entry) note() {
	e.seen, e.trigger = e.class|e.adds(), e.triggers()
	if e.trigger || e.class&body != 0 {
		e.seen |= harms
	}
	for _, ph := range e.phrases {
		e.seen |= ph.word.class | ph.word.adds()
	}
}

// adds says how a word can count: of itself, or as a verb, with a particle or
// without.
func (e *entry) adds() (c class) {
	for _, f := range e.frames {
		c |= counts | f.counts()
	}
	if e.class&(toll|life) != 0 || e.sense&(wNumber|wFigure|wTotal) != 0 {
		c |= counts | countsPeople
	}
	if v := e.verb; v != nil {
		if v.suffers() || v.lemma == "speak" {
			c |= governs | countsPeople
		}
		c |= v.adds()
		for _, p := range v.particles {
			c |= p.verb.adds()
		}
		if v.effect&deny != 0 {
			c |= single | anyone
		}
	}
	if e.class&zero != 0 || e.sense&(wA|wAn) != 0 || e.class&people != 0 && !e.plural {
		c |= single
	}
	if e.sense&(wEach|wEvery|wAll) != 0 {
		c |= single | anyone
	}
	return c
}

// adds says what a verb can count.
func (v *verb) adds() class {
	v.counts = 0
	for _, f := range v.frames {
		v.counts |= governs | f.counts()
	}
	return v.counts
}

// counts says what the words that fit a frame must be.
func (f *frame) counts() class {
	switch {
	case f.role == asMoved:
		return moves
	case f.class&people != 0:
		return countsPeople
	case f.class&(weapon|equipment) != 0:
		return countsArms
	}
	return countsOthers
}

// suffers reports whether a verb can say of its subject that it came to harm:
// "lost their lives", "suffered injuries".
func (v *verb) suffers() bool {
	switch v.lemma {
	case "lose", "suffer", "sustain", "receive", "have", "risk", "face", "need", "seek", "require":
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
