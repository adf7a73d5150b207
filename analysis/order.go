package analysis

import (
	"cmp"
	"slices"
)

// place says where a fact stands in the text and among the facts read; putting
// places in order instead of facts moves each fact only once.
type place struct{ start, end, index int }

func (a place) compare(b place) int {
	return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end))
}

// merge merges the places of the facts [first,end), which are the last ones and
// mostly in order, into those before them.
func (r *room) merge(order []place, first, end int) []place {
	r.before = append(r.before[:0], order...)
	before := r.before
	sorted := true
	for i := first; i < end; i++ {
		order = append(order, place{r.facts[i].Start, r.facts[i].End, i})
		sorted = sorted && (i == first || order[i].compare(order[i-1]) >= 0)
	}
	if !sorted {
		slices.SortStableFunc(order[first:], place.compare)
	}
	for i, j := 0, first; len(before) > 0; i++ {
		if j < end && order[j].compare(before[0]) < 0 {
			order[i] = order[j]
			j++
		} else {
			order[i], before = before[0], before[1:]
		}
	}
	return order
}
