package text

import (
	"encoding/binary"
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
	slots := words().slots
	mask := uint64(len(slots) - 1)
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != Word && t.Kind != Symbol {
			t.Cue = cueOfKind[t.Kind]
			all |= t.Cue
			continue
		}
		key, start := uint64(0), t.Start-base
		if length := t.End - t.Start; length <= 8 && start+8 <= len(s) { // most words, without a call
			chunk := first(eight(s[start:start+8]), length)
			if key = mix(0, lower(chunk)); chunk&highs != 0 {
				key = foldedKey(s[start : start+length])
			}
		} else {
			key = keyOf(s[start : start+length])
		}
		at := key >> 40 & mask
		for slots[at].key != key && slots[at].id != 0 {
			at = (at + 1) & mask
		}
		t.Word, t.Cue = slots[at].id, slots[at].cue|cueOfFirst[s[start]]
		all |= t.Cue
	}
	return all
}

// cueOfKind has the cues of tokens that are not looked up.
var cueOfKind = [...]Cue{Number: NumberCue | DateCue, Ordinal: NumberCue | NameCue, Symbol: 0}

// cueOfFirst has the cues of what a word begins with.
var cueOfFirst = func() (t [256]Cue) {
	for c := range t {
		switch {
		case classOf[c] == letter && c < 'a':
			t[c] = NameCue | Capital
		case c >= utf8.RuneSelf:
			t[c] = NameCue
		}
	}
	return t
}()

// The key of a word is its letters in lower case. Up to eight bytes no two
// words have the same; of longer ones 64 bits are kept.
const (
	spread = 0x9E3779B97F4A7C15
	highs  = 0x8080808080808080
)

func keyOf(word string) (k uint64) {
	rest := word
	for ; len(rest) > 8; rest = rest[8:] {
		chunk := eight(rest)
		if chunk&highs != 0 {
			return foldedKey(word)
		}
		k = mix(k, lower(chunk))
	}
	var last [8]byte
	copy(last[:], rest)
	chunk := binary.LittleEndian.Uint64(last[:])
	if chunk&highs != 0 {
		return foldedKey(word)
	}
	return mix(k, lower(chunk))
}

// eight returns the first eight bytes as one number.
func eight(b string) uint64 {
	_ = b[7]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// first returns the first n of eight bytes.
func first(chunk uint64, n int) uint64 {
	spare := uint(-8*n) % 64
	return chunk << spare >> spare
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

// foldedKey is the key of any word. The curly apostrophe is the straight one.
func foldedKey(word string) (k uint64) {
	var buf [64]byte
	b := buf[:0]
	for _, r := range word {
		if r == '’' {
			r = '\''
		}
		b = utf8.AppendRune(b, unicode.ToLower(r))
	}
	for ; len(b) > 8; b = b[8:] {
		k = mix(k, binary.LittleEndian.Uint64(b))
	}
	var last [8]byte
	copy(last[:], b)
	return mix(k, binary.LittleEndian.Uint64(last[:]))
}
