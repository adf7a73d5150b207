package figure

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
}

type chunkKind uint8

const (
	chunkNone chunkKind = iota
	chunkNoun
	chunkVerb
	chunkPrep
	chunkSource
	chunkInclude
	chunkConj
	chunkSub
	chunkRel
	chunkThat
	chunkComma
	chunkSemi
	chunkQuote
	chunkDate
	chunkOther
)

// builder is the state of one pass over a sentence, from left to right.
type builder struct {
	current  int
	pending  chunkKind // the boundary met since the last verb
	word     int       // its token
	floating int       // the noun phrase since then that could be a subject, or -1
	held     int       // one that a comma has cut off from its verb, or -1
	lastNoun int
	also     bool // "and that": beside the clause before, not under it
}

// parse cuts the sentence into noun phrases, verb groups and clauses.
func (p *parser) parse() {
	p.nouns, p.verbs, p.clauses = p.nouns[:0], p.verbs[:0], p.clauses[:0]
	p.lastKind = chunkNone
	b := builder{floating: -1, held: -1, lastNoun: -1, word: -1}
	b.current = p.newClause(-1, root, 0)
	for i := 0; i < len(p.words); {
		kind, end := p.chunk(&b, i)
		if kind != chunkOther {
			p.lastKind, p.lastToken = kind, i
		}
		i = max(end, i+1)
	}
	for n := range p.nouns {
		if np := &p.nouns[n]; np.role == subject && np.previous >= 0 && p.clauses[np.clause].subject == np.previous {
			p.clauses[np.clause].subject = n
		}
	}
}

func (p *parser) newClause(parent int, l link, first int) int {
	p.clauses = append(p.clauses, clause{verb: -1, subject: -1, object: -1, parent: parent, link: l, sharer: -1, beside: -1, first: first})
	return len(p.clauses) - 1
}

// chunk reads the chunk at token i.
func (p *parser) chunk(b *builder, i int) (chunkKind, int) {
	w := &p.words[i]
	if w.date > 0 && w.number == 0 || w.date > 0 && w.number > 0 && p.s.Numbers[w.number-1].Use != cardinal && p.s.Numbers[w.number-1].Use != duration {
		return chunkDate, p.dateEnd(i)
	}
	if end := p.ageAside(i); end > 0 && p.lastKind == chunkNoun && b.lastNoun >= 0 {
		p.nouns[p.outer(b.lastNoun)].last, p.nouns[b.lastNoun].last = end, end
		return chunkNoun, end // "a woman, 67,"
	}
	switch p.mark(i) {
	case ',', '(', ')', '-', '[', ']':
		b.boundary(chunkComma, i)
		return chunkComma, i + 1
	case ';', ':':
		b.boundary(chunkSemi, i)
		return chunkSemi, i + 1
	case '"':
		if b.pending == chunkNone {
			b.boundary(chunkQuote, i)
		}
		return chunkQuote, i + 1
	}
	end := i + w.span
	if w.number == 0 {
		switch {
		case w.is(prep) && w.entry.form&gerund != 0:
			return chunkPrep, end
		case w.is(source):
			return chunkSource, end
		case w.is(include):
			return chunkInclude, end
		case p.is(i, "each") && p.lastKind == chunkNoun && b.lastNoun >= 0 && p.nouns[b.lastNoun].previous >= 0 && p.nouns[b.lastNoun].last == i:
			p.nouns[b.lastNoun].last = end // "Kyiv and Moscow each claim"
			return chunkNoun, end
		case p.closesVerb(b, i):
			return chunkOther, end
		case p.verbAt(i, p.openNoun(i)):
			g, end := p.verbGroupAt(i)
			p.verbs = append(p.verbs, g)
			p.addVerb(b, len(p.verbs)-1)
			return chunkVerb, end
		case w.is(conj):
			if p.is(i, "but") {
				b.boundary(chunkSub, i)
				return chunkSub, end
			}
			b.boundary(chunkConj, i)
			return chunkConj, end
		case p.is(i, "as") && i+1 < len(p.words) && p.words[i+1].number > 0:
			return chunkPrep, end // "gave the number as nine"
		case w.is(that):
			b.boundary(chunkThat, i)
			return chunkThat, end
		case w.is(rel):
			b.boundary(chunkRel, i)
			return chunkRel, end
		case w.is(sub):
			if c := &p.clauses[b.current]; c.verb < 0 && c.subject < 0 && b.floating < 0 {
				b.current = p.newClause(b.current, adverbial, i)
			}
			b.boundary(chunkSub, i)
			return chunkSub, end
		case w.is(prep):
			return chunkPrep, end
		case w.is(not):
			return chunkOther, end
		}
	}
	n, end := p.nounPhraseAt(i, 0)
	if n < 0 {
		return chunkOther, i + 1
	}
	p.addNoun(b, n)
	return chunkNoun, end
}

