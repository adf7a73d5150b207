package corpus

import "math"

// nearIndex finds the line of the body that another repeats nearly. Lines meet
// by the least of their shingles under a few orders.
type nearIndex struct {
	lines       []nearLine
	buckets     buckets // of indices into lines
	mine, other []uint64
	earlier     []word
}

type nearLine struct {
	printing
	marks marks
}

const (
	lineShingle  = 3
	lineAlike    = 0.75
	lineWithin   = 0.9
	fewestInNear = 12
)

// orders are what shingles are mixed with for each order.
var orders = [...]uint64{0x9e3779b97f4a7c15, 0xc2b2ae3d27d4eb4f, 0x165667b19e3779f9}

func newNearIndex() *nearIndex { return &nearIndex{buckets: newBuckets()} }

// nearPrint is what near repeats of a line are found by.
type nearPrint struct {
	keys  [len(orders)]uint64
	marks marks
}

func nearPrintOf(words []word) (n nearPrint) {
	if len(words) < fewestInNear {
		return n
	}
	for i := range n.keys {
		n.keys[i] = math.MaxUint64
	}
	for i := 0; i+lineShingle <= len(words); i++ {
		h := keyOf(words[i : i+lineShingle])
		for j, o := range orders {
			n.keys[j] = min(n.keys[j], mix(h^o))
		}
	}
	for _, w := range words {
		n.marks.add(w)
	}
	return n
}

// first returns where a line, with its words, was nearly printed first.
func (x *nearIndex) first(here printing, words []word, print *nearPrint) string {
	if len(words) < fewestInNear {
		return ""
	}
	x.mine = x.mine[:0]
	var tells *marks
	for _, k := range print.keys {
		for i := range x.buckets.of(k) {
			if tells == nil {
				tells = tellingMarks(here.article.Text, words)
			}
			if p := &x.lines[i]; tells.within(p.marks) && x.repeats(here.article.Text, words, p.printing) {
				return p.String()
			}
		}
	}
	for _, k := range print.keys {
		x.buckets.file(k, int32(len(x.lines)))
	}
	x.lines = append(x.lines, nearLine{here, print.marks})
	return ""
}

// tellingMarks are the marks of the words of a text that are telling.
func tellingMarks(text string, words []word) *marks {
	var m marks
	for _, w := range words {
		if telling(text[w.start:w.end]) {
			m.add(w)
		}
	}
	return &m
}

// repeats reports whether words say nothing that an earlier line does not: most
// of it is there, every name and figure too. Their shingles are kept in mine.
func (x *nearIndex) repeats(text string, words []word, p printing) bool {
	if len(x.mine) == 0 {
		x.mine = sorted(shingles(x.mine, words, lineShingle))
	}
	x.earlier = wordsOf(x.earlier[:0], p.article.Text[p.line.Start:p.line.End])
	x.other = sorted(shingles(x.other[:0], x.earlier, lineShingle))
	if n := shared(x.mine, x.other); float64(n) < lineWithin*float64(len(x.mine)) && jaccard(x.mine, x.other) < lineAlike {
		return false
	}
	known := make(map[uint64]bool, len(x.earlier))
	for _, w := range x.earlier {
		known[w.hash] = true
	}
	for _, w := range words {
		if !known[w.hash] && telling(text[w.start:w.end]) {
			return false
		}
	}
	return true
}
