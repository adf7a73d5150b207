package figure

import "iter"

// link says how a clause hangs on its parent.
type link uint8

const (
	root        link = iota // stands alone
	contrast                // "while ...", "but ...", "; ...": nothing of the first holds for it
	complement              // "said (that) ..."
	relative                // "who ...", "killed in ..." after a noun
	adverbial               // "when ...", "after ..."
	participial             // ", killing three"
	infinitive              // "to kill"
)

// clause is a verb with what belongs to it.
type clause struct {
	verb     int // index of the verb group, or -1
	subject  int // the last conjunct of its subject, or -1
	object   int // an object that stands before: "the men whom Russia captured", or -1
	parent   int // or -1
	link     link
	inverted bool // "said the mayor": the subject comes after
	sharer   int  // the coordinate clause whose object this one shares, or -1
	beside   int  // the clause that "and" joins this one to, or -1
	first    int  // token

	nouns  int   // the first phrase in it, whose next is the second, or -1
	before sense // the prepositions before its oblique phrases

	// What has been asked of it once is kept.
	objects [2]int // from and to, in the parser's room
	listed  bool
	passive answer
}

// joined returns the clause at or above a that stands on the same level as c,
// or -1.
func (p *parser) joined(a, c int) int {
	for a >= 0 && (p.clauses[a].parent != p.clauses[c].parent || p.clauses[a].link != p.clauses[c].link) {
		a = p.clauses[a].parent
	}
	return a
}

// begin makes a clause with the given subject.
func (p *parser) begin(b *builder, parent int, l link, s int, v *verbGroup) int {
	first := v.first
	if b.pending != chunkNone && b.word >= 0 {
		first = b.word
	}
	c := p.newClause(parent, l, first)
	if s >= 0 && s == b.floating && l != relative {
		for n := s - 1; n >= 0 && p.nouns[n].first > first && b.opens(); n-- {
			if np := &p.nouns[n]; np.role == oblique && np.previous < 0 {
				np.clause = c // "; in Nikopol two people died"
			}
		}
		p.lead(c, s)
	} else {
		p.clauses[c].subject = s
	}
	return c
}

// opens reports whether the boundary met last can only open a clause.
func (b *builder) opens() bool {
	switch b.pending {
	case chunkSemi, chunkSub, chunkThat, chunkConj:
		return true
	}
	return false
}

// lead makes a noun phrase the subject of a clause that it was not yet in.
func (p *parser) lead(c, n int) {
	np := &p.nouns[n]
	if np.previous >= 0 && !p.shares(np, c) {
		np.previous = -1
	}
	np.clause, np.role, np.after = c, subject, -1
	p.clauses[c].subject = n
	for i := n + 1; i < len(p.nouns); i++ {
		p.nouns[i].clause = c
	}
}

// shares reports whether the conjunct before np is a subject of clause c too:
// "said a soldier and two nurses were killed".
func (p *parser) shares(np *nounPhrase, c int) bool {
	prev := &p.nouns[np.previous]
	if prev.adjective >= 0 && prev.counts() && np.adjective < 0 {
		return false // "five dead and 20 injured"
	}
	if prev.clause == c {
		return prev.role == subject && p.clauses[c].verb < 0
	}
	if (prev.role == alone || prev.among >= 0 || prev.role == apposed && p.mark(prev.first-1) == ';' && prev.adjective < 0) && prev.within < 0 {
		prev.clause, prev.role = c, subject
		return true
	}
	if prev.role == oblique && prev.preposition == np.preposition && p.temporal(prev.preposition) && !(p.clauses[prev.clause].parent == c && p.clauses[prev.clause].link == relative) {
		if prev.previous >= 0 && !p.shares(prev, c) {
			prev.previous = -1
		}
		prev.clause, prev.role = c, subject // "after two men and a boy were killed"
		return true
	}
	if v := p.clauseVerb(prev.clause); prev.role == subject && v != nil && prev.first >= v.last {
		// "one was killed, and four men and a boy were hurt": no subject of the
		// verb that stands before them.
		if prev.previous >= 0 && !p.shares(prev, c) {
			prev.previous = -1
		}
		prev.clause = c
		return true
	}
	if prev.role != object {
		return false
	}
	v := p.clauses[prev.clause].verb
	if v < 0 || p.verbs[v].verb.effect&(report|believe|deny) == 0 {
		return false
	}
	prev.clause, prev.role = c, subject
	return true
}

// openAncestor returns the nearest clause above c that still lacks its verb, or
// -1.
func (p *parser) openAncestor(c int) int {
	for c = p.clauses[c].parent; c >= 0; c = p.clauses[c].parent {
		if p.clauses[c].verb < 0 {
			return c
		}
	}
	return -1
}

// base climbs from a dependent clause to the one that a coordinate clause with
// a subject of its own belongs beside.
func (p *parser) base(c int) (link, int) {
	for p.clauses[c].parent >= 0 && p.clauses[c].link != complement && p.clauses[c].link != root && p.clauses[c].link != contrast {
		c = p.clauses[c].parent
	}
	return p.clauses[c].link, p.clauses[c].parent
}

// outer returns the phrase that n is the "of" of, as far as it goes.
func (p *parser) outer(n int) int {
	for p.nouns[n].within >= 0 {
		n = p.nouns[n].within
	}
	return n
}

// objectOf returns the first object of a clause, or -1.
func (p *parser) objectOf(c int) int {
	for i := range p.nouns {
		if p.nouns[i].clause == c && p.nouns[i].role == object {
			return i
		}
	}
	return p.clauses[c].object
}

// temporal reports whether a preposition can also open a clause.
func (p *parser) temporal(i int) bool {
	return p.is(i, wAfter|wBefore|wSince|wUntil|wAs)
}

// obliques yields the phrases of a clause that stand after one of the
// prepositions, in order.
func (p *parser) obliques(c int, after sense) iter.Seq[int] {
	return func(yield func(int) bool) {
		if p.clauses[c].before&after == 0 {
			return
		}
		for n := p.clauses[c].nouns; n >= 0; n = p.nouns[n].next {
			if np := &p.nouns[n]; np.role == oblique && p.is(np.preposition, after) && !yield(n) {
				return
			}
		}
	}
}

// behind yields the phrases that stand right behind phrase n after one of the
// prepositions, in order.
func (p *parser) behind(n int, after sense) iter.Seq[int] {
	return func(yield func(int) bool) {
		for m := n + 1; m < len(p.nouns); m++ {
			if np := &p.nouns[m]; np.role == oblique && np.after == n && p.is(np.preposition, after) && !yield(m) {
				return
			}
		}
	}
}
