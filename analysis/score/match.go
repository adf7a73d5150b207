package score

import (
	"cmp"
	"math"
	"slices"

	"readout/analysis"
)

// pair is a gold fact and the fact that was read for it.
type pair struct {
	gold, read          int // indices
	distance, agreement int
}

// match pairs gold facts with facts of the same article, kind and value: the
// nearest in the text first, then those that agree most, then in order.
func match(gold []Line, facts []*analysis.Fact) []pair {
	type group struct{ article, module, kind string }
	read := map[group][]int{}
	for i, f := range facts {
		g := group{f.Article, f.Module(), f.Kind}
		read[g] = append(read[g], i)
	}
	var candidates []pair
	for g := range gold {
		l := &gold[g].Fact
		for _, i := range read[group{l.Article, l.Module(), l.Kind}] {
			if sameValue(l, facts[i]) {
				candidates = append(candidates, pair{g, i, distance(l, facts[i]), agreement(l, facts[i])})
			}
		}
	}
	slices.SortFunc(candidates, func(a, b pair) int {
		return cmp.Or(optionalLast(&gold[a.gold], &gold[b.gold]), cmp.Compare(a.distance, b.distance), cmp.Compare(b.agreement, a.agreement),
			cmp.Compare(a.gold, b.gold), cmp.Compare(a.read, b.read))
	})
	var pairs []pair
	goldTaken, readTaken := make([]bool, len(gold)), make([]bool, len(facts))
	for _, c := range candidates {
		if !goldTaken[c.gold] && !readTaken[c.read] {
			goldTaken[c.gold], readTaken[c.read] = true, true
			pairs = append(pairs, c)
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int { return cmp.Compare(a.gold, b.gold) })
	return pairs
}

// sameValue compares what the gold fact states: its value, or else its low and high.
func sameValue(gold, f *analysis.Fact) bool {
	if gold.Value.Known {
		return equal(gold.Value, f.Value)
	}
	return (!gold.Low.Known || equal(gold.Low, f.Low)) && (!gold.High.Known || equal(gold.High, f.High))
}

func equal(a, b analysis.Value) bool {
	return a.Known && b.Known && math.Abs(a.N-b.N) <= 1e-9*max(math.Abs(a.N), math.Abs(b.N))
}

// distance is how many bytes lie between two spans: 0 when they touch, or when
// the gold fact does not say where it stands.
func distance(gold, f *analysis.Fact) int {
	if gold.End == 0 {
		return 0
	}
	start, end := f.File()
	return max(0, start-gold.End, gold.Start-end)
}

// optionalLast lets facts that must be read go before those that may be.
func optionalLast(a, b *Line) int {
	switch {
	case a.Optional == b.Optional:
		return 0
	case a.Optional:
		return 1
	}
	return -1
}
