package corpus

import (
	"slices"
	"sort"
)

// word is a word of a text as comparisons see it: a hash that is the same in
// whatever case.
type word struct {
	hash       uint64
	start, end int32
}

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// wordsOf appends the words of s to dst. Punctuation of every style is space.
func wordsOf(dst []word, s string) []word {
	for i := 0; i < len(s); {
		start, h := i, uint64(fnvOffset)
		for ; i < len(s); i++ {
			c := s[i]
			switch {
			case c >= 'A' && c <= 'Z':
				c |= 0x20
			case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c >= 0x80 && !(c == 0xE2 && i+1 < len(s) && s[i+1] == 0x80):
			default:
				c = 0
			}
			if c == 0 {
				break
			}
			h = (h ^ uint64(c)) * fnvPrime
		}
		if i > start {
			dst = append(dst, word{h, int32(start), int32(i)})
		}
		if i < len(s) && s[i] == 0xE2 {
			i += 2
		}
		i++
	}
	return dst
}

// between returns the words of a text that stand in [start,end). When an end
// cuts a word, its part counts as a word.
func between(words []word, text string, start, end int) []word {
	from := sort.Search(len(words), func(i int) bool { return int(words[i].end) > start })
	to := from
	for to < len(words) && int(words[to].start) < end {
		to++
	}
	if from < to && (int(words[from].start) < start || int(words[to-1].end) > end) {
		cut := wordsOf(nil, text[start:end])
		for i := range cut {
			cut[i].start += int32(start)
			cut[i].end += int32(start)
		}
		return cut
	}
	return words[from:to]
}

// telling reports whether a word is a name, a number or a denial: another in
// its place would be other news.
func telling(w string) bool {
	if w[0] < 'a' || w[0] >= 0x80 {
		return true
	}
	for i := range len(w) {
		if w[i] >= '0' && w[i] <= '9' {
			return true
		}
	}
	switch w {
	case "no", "not", "never", "none", "nobody", "denied", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
		"eleven", "twelve", "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "billion", "half":
		return true
	}
	return false
}

// keyOf hashes words in their order.
func keyOf(words []word) uint64 {
	h := uint64(fnvOffset)
	for _, w := range words {
		h = mix(h ^ w.hash)
	}
	return h
}

// mix spreads the bits of a hash.
func mix(h uint64) uint64 {
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	h ^= h >> 32
	return h * 0xd6e8feb86659fd93
}

// shingles appends the hashes of each n words in a row to dst.
func shingles(dst []uint64, words []word, n int) []uint64 {
	for i := 0; i+n <= len(words); i++ {
		dst = append(dst, keyOf(words[i:i+n]))
	}
	return dst
}

// sorted returns a set in order, each member once.
func sorted(set []uint64) []uint64 {
	slices.Sort(set)
	return slices.Compact(set)
}

// marks has a bit for each word of a text. A text that lacks the bit of a word
// lacks the word.
type marks [4]uint64

func (m *marks) add(w word) {
	h := mix(w.hash)
	m[h%4] |= 1 << ((h >> 2) % 64)
}

// within reports whether o has all marks of m.
func (m marks) within(o marks) bool {
	return m[0]&^o[0]|m[1]&^o[1]|m[2]&^o[2]|m[3]&^o[3] == 0
}
