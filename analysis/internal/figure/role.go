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

// actorIn returns the first actor named inside the phrase itself, or in whose
// possession it is.
func (p *parser) actorIn(n int) string {
	if n < 0 {
		return ""
	}
	np := &p.nouns[n]
	for i := np.first; i < np.last; i++ {
		if k := p.words[i].name; k > 0 {
			m := &p.s.Names[k-1]
			if m.Form == name.Demonym || !m.IsPlace || np.role == subject && m.State != "" && m.Kind == name.State || i+1 < len(p.words) && p.owner(i) {
				if m.Kind == name.Place {
					continue
				}
				return stateOf(m)
			}
		}
		if p.is(i, "own") {
			return ""
		}
	}
	if np.ownWord >= 0 || np.pronoun && !p.is(np.first, "there") {
		return p.antecedent(n)
	}
	return ""
}

// owner reports whether the name at token i owns what follows: "Moscow's".
func (p *parser) owner(i int) bool {
	j := p.nameEnd(i)
	return j < len(p.words) && p.words[j].kind == suffix
}

// antecedent returns whom "its" or "they" in phrase n means: the nearest actor
// before it that is the subject of something, in this sentence or before.
func (p *parser) antecedent(n int) string {
	for i := n - 1; i >= 0; i-- {
		np := &p.nouns[i]
		if np.role != subject || np.pronoun || np.ownWord >= 0 {
			continue
		}
		if a := p.actorIn(i); a != "" {
			return a
		}
	}
	for i := n - 1; i >= 0; i-- {
		if np := &p.nouns[i]; np.role == object && !np.pronoun && np.ownWord < 0 && np.number < 0 {
			if a := p.actorIn(i); a != "" {
				return a
			}
		}
	}
	return p.actor
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
		(p.is(np.head, "sides") || p.is(np.head, "side") || p.is(np.head, "countries") || p.is(np.head, "country") || p.is(np.head, "armies")) {
		return p.sides[:]
	}
	return nil
}

// agent returns who did it.
func (p *parser) agent(k *count) (string, []string) {
	if k.by >= 0 {
		if by := p.agentOf(k.by); by != "" {
			return by, nil
		}
	}
	c := k.clause
	if c < 0 || k.orphan {
		return "", nil
	}
	if p.clauses[c].verb >= 0 {
		for n := range p.nouns {
			np := &p.nouns[n]
			if np.role == oblique && np.clause == c && p.is(np.preposition, "by") && n != k.noun {
				if both := p.sidesIn(n); both != nil {
					return "", both
				}
				if by := p.agentOf(n); by != "" || p.words[np.last-1].is(attack|people) {
					return by, nil
				}
			}
		}
		if s := p.clauses[c].subject; !k.passed && s >= 0 && s != k.noun && p.outer(k.noun) != s {
			if both := p.sidesIn(s); both != nil {
				return "", both
			}
			v := &p.verbs[p.clauses[c].verb]
			if each := p.eachOf(s); each != nil {
				return "", each
			}
			if by := p.agentOf(s); by != "" && (k.verbal || v.verb.effect&report == 0) {
				return by, nil
			}
		}
	}
	return p.attacker(c), nil
}

// eachOf returns the actors of a subject that ends in "each": "Kyiv and Moscow
// each claim", or nil.
func (p *parser) eachOf(s int) (actors []string) {
	if last := p.nouns[s].last - 1; last <= p.nouns[s].first || !p.is(last, "each") {
		return nil
	}
	p.each(s, func(n int) {
		if a := p.actorIn(n); a != "" {
			actors = append(actors, a)
		}
	})
	return actors
}

// agentOf returns the actor of a phrase that acts: by name, else by the "by" or
// "from" that follows it: "an attack by Russia".
func (p *parser) agentOf(n int) string {
	if by := p.actorIn(n); by != "" {
		return by
	}
	for m := range p.nouns {
		if np := &p.nouns[m]; np.role == oblique && np.after == n && (p.is(np.preposition, "by") || p.is(np.preposition, "from")) {
			return p.actorIn(m)
		}
	}
	return ""
}

// attacker returns the side whose attack the clause, or one that hangs on it,
// speaks of: "killed in a Russian strike", "when a Russian bomb hit".
func (p *parser) attacker(c int) string {
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.head < 0 || np.pronoun || !p.words[np.head].is(attack) || !p.near(np.clause, c) || p.counted1(n) || n == p.clauses[c].subject && p.passive(c) {
			continue
		}
		if np.role == subject || np.role == oblique && (p.is(np.preposition, "in") || p.is(np.preposition, "by") || p.is(np.preposition, "during") || p.is(np.preposition, "after") || p.is(np.preposition, "from") || p.is(np.preposition, "following")) {
			if by := p.agentOf(n); by != "" {
				return by
			}
		}
	}
	return ""
}

// near reports whether two clauses tell of one event: the same clause, or one
// that says when, how or to what end the other happened.
func (p *parser) near(a, b int) bool {
	return a == b || a >= 0 && b >= 0 && (p.above(a, b) || p.above(b, a))
}

// together reports whether two clauses are parts of one telling: one hangs on
// the other, or both on clauses that "and" joins.
func (p *parser) together(a, b int) bool {
	return a >= 0 && b >= 0 && p.top(a) == p.top(b)
}

// continues reports whether a clause goes on after a semicolon where clause
// before left off.
func (p *parser) continues(c, before int) bool {
	return c >= 0 && before >= 0 && before < c && p.clauses[c].link == contrast && p.mark(p.clauses[c].first) == ';'
}

func (p *parser) top(c int) int {
	for range p.clauses {
		switch cl := &p.clauses[c]; {
		case cl.beside >= 0:
			c = cl.beside
		case cl.parent >= 0 && cl.link != contrast && cl.link != complement:
			c = cl.parent
		default:
			return c
		}
	}
	return c
}

func (p *parser) above(a, b int) bool {
	for b >= 0 {
		l := p.clauses[b].link
		if l == complement || l == contrast || l == root {
			return false
		}
		if b = p.clauses[b].parent; b == a {
			return true
		}
	}
	return false
}

// sufferer returns the side that the counted belong to.
func (p *parser) sufferer(k *count) string {
	for _, n := range []int{k.noun, p.nouns[k.noun].of, k.to} {
		if n < 0 {
			continue
		}
		if np := &p.nouns[n]; n == k.to || np.owned || p.classOf(n)&(people|weapon|equipment) != 0 || np.of >= 0 {
			if a := p.actorIn(n); a != "" {
				return a
			}
		}
	}
	if np := &p.nouns[k.noun]; np.head < 0 && np.of < 0 && k.clause >= 0 { // "46,000 of his soldiers were killed and 380,000 wounded"
		for i := range p.counts {
			if o := &p.counts[i]; o.noun < k.noun && o.class&k.class&people != 0 && p.together(o.clause, k.clause) {
				if to := p.sufferer(o); to != "" {
					return to
				}
			}
		}
	}
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.role == oblique && np.after >= 0 && (np.after == k.noun || np.after == k.to) && p.is(np.preposition, "of") {
			if a := p.actorIn(n); a != "" {
				return a
			}
		}
		if np.role == oblique && np.both && p.is(np.preposition, "on") && p.together(np.clause, k.clause) {
			if both := p.sidesIn(n); both != nil {
				return both[0] + " and " + both[1]
			}
		}
	}
	return ""
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
	for i := p.index; i >= 0; i-- {
		for j := range p.sentences[i].Names {
			if m := &p.sentences[i].Names[j]; m.Actor == actor && p.opponent(m.State) != "" {
				return m.State
			}
		}
	}
	return ""
}
