package figure

import (
	"cmp"
	"slices"
)

// describe turns counts into figures.
func (p *parser) describe() {
	base := len(p.figures)
	if len(p.counts) > 0 {
		p.describeCounts(base)
	}
	p.quantities()
	p.sortFigures(base)
}

func (p *parser) describeCounts(base int) {
	p.at = p.at[:0]
	for range p.nouns {
		p.at = append(p.at, 0)
	}
	for i := range p.counts {
		k := &p.counts[i]
		first := len(p.figures)
		p.describeCount(k)
		if p.at[k.noun] == 0 && len(p.figures) > first {
			p.at[k.noun] = first + 1
		}
	}
	for i := range p.counts {
		k := &p.counts[i]
		if part := p.at[k.noun] - 1; (k.leans && (k.whole < 0 || p.at[k.whole] == 0) || k.whole < 0 && p.ofThese(k.noun)) && part >= 0 {
			p.lean(part, base)
		}
		if k.whole < 0 {
			continue
		}
		if part, whole := p.at[k.noun]-1, p.at[k.whole]-1; part >= 0 && whole >= 0 {
			p.figures[part].Whole = whole + 1
			p.figures[part].inherit(&p.figures[whole])
		}
	}
	p.among(base)
	p.remember(base)
}

// ofThese reports whether a number without a noun is of what the sentence before
// told: "Of these, 56 were shot down".
func (p *parser) ofThese(n int) bool {
	these := &p.nouns[0]
	if p.nouns[n].role != subject || p.classOf(n) != bare {
		return false
	}
	return these.role == oblique && these.preposition == 0 && p.is(0, wOf) && these.number < 0 && (these.pronoun || p.is(1, wThose) || p.reads(1, "these"))
}

// lean makes a figure a part of the last larger one of its kind before the
// sentence, whose figures begin at base.
func (p *parser) lean(part, base int) {
	f := &p.figures[part]
	for i := base - 1; i >= 0; i-- {
		if o := &p.figures[i]; o.Kind == f.Kind && o.Whole == 0 {
			if o.HasValue && f.HasValue && o.Value > f.Value {
				f.Whole = i + 1
				f.inheritEvent(o) // who says so is told anew
			}
			return
		}
	}
}

// describeCount adds the figure of a count, one for each side when it holds for
// several.
func (p *parser) describeCount(k *count) {
	f := p.figure(k)
	if k.item {
		p.describeItem(k)
		return
	}
	np := &p.nouns[k.noun]
	if np.every && np.number < 0 && np.among < 0 && f.Modality != threatened {
		p.figures = p.figures[:len(p.figures)-1]
		return // "all who are not destroyed will be expelled"
	}
	by, sides := p.agent(k)
	f.By = by
	f.To = p.sufferer(k)
	if of := np.of; f.To == "" && (p.ours(np) || of >= 0 && p.ours(&p.nouns[of])) {
		f.To = p.stateOfActor(f.Claimant) // “five of our men,” the general said
	}
	if len(sides) == 0 {
		p.sideEnemy(f, k)
	}
	p.infer(f, k)
	p.recall(f, k)
	var each []int
	if np.mutual && p.sides()[0] != "" {
		sides = p.sides()[:]
	}
	if p.is(np.last, wEach) {
		each = p.distributed(k)
		if len(each) == 1 && p.sidesIn(each[0]) == nil && p.namesBoth() {
			sides = p.sides()[:] // "an agreement between A and B to free 1,000 each"
		}
	}
	switch {
	case len(sides) > 0:
		p.repeat(len(sides), func(i int, f *Figure) {
			if p.loses(k) {
				f.To = sides[i]
			} else {
				f.By = sides[i]
			}
		})
	case len(each) == 1 && p.sidesIn(each[0]) != nil:
		sides := p.sidesIn(each[0])
		p.repeat(len(sides), func(i int, f *Figure) { f.By = sides[i] })
	case len(each) > 1:
		p.repeat(len(each), func(i int, f *Figure) {
			if side := p.actorIn(each[i]); side != "" && f.Kind == kExchanged {
				f.By = side
			} else if side != "" {
				f.To = side
			}
		})
	}
}

func (p *parser) ours(np *nounPhrase) bool { return np.ownWord >= 0 && p.reads(np.ownWord, "our") }

// repeat makes n figures of the last one and sets what they differ in. What one
// sets holds for those after it, until they set it too.
func (p *parser) repeat(n int, set func(i int, f *Figure)) {
	last := len(p.figures) - 1
	for i := range n {
		if i > 0 {
			p.figures = append(p.figures, p.figures[last+i-1])
		}
		set(i, &p.figures[last+i])
	}
}

// remember keeps what later sentences may lean on.
func (p *parser) remember(base int) {
	for i := base; i < len(p.figures); i++ {
		f := &p.figures[i]
		if f.Kind == kExchanged && f.To == "" {
			f.To = p.opponent(f.By) // whose prisoners they are
		}
		switch {
		case f.Kind&ofDrone != 0:
			p.armed = p.index + 1
		case f.Kind&(kKilled|kCasualties|kExchanged) != 0:
			p.harmed, p.tolled = f.Kind, p.index
		}
	}
}

