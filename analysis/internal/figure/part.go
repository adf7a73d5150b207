package figure

import "readout/analysis/internal/number"

// countElliptical counts a number that leans on one before it: "50 drones, of
// which 11 ...", "11 of them ballistic".
func (p *parser) countElliptical() {
	if len(p.counts) == 0 && p.harmed == 0 {
		return
	}
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.zero || np.count > 0 || !np.counts() && np.role != included && !(np.role == apposed && p.mark(np.first-1) != 0) && np.previous < 0 ||
			np.within >= 0 && !p.elliptic(n) || !p.countable(n) {
			continue
		}
		whole := -1
		switch {
		case np.role == subject && p.classOf(n) == bare && np.number >= 0 && p.fronted(n) >= 0:
			whole = p.fronted(n)
		case np.among >= 0 && p.isCounted(np.among):
			whole = np.among
		case np.role == included:
			whole = p.countedBefore(n)
		case np.of >= 0 && p.nouns[np.of].pronoun:
			whole = p.countedBefore(n)
		case np.previous >= 0 && p.isCounted(np.previous) && p.countOf(np.previous).whole >= 0:
			whole = p.countOf(np.previous).whole
		case np.role == apposed && np.after >= 0 && !p.is(np.first, wThe) && p.isCounted(p.outer(np.after)) && p.partitioned(n, p.outer(np.after)):
			whole = p.outer(np.after)
		case np.role == apposed && p.mark(np.first-1) == ':' && p.countedBefore(n) >= 0 && p.partitioned(n, p.countedBefore(n)):
			whole = p.countedBefore(n) // "13 bodies were seen there: eight rebels and five soldiers"
		case np.role == apposed && np.after >= 0 && np.number >= 0 && np.of < 0 && p.isCounted(np.after) && p.countOf(np.after).whole >= 0 && p.mark(np.first-1) == ',':
			whole = p.countOf(np.after).whole // "89 dead: 46 fighters, four civilians and ..."
		case (np.role == apposed || np.previous >= 0) && np.number >= 0 && p.classOf(n) == bare && p.placed(n):
			if last := p.countedLast(n); last >= 0 && p.countOf(last).whole >= 0 && p.placed(last) {
				whole = p.countOf(last).whole
			} else if w := p.countedBefore(n); w >= 0 && p.partitioned(n, w) && (np.role != apposed || p.mark(np.first-1) != ',' || !p.elsewhereThan(w, n)) {
				whole = w // "three people (one in Izium, two in Sumy)"
			}
		}
		if whole < 0 || !p.isCounted(whole) {
			if c := np.clause; np.role == oblique && p.is(np.preposition, wOf) && c >= 0 && p.clauses[c].verb >= 0 && p.verbs[p.clauses[c].verb].verb.lemma == "speak" &&
				p.classOf(n) == bare && p.harmBefore(n) != 0 {
				p.add(n, p.harmBefore(n), people, c, false) // "Moscow had spoken of 23"
				continue
			}
			if pv := np.previous; pv >= 0 && p.isCounted(pv) && p.classOf(n) == bare && np.number >= 0 && np.of < 0 {
				o := *p.countOf(pv)
				k := p.add(n, o.kind, o.class, o.clause, o.passed) // "counted nine dead at dawn and 12 by dusk"
				k.by, k.to, k.source, k.verbal = o.by, o.to, o.source, o.verbal
				continue
			}
			if m := n - 1; m >= 0 && np.number >= 0 && p.classOf(n) == bare && p.nouns[m].named && p.nouns[m].last == np.first && p.nouns[m].previous >= 0 && p.isCounted(p.nouns[m].previous) {
				o := *p.countOf(p.nouns[m].previous)
				k := p.add(n, o.kind, o.class, o.clause, o.passed) // "handed back 250 soldiers and Ukraine 230"
				k.by, k.verbal = m, o.verbal
				continue
			}
			if w := p.countedBefore(n); w >= 0 && p.elliptic(n) && p.nouns[w].clause >= 0 {
				o := *p.countOf(w)
				k := p.add(n, o.kind, o.class, o.clause, o.passed)
				k.by, k.to, k.source, k.verbal = o.by, o.to, o.source, o.verbal
			}
			continue
		}
		w := *p.countOf(whole)
		c := p.classOf(n)
		if c&(people|weapon) == 0 && c != bare && c != 0 || c&people != 0 && w.class&(people|body) == 0 || c&weapon != 0 && w.class&weapon == 0 {
			continue
		}
		if c == bare || c == 0 {
			c = w.class
		}
		k := p.add(n, w.kind, c, w.clause, w.passed)
		k.whole, k.by, k.to, k.source = whole, w.by, w.to, w.source
	}
}

