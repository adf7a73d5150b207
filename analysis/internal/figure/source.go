package figure

import (
	"strings"

	"readout/analysis/internal/name"
)

// sourceOf returns the source that a clause gives: "according to officials".
func (p *parser) sourceOf(c int) string {
	if p.seen&source == 0 {
		return ""
	}
	for n := p.clauses[c].nouns; n >= 0; n = p.nouns[n].next {
		np := &p.nouns[n]
		if np.role == oblique && np.preposition >= 0 && p.words[np.preposition].is(source) {
			return p.claimant(n)
		}
	}
	return ""
}

// tagged returns whether somebody says the whole sentence, and who as far as it
// is known, in a clause that follows: ", the mayor said", or in an "according to"
// that is set off by a comma.
func (p *parser) tagged(k *count) (who string, told bool) {
	top := k.clause
	for top >= 0 && p.clauses[top].parent >= 0 && p.upward(top) >= 0 {
		top = p.upward(top)
	}
	for c := range p.clauses {
		cl := &p.clauses[c]
		if cl.verb < 0 || cl.subject < 0 || p.verbs[cl.verb].verb.effect&(report|believe|fear) == 0 || !p.inserted(cl) && (c <= top || cl.link != root && cl.link != complement && !p.trails(cl)) {
			continue
		}
		if v := &p.verbs[cl.verb]; v.passive && p.inserted(cl) && p.is(p.nouns[cl.subject].first, wIt) {
			return "", true // ", it is alleged,"
		} else if v.passive || v.infinitive || !p.closing(c) || p.semicolon(p.nouns[k.noun].last, v.first) {
			continue
		}
		return p.claimant(cl.subject), true
	}
	if head := &p.nouns[0]; head.first == 0 && p.mark(head.last) == ':' && p.speaks(0) {
		return p.claimant(0), true // "Officials: 3 dead"
	}
	if n := len(p.nouns) - 1; p.mark(p.nouns[n].first-1) == '-' && !p.hyphen(p.nouns[n].first-1) && p.nouns[n].last >= len(p.words)-1 && p.nouns[n].within < 0 && p.speaks(n) {
		return p.claimant(n), true // "Three killed in Bryansk - governor"
	}
	if p.seen&source == 0 {
		return "", false
	}
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.role == oblique && np.preposition >= 0 && p.words[np.preposition].is(source) && (np.preposition == 0 || p.mark(np.preposition-1) == ',') {
			return p.claimant(n), true
		}
	}
	return "", false
}

// inserted reports whether a clause stands between commas in another: "After the
// truce, the mayor said, two men were killed".
func (p *parser) inserted(cl *clause) bool {
	v, s := &p.verbs[cl.verb], &p.nouns[cl.subject]
	return s.last == v.first && p.mark(v.last) == ',' && p.mark(s.first-1) == ','
}

// trails reports whether a clause ends the sentence after a comma: "..., the mayor
// said."
func (p *parser) trails(cl *clause) bool {
	v, s := &p.verbs[cl.verb], &p.nouns[cl.subject]
	return s.last == v.first && p.mark(s.first-1) == ',' && (v.last >= len(p.words) || v.last == len(p.words)-1 && p.mark(v.last) == '.')
}

// speaks reports whether a phrase is people or a body, that can say something.
func (p *parser) speaks(n int) bool {
	np := &p.nouns[n]
	if np.head < 0 || np.number >= 0 {
		return false
	}
	if k := p.words[np.head].name; k > 0 {
		m := &p.s.Names[k-1]
		return m.Kind == name.Organisation || m.Kind == name.Person && m.Form != name.Demonym
	}
	return p.classOf(n)&people != 0 && p.classOf(n)&captive == 0
}

// closing reports whether a reporting clause has nothing below it, so that it
// speaks of what was before.
func (p *parser) closing(c int) bool {
	for i := c + 1; i < len(p.clauses); i++ {
		if p.clauses[i].parent == c && p.clauses[i].link == complement {
			return false
		}
	}
	return len(p.objects(c)) == 0 || p.verbs[p.clauses[c].verb].verb.lemma == "tell"
}

func (p *parser) semicolon(from, to int) bool {
	for i := from; i < to; i++ {
		if p.mark(i) == ';' {
			return true
		}
	}
	return false
}

// claimant returns who a noun phrase is as a source: the actor when it is one,
// else its words.
func (p *parser) claimant(n int) string {
	if n < 0 || p.nouns[n].head < 0 && p.nouns[n].number >= 0 || !p.nouns[n].pronoun && p.classOf(n)&(weapon|equipment|span) != 0 {
		return ""
	}
	who := p.sayer(n)
	if np := &p.nouns[n]; who != "" && !np.pronoun && !np.plural && p.classOf(n)&people == 0 {
		p.said.by, p.said.in = who, p.index
	}
	if np := &p.nouns[n]; who != "" && np.plural && !np.pronoun {
		p.they.words, p.they.in = who, p.index
	}
	return who
}