// inherit takes over from the larger figure what a part of it does not say
// itself.
func (f *Figure) inherit(whole *Figure) {
	if f.Kind != whole.Kind {
		return
	}
	f.inheritEvent(whole)
	f.Claimant = cmp.Or(f.Claimant, whole.Claimant)
	if f.Modality == factual {
		f.Modality = whole.Modality
	}
}

// inheritEvent takes over what happened, not who says so.
func (f *Figure) inheritEvent(whole *Figure) {
	f.Scope = whole.Scope
	f.By = cmp.Or(f.By, whole.By)
	f.To = cmp.Or(f.To, whole.To)
	f.Place = cmp.Or(f.Place, whole.Place)
	f.Day = cmp.Or(f.Day, whole.Day)
}

// figure adds the figure of a count, but for its sides. It stays where it is
// until the next is added.
func (p *parser) figure(k *count) *Figure {
	np := &p.nouns[k.noun]
	p.figures = append(p.figures, Figure{Kind: k.kind, Sentence: p.index, Scope: incidentScope})
	f := &p.figures[len(p.figures)-1]
	p.measureUp(f, np)
	if v := p.clauseVerb(np.clause); f.Bound == "exact" && k.to >= 0 && np.role == object && v != nil && v.passes() {
		f.Bound, f.HasHigh, f.High = "more_than", false, 0 // "the toll has passed 900"
	}
	f.Label, f.Unit = p.label(k, np)
	f.Modality, f.Claimant = p.put(k, k.clause)
	f.Place = p.place(k)
	f.Scope = p.scope(k, f)
	return f
}

// passes reports whether a toll is more than what the verb gives: "exceeded".
func (v *verbGroup) passes() bool {
	switch v.verb.lemma {
	case "pass", "exceed", "top", "surpass":
		return true
	}
	return false
}

// measureUp gives a figure the number of a noun phrase.
func (p *parser) measureUp(f *Figure, np *nounPhrase) {
	f.Start, f.End = p.start(np.first), p.end(np.last-1)
	if np.head >= 0 {
		f.End = p.end(np.head)
	}
	switch {
	case np.number >= 0:
		n := &p.s.Numbers[np.number]
		f.Start, f.End = n.Start, n.End
		f.Value, f.Low, f.High, f.HasValue, f.HasLow, f.HasHigh, f.Bound = n.Value, n.Low, n.High, n.HasValue, n.HasLow, n.HasHigh, string(n.Bound)
		if n.Fraction && np.of >= 0 && p.nouns[np.of].number >= 0 {
			whole := &p.s.Numbers[p.nouns[np.of].number]
			f.Value, f.HasValue = n.Value*whole.Value, n.HasValue && whole.HasValue
			f.Low, f.HasLow = n.Low*whole.Low, n.HasLow && whole.HasLow
			f.High, f.HasHigh = n.High*whole.High, n.HasHigh && whole.HasHigh
			f.End = whole.End
		}
		if first := np.first; p.reads(first, "up") && first > 0 && p.verbIs(first-1, measure) {
			f.Start = p.start(first + 2)
			f.exactly(n.Value) // "was revised up to 40"
		}
	case np.zero:
		f.exactly(0)
	case np.among >= 0 && (np.both || np.every):
		f.End = p.end(np.first)
		if all := p.nouns[np.among].number; np.both {
			f.exactly(2)
		} else if all >= 0 {
			n := &p.s.Numbers[all]
			f.Value, f.Low, f.High, f.HasValue, f.HasLow, f.HasHigh, f.Bound = n.Value, n.Low, n.High, n.HasValue, n.HasLow, n.HasHigh, string(n.Bound)
		}
	case np.every:
		f.End = p.end(np.first)
	case np.plural:
	case p.lone(np):
		f.End = p.end(np.first)
		f.exactly(1)
	default:
		f.exactly(1)
	}
}

func (f *Figure) exactly(v float64) {
	f.Value, f.Low, f.High, f.HasValue, f.HasLow, f.HasHigh, f.Bound = v, v, v, true, true, true, "exact"
}

// sortFigures puts the figures of a sentence, which begin at base, in the order of
// their words and keeps the references among them.
func (p *parser) sortFigures(base int) {
	f := p.figures[base:]
	if slices.IsSortedFunc(f, byStart) {
		return
	}
	// from says where each figure was.
	from := p.moved[:0]
	for i := range f {
		from = append(from, i)
	}
	p.moved = from
	for i := 1; i < len(f); i++ {
		for j := i; j > 0 && f[j].Start < f[j-1].Start; j-- {
			f[j], f[j-1] = f[j-1], f[j]
			from[j], from[j-1] = from[j-1], from[j]
		}
	}
	for i := range f {
		if whole := f[i].Whole - 1 - base; whole >= 0 {
			f[i].Whole = slices.Index(from, whole) + base + 1
		}
	}
}

func byStart(a, b Figure) int { return a.Start - b.Start }
