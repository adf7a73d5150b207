package figure

// addNoun gives a noun phrase its role.
func (p *parser) addNoun(b *builder, n int) {
	np := &p.nouns[n]
	for i := n; i >= 0; i = p.nouns[i].of {
		p.nouns[i].clause = b.current
	}
	c := &p.clauses[b.current]
	prev := b.lastNoun
	b.lastNoun = n
	switch p.lastKind {
	case chunkPrep, chunkSource:
		np.role, np.preposition = oblique, p.lastToken
		switch {
		case prev < 0:
		case p.nouns[prev].last == p.lastToken:
			if np.after = prev; np.counts() && p.is(p.lastToken, wOf) && p.nouns[prev].head >= 0 && p.words[p.nouns[prev].head].name > 0 {
				np.after = p.dated(prev) // "the deportation to Russia of 900 children"
			}
		case p.is(p.lastToken, wOf) && p.words[p.lastToken-1].date > 0:
			np.after = p.dated(prev)
		}
		return
	case chunkInclude:
		np.role, np.after = included, p.counted(n)
		if arms := p.classOf(n) & weapon; arms != 0 {
			np.after = p.countedOf(np.after, arms)
		}
		if p.is(p.lastToken, wOf) || p.is(p.lastToken+1, wWho) { // "of which 72 were shot down"
			np.among, b.floating, b.held, b.pending = np.after, n, -1, chunkInclude
		}
		return
	case chunkConj:
		if prev >= 0 && p.nouns[prev].clause == b.current {
			if p.conjoin(n, prev); p.nouns[n].role != apposed || p.nouns[prev].last != p.lastToken || p.semi(p.nouns[prev].first-1) || b.pending == chunkRel && b.floating == prev {
				b.floating = n
			}
			return
		}
	}
	b.floating = n
	if outer := p.outer(max(prev, 0)); p.lastKind == chunkNoun && prev >= 0 && b.pending == chunkNone && np.named && p.nouns[outer].last == np.first && p.nouns[outer].counts() && p.acts(np.last) {
		np.role = subject
		b.pending, b.word = chunkRel, np.first // "the nine drones Moscow sent"
		return
	}
	switch {
	case c.inverted && c.subject < 0:
		np.role, c.subject, b.floating = subject, n, -1
	case c.verb < 0 && c.subject >= 0 && (b.pending == chunkRel || b.pending == chunkThat || b.pending == chunkSub):
		np.role = subject // of the clause to come: "half the drones that Russia launched"
	case c.verb < 0:
		if c.subject >= 0 && (p.lastKind == chunkComma || p.lastKind == chunkNoun && p.nouns[p.hung(prev)].role == apposed) {
			np.role, np.after = apposed, prev
			break
		}
		np.role, c.subject = subject, n
	case b.pending == chunkNone:
		np.role = object
	case b.pending == chunkRel && p.lastKind == chunkRel:
		np.role = subject
	case b.pending == p.lastKind && (p.lastKind == chunkThat || p.lastKind == chunkSub): // a subject whose verb is to come
	default:
		np.role, np.after = apposed, prev
	}
}

// hung returns the phrase that a phrase after a preposition hangs on, as far as it
// goes: "many of them".
func (p *parser) hung(n int) int {
	for p.nouns[n].role == oblique && p.nouns[n].after >= 0 {
		n = p.nouns[n].after
	}
	return n
}

// dated returns the noun that an "of" behind a time expression belongs to: "the
// murder on the evening of Feb. 27 of six guards".
func (p *parser) dated(n int) int {
	for np := &p.nouns[n]; np.role == oblique && np.after >= 0 && !(np.head >= 0 && len(p.headEntry(np).frames) > 0); np = &p.nouns[n] {
		n = np.after
	}
	return n
}