// fronted returns the counted phrase that the sentence opens with as what n is
// among: "of the 34 dead, seven were children", or -1.
func (p *parser) fronted(n int) int {
	for i := range n {
		if np := &p.nouns[i]; np.role == oblique && np.preposition == 0 && p.is(0, wOf) && p.isCounted(i) {
			return i
		}
	}
	return -1
}

// opening returns the phrase with a number, not counted yet, that the sentence
// opens with as what the bare n is among, or -1.
func (p *parser) opening(n int) int {
	np := &p.nouns[0]
	if n > 0 && np.role == oblique && np.preposition == 0 && p.is(0, wOf) && np.number >= 0 && !p.isCounted(0) && p.countable(0) && p.classOf(n) == bare && p.nouns[n].role == subject {
		return 0
	}
	return -1
}

// elliptic reports whether a number leans on one before it for what it counts:
// "after 307 on Saturday", "; in March, more than 4,000", "for a total of 900".
func (p *parser) elliptic(n int) bool {
	np := &p.nouns[n]
	if np.number < 0 || np.of >= 0 {
		return false
	}
	if o := np.within; o >= 0 && p.nouns[o].head >= 0 && p.is(p.nouns[o].head, wTotal) && p.is(p.nouns[o].preposition, wFor) {
		return true
	}
	if np.previous >= 0 && p.isCounted(np.previous) && p.nouns[np.previous].role == oblique && p.classOf(n)&p.countOf(np.previous).class&people != 0 {
		return true // "after 307 on Saturday and 390 soldiers on Friday"
	}
	if p.classOf(n) != bare {
		return false
	}
	num := &p.s.Numbers[np.number]
	if num.Use == number.Cardinal && (np.role == apposed || np.previous >= 0) && p.placed(n) {
		return true // "two died in Kharkiv, three in Sumy"
	}
	if num.Use != number.Cardinal || num.Weak {
		return false
	}
	c := np.clause
	return np.role == oblique && p.is(np.preposition, wAfter|wFollowing|wAgainst|wWith) ||
		np.role == apposed && p.words[np.first].date == 0 && c >= 0 && p.afterDate(np.first)
}

// amongDead reports whether "among the dead", or wounded, follows phrase n.
func (p *parser) amongDead(n int) bool {
	for m := range p.behind(n, wAmong) {
		if p.nouns[m].adjective >= 0 {
			return true
		}
	}
	return false
}

// elsewhereThan reports whether the clause of phrase w has a place of its own
// before phrase n: "five were hurt in Sumy, three in Lviv".
func (p *parser) elsewhereThan(w, n int) bool {
	for m := range p.obliques(p.nouns[w].clause, locating) {
		if m < n && (p.placeIn(&p.nouns[m]) != "" || p.unlisted(&p.nouns[m]) != "") {
			return true
		}
	}
	return false
}

// placed reports whether a place follows right after phrase n.
func (p *parser) placed(n int) bool {
	for m := range p.behind(n, locating) {
		if p.placeIn(&p.nouns[m]) != "" || p.unlisted(&p.nouns[m]) != "" {
			return true
		}
	}
	return false
}

// afterDate reports whether a comma and a time expression stand before token i.
func (p *parser) afterDate(i int) bool {
	return p.mark(i-1) == ',' && i >= 2 && p.words[i-2].date > 0
}

// countedBefore returns the nearest counted phrase before n that is not itself
// a part, or -1.
func (p *parser) countedBefore(n int) int {
	best := -1
	for i := range p.counts {
		if k := &p.counts[i]; k.noun < n && k.whole < 0 && k.noun > best {
			best = k.noun
		}
	}
	return best
}

// countedLast returns the nearest counted phrase before n, or -1.
func (p *parser) countedLast(n int) int {
	for n--; n >= 0 && !p.isCounted(n); n-- {
	}
	return n
}

