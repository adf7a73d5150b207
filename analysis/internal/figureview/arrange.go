package figureview

import (
	"cmp"
	"slices"

	"readout/analysis"
)

// kinds are the kinds of figures in the order in which people look for them.
var kinds = []string{
	"killed", "wounded", "casualties", "missing", "captured", "deported", "encircled", "displaced", "exchanged", "released",
	"launched", "downed", "lost", "hit", "delivered", "produced",
}

// order is the place of a figure's kind; a kind without one comes last.
func order(f *analysis.Fact) int {
	if i := slices.Index(kinds, f.Kind); i >= 0 {
		return i
	}
	return len(kinds)
}

// fullest brings the figures of one group together, the group with the most
// first, and in it the largest figures first.
func fullest(facts []*analysis.Fact, group func(*analysis.Fact) string) {
	count := map[string]int{}
	for _, f := range facts {
		count[group(f)]++
	}
	slices.SortStableFunc(facts, func(a, b *analysis.Fact) int {
		return cmp.Or(cmp.Compare(count[group(b)], count[group(a)]), cmp.Compare(group(a), group(b)),
			cmp.Compare(order(a), order(b)), cmp.Compare(size(b), size(a)))
	})
}
