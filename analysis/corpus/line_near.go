package corpus

// nearIndex finds the line of the body that another repeats nearly. Lines meet
// by the least of their shingles under a few orders.
type nearIndex struct {
	buckets     map[uint64][]nearLine
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

func newNearIndex() *nearIndex { return &nearIndex{buckets: map[uint64][]nearLine{}} }

// first returns where a line, with its words, was nearly printed first.
func (x *nearIndex) first(here printing, words []word) string {
	if len(words) < fewestInNear {
		return ""
	}
	x.mine = shingles(x.mine[:0], words, lineShingle)
	all, telling := marksOf(words)
	var keys [len(orders)]uint64
	for i, o := range orders {
		least := mix(x.mine[0] ^ o)
		for _, h := range x.mine[1:] {
			least = min(least, mix(h^o))
		}
		keys[i] = least
	}
	for _, k := range keys {
		for _, p := range x.buckets[k] {
			if telling.within(p.marks) && x.repeats(words, p.printing) {
				return p.String()
			}
		}
	}
	for _, k := range keys {
		if len(x.buckets[k]) < mostInBucket {
			x.buckets[k] = append(x.buckets[k], nearLine{here, all})
		}
	}
	return ""
}

// repeats reports whether words, whose shingles are in mine, say nothing that
// an earlier line does not: most of it is there, every name and figure too.
func (x *nearIndex) repeats(words []word, p printing) bool {
	x.earlier = wordsOf(x.earlier[:0], p.article.Text[p.line.Start:p.line.End])
	x.other = shingles(x.other[:0], x.earlier, lineShingle)
	if n := shared(x.mine, x.other); float64(n) < lineWithin*float64(len(x.mine)) && jaccard(x.mine, x.other) < lineAlike {
		return false
	}
	known := make(map[uint64]bool, len(x.earlier))
	for _, w := range x.earlier {
		known[w.hash] = true
	}
	for _, w := range words {
		if w.telling && !known[w.hash] {
			return false
		}
	}
	return true
}
