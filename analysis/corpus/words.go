package corpus

import "slices"

// word is a word of a line as comparisons see it: a hash that is the same in
// whatever case, and whether another word in its place would be other news.
type word struct {
	hash    uint64
	telling bool
}

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// wordsOf appends the words of s to dst. Punctuation of every style is space.
func wordsOf(dst []word, s string) []word {
	for i := 0; i < len(s); {
		start, h, figure := i, uint64(fnvOffset), false
		for ; i < len(s); i++ {
			c := s[i]
			switch {
			case c >= 'A' && c <= 'Z':
				c |= 0x20
			case c >= '0' && c <= '9':
				figure = true
			case c >= 'a' && c <= 'z', c >= 0x80 && !(c == 0xE2 && i+1 < len(s) && s[i+1] == 0x80):
			default:
				c = 0
			}
			if c == 0 {
				break
			}
			h = (h ^ uint64(c)) * fnvPrime
		}
		if i > start {
			dst = append(dst, word{h, figure || telling(s[start:i])})
		}
		if i < len(s) && s[i] == 0xE2 {
			i += 2
		}
		i++
	}
	return dst
}

// telling reports whether a word is a name, a number or a denial.
func telling(w string) bool {
	if w[0] < 'a' || w[0] >= 0x80 {
		return true
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

// shingles appends the hashes of each n words in a row to dst, sorted, each
// once.
func shingles(dst []uint64, words []word, n int) []uint64 {
	for i := 0; i+n <= len(words); i++ {
		dst = append(dst, keyOf(words[i:i+n]))
	}
	slices.Sort(dst)
	return slices.Compact(dst)
}

// marks has a bit for each word of a text. A text that lacks the bit of a word
// lacks the word.
type marks [4]uint64

func marksOf(words []word) (m marks, telling marks) {
	for _, w := range words {
		h := mix(w.hash)
		m[h%4] |= 1 << ((h >> 2) % 64)
		if w.telling {
			telling[h%4] |= 1 << ((h >> 2) % 64)
		}
	}
	return m, telling
}

// within reports whether o has all marks of m.
func (m marks) within(o marks) bool {
	return m[0]&^o[0]|m[1]&^o[1]|m[2]&^o[2]|m[3]&^o[3] == 0
}
