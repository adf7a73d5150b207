package name

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

// hash returns the identity of a word: its letters in lower case, without
// diacritics, apostrophes and dots, so that "U.S." is "US" and "Šefčovič" is
// "Sefcovic".
func hash(word string) uint64 {
	h := uint64(hashStart)
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case c >= utf8.RuneSelf:
			return hashFolded(h, word[i:])
		case c-'A' < 26:
			c |= 0x20
		case c == '\'' || c == '.':
			continue
		}
		h = (h ^ uint64(c)) * hashPrime
	}
	return h
}

// plainly returns the word as hash sees it.
func plainly(word string) string {
	var b []byte
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case c >= utf8.RuneSelf:
			return string(fold(b, word[i:]))
		case c-'A' < 26:
			b = append(b, c|0x20)
		case c != '\'' && c != '.':
			b = append(b, c)
		}
	}
	return string(b)
}

// isPlain reports whether a word is letters and digits without diacritics.
func isPlain(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i]; c|0x20-'a' >= 26 && c-'0' >= 10 {
			return false
		}
	}
	return true
}

func hashFolded(h uint64, word string) uint64 {
	var buf [64]byte
	for _, c := range fold(buf[:0], word) {
		h = (h ^ uint64(c)) * hashPrime
	}
	return h
}

// fold appends the word to dst as hash sees it.
func fold(dst []byte, word string) []byte {
	for _, r := range word {
		switch {
		case r-'a' < 26 && r >= 'a', r-'0' < 10 && r >= '0':
			dst = append(dst, byte(r))
			continue
		case r-'A' < 26 && r >= 'A':
			dst = append(dst, byte(r)|0x20)
			continue
		}
		switch r {
		case '\'', '.', '’', '‘', 'ʼ', '`':
			continue
		}
		r = unicode.ToLower(r)
		if s, ok := ligature[r]; ok {
			dst = append(dst, s...)
			continue
		}
		if unicode.Is(unicode.Latin, r) && r >= utf8.RuneSelf {
			var buf [utf8.UTFMax]byte
			n := utf8.EncodeRune(buf[:], r)
			if d := norm.NFD.Properties(buf[:n]).Decomposition(); d != nil {
				r, _ = utf8.DecodeRune(d)
			}
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

// ligature holds the letters that Unicode does not take apart.
var ligature = map[rune]string{
	'ß': "ss", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe", 'ı': "i",
}