// closesVerb takes in a particle that stands after the object: "shot 30 drones
// down".
func (p *parser) closesVerb(b *builder, i int) bool {
	v := b.last(p)
	if v == nil || p.lastKind != chunkNoun {
		return false
	}
	phrasal, end := p.particleAt(v.verb, i)
	if phrasal == nil || end != i+1 {
		return false
	}
	v.verb = phrasal
	return true
}

// ageAside returns the token after an age between commas at i, or 0.
func (p *parser) ageAside(i int) int {
	if p.mark(i) != ',' || i+2 >= len(p.words) || p.words[i+1].number == 0 || p.s.Numbers[p.words[i+1].number-1].Use != age {
		return 0
	}
	end := p.numberEnd(i + 1)
	if p.mark(end) == ',' {
		return end + 1
	}
	return 0
}

// openNoun returns the noun phrase that ended right before token i, or nil.
func (p *parser) openNoun(i int) *nounPhrase {
	if p.lastKind != chunkNoun || len(p.nouns) == 0 {
		return nil
	}
	n := len(p.nouns) - 1
	for p.nouns[n].within >= 0 {
		n = p.nouns[n].within
	}
	if p.nouns[n].last != i {
		return nil
	}
	np := p.nouns[n]
	np.head = max(np.head, 0)
	return &np
}

func (b *builder) boundary(k chunkKind, token int) {
	switch {
	case k == chunkComma && (b.pending == chunkSub || b.pending == chunkThat || b.pending == chunkRel):
		if b.held < 0 {
			b.held = b.floating
		}
		b.floating = -1
		return // "that five people, two of them children, were killed"
	case k == chunkComma && b.pending == chunkConj && b.held < 0:
		b.held = b.floating
	case k == chunkConj && (b.pending == chunkSub || b.pending == chunkThat || b.pending == chunkRel):
		return
	}
	b.also = k == chunkThat && b.pending == chunkConj
	b.pending, b.word = k, token
	if k != chunkQuote {
		b.floating = -1
	}
}

// last returns the verb group of the current clause.
func (b *builder) last(p *parser) *verbGroup {
	if v := p.clauses[b.current].verb; v >= 0 {
		return &p.verbs[v]
	}
	return nil
}

// addNoun gives a noun phrase its role.
func (p *parser) addNoun(b *builder, n int) {
	np := &p.nouns[n]
	for i := n; i >= 0; i = p.nouns[i].of {
		p.nouns[i].clause = b.current
	}
	c := &p.clauses[b.current]
	prev := b.lastNoun
	defer func() { b.lastNoun = n }()
	switch p.lastKind {
	case chunkPrep, chunkSource:
		np.role, np.preposition = oblique, p.lastToken
		if prev >= 0 && p.nouns[prev].last == p.lastToken {
			np.after = prev
		}
		return
	case chunkInclude:
		np.role, np.after = included, p.counted(n)
		if p.is(p.lastToken, "of") || p.is(p.lastToken+1, "whom") { // "of which 72 were shot down"
			np.among, b.floating, b.held, b.pending = np.after, n, -1, chunkInclude
		}
		return
	case chunkConj:
		if prev >= 0 && p.nouns[prev].clause == b.current {
			p.conjoin(n, prev)
			b.floating = n
			return
		}
	}
	b.floating = n
	switch {
	case c.inverted && c.subject < 0:
		np.role, c.subject, b.floating = subject, n, -1
	case c.verb < 0:
		if c.subject >= 0 && (p.lastKind == chunkComma || p.lastKind == chunkNoun && p.nouns[prev].role == apposed) {
			np.role, np.after = apposed, prev
			break
		}
		np.role, c.subject = subject, n
	case b.pending == chunkNone:
		np.role = object
	default:
		np.role, np.after = apposed, prev
	}
}

