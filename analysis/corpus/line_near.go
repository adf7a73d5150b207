package corpus

// nearIndex finds the line of the body that another repeats nearly. Lines meet
// by the least of their shingles under a few orders.
type nearIndex struct {
	lines       []nearLine
	buckets     buckets // of indices into lines
	mine, other []uint64
	inOrder     bool // mine is sorted
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

// first returns where a line, with its words, was nearly printed first.
func (x *nearIndex) first(here printing, words []word) string {
	if len(words) < fewestInNear {
		return ""
	}
	x.mine, x.inOrder = shingles(x.mine[:0], words, lineShingle), false
	var keys [len(orders)]uint64
	for i, o := range orders {
		least := mix(x.mine[0] ^ o)
		for _, h := range x.mine[1:] {
			least = min(least, mix(h^o))
		}
		keys[i] = least
	}
	var tells *marks
	for _, k := range keys {
		for i := range x.buckets.of(k) {
			if tells == nil {
				tells = tellingMarks(here.article.Text, words)
			}
			if p := &x.lines[i]; tells.within(p.marks) && x.repeats(here.article.Text, words, p.printing) {
				return p.String()
			}
		}
	}
	for _, k := range keys {
		x.buckets.file(k, int32(len(x.lines)))
	}
	line := nearLine{printing: here}
	for _, w := range words {
		line.marks.add(w)
	}
	x.lines = append(x.lines, line)
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

// repeats reports whether words, whose shingles are in mine, say nothing that
// an earlier line does not: most of it is there, every name and figure too.
func (x *nearIndex) repeats(text string, words []word, p printing) bool {
	if !x.inOrder {
		x.mine, x.inOrder = sorted(x.mine), true
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