// beforeBrackets returns the phrase that the brackets around phrase n are about,
// or n.
func (p *parser) beforeBrackets(n int) int {
	for m := n; m >= 0; m-- {
		if mark := p.mark(p.nouns[m].first - 1); mark == '(' || mark == '-' && !p.hyphen(p.nouns[m].first-1) {
			if m > 0 && p.nouns[m-1].last == p.nouns[m].first-1 {
				return p.outer(m - 1)
			}
			break
		}
	}
	return n
}

// conjoin joins n to the conjunct before it. A number joins a number:
// "killed three in Kyiv and nine in Kharkiv".
func (p *parser) conjoin(n, prev int) {
	c := &p.clauses[p.nouns[n].clause]
	kind := p.classOf(n)
	if s := c.subject; p.is(p.lastToken, wAlong) && s >= 0 && c.verb >= 0 && p.nouns[n].counts() && p.verbs[c.verb].passive && kind&people != 0 {
		p.nouns[n].role, p.nouns[n].previous, c.subject = subject, s, n // "was killed there along with two guards"
		return
	}
	if p.nouns[n].counts() && !p.nouns[prev].counts() && !p.inList(prev) && (kind&people == 0 || p.classOf(prev)&people == 0) {
		for i := prev; i >= 0; i-- {
			if np := &p.nouns[i]; np.clause == p.nouns[n].clause && (np.counts() || p.classOf(i)&kind&people != 0) && (np.role <= object || np.role == apposed && np.number >= 0 && p.classOf(i) == bare && p.classOf(n) == bare || np.role == apposed && np.of >= 0 && c.verb >= 0 && np.first > p.verbs[c.verb].main) && np.within < 0 {
				prev = i
				break
			}
		}
		if c.verb >= 0 && c.subject >= 0 && p.is(p.lastToken, wAlong) && p.nouns[prev].role != object {
			prev = c.subject
		}
	}
	if mark := p.mark(p.lastToken - 1); mark == ')' || mark == '-' && !p.hyphen(p.lastToken-1) {
		prev = p.beforeBrackets(prev) // "six nurses (five Poles and a Dane) and two cooks"
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
	if before.role == apposed && before.after >= 0 && (p.nouns[before.after].role <= oblique || p.semi(p.nouns[before.after].first-1)) && p.nouns[before.after].clause == np.clause && p.mark(before.first-1) == ',' && p.value(before.after) != p.value(prev)+p.value(n) && p.alike(before.after, prev) {
		first := &p.nouns[before.after]
		before.role, before.preposition, before.previous = first.role, first.preposition, before.after // a list
	}
	np.role, np.preposition, np.previous = before.role, before.preposition, prev
}

// semi reports whether a semicolon or colon stands at token i.
func (p *parser) semi(i int) bool { return p.mark(i) == ';' || p.mark(i) == ':' }

// inList reports whether a phrase is one of a list: "180 men, a tank and two guns".
func (p *parser) inList(n int) bool {
	np := &p.nouns[n]
	return np.indefinite && np.role == apposed && np.after >= 0 && p.mark(np.first-1) == ',' && p.alike(np.after, n)
}

// alike reports whether two phrases count things that a list can have side by
// side: "20 drones, three missiles and a bomb".
func (p *parser) alike(m, n int) bool {
	a, b := p.classOf(m), p.classOf(n)
	if a&b&(people|equipment) != 0 {
		return true
	}
	const counted = people | weapon | equipment
	return a&counted != 0 && b&counted != 0 && a&b&counted == 0 && p.nouns[m].counts()
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

// countedOf returns the last phrase up to n that counts some of the given arms,
// or n itself: "12 drones and a missile, of which ten drones".
func (p *parser) countedOf(n int, arms class) int {
	for i := n; i >= 0; i-- {
		if np := &p.nouns[i]; np.counts() && np.within < 0 && p.classOf(i)&arms != 0 {
			return i
		}
	}
	return n
}

// names reports whether the number of the phrase counts nothing, as a year.
func (p *parser) names(np *nounPhrase) bool {
	return np.number >= 0 && p.s.Numbers[np.number].Use != cardinal
}