// conjoin joins n to the conjunct before it. A number joins a number:
// "killed three in Kyiv and nine in Kharkiv".
func (p *parser) conjoin(n, prev int) {
	c := &p.clauses[p.nouns[n].clause]
	kind := p.classOf(n)
	if p.nouns[n].counts() && !p.nouns[prev].counts() && (kind&people == 0 || p.classOf(prev)&people == 0) {
		for i := prev; i >= 0; i-- {
			if np := &p.nouns[i]; np.clause == p.nouns[n].clause && (np.counts() || p.classOf(i)&kind&people != 0) && (np.role <= object || np.role == apposed && np.of >= 0) && np.within < 0 {
				prev = i
				break
			}
		}
		if c.verb >= 0 && c.subject >= 0 && (p.is(p.lastToken, "along") || p.is(p.lastToken, "together")) && p.nouns[prev].role != object {
			prev = c.subject
		}
	}
	np, before := &p.nouns[n], &p.nouns[prev]
	if before.last != p.lastToken && !(np.counts() && prev >= 0 && before.counts()) && p.nouns[p.outer(prev)].last != p.lastToken && prev == n-1 {
		np.role = alone // "36 were hurt and a mother died"
		return
	}
	for before.within >= 0 {
		prev = before.within
		before = &p.nouns[prev]
	}
	if before.role == apposed && before.after >= 0 && p.nouns[before.after].role <= oblique && p.nouns[before.after].clause == np.clause && p.mark(before.first-1) == ',' && p.value(before.after) != p.value(prev)+p.value(n) && p.classOf(before.after)&p.classOf(prev)&people != 0 {
		before.role, before.previous = p.nouns[before.after].role, before.after // a list
	}
	np.role, np.preposition, np.previous = before.role, before.preposition, prev
}

// counted returns the last phrase before n that counts something.
func (p *parser) counted(n int) int {
	for i := n - 1; i >= 0; i-- {
		if np := &p.nouns[i]; np.counts() && np.within < 0 && np.role != included && !p.names(np) {
			return i
		}
	}
	return -1
}

// names reports whether the number of the phrase counts nothing, as a year.
func (p *parser) names(np *nounPhrase) bool {
	return np.number >= 0 && p.s.Numbers[np.number].Use != cardinal
}

// addVerb finds the clause that a verb group makes.
func (p *parser) addVerb(b *builder, g int) {
	v := &p.verbs[g]
	if b.held >= 0 && p.lastKind != chunkConj && (p.lastKind == chunkComma || b.floating < 0) && (v.main != v.first || b.pending != chunkComma) {
		b.floating = b.held
		if b.pending == chunkComma {
			b.pending = chunkConj
		}
	}
	p.promote(b, v)
	c := p.clauseOf(b, v)
	p.clauses[c].verb = g
	b.current, b.pending, b.floating, b.held = c, chunkNone, -1, -1
}

// promote makes a phrase that seemed to stand beside the subject the subject
// itself when the verb follows it without a comma: "KYIV (AP) — Three people
// were killed".
func (p *parser) promote(b *builder, v *verbGroup) {
	c := &p.clauses[b.current]
	n := b.lastNoun
	if c.verb >= 0 || n < 0 || p.lastKind != chunkNoun || v.infinitive || !v.finite && v.form&gerund != 0 {
		return
	}
	for np := &p.nouns[n]; np.role == oblique && np.after >= 0; np = &p.nouns[n] {
		n = np.after
	}
	if np := &p.nouns[n]; np.role == apposed && np.clause == b.current && p.nouns[b.lastNoun].last == v.first {
		np.role, np.after, c.subject = subject, -1, n
	}
}

