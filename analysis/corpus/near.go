package corpus

import "slices"

func sortedSet(h []uint64) []uint64 {
	slices.Sort(h)
	return slices.Compact(h)
}

// shared counts what two sorted sets have in common.
func shared(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// jaccard returns the share of two sets that they have in common.
func jaccard(a, b []uint64) float64 {
	n := shared(a, b)
	if n == 0 {
		return 0
	}
	return float64(n) / float64(len(a)+len(b)-n)
}

// mostInBucket bounds how many first printings one bucket compares with, so
// that a corpus of a thousand like articles stays linear.
const mostInBucket = 8

// storyIndex finds the story that another repeats nearly: those whose sets of
// four words in a row are three quarters the same. Stories meet in the buckets
// of a MinHash sketch (Broder 1997; one permutation, Li et al. 2012).
type storyIndex struct {
	order   []*Article
	buckets map[uint64][]int
}

const (
	storyShingle = 4
	storyAlike   = 0.75
	sketchSize   = 64
	bandSize     = 4
)

func newStoryIndex(order []*Article) *storyIndex {
	return &storyIndex{order, map[uint64][]int{}}
}

// original returns the id of the story that the i-th repeats, "" when it is a
// first printing.
func (x *storyIndex) original(i int) string {
	mine := storySet(x.order[i])
	if len(mine) == 0 {
		return ""
	}
	keys := bands(mine)
	tried := map[int]bool{}
	for _, k := range keys {
		for _, j := range x.buckets[k] {
			if !tried[j] && jaccard(mine, storySet(x.order[j])) >= storyAlike {
				return x.order[j].ID
			}
			tried[j] = true
		}
	}
	for _, k := range keys {
		if len(x.buckets[k]) < mostInBucket {
			x.buckets[k] = append(x.buckets[k], i)
		}
	}
	return ""
}

// storySet returns the shingles of the body. A body too short for a few is one
// shingle, which only the same words match.
func storySet(a *Article) []uint64 {
	const fewest = 30
	var words []word
	for _, l := range a.Lines {
		if l.Section == Body {
			words = wordsOf(words, a.Text[l.Start:l.End])
		}
	}
	switch {
	case len(words) < fewestAnywhere:
		return nil
	case len(words) < fewest:
		return []uint64{keyOf(words)}
	}
	return shingles(words, storyShingle)
}

// bands sketches a set and hashes the sketch in bands: sets that are alike
// share at least one of them with near certainty.
func bands(set []uint64) []uint64 {
	var least [sketchSize]uint64
	for _, h := range set {
		h = mix(h)
		if b := &least[h%sketchSize]; *b == 0 || h < *b {
			*b = h
		}
	}
	filled := least
	for i := range filled { // an empty place takes what the next has
		for j := 1; filled[i] == 0 && j < sketchSize; j++ {
			filled[i] = mix(least[(i+j)%sketchSize])
		}
	}
	out := make([]uint64, 0, sketchSize/bandSize)
	for i := 0; i < sketchSize; i += bandSize {
		h := uint64(i)
		for _, m := range filled[i : i+bandSize] {
			h = mix(h ^ m)
		}
		out = append(out, h)
	}
	return out
}

// nearIndex finds the line of the body that another repeats nearly. Lines meet
// by the least of their shingles under a few orders.
type nearIndex struct{ buckets map[uint64][]printing }

type printing struct {
	article *Article
	line    *Line
}

const (
	lineShingle  = 3
	lineAlike    = 0.75
	fewestInNear = 12
)

// orders are what shingles are mixed with for each order.
var orders = [...]uint64{0x9e3779b97f4a7c15, 0xc2b2ae3d27d4eb4f, 0x165667b19e3779f9}

func newNearIndex() *nearIndex { return &nearIndex{map[uint64][]printing{}} }

func (x *nearIndex) first(a *Article, l *Line) string {
	words := wordsOf(nil, a.Text[l.Start:l.End])
	if len(words) < fewestInNear {
		return ""
	}
	set := shingles(words, lineShingle)
	var keys [len(orders)]uint64
	for i, o := range orders {
		least := mix(set[0] ^ o)
		for _, h := range set[1:] {
			least = min(least, mix(h^o))
		}
		keys[i] = least
	}
	for _, k := range keys {
		for _, p := range x.buckets[k] {
			if repeats(words, set, wordsOf(nil, p.article.Text[p.line.Start:p.line.End])) {
				return place(p.article, p.line)
			}
		}
	}
	for _, k := range keys {
		if len(x.buckets[k]) < mostInBucket {
			x.buckets[k] = append(x.buckets[k], printing{a, l})
		}
	}
	return ""
}

// repeats reports whether words, with their shingles, say nothing that an
// earlier line does not: most of it is there, every name and figure too.
func repeats(words []word, set []uint64, earlier []word) bool {
	before := shingles(earlier, lineShingle)
	if n := shared(set, before); float64(n) < 0.9*float64(len(set)) && jaccard(set, before) < lineAlike {
		return false
	}
	known := make(map[uint64]bool, len(earlier))
	for _, w := range earlier {
		known[w.hash] = true
	}
	for _, w := range words {
		if w.telling && !known[w.hash] {
			return false
		}
	}
	return true
}
