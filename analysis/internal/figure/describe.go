package figure

import (
	"strings"
)

// describe turns counts into figures.
func (p *parser) describe() {
	base := len(p.figures)
	at := append(p.at[:0], make([]int, len(p.nouns))...)
	p.at = at
	for i := range p.counts {
		k := &p.counts[i]
		f := p.figure(k)
		if np := &p.nouns[k.noun]; np.every && np.number < 0 && f.Modality != "threat" {
			continue // "all who are not destroyed will be expelled"
		}
		by, sides := p.agent(k)
		f.By = by
		f.To = p.sufferer(k)
		p.infer(&f, k)
		p.recall(&f, k)
		if at[k.noun] == 0 {
			at[k.noun] = len(p.figures) + 1
		}
		each := p.distributed(k)
		if k := p.nouns[k.noun].last; len(each) == 1 && p.sidesIn(each[0]) == nil && p.is(k, "each") && p.namesBoth() {
			sides = p.sides[:] // "an agreement between A and B to free 1,000 each"
		}
		switch {
		case len(sides) > 0:
			for _, s := range sides {
				if p.loses(k) {
					f.To = s
				} else {
					f.By = s
				}
				p.figures = append(p.figures, f)
			}
		case len(each) == 1 && p.sidesIn(each[0]) != nil:
			for _, s := range p.sidesIn(each[0]) {
				f.By = s
				p.figures = append(p.figures, f)
			}
		case len(each) > 1:
			for _, n := range each {
				if side := p.actorIn(n); side != "" && f.Kind == "exchanged" {
					f.By = side
				} else if side != "" {
					f.To = side
				}
				p.figures = append(p.figures, f)
			}
		default:
			p.figures = append(p.figures, f)
		}
	}
	for i := range p.counts {
		k := &p.counts[i]
		if k.whole >= 0 && at[k.whole] > 0 && at[k.noun] > 0 {
			p.figures[at[k.noun]-1].Whole = at[k.whole]
			p.figures[at[k.noun]-1].inherit(&p.figures[at[k.whole]-1])
		}
	}
	p.among(base)
	for i := base; i < len(p.figures); i++ {
		if p.figures[i].Module == "drone" {
			p.armed = p.index + 1
		}
		if k := p.figures[i].Kind; p.figures[i].Module == "casualty" && (k == "killed" || k == "casualties" || k == "exchanged") {
			p.harmed, p.tolled = "casualty/"+p.figures[i].Kind, p.index
		}
	}
	p.quantities()
	sortFigures(p.figures[base:], base)
}

// inherit takes over from the larger figure what a part of it does not say
// itself.
func (f *Figure) inherit(whole *Figure) {
	if f.Kind != whole.Kind {
		return
	}
	f.Scope = whole.Scope
	for _, field := range []struct{ part, whole *string }{
		{&f.By, &whole.By}, {&f.To, &whole.To}, {&f.Place, &whole.Place}, {&f.Day, &whole.Day}, {&f.Claimant, &whole.Claimant},
	} {
		if *field.part == "" {
			*field.part = *field.whole
		}
	}
	if f.Modality == "fact" {
		f.Modality = whole.Modality
	}
}

// figure makes the figure of a count, but for its sides.
func (p *parser) figure(k *count) Figure {
	np := &p.nouns[k.noun]
	module, kind, _ := strings.Cut(k.kind, "/")
	f := Figure{Module: module, Kind: kind, Sentence: p.index, Scope: "incident"}
	p.measureUp(&f, np)
	f.Label, f.Unit = p.label(k, np)
	m, who := p.put(k, k.clause)
	f.Modality, f.Claimant = modalities[m], who
	f.Place, f.Day = p.place(k), ""
	f.Scope = p.scope(k, &f)
	return f
}

// measureUp gives a figure the number of a noun phrase.
func (p *parser) measureUp(f *Figure, np *nounPhrase) {
	exactly := func(v float64) {
		f.Value, f.Low, f.High, f.HasValue, f.HasLow, f.HasHigh, f.Bound = v, v, v, true, true, true, "exact"
	}
	f.Start, f.End = p.words[np.first].start, p.words[np.last-1].end
	if np.head >= 0 {
		f.End = p.words[np.head].end
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
	case np.zero:
		exactly(0)
	case np.every:
		f.End = p.words[np.first].end
	case np.plural:
	default:
		exactly(1)
	}
}

