package corpus

// storyIndex finds the story that another repeats nearly: those whose sets of
// four words in a row are three quarters the same. Stories meet in the buckets
// of a MinHash sketch (Broder 1997; one permutation, Li et al. 2012).
type storyIndex struct {
	originals   []original
	buckets     buckets // of indices into originals
	words       []word
	mine, other []uint64
}

// original is a first printing.
type original struct {
	article *Article
	sketch  sketch
}

const (
	storyShingle = 4
	storyAlike   = 0.75
	sketchSize   = 64
	bandSize     = 4
)

func newStoryIndex() *storyIndex { return &storyIndex{buckets: newBuckets()} }

// original returns the id of the story that a repeats, "" when it is a first
// printing.
func (x *storyIndex) original(a *Article, words []word) string {
	x.mine = x.set(x.mine[:0], a, words)
	if len(x.mine) == 0 {
		return ""
	}
	sketch := sketchOf(x.mine)
	bands := sketch.bands()
	inOrder := false
	for _, k := range bands {
		for i := range x.buckets.of(k) {
			o := &x.originals[i]
			if sketch.alike(&o.sketch) < storyAlike-0.15 {
				continue
			}
			if !inOrder {
				x.mine, inOrder = sorted(x.mine), true
			}
			x.other = sorted(x.set(x.other[:0], o.article, wordsOf(nil, o.article.Text)))
			if jaccard(x.mine, x.other) >= storyAlike {
				return o.article.ID
			}
		}
	}
	for _, k := range bands {
		x.buckets.file(k, int32(len(x.originals)))
	}
	x.originals = append(x.originals, original{a, sketch})
	return ""
}

// set appends the shingles of the body to dst, given the words of the whole
// text. A body too short for a few is one shingle, which only the same words
// match.
func (x *storyIndex) set(dst []uint64, a *Article, words []word) []uint64 {
	const fewest = 30
	x.words = x.words[:0]
	for _, l := range a.Lines {
		if l.Section == Body {
			x.words = append(x.words, between(words, a.Text, l.Start, l.End)...)
		}
	}
	switch {
	case len(x.words) < fewestAnywhere:
		return dst
	case len(x.words) < fewest:
		return append(dst, keyOf(x.words))
	}
	return shingles(dst, x.words, storyShingle)
}

// sketch stands for a set: two have as many places the same as the sets have
// members in common.
type sketch [sketchSize]uint32

func sketchOf(set []uint64) sketch {
	var least [sketchSize]uint64
	for _, h := range set {
		h = mix(h)
		if b := &least[h%sketchSize]; *b == 0 || h < *b {
			*b = h
		}
	}
	var s sketch
	for i := range s { // an empty place takes what the next has
		for j := 0; s[i] == 0 && j < sketchSize; j++ {
			s[i] = uint32(least[(i+j)%sketchSize] >> 32)
		}
	}
	return s
}

func (s *sketch) alike(o *sketch) float64 {
	n := 0
	for i := range s {
		if s[i] == o[i] {
			n++
		}
	}
	return float64(n) / sketchSize
}

// bands hashes the sketch in parts: sets that are alike share at least one of
// them with near certainty.
func (s *sketch) bands() (out [sketchSize / bandSize]uint64) {
	for i := range out {
		h := uint64(i)
		for _, m := range s[i*bandSize : (i+1)*bandSize] {
			h = mix(h ^ uint64(m))
		}
		out[i] = h
	}
	return out
}
