package figure

import "readout/analysis/internal/number"

// worthwhile reports whether a sentence with words of the given classes can hold
// a figure: somebody came to harm, or a number counts or measures something.
func (p *parser) worthwhile(seen class) bool {
	if seen&harms != 0 {
		return true
	}
	for i := range p.s.Numbers {
		switch n := &p.s.Numbers[i]; n.Use {
		case number.Money, number.Percent:
			return true
		case number.Cardinal:
			if !n.Weak || seen&weapon != 0 || p.armed == p.index {
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