// sayer returns the actor or the words of a source.
func (p *parser) sayer(n int) string {
	np := &p.nouns[n]
	if np.pronoun {
		switch {
		case p.is(np.first, wHe):
			return p.personBefore(n)
		case p.is(np.first, wIt):
			if before := p.saidBefore(n); np.role == subject && before >= 0 {
				return p.sayer(before) // "the air force says; it reports"
			}
			if np.role == subject && p.they.words != "" && p.index-p.they.in <= 2 && p.reads(np.first, "they") {
				return p.they.words
			}
			if np.role == subject && p.mark(np.first-1) == ',' {
				if who := p.source(); who != "" { // ", it said"
					return who
				}
				return p.actor()
			}
			if np.role == subject && !p.preceded(n) {
				if who := p.source(); who != "" {
					return who
				}
			}
			return p.antecedent(n)
		}
		return ""
	}
	if np.ownWord >= 0 && np.head >= 0 && p.is(np.ownWord, wIts) && p.mark(np.first-1) != ',' {
		if a := p.antecedent(n); a != "" {
			return a // "its monitors"
		}
	}
	if i := p.personIn(n); i >= 0 {
		return p.s.Names[i].Actor
	}
	if np.head >= 0 && np.named {
		for i := np.first; i < np.last; i++ {
			if k := p.words[i].name; k > 0 {
				m := &p.s.Names[k-1]
				if !np.owned && p.unsided(m) && p.attackedBy(m.State) {
					break // who counts the drones that came is of the other side
				}
				if p.nameEnd(i)-1 >= np.head && (m.Form != name.Demonym || i == np.head) || m.Kind == name.Person || m.Kind == name.Organisation {
					return m.Actor
				}
			}
		}
	}
	words := p.wordsOf(np)
	if words == "" || p.nouns[n].of >= 0 {
		return words
	}
	for m := range p.behind(n, wOf) {
		of := &p.nouns[m]
		return words + oneSpace(p.text[p.end(np.last-1):p.end(of.last-1)]) // "head of the mission"
	}
	return words
}

// personIn returns the index of the name of a person that a phrase ends in, or -1.
func (p *parser) personIn(n int) int {
	np := &p.nouns[n]
	if np.head < 0 {
		return -1
	}
	if k := p.words[np.head].name; k > 0 && p.s.Names[k-1].Kind == name.Person && p.s.Names[k-1].Form != name.Demonym {
		return int(k) - 1
	}
	return -1
}

// unsided reports whether a body is named without its state: "the air force", "the
// General Staff".
func (p *parser) unsided(m *name.Mention) bool {
	return m.Form == name.Nominal || m.Kind == name.Organisation && len(m.Actor) > m.End-m.Start && strings.HasSuffix(m.Actor, p.text[m.Start:m.End])
}

// attackedBy reports whether the sentence counts what a side launched, or lost.
func (p *parser) attackedBy(side string) bool {
	for i := range p.counts {
		k := &p.counts[i]
		switch {
		case side == "":
		case k.item:
			return p.losses.to == side
		case k.clause < 0:
		case k.kind == kLaunched && !k.passed, k.kind&(kLost|kCasualties|kKilled) != 0 && p.loses(k):
			if p.actorIn(p.clauses[k.clause].subject) == side {
				return true
			}
		}
	}
	return false
}

// saidBefore returns the nearest subject before phrase n that says something in a
// clause of its own, or -1.
func (p *parser) saidBefore(n int) int {
	for i := n - 1; i >= 0; i-- {
		np := &p.nouns[i]
		if v := p.clauseVerb(np.clause); np.role == subject && !np.pronoun && v != nil && !v.passive && v.verb.effect&report != 0 && p.clauses[np.clause].subject == i {
			return i
		}
	}
	return -1
}

// preceded reports whether an actor is the subject of something before phrase n
// in the sentence.
func (p *parser) preceded(n int) bool {
	for i := range n {
		if np := &p.nouns[i]; np.role == subject && !np.pronoun && p.actorIn(i) != "" {
			return true
		}
	}
	return false
}

// personBefore returns whom "he" in phrase n means: the person who is the
// subject of something before it in the sentence, else in those before.
func (p *parser) personBefore(n int) string {
	for i := n - 1; i >= 0; i-- {
		np := &p.nouns[i]
		if np.role != subject || !np.named {
			continue
		}
		for j := np.first; j < np.last; j++ {
			if k := p.words[j].name; k > 0 && p.s.Names[k-1].Kind == name.Person && p.s.Names[k-1].Form != name.Demonym {
				return p.s.Names[k-1].Actor
			}
		}
	}
	return p.person()
}

// wordsOf returns the words of a noun phrase without article and number.
func (p *parser) wordsOf(np *nounPhrase) string {
	first := np.first
	for first < np.last && (p.words[first].is(det|own) || p.words[first].number > 0 || p.words[first].kind == suffix) {
		first++
	}
	last := np.last
	if np.head >= 0 && np.head < last && np.head >= first {
		last = np.head + 1
	}
	if first >= last {
		return ""
	}
	s := p.text[p.start(first):p.end(last-1)]
	if first == 0 && p.words[0].name == 0 && p.titled(0) && (p.words[0].class != 0 || last > 1 || p.ends(0, "s")) {
		s = strings.ToLower(s[:1]) + s[1:]
	}
	return oneSpace(s)
}

// oneSpace returns words with one space between each.
func oneSpace(s string) string {
	for i := 1; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || c < ' ' || c == ' ' && s[i-1] == ' ' {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}
