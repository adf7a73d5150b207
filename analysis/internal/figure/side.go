package figure

import (
	"readout/analysis/internal/name"
)

// opponents are the belligerents of a war; "both sides" are the first pair that
// an article names, or else the first of the list.
var opponents = [][2]string{
	{"Russia", "Ukraine"},
	{"Israel", "Hamas"},
	{"Israel", "Iran"},
	{"Israel", "Hezbollah"},
	{"Armenia", "Azerbaijan"},
	{"India", "Pakistan"},
	{"Ethiopia", "Eritrea"},
}

// sidesOf returns the belligerents that an article is about.
func sidesOf(a Article) [2]string {
	for _, pair := range opponents {
		for i := range a.Sentences {
			for _, m := range a.Sentences[i].Names {
				if s := stateOf(&m); s == pair[0] || s == pair[1] {
					if pair[0] != "Israel" || named(a, pair[1]) {
						return pair
					}
				}
			}
		}
	}
	return opponents[0]
}

func named(a Article, actor string) bool {
	for i := range a.Sentences {
		for _, m := range a.Sentences[i].Names {
			if m.Actor == actor {
				return true
			}
		}
	}
	return false
}

// opponent returns the side that fights the given one in this article, or "".
func (p *parser) opponent(side string) string {
	switch side {
	case p.sides[0]:
		return p.sides[1]
	case p.sides[1]:
		return p.sides[0]
	}
	return ""
}

// stateOf returns the side that a mention stands for.
func stateOf(m *name.Mention) string {
	if m.State != "" {
		return m.State
	}
	return m.Actor
}

// sidesIn returns the sides that a phrase such as "both sides" or "each
// country" means.
func (p *parser) sidesIn(n int) []string {
	if n < 0 {
		return nil
	}
	np := &p.nouns[n]
	two := np.number >= 0 && p.s.Numbers[np.number].Value == 2
	if (np.both || np.every || two) && np.head >= 0 &&
		(p.is(np.head, wSide)) {
		return p.sides[:]
	}
	return nil
}

// namesBoth reports whether the sentence names both sides.
func (p *parser) namesBoth() bool {
	found := 0
	for i, s := range p.sides {
		for j := range p.s.Names {
			if stateOf(&p.s.Names[j]) == s {
				found |= 1 << i
			}
		}
	}
	return found == 3
}

// stateOfActor returns the belligerent that an actor named in the article stands
// for, or "".
func (p *parser) stateOfActor(actor string) string {
	if actor == "" {
		return ""
	}
	if p.opponent(actor) != "" {
		return actor
	}
	if s := p.stateOf(actor); p.opponent(s) != "" {
		return s
	}
	return ""
}

// stateOf returns the state that an actor is said to act for, in this sentence or
// before, or "".
func (p *parser) stateOf(actor string) string {
	for i := p.index; i >= 0 && actor != ""; i-- {
		for j := range p.sentences[i].Names {
			if m := &p.sentences[i].Names[j]; m.Actor == actor && m.State != "" {
				return m.State
			}
		}
	}
	return ""
}
