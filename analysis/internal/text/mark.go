package text

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// Marked appends the tokens of s to dst as Tokens does, and marks them.
func Marked(dst []Token, s string, base int) []Token {
	first := len(dst)
	dst = Tokens(dst, s, base)
	Mark(s, base, dst[first:])
	return dst
}

// Mark finds the words among the tokens of s, which begins at offset base, in
// the vocabulary, and returns all their cues together.
func Mark(s string, base int, tokens []Token) (all Cue) {
	v := words()
	mask := uint64(len(v.slots) - 1)
	for i := range tokens {
		t := &tokens[i]
		switch t.Kind {
		case Word, Symbol:
		case Number:
			t.Cue = NumberCue | DateCue
			all |= t.Cue
			continue
		case Ordinal:
			t.Cue = NumberCue | NameCue
			all |= t.Cue
			continue
		default:
			continue
		}
		key, first := key(s, t.Start-base, t.End-base)
		t.Cue = 0
		for at := key >> 40 & mask; ; at = (at + 1) & mask {
			if slot := &v.slots[at]; slot.id == 0 || slot.key == key {
				t.Word, t.Cue = slot.id, slot.cue
				break
			}
		}
		switch {
		case first-'A' < 26:
			t.Cue |= NameCue | Capital
		case first >= utf8.RuneSelf:
			t.Cue |= NameCue
		}
		all |= t.Cue
	}
	return all
}

// The key of a word is its letters in lower case. Up to eight bytes no two
// words have the same; of longer ones 64 bits are kept.
const (
	spread = 0x9E3779B97F4A7C15
	highs  = 0x8080808080808080
)

func keyOf(word string) uint64 {
	k, _ := key(word, 0, len(word))
	return k
}

// key returns the key of s[start:end], and its first byte.
func key(s string, start, end int) (uint64, byte) {
	first := s[start]
	var k uint64
	i := start
	for ; i+8 < end; i += 8 {
		chunk := load(s, i, 8)
		if chunk&highs != 0 {
			return foldedKey(s[start:end]), first
		}
		k = mix(k, lower(chunk))
	}
	chunk := load(s, i, end-i)
	if chunk&highs != 0 {
		return foldedKey(s[start:end]), first
	}
	return mix(k, lower(chunk)), first
}

// load returns n bytes, at most eight, as one number.
func load(s string, i, n int) (chunk uint64) {
	if i+8 <= len(s) {
		b := s[i : i+8]
		chunk = uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		return chunk << (64 - 8*n) >> (64 - 8*n)
	}
	for n--; n >= 0; n-- {
		chunk = chunk<<8 | uint64(s[i+n])
	}
	return chunk
}

// lower folds the capitals among eight ASCII bytes.
func lower(chunk uint64) uint64 {
	const ones = highs >> 7
	capital := (chunk + (0x80-'A')*ones) &^ (chunk + (0x80-'Z'-1)*ones) & highs
	return chunk | capital>>2
}

// mix is one to one in chunk.
func mix(k, chunk uint64) uint64 {
	return bits.RotateLeft64(k^chunk, 29) * spread
}

// foldedKey is the key of a word with other than ASCII letters. The curly
// apostrophe is the straight one.
func foldedKey(word string) uint64 {
	var buf [64]byte
	b := buf[:0]
	for _, r := range word {
		if r == '’' {
			r = '\''
		}
		b = utf8.AppendRune(b, unicode.ToLower(r))
	}
	var k uint64
	i := 0
	for ; i+8 < len(b); i += 8 {
		k = mix(k, load(string(b[i:i+8]), 0, 8))
	}
	return mix(k, load(string(b[i:]), 0, len(b)-i))
}
