package sentiment

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"readout/analysis"
)

// neutral is the tone up to which a sentence is neither negative nor positive.
const neutral = .05

const evidence = 20 // sentences kept for a row

// tally collects the tones of one group of sentences.
type tally struct {
	tones     []int32 // in steps
	articles  map[string]bool
	outlet    string
	published string
	strongest []sentence
}

// sentence is a fact as far as it is shown.
type sentence struct {
	id, text, article, outlet, published string
	tone                                 int32
}

func steps(f *analysis.Fact) int32 { return int32(math.Round(f.Value.N * toneSteps)) }

func (t *tally) add(f *analysis.Fact) {
	v := steps(f)
	t.tones = append(t.tones, v)
	t.articles[f.Article] = true
	t.outlet, t.published = f.Outlet, f.Published
	t.strongest = keep(append(t.strongest, sentence{id: f.ID(), tone: v}), evidence, strongestFirst)
}

func (t *tally) merge(o *tally) {
	t.tones = append(t.tones, o.tones...)
	maps.Copy(t.articles, o.articles)
	t.outlet, t.published = o.outlet, o.published
	t.strongest = keep(append(t.strongest, o.strongest...), evidence, strongestFirst)
}

// strongestFirst orders by distance from neutral.
func strongestFirst(a, b sentence) int {
	return cmp.Or(-cmp.Compare(abs(a.tone), abs(b.tone)), cmp.Compare(a.id, b.id))
}

func abs(v int32) int32 { return max(v, -v) }

// keep sorts list and cuts it to n when it has grown to twice that.
func keep(list []sentence, n int, order func(a, b sentence) int) []sentence {
	if len(list) < 2*n {
		return list
	}
	slices.SortFunc(list, order)
	return list[:n]
}

// ids are the ids of the strongest sentences.
func (t *tally) ids() []string {
	slices.SortFunc(t.strongest, strongestFirst)
	ids := make([]string, 0, evidence)
	for _, s := range t.strongest[:min(evidence, len(t.strongest))] {
		ids = append(ids, s.id)
	}
	return ids
}

// shares are the parts of the sentences that are negative, neutral, positive.
func (t *tally) shares() (negative, between, positive float64) {
	const edge = int32(neutral * toneSteps)
	var down, up int
	for _, v := range t.tones {
		switch {
		case v < -edge:
			down++
		case v > edge:
			up++
		}
	}
	n := float64(len(t.tones))
	return float64(down) / n, float64(len(t.tones)-down-up) / n, float64(up) / n
}
