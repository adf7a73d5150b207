package corpus

import "strings"

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
			dst = append(dst, word{h, telling(s[start:i])})
		}
		if i < len(s) && s[i] == 0xE2 {
			i += 2
		}
		i++
	}
	return dst
}

// telling reports whether a word is a name, a figure or a denial.
func telling(w string) bool {
	if w[0] < 'a' || w[0] >= 0x80 {
		return true
	}
	switch w {
	case "no", "not", "never", "none", "nobody", "denied", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
		"eleven", "twelve", "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "billion", "half":
		return true
	}
	return strings.ContainsAny(w, "0123456789")
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

// shingles returns the hashes of each n words in a row, sorted, each once.
func shingles(words []word, n int) []uint64 {
	var out []uint64
	for i := 0; i+n <= len(words); i++ {
		out = append(out, keyOf(words[i:i+n]))
	}
	return sortedSet(out)
}