// label returns the label and unit of what is counted.
func (p *parser) label(k *count, np *nounPhrase) (label, unit string) {
	head := p.core(np)
	var e *entry = noEntry
	if head.head >= 0 && !head.pronoun {
		e = p.headEntry(head)
	}
	if k.class&(weapon|equipment) != 0 {
		return p.arms(k, head, e)
	}
	if k.class&(people|troop|captive|hostage|body|life) != 0 && head.head >= 0 && !head.pronoun && len(findFrames(e)) == 0 {
		label = strings.ToLower(p.text[p.words[head.head].start:p.words[head.head].end])
		if e.noun != nil && p.words[head.head].entry != e {
			label = e.noun.singular // "prisoners of war"
			if e.plural {
				label = e.noun.plural
			}
		}
		if w := p.words[head.head].name; w > 0 {
			label = p.text[p.s.Names[w-1].Start:p.s.Names[w-1].End]
		}
		if p.bare(head.head) || head.head == np.first && np.zero {
			label = ""
		}
	}
	if label == "" && np.adjective != nil && head.head >= 0 {
		for i := head.head - 1; i >= head.first; i-- {
			if p.words[i].entry.class&people != 0 && p.words[i].number == 0 {
				label = strings.ToLower(p.string(i))
				break
			}
		}
	}
	return label, "people"
}

func findFrames(e *entry) []*frame {
	if e.class&kinds != 0 {
		return nil
	}
	return e.frames
}

// infer fills in a side that follows from the other one in a war of two.
func (p *parser) infer(f *Figure, k *count) {
	if (f.Kind == "lost" || f.Module == "casualty") && f.To == "" && p.loses(k) {
		f.To, f.By = f.By, ""
		return
	}
	switch {
	case f.Module == "drone" && f.Kind == "downed":
		for i := range p.counts {
			if o := &p.counts[i]; f.To == "" && o.kind == "drone/launched" {
				f.To, _ = p.agent(o)
			}
		}
		for i := len(p.figures) - 1; i >= 0 && f.To == "" && f.By == "" && p.figures[i].Sentence >= p.index-1; i-- {
			if o := &p.figures[i]; o.Module == "drone" && o.Kind == "launched" {
				f.To = o.By // those shot down are of those that came
			}
		}
		if p.opponent(f.To) != "" {
			f.By = p.opponent(f.To)
		}
		if p.opponent(f.By) == "" {
			f.By = p.stateOfActor(f.Claimant)
		}
		if f.To == "" {
			f.To = p.opponent(f.By)
		}
	case f.Module == "drone" && f.Kind == "lost" && k.class&equipment == 0 && f.To == "":
		f.To = p.opponent(p.stateOfActor(f.Claimant))
	case f.Module == "drone" && f.Kind == "launched":
		if k.orphan {
			for i := range p.counts {
				if o := &p.counts[i]; o.whole == k.noun {
					by, _ := p.agent(o)
					f.By = p.opponent(by)
				}
			}
		}
		c := k.clause
		if f.By == "" && k.passed && c >= 0 && p.clauses[c].subject >= 0 && p.clauses[c].subject != k.noun {
			f.By = p.opponent(p.actorIn(p.clauses[c].subject))
		}
		if f.To == "" || f.To == f.By {
			f.To = p.opponent(f.By)
		}
	case f.Module == "drone" && f.Kind == "lost" && k.class&equipment != 0 && f.To == "" && f.By != "":
		f.To = p.opponent(f.By)
	case f.Kind == "deported" && f.By == "" && k.clause >= 0 && p.abroad(k.clause):
		f.By = p.destination(k.clause)
		f.To = p.opponent(f.By)
	case f.Kind == "released" && p.harmed == "casualty/exchanged" && p.index-p.tolled <= 3:
		f.Kind = "exchanged"
	case f.Kind == "deported" && f.To == "":
		f.To = p.opponent(f.By)
	}
}

