package figure

// forAsMany returns the token after "-for-1,000" at i, or 0.
func (p *parser) forAsMany(i int) int {
	if p.hyphen(i) && p.is(i+1, wFor) && p.hyphen(i+2) && p.words[i+3].number > 0 {
		return p.numberEnd(i + 3)
	}
	return 0
}

// complete reads what can follow the head, "of ..." or a second head, and
// returns the token after it.
func (p *parser) complete(n, depth int) int {
	np := &p.nouns[n]
	j := np.last
	if np.head < 0 && p.mark(j) == '"' && p.is(j+1, wOf) {
		j++ // “thousands” of troops
	}
	of := j // the word before the phrase inside
	if np.number >= 0 && p.is(j+1, wOf) && p.reads(j, "out") {
		of = j + 1
	}
	if np.number >= 0 && np.head < 0 && p.s.Numbers[np.number].Fraction && p.is(j, wThe) && j+1 < len(p.words) && p.words[j+1].number > 0 {
		if inner, end := p.nounPhraseAt(j, n, depth+1); inner >= 0 {
			p.nouns[n].of, p.nouns[n].last = inner, end // "half the 800 men"
			return end
		}
		return j
	}
	if of < len(p.words) && depth < 4 && p.is(of, wOf) && (np.counts() && (np.head < 0 || p.bare(np.head)) || np.head >= 0 && p.words[np.head].is(collective|life|body)) {
		before := p.lastKind
		p.lastKind = chunkPrep
		inner, end := p.nounPhraseAt(of+1, n, depth+1)
		p.lastKind = before
		if inner < 0 {
			return j
		}
		p.nouns[n].of, p.nouns[n].last = inner, end
		p.nouns[n].named = p.nouns[n].named || p.nouns[inner].named
		if np := &p.nouns[n]; p.nouns[inner].pronoun && np.head < 0 && p.predicates(end) {
			np.adjective, np.last = end, end+1 // "ten of them dead"
			return end + 1
		}
		return end
	}
	if np.number >= 0 && np.head >= 0 && j+1 < len(p.words) && p.is(j, wAnd|wOr) {
		if k := j + 1; p.content(k) && p.words[k].number == 0 && !p.words[k].is(verbal) {
			for k+1 < len(p.words) && p.content(k+1) && !p.words[k+1].is(verbal) && p.words[k+1].number == 0 {
				k++
			}
			first, second := p.words[np.head].class, p.words[k].class
			if num := &p.s.Numbers[np.number]; !np.plural && p.words[k].plural && second&(weapon|people|equipment) != 0 && num.Use == cardinal && !(num.HasValue && num.Value == 1) {
				np.head, np.plural, np.last = k, true, k+1 // "476 strike and decoy drones"
				return np.last
			}
			if first&(weapon|people|equipment)&second != 0 || first&weapon != 0 && second&weapon != 0 {
				for i := np.last; i <= k; i++ {
					np.named = np.named || p.words[i].name > 0
				}
				np.second, np.last = k, k+1
			}
		}
	}
	return np.last
}

// predicates reports whether the adjective at token i says all by itself how
// those before it are.
func (p *parser) predicates(i int) bool {
	if i >= len(p.words) || !p.words[i].framed || p.words[i].form != 0 || withRole(p.words[i].entry.frames, asAdjective) == nil {
		return false
	}
	return i+1 == len(p.words) || p.mark(i+1) != 0 || p.words[i+1].is(conj|prep)
}

// bare reports whether a head names nothing of its own: "nine others".
func (p *parser) bare(i int) bool {
	return p.is(i, wOther)
}