func (p *parser) clauseOf(b *builder, v *verbGroup) int {
	cur := &p.clauses[b.current]
	float, prev := b.floating, b.lastNoun
	adjacent := prev >= 0 && p.nouns[prev].last == v.first
	switch b.pending {
	case chunkRel, chunkThat:
		antecedent := -1
		if prev >= 0 && (p.nouns[prev].last == b.word || p.nouns[prev].last == b.word-1) {
			antecedent = p.outer(prev)
		} else if float >= 0 {
			for i := float - 1; i >= 0; i-- {
				if p.nouns[i].last == b.word || p.nouns[i].last == b.word-1 {
					antecedent = p.outer(i)
					break
				}
			}
		}
		if b.also {
			if l, parent := p.base(b.current); l == complement {
				c := p.start(b, parent, l, float, v)
				p.clauses[c].beside = p.joined(b.current, c)
				return c
			}
		}
		if b.pending == chunkThat && (antecedent < 0 || float >= 0 && cur.verb >= 0) {
			return p.start(b, b.current, complement, float, v)
		}
		if float >= 0 {
			c := p.start(b, b.current, relative, float, v)
			p.clauses[c].object = antecedent
			return c
		}
		return p.start(b, b.current, relative, antecedent, v)
	case chunkSub:
		l := adverbial
		if p.is(b.word, "while") || p.is(b.word, "but") || p.is(b.word, "whereas") || p.is(b.word, "though") || p.is(b.word, "although") {
			l = contrast
		}
		if cur.verb < 0 && cur.link == adverbial {
			if float >= 0 {
				p.lead(b.current, float)
			}
			return b.current
		}
		if float < 0 {
			return p.start(b, b.current, l, cur.subject, v)
		}
		return p.start(b, b.current, l, float, v)
	}
	if cur.verb < 0 {
		if cur.subject < 0 && adjacent && p.nouns[prev].role == oblique && v.main == v.first && v.form&participle != 0 && !p.opensPhrase(v.last) {
			return p.start(b, b.current, relative, p.outer(prev), v) // "of 62 drones launched, 40 were ..."
		}
		if cur.subject < 0 && !v.finite && float < 0 {
			return p.start(b, b.current, participial, -1, v)
		}
		if p.lastKind == chunkPrep && !v.finite {
			return p.start(b, b.current, participial, cur.subject, v)
		}
		if v.infinitive && cur.subject >= 0 {
			return p.start(b, b.current, infinitive, cur.subject, v)
		}
		if cur.subject >= 0 && (!v.finite || b.pending == chunkComma && v.main == v.first && v.form&participle != 0 && !p.opensPhrase(v.last)) {
			return p.start(b, b.current, relative, cur.subject, v) // ", put at seven earlier,"
		}
		return b.current
	}
	if !v.finite && v.infinitive {
		s := cur.subject
		if g := &p.verbs[cur.verb]; adjacent && p.nouns[prev].role == object && (g.verb.effect&(demand|desire) != 0 || p.nouns[prev].owned) {
			s = prev // "asked them to free", "the kingdom's plan to allocate"
		}
		return p.start(b, b.current, infinitive, s, v)
	}
	if v.form&gerund != 0 && !v.finite {
		s := cur.subject
		switch {
		case p.lastKind == chunkPrep:
			if g := &p.verbs[cur.verb]; g.verb.lemma == "accuse" || g.verb.lemma == "blame" {
				s = p.objectOf(b.current)
			}
		case (cur.link == adverbial || cur.link == relative) && b.pending == chunkComma && cur.parent >= 0 && p.clauses[cur.parent].verb >= 0 &&
			cur.subject >= 0 && (p.classOf(cur.subject)&people != 0 || p.verbs[cur.verb].verb == beVerb):
			// "struck the town as people slept, killing nine": the strike killed.
			return p.start(b, cur.parent, participial, p.clauses[cur.parent].subject, v)
		case adjacent && b.pending == chunkNone && p.classOf(prev)&(people|weapon) != 0:
			return p.start(b, b.current, relative, p.outer(prev), v)
		}
		return p.start(b, b.current, participial, s, v)
	}
	aux := v.main != v.first
	if adjacent && b.pending == chunkNone && p.nouns[prev].role == oblique && p.temporal(p.nouns[prev].preposition) && (aux || p.opensPhrase(v.last) || v.form&participle == 0) {
		return p.start(b, b.current, adverbial, prev, v)
	}
	if float >= 0 {
		switch b.pending {
		case chunkNone:
			if before := float - 1; p.nouns[float].pronoun && before >= 0 && p.nouns[before].last == p.nouns[float].first && p.nouns[p.outer(before)].counts() {
				c := p.start(b, b.current, relative, float, v) // "the 19,000 children it took"
				p.clauses[c].object = p.outer(before)
				return c
			}
			if open := p.openAncestor(b.current); open >= 0 && aux && p.verbs[cur.verb].verb.effect&(report|believe|deny) == 0 {
				return open // "all who lay down arms will be spared"
			}
			if !aux && p.verbs[cur.verb].verb.effect&(report|believe|deny|fear|propose|threat|forecast) == 0 && v.form&(present|base) == 0 && p.verbs[cur.verb].verb != unknownVerb {
				return p.start(b, b.current, relative, p.outer(float), v)
			}
			return p.start(b, b.current, complement, float, v)
		case chunkSemi:
			return p.start(b, -1, contrast, float, v)
		case chunkInclude:
			return p.start(b, b.current, adverbial, float, v)
		case chunkConj: // "said six missiles and ten drones were shot down"
			if first := p.nouns[float].previous; first >= 0 && p.nouns[first].role == object && p.nouns[first].clause == b.current && p.verbs[cur.verb].verb.effect&(report|believe|deny) != 0 {
				return p.start(b, b.current, complement, float, v)
			}
		}
		if open := p.openAncestor(b.current); open >= 0 {
			p.lead(open, float)
			return open
		}
		l, parent := cur.link, cur.parent
		if l == relative || l == participial || l == adverbial || l == infinitive {
			l, parent = p.base(b.current)
		}
		if v.verb.effect&report != 0 && b.pending != chunkConj {
			l, parent = root, -1
		}
		c := p.start(b, parent, l, float, v)
		if b.pending != chunkComma || v.verb.effect&report == 0 {
			p.clauses[c].beside = p.joined(b.current, c)
		}
		return c
	}
	if adjacent && !aux && v.form&participle != 0 && (b.pending == chunkNone || p.nouns[prev].role == oblique && !p.opensPhrase(v.last)) {
		if cv := &p.verbs[cur.verb]; !(cv.main == cv.first && !cv.finite && cur.link == root) {
			return p.start(b, b.current, relative, p.outer(prev), v)
		}
	}
	if open := p.openAncestor(b.current); open >= 0 {
		return open
	}
	if (b.pending == chunkComma || b.pending == chunkQuote) && v.verb.effect&report != 0 && !v.infinitive && !v.passive {
		c := p.start(b, -1, root, -1, v)
		p.clauses[c].inverted = true
		return c
	}
	if cv := &p.verbs[cur.verb]; b.pending == chunkNone && cv.main == cv.first && cv.form&participle != 0 && cur.subject >= 0 {
		// "Five people wounded in the strike died": the first verb was a
		// participle after all.
		rest := *cur
		main := b.current
		c := p.newClause(main, relative, cur.first)
		p.clauses[c].verb, p.clauses[c].subject = rest.verb, rest.subject
		cv.passive = true
		for i := range p.nouns {
			if p.nouns[i].clause == main && p.nouns[i].first >= cv.last {
				p.nouns[i].clause = c
			}
		}
		return main
	}
	c := p.start(b, cur.parent, cur.link, p.clauses[b.current].subject, v)
	p.clauses[c].beside = b.current
	if b.pending == chunkConj && p.lastKind == chunkConj && p.verbs[cur.verb].last == b.word {
		p.clauses[b.current].sharer = c
	}
	return c
}

// joined returns the clause at or above a that stands on the same level as c,
// or -1.
func (p *parser) joined(a, c int) int {
	for a >= 0 && (p.clauses[a].parent != p.clauses[c].parent || p.clauses[a].link != p.clauses[c].link) {
		a = p.clauses[a].parent
	}
	return a
}

// start makes a clause with the given subject.
func (p *parser) start(b *builder, parent int, l link, s int, v *verbGroup) int {
	first := v.first
	if b.pending != chunkNone && b.word >= 0 {
		first = b.word
	}
	c := p.newClause(parent, l, first)
	if s >= 0 && s == b.floating && l != relative {
		p.lead(c, s)
	} else {
		p.clauses[c].subject = s
	}
	return c
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
	if prev.clause == c {
		return prev.role == subject && p.clauses[c].verb < 0
	}
	if prev.role == alone && prev.within < 0 {
		prev.clause, prev.role = c, subject
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
	return p.is(i, "after") || p.is(i, "before") || p.is(i, "since") || p.is(i, "until") || p.is(i, "as")
}
