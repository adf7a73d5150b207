// Package citation keeps the first few facts that a row of a table rests on,
// the same ones in whatever order they come.
package citation

import (
	"cmp"
	"slices"
)

// Most is how many facts a list keeps.
const Most = 50

// List holds the facts that come first by article and position. The zero List
// is empty.
type List struct{ kept []fact }

type fact struct {
	article string
	start   int
	id      string
}

// Add takes a fact.
func (l *List) Add(article string, start int, id string) {
	l.kept = append(l.kept, fact{article, start, id})
	if len(l.kept) >= 2*Most {
		l.trim()
	}
}

// Merge takes the facts of another list.
func (l *List) Merge(o List) {
	l.kept = append(l.kept, o.kept...)
	l.trim()
}

// IDs returns the ids in order.
func (l *List) IDs() []string {
	l.trim()
	ids := make([]string, len(l.kept))
	for i, f := range l.kept {
		ids[i] = f.id
	}
	return ids
}

func (l *List) trim() {
	slices.SortFunc(l.kept, func(a, b fact) int {
		return cmp.Or(cmp.Compare(a.article, b.article), cmp.Compare(a.start, b.start), cmp.Compare(a.id, b.id))
	})
	l.kept = l.kept[:min(Most, len(l.kept))]
}
