package figure

import "readout/analysis/internal/text"

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
	p.chain()
}

// chain links the phrases of each clause.
func (p *parser) chain() {
	for n := len(p.nouns) - 1; n >= 0; n-- {
		np := &p.nouns[n]
		c := &p.clauses[np.clause]
		np.next, c.nouns = c.nouns, n
		if np.role == oblique && np.preposition >= 0 {
			c.before |= p.words[np.preposition].sense
		}
	}
	p.room = p.room[:0]
}

func (p *parser) newClause(parent int, l link, first int) int {
	p.clauses = append(p.clauses, clause{verb: -1, subject: -1, object: -1, parent: parent, link: l, sharer: -1, beside: -1, first: first, nouns: -1})
	return len(p.clauses) - 1
}

// linking words do not stand inside a noun phrase, or not all of them do.
const linking = prep | source | include | conj | sub | rel | that | not | be | have | do | get | modal | verbal

// chunk reads the chunk at token i.
func (p *parser) chunk(b *builder, i int) (chunkKind, int) {
	w := &p.words[i]
	if w.date > 0 && (w.number == 0 || p.s.Numbers[w.number-1].Use != cardinal && p.s.Numbers[w.number-1].Use != duration) {
		if end := p.dateEnd(i); end < len(p.words) && p.words[end].kind == text.Suffix {
			return chunkOther, end + 1 // "in Thursday's attack"
		}
		return chunkDate, p.dateEnd(i)
	}
	switch w.mark {
	case 0:
	case ',', '(', ')', '-', '[', ']':
		if end := p.ageAside(i); end > 0 && p.lastKind == chunkNoun && b.lastNoun >= 0 {
			p.nouns[p.outer(b.lastNoun)].last, p.nouns[b.lastNoun].last = end, end
			return chunkNoun, end // "a woman, 67,"
		}
		b.boundary(p, chunkComma, i)
		return chunkComma, i + 1
	case ';', ':':
		b.boundary(p, chunkSemi, i)
		return chunkSemi, i + 1
	case '"':
		if b.pending == chunkNone {
			b.boundary(p, chunkQuote, i)
		}
		return chunkQuote, i + 1
	}
	if end := p.agesAt(i); end > 0 && p.lastKind == chunkNoun && b.lastNoun >= 0 && p.nouns[b.lastNoun].last == i {
		p.nouns[b.lastNoun].last = end // "two men aged 54 and 61"
		return chunkOther, end
	}
	end := p.next(i)
	if w.number == 0 && (w.is(linking) || w.sense&(wEach|wEvery) != 0 || (p.lastKind == chunkRel || p.lastKind == chunkThat) && w.class == 0 || p.lastKind == chunkNoun && (w.class == 0 || w.sense&(wA|wParticle|wTo) != 0)) {
		switch {
		case w.is(prep) && w.form&gerund != 0:
			return chunkPrep, end
		case w.is(source):
			return chunkSource, end
		case w.is(include):
			if n := b.lastNoun; w.sense&wOf != 0 && p.lastKind == chunkNoun && n >= 0 && p.nouns[n].last == i && p.nouns[n].counts() && p.nouns[n].head < 0 {
				p.nouns[n].among, b.floating, b.held, b.pending = p.counted(n), n, -1, chunkInclude // "three of whom"
			}
			if p.lastKind == chunkNoun && p.is(i, wAmong) && (end == len(p.words) || p.mark(end) != 0) && b.lastNoun >= 0 && p.nouns[b.lastNoun].last == i {
				np := &p.nouns[b.lastNoun] // "31 dead, five children among them"
				np.role, np.after = included, p.counted(b.lastNoun)
			}
			return chunkInclude, end
		case p.is(i, wEach) && p.lastKind == chunkNoun && b.lastNoun >= 0 && p.nouns[b.lastNoun].previous >= 0 && p.nouns[b.lastNoun].last == i:
			p.nouns[b.lastNoun].last = end // "Kyiv and Moscow each claim"
			return chunkNoun, end
		case (w.sense&wA != 0 && p.lastKind == chunkNoun || w.sense&(wEach|wEvery) != 0) && i+1 < len(p.words) && p.words[i+1].is(span) && !p.words[i+1].plural:
			return chunkOther, i + 2 // "5,000 men a week"
		case p.closesVerb(b, i):
			return chunkOther, end
		case p.verbAt(i, p.openNoun(i), true):
			p.verbs = append(p.verbs, verbGroup{first: i, main: i, verb: unknownVerb})
			p.readVerbGroup(&p.verbs[len(p.verbs)-1])
			end := p.verbs[len(p.verbs)-1].last
			p.addVerb(b, len(p.verbs)-1)
			return chunkVerb, end
		case w.is(conj):
			if p.is(i, wBut) {
				b.boundary(p, chunkSub, i)
				return chunkSub, end
			}
			b.boundary(p, chunkConj, i)
			return chunkConj, end
		case p.is(i, wAs) && (i+1 < len(p.words) && p.words[i+1].number > 0 || p.servesAs(i) || p.predicates(i+1)):
			return chunkPrep, end // "gave the number as nine", "served as guards", "listed as missing"
		case w.is(that) && i+1 < len(p.words) && p.words[i+1].is(span):
			return chunkOther, i + 2 // "that night"
		case w.is(that):
			b.boundary(p, chunkThat, i)
			return chunkThat, end
		case w.is(rel):
			b.boundary(p, chunkRel, i)
			return chunkRel, end
		case w.is(sub):
			if c := &p.clauses[b.current]; c.verb < 0 && c.subject < 0 && b.floating < 0 {
				b.current = p.newClause(b.current, adverbial, i)
			}
			b.boundary(p, chunkSub, i)
			return chunkSub, end
		case w.is(prep):
			return chunkPrep, end
		case w.is(not):
			return chunkOther, end
		}
	}
	if (p.lastKind == chunkVerb || p.lastKind == chunkNoun) && p.is(i, wThere) && !(i+1 < len(p.words) && p.words[i+1].is(be|have|modal)) {
		if n := b.lastNoun; p.lastKind == chunkNoun && n >= 0 && p.nouns[n].last == i {
			p.nouns[n].last = i + 1 // "doctors there say"
		}
		return chunkOther, i + 1 // "were wounded there"
	}
	if w.number == 0 && (w.kind == text.Suffix || w.kind == text.Symbol) || w.number|w.name == 0 && w.class&(adv|nominal|det|own|zero|pron) == adv {
		return chunkOther, end
	}
	n, end := p.nounPhraseAt(i, -1, 0)
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
	if p.mark(i) != ',' || i+2 >= len(p.words) || p.words[i+1].number == 0 {
		return 0
	}
	end := p.numberEnd(i + 1)
	if p.mark(end) != ',' {
		return 0
	}
	if n := &p.s.Numbers[p.words[i+1].number-1]; n.Use == age || n.Use == cardinal && p.words[i+1].kind == text.Number && n.Value <= 110 && (p.singular(end+1) || end+1 < len(p.words) && p.words[end+1].is(conj) && p.lastKind == chunkNoun && p.single(p.nouns[len(p.nouns)-1].first)) {
		return end + 1
	}
	return 0
}

