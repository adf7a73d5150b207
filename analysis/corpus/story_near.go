package corpus

// storyIndex finds the story that another repeats nearly: those whose sets of
// four words in a row are three quarters the same. Stories meet in the buckets
// of a MinHash sketch (Broder 1997; one permutation, Li et al. 2012).
type storyIndex struct {
	originals []original
	buckets   buckets // of indices into originals
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

// original returns the id of the story that an article repeats, "" when it is a
// first printing.
func (x *storyIndex) original(f *fingerprint) string {
	if len(f.story) == 0 {
		return ""
	}
	inOrder := false
	for _, k := range f.bands {
		for i := range x.buckets.of(k) {
			o := &x.originals[i]
			if f.sketch.alike(&o.sketch) < storyAlike-0.15 {
				continue
			}
			if !inOrder {
				f.story, inOrder = sorted(f.story), true
			}
			if jaccard(f.story, sorted(storyOf(o.article, wordsOf(nil, o.article.Text)))) >= storyAlike {
				return o.article.ID
			}
		}
	}
	for _, k := range f.bands {
		x.buckets.file(k, int32(len(x.originals)))
	}
	x.originals = append(x.originals, original{f.article, f.sketch})
	return ""
}

// storyOf returns the shingles of the body, given the words of the whole text. A
// body too short for a few is one shingle, which only the same words match.
func storyOf(a *Article, words []word) []uint64 {
	const fewest = 30
	body := make([]word, 0, len(words))
	for _, l := range a.Lines {
		if l.Section == Body {
			body = append(body, between(words, a.Text, l.Start, l.End)...)
		}
	}
	switch {
	case len(body) < fewestAnywhere:
		return nil
	case len(body) < fewest:
		return []uint64{keyOf(body)}
	}
	return shingles(make([]uint64, 0, len(body)), body, storyShingle)
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
