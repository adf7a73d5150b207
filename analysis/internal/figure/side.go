package figure

import (
	"time"

	"readout/analysis/internal/date"
	"readout/analysis/internal/name"
)

// belligerents are pairs that fight each other.
var belligerents = [...][2]string{
	{"Russia", "Ukraine"},
	{"Israel", "Hamas"},
	{"Israel", "Iran"},
	{"Israel", "Hezbollah"},
	{"Armenia", "Azerbaijan"},
	{"India", "Pakistan"},
	{"Ethiopia", "Eritrea"},
}

// fights says where in belligerents a side stands.
var fights = func() map[string][][2]int {
	at := map[string][][2]int{}
	for k, pair := range belligerents {
		for side, s := range pair {
			at[s] = append(at[s], [2]int{k, side})
		}
	}
	return at
}()

// The first pair is whom an article is about that names one of them alone, or no
// state at all, and was printed in their war. One that names one may be undated.
var (
	unsaid      = belligerents[0]
	unsaidSince = time.Date(2014, time.February, 20, 0, 0, 0, 0, time.UTC)
)

// sides returns the belligerents whom "both sides" are in this article, or "".
func (p *parser) sides() *[2]string {
	if !p.sided {
		p.pair, p.sided = sidesOf(p.sentences, p.published), true
	}
	return &p.pair
}

// sidesOf returns the pair both of whom an article names, the one it speaks of
// most.
func sidesOf(sentences []Sentence, published date.Interval) (pair [2]string) {
	var named [len(belligerents)][2]int
	states := false
	for i := range sentences {
		for j := range sentences[i].Names {
			m := &sentences[i].Names[j]
			states = states || m.Kind == name.State
			for _, at := range fights[stateOf(m)] {
				named[at[0]][at[1]]++
			}
		}
	}
	most := 0
	for k, n := range named {
		if both := min(n[0], n[1]); both > most {
			pair, most = belligerents[k], both
		}
	}
	if most > 0 {
		return pair
	}
	one := named[0] != [2]int{}
	during := !published.From.IsZero() && !published.From.Before(unsaidSince)
	if during && (one || !states) || one && !published.Known() {
		return unsaid
	}
	return pair
}

// opponent returns the side that fights the given one in this article, or "".
func (p *parser) opponent(side string) string {
	sides := p.sides()
	switch side {
	case sides[0]:
		return sides[1]
	case sides[1]:
		return sides[0]
	}
	return ""
}

// sideEnemy names the side that soldiers are on whom the other side hit, and that
// "the enemy" is to who tells of it: "the enemy lost three tanks", "enemy losses",
// the General Staff said.
func (p *parser) sideEnemy(f *Figure, k *count) {
	if f.Kind&(kKilled|kWounded|kCaptured|kCasualties) != 0 && f.To == "" && k.to < 0 && p.classOf(k.noun)&troop != 0 && !p.nouns[k.noun].named && !p.loses(k) {
		f.To = p.opponent(f.By)
	}
	foe := p.opponent(p.stateOfActor(f.Claimant))
	if foe == "" || foe == f.By {
		return
	}
	switch s := p.subjectOf(k); {
	case f.By == "" && !k.passed && s >= 0 && p.hostile(s):
		f.By = foe
	case f.To == "" && (p.hostile(k.noun) || k.to >= 0 && p.hostile(k.to)):
		f.To = foe
	}
}

// subjectOf returns the subject of the clause of a count, or -1.
func (p *parser) subjectOf(k *count) int {
	if k.clause < 0 {
		return -1
	}
	return p.clauses[k.clause].subject
}

// hostile reports whether a phrase is of the enemy.
func (p *parser) hostile(n int) bool {
	for i := p.nouns[n].first; i < p.nouns[n].last; i++ {
		if p.reads(i, "enemy") || p.reads(i, "occupiers") || p.reads(i, "invaders") {
			return true
		}
	}
	return false
}

// isState reports whether the sentence names a state so.
func (p *parser) isState(actor string) bool {
	for i := range p.s.Names {
		if m := &p.s.Names[i]; m.Kind == name.State && m.Actor == actor {
			return true
		}
	}
	return false
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
		if sides := p.sides(); sides[0] != "" {
			return sides[:]
		}
	}
	return nil
}

// namesBoth reports whether the sentence names both sides.
func (p *parser) namesBoth() bool {
	found := 0
	for i, s := range p.sides() {
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
