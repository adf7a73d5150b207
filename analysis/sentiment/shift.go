package sentiment

import "strings"

// shift is what a word does to the words after it.
type shift uint8

const (
	none shift = iota
	negates
	strengthens
	weakens
	divides // the words before it belong to another statement
)

var shifts = func() map[string]shift {
	m := map[string]shift{}
	for s, words := range map[shift]string{
		negates: `not no never neither nor without cannot nobody nothing nowhere none hardly scarcely rarely
			seldom fail fails failed failing lack lacks lacked lacking unable refuse refuses refused deny denies
			denied avoid avoids avoided avert averted prevent prevents prevented`,
		strengthens: `very extremely highly deeply utterly absolutely really totally completely massively hugely
			particularly especially increasingly incredibly enormously entirely exceptionally remarkably severely
			strongly so too most more greatly badly terribly`,
		weakens: `slightly somewhat marginally partly partially fairly relatively rather mildly moderately less
			little almost nearly potentially possibly`,
		divides: `but although though while whereas yet`,
	} {
		for w := range strings.FieldsSeq(words) {
			m[w] = s
		}
	}
	return m
}()

// shiftOf is what a word does, whatever its case.
func shiftOf(w string) shift {
	if len(w) > 14 {
		return none
	}
	var lower [14]byte
	for i := 0; i < len(w); i++ {
		lower[i] = w[i]
		if w[i] >= 'A' && w[i] <= 'Z' {
			lower[i] |= 0x20
		}
	}
	if s := shifts[string(lower[:len(w)])]; s != none {
		return s
	}
	if n := len(w); n > 3 && lower[n-1] == 't' && (lower[n-2] == '\'' || n > 5 && w[n-4:n-1] == "’") {
		return negates // "didn't"
	}
	return none
}

// silent reports whether a word is in the lists for a sense that news seldom
// has: "like" is a preposition, "no" is a negation.
func silent(w string) bool {
	switch strings.ToLower(w) {
	case "like", "no", "kind", "well", "matter", "matters", "certain", "share", "shares", "shared", "sharing", "united",
		"special", "intelligence", "grand", "novel", "please", "natural", "fire", "chance":
		return true
	}
	return false
}
