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
	sorted := true
	for i := first; i < len(r.facts); i++ {
		f := &r.facts[i]
		f.module = int32(module)
		if f.Details == nil {
			f.Details = &nothing.Details
		} else if f.whole > 0 {
			f.whole += int32(first)
		}
		r.order = append(r.order, place{uint64(f.Start)<<32 | uint64(uint32(f.End)), i})
		sorted = sorted && (i == first || r.order[i].span >= r.order[i-1].span)
	}
	order := r.order
	if !sorted {
		slices.SortStableFunc(order[first:], func(a, b place) int { return cmp.Compare(a.span, b.span) })
	}
	r.late = append(r.late[:0], order[first:]...)
	last, late := first-1, r.late
	for at := len(order) - 1; last >= 0 && len(late) > 0; at-- {
		if next := late[len(late)-1]; order[last].span > next.span {
			order[at] = order[last]
			last--
		} else {
			order[at] = next
			late = late[:len(late)-1]
		}
	}
	copy(order, late)
}
