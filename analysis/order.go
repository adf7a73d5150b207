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

// merge merges the places of a module's facts, which are the last ones and
// mostly in order, into those before them.
func (r *room) merge(module, first int) {
	order, sorted := r.order, true
	for i := first; i < len(r.facts); i++ {
		f := &r.facts[i]
		f.module = int32(module)
		if f.Details == nil {
			f.Details = &nothing.Details
		} else if f.whole > 0 {
			f.whole += int32(first)
		}
		order = append(order, place{uint64(f.Start)<<32 | uint64(uint32(f.End)), i})
		sorted = sorted && (i == first || order[i].span >= order[i-1].span)
	}
	if !sorted {
		slices.SortStableFunc(order[first:], func(a, b place) int { return cmp.Compare(a.span, b.span) })
	}
	r.order = order
	if first == len(order) {
		return
	}
	r.before = append(r.before[:0], order[:first]...)
	i := 0
	for _, p := range r.before {
		for first < len(order) && order[first].span < p.span {
			order[i] = order[first]
			i, first = i+1, first+1
		}
		order[i] = p
		i++
	}
}
