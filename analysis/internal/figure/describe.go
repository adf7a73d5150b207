package figure

import (
	"slices"
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
		if k := p.nouns[k.noun].last; len(each) == 1 && p.sidesIn(each[0]) == nil && p.is(k, wEach) && p.namesBoth() {
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
		if f := &p.figures[i]; f.Kind == "exchanged" && f.To == "" {
			f.To = p.opponent(f.By) // whose prisoners they are
		}
		if p.figures[i].Module == "drone" {
			p.armed = p.index + 1
		}
		if k := p.figures[i].Kind; p.figures[i].Module == "casualty" && (k == "killed" || k == "casualties" || k == "exchanged") {
			p.harmed, p.tolled = "casualty/"+p.figures[i].Kind, p.index
		}
	}
	p.quantities()
	p.sortFigures(base)
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
	case np.zero:
		exactly(0)
	case np.every:
		f.End = p.end(np.first)
	case np.plural:
	default:
		exactly(1)
	}
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