// agesAt returns the token after "aged 54 and 61" at i, or 0.
func (p *parser) agesAt(i int) int {
	if !p.reads(i, "aged") {
		return 0
	}
	end := 0
	for i++; i < len(p.words) && p.words[i].number > 0 && p.s.Numbers[p.words[i].number-1].Use == age; i++ {
		end = p.numberEnd(i)
		if i = end; p.mark(i) == ',' && i+1 < len(p.words) && p.words[i+1].is(conj) {
			i++
		} else if i >= len(p.words) || p.mark(i) != ',' && !p.words[i].is(conj) {
			break
		}
	}
	return end
}

// single reports whether a phrase that begins at token i is one: "a teacher".
func (p *parser) single(i int) bool { return p.is(i, wA|wAn) }

// singular reports whether the verb at token i, or after "who" there, has a
// single subject.
func (p *parser) singular(i int) bool {
	if p.is(i, wWho) {
		i++
	}
	return p.reads(i, "was") || p.reads(i, "is") || p.reads(i, "has")
}

// openNoun returns the noun phrase that ended right before token i, or nil.
func (p *parser) openNoun(i int) *nounPhrase {
	if p.lastKind != chunkNoun || len(p.nouns) == 0 {
		return nil
	}
	n := p.outer(len(p.nouns) - 1)
	for i > p.nouns[n].last && (p.words[i-1].class == adv || p.words[i-1].mark == '\'') {
		i-- // "the toll now stands"
	}
	if p.nouns[n].last != i {
		return nil
	}
	return &p.nouns[n]
}

func (b *builder) boundary(p *parser, k chunkKind, token int) {
	switch {
	case k == chunkComma && (b.pending == chunkSub || b.pending == chunkThat || b.pending == chunkRel || b.pending == chunkSemi):
		if b.held < 0 || p.nouns[b.held].role == object {
			b.held = b.floating
		}
		b.floating = -1
		return // "that five people, two of them children, were killed"
	case k == chunkComma && (b.pending == chunkConj || b.pending == chunkNone) && b.held < 0:
		b.held = b.floating
	case k == chunkConj && (b.pending == chunkSub || b.pending == chunkThat || b.pending == chunkRel || b.pending == chunkSemi):
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
