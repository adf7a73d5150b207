package figure

import "strings"

// among joins a small number without a noun to the figure it leans on in a
// sentence before: "Four drones came. One damaged a roof."
func (p *parser) among(base int) {
	for i := range p.counts {
		k := &p.counts[i]
		np := &p.nouns[k.noun]
		if k.whole >= 0 || k.class&weapon == 0 || p.compared(np) || np.head >= 0 && !p.bare(np.head) || np.number < 0 {
			continue
		}
		self := -1
		for f := base; f < len(p.figures); f++ {
			if p.figures[f].Start == p.s.Numbers[np.number].Start {
				self = f
			}
		}
		if self < 0 || p.figures[self].Whole > 0 {
			continue
		}
		for f := self - 1; f >= 0 && p.figures[f].Sentence >= p.index-1; f-- {
			whole := &p.figures[f]
			if whole.Kind&ofDrone == 0 || !whole.HasValue || !p.figures[self].HasValue || whole.Value <= p.figures[self].Value {
				continue
			}
			if whole.Kind == kLaunched || p.figures[self].Value == 1 {
				if np.of >= 0 && p.figures[self].Label != whole.Label && !strings.Contains(whole.Label, p.figures[self].Label) && !p.nouns[np.of].pronoun {
					continue // "six of the missiles" are not among the drones
				}
				p.figures[self].Whole = f + 1
				if p.figures[self].By == "" && p.figures[self].Kind == kHit {
					if p.figures[self].By = whole.By; whole.Kind == kDowned {
						p.figures[self].By = whole.To
					}
				}
				if np.of < 0 || p.nouns[np.of].pronoun {
					p.figures[self].Label, p.figures[self].Unit = whole.Label, whole.Unit
				}
				break
			}
		}
	}
}