// partitioned reports whether n and the apposed phrases after it add up to the
// whole that they stand beside: "five people, two children and three women".
// One that begins with "the" tells who speaks: "two were hurt, the governor, Ivan
// Petrenko, said".
func (p *parser) partitioned(n, all int) bool {
	whole := p.value(all)
	if whole == 1 {
		return false // "her husband, Ivan Hora, was killed"
	}
	sum := 0.0
	for i := n; i < len(p.nouns) && p.nouns[i].clause == p.nouns[n].clause; i++ {
		if p.nouns[i].within < 0 && p.countable(i) && !p.is(p.nouns[i].first, wThe) {
			sum += p.value(i)
		}
		if sum == whole {
			return true
		}
	}
	return false
}

func (p *parser) value(n int) float64 {
	if i := p.nouns[n].number; i >= 0 && p.s.Numbers[i].HasValue {
		return p.s.Numbers[i].Value
	}
	if p.oneOf(&p.nouns[n], n) {
		return 1
	}
	return 0
}

// countParts counts the larger number in "69 of 99 drones", and says what is
// among what.
func (p *parser) countParts() {
	for i := 0; i < len(p.counts); i++ {
		k := p.counts[i]
		np := &p.nouns[k.noun]
		if of := np.of; of >= 0 && (p.nouns[of].pronoun || p.reads(p.nouns[of].first, "those") || p.reads(p.nouns[of].head, "victims")) && p.countedBefore(k.noun) < 0 {
			p.counts[i].leans = true // "Four of the victims died in Lviv."
		}
		if o := np.within; o >= 0 && p.nouns[o].head < 0 && p.nouns[o].number >= 0 && !p.isCounted(o) && p.countable(o) {
			part := p.add(o, k.kind, k.class, k.clause, k.passed) // "five of the nine wounded"
			part.whole, part.by, part.to, part.source = k.noun, k.by, k.to, k.source
			continue
		}
		if w := p.countedBefore(k.noun); w >= 0 && k.whole < 0 && p.countOf(w).kind == k.kind && p.amongDead(k.noun) {
			p.counts[i].whole = w // "toll rises to 31; five children among dead"
		}
		if w := p.countedBefore(k.noun); w >= 0 && k.whole < 0 && p.countOf(w).kind == kCasualties && k.kind&(kKilled|kWounded) != 0 && (np.role == included || np.of >= 0 && p.nouns[np.of].pronoun) {
			p.counts[i].whole = w // "900 casualties, including 200 dead", ", ten of them dead"
		}
		if w := p.fronted(k.noun); w >= 0 && k.whole < 0 && np.role == subject && p.classOf(k.noun) == bare && p.countOf(w).kind == k.kind {
			p.counts[i].whole = w // "of the 22 wounded, six are in hospital"
		}
		if w := p.countedBefore(k.noun); w >= 0 && k.whole < 0 && np.of >= 0 && p.nouns[np.of].pronoun && p.countOf(w).kind == k.kind && p.value(k.noun) < p.value(w) {
			o, part := p.countOf(w), &p.counts[i] // "downed 90 drones, with 40 of them intercepted over the sea"
			part.whole, part.class, part.clause, part.passed, part.nominal, part.by, part.to = w, o.class, o.clause, o.passed, o.nominal, o.by, o.to
		}
		if a := np.among; a >= 0 && k.whole < 0 && p.isCounted(a) {
			p.counts[i].whole = a // "drones, of which 128 were downed"
		}
		if o := p.opening(k.noun); o >= 0 && k.class&weapon != 0 && k.kind != kLaunched && p.classOf(o)&weapon != 0 {
			w := p.add(o, kLaunched, p.classOf(o), k.clause, k.passed) // "of 500 drones, 450 were shot down"
			w.orphan = true
			p.counts[i].whole = o
		}
		if np.of < 0 || p.nouns[np.of].number < 0 || p.s.Numbers[p.nouns[np.of].number].Use != number.Cardinal || np.number < 0 || p.s.Numbers[np.number].Fraction {
			continue
		}
		if k.class&weapon != 0 && !p.isCounted(np.of) && k.kind != kLaunched {
			w := p.add(np.of, kLaunched, k.class, k.clause, k.passed)
			w.orphan = true
		}
		if p.isCounted(np.of) && p.counts[i].whole < 0 {
			p.counts[i].whole = np.of
		}
	}
}