// loses reports whether the count is what its subject lost.
func (p *parser) loses(k *count) bool {
	v := p.clauseVerb(k.clause)
	if v == nil || k.passed {
		return false
	}
	switch v.verb.lemma {
	case "lose", "suffer", "sustain":
		return true
	}
	return false
}

// distributed returns the subjects among which "one tank each" is dealt out.
func (p *parser) distributed(k *count) []int {
	np := &p.nouns[k.noun]
	if k.clause < 0 || !p.is(np.last, "each") || p.clauses[k.clause].subject < 0 {
		return nil
	}
	var list []int
	p.each(p.clauses[k.clause].subject, func(n int) { list = append(list, n) })
	return list
}

// place returns where it happened: the place that the clause, or one near it,
// names after a preposition of place, or as what was hit.
func (p *parser) place(k *count) string {
	best, rank := "", 0
	for n := range p.nouns {
		np := &p.nouns[n]
		r := 0
		switch {
		case np.clause == k.clause:
			r = 3
		case p.near(np.clause, k.clause):
			r = 2
		case p.together(np.clause, k.clause), p.continues(k.clause, np.clause):
			r = 1
		default:
			continue
		}
		if !p.locates(n) {
			continue
		}
		if name := p.placeIn(np); name != "" && r > rank {
			best, rank = name, r
		}
	}
	if best == "" && k.source >= 0 {
		for n := range p.nouns {
			if np := &p.nouns[n]; np.role == oblique && np.after == k.source && p.locative(np.preposition) {
				return p.placeIn(np)
			}
		}
	}
	return best
}

// locates reports whether a phrase says where: "in Sumy", "struck Sumy", "the
// centre of Sumy".
func (p *parser) locates(n int) bool {
	for depth := 0; n >= 0 && depth < 4; depth++ {
		np := &p.nouns[n]
		switch {
		case np.role == object && p.struck(np.clause), np.role == oblique && p.locative(np.preposition):
			return true
		case np.role == oblique && p.is(np.preposition, "of"):
			n = np.after
		default:
			return false
		}
	}
	return false
}

func (p *parser) locative(i int) bool {
	for _, s := range []string{"in", "at", "on", "near", "outside", "inside", "across", "over", "around", "under"} {
		if p.is(i, s) {
			return true
		}
	}
	return false
}

func (p *parser) struck(c int) bool {
	if c < 0 || p.clauses[c].verb < 0 {
		return false
	}
	switch p.verbs[p.clauses[c].verb].verb.lemma {
	case "hit", "strike", "attack", "target", "pound", "bombard", "shell", "bomb", "storm", "raid", "reach":
		return true
	}
	return false
}

func (p *parser) placeIn(np *nounPhrase) string {
	for i := np.first; i < np.last; i++ {
		if k := p.words[i].name; k > 0 {
			m := &p.s.Names[k-1]
			if m.Kind == "place" || m.Kind == "state" && m.Form == "name" && (m.IsPlace || np.role == oblique) || m.IsPlace {
				if m.IsPlace && m.Kind != "place" && m.Form == "metonym" {
					return p.text[m.Start:m.End]
				}
				return m.Actor
			}
		}
	}
	return ""
}

// sortFigures puts the figures of a sentence in the order of their words and
// keeps the references among them.
func sortFigures(f []Figure, base int) {
	moved := make([]int, len(f))
	order := make([]int, len(f))
	for i := range f {
		order[i] = i
	}
	for i := 1; i < len(order); i++ {
		for j := i; j > 0 && f[order[j]].Start < f[order[j-1]].Start; j-- {
			order[j], order[j-1] = order[j-1], order[j]
		}
	}
	sorted := make([]Figure, len(f))
	for to, from := range order {
		sorted[to], moved[from] = f[from], to
	}
	copy(f, sorted)
	for i := range f {
		if w := f[i].Whole - 1 - base; w >= 0 {
			f[i].Whole = moved[w] + base + 1
		}
	}
}
