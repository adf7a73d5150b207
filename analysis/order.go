package analysis

import (
	"cmp"
	"slices"
)

// place says where a fact stands in the text and among the facts read; putting
// places in order instead of facts moves each fact only once.
type place struct {
	span  uint64 // start and end
	index int
}

func placeOf(f *Fact, index int) place {
	return place{uint64(f.Start)<<32 | uint64(uint32(f.End)), index}
}

// merge merges the places of the facts [first,end), which are the last ones and
// mostly in order, into those before them.
func (r *room) merge(order []place, first, end int) []place {
	if first == end {
		return order
	}
	sorted := true
	for i := first; i < end; i++ {
		order = append(order, placeOf(&r.facts[i], i))
		sorted = sorted && (i == first || order[i].span >= order[i-1].span)
	}
	if !sorted {
		slices.SortStableFunc(order[first:], func(a, b place) int { return cmp.Compare(a.span, b.span) })
	}
	r.before = append(r.before[:0], order[:first]...)
	i := 0
	for _, p := range r.before {
		for first < end && order[first].span < p.span {
			order[i] = order[first]
			i, first = i+1, first+1
		}
		order[i] = p
		i++
	}
	return order
}
