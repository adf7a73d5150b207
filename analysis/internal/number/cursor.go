package number

import (
	"strings"

	"readout/analysis/internal/text"
)

// cursor looks at the tokens of one sentence. Every look is safe outside them.
type cursor struct {
	s      string
	tokens []text.Token
	words  []*entry // what is known of each token
}

var (
	unknown    entry
	hyphenMark = entry{role: hyphen | dash}
	dashMark   = entry{role: dash}
	slashMark  = entry{role: slash}
)

// lookUp returns what is known of a word or mark.
func (c *cursor) lookUp(t *text.Token) *entry {
	if t.Kind != text.Punct {
		return vocabulary.Of(t.Word)
	}
	switch mark := c.s[t.Start:t.End]; mark {
	case "-", "‐", "‑":
		return &hyphenMark
	case "–":
		return &dashMark
	case "/":
		return &slashMark
	}
	return &unknown
}

// roles are those of the tokens [from,to) together.
func (c *cursor) roles(from, to int) (all role) {
	for i := max(from, 0); i < min(to, len(c.words)); i++ {
		all |= c.words[i].role
	}
	return all
}

func (c *cursor) has(i int) bool { return uint(i) < uint(len(c.tokens)) }

func (c *cursor) text(i int) string {
	if !c.has(i) {
		return ""
	}
	return c.s[c.tokens[i].Start:c.tokens[i].End]
}

func (c *cursor) kind(i int) text.Kind {
	if !c.has(i) {
		return text.Punct
	}
	return c.tokens[i].Kind
}

// word is what is known of the word or mark at i.
func (c *cursor) word(i int) *entry {
	if uint(i) < uint(len(c.words)) {
		return c.words[i]
	}
	return &unknown
}

// sign is the currency whose sign stands at i, or "".
func (c *cursor) sign(i int) string {
	if e := c.word(i); e.is(currency) {
		return e.code
	}
	return ""
}

// says reports whether the token at i is the given lower-case word or mark.
func (c *cursor) says(i int, word string) bool {
	if !c.has(i) {
		return false
	}
	t := &c.tokens[i]
	return t.End-t.Start == len(word) && c.s[t.Start]|0x20 == word[0]|0x20 && strings.EqualFold(c.s[t.Start:t.End], word)
}

func (c *cursor) saysAny(i int, words ...string) bool {
	for _, w := range words {
		if c.says(i, w) {
			return true
		}
	}
	return false
}

// joined reports whether nothing stands between token i and the next.
func (c *cursor) joined(i int) bool {
	return c.has(i) && c.has(i+1) && c.tokens[i].End == c.tokens[i+1].Start
}

func (c *cursor) capital(i int) bool {
	return c.has(i) && c.tokens[i].Kind == text.Word && c.tokens[i].Cue&text.Capital != 0
}

// title reports whether the token at i is a word with a first capital alone,
// as names have it; a text in capitals throughout has none.
func (c *cursor) title(i int) bool {
	if !c.capital(i) {
		return false
	}
	w := c.text(i)
	return len(w) > 1 && !(w[1] >= 'A' && w[1] <= 'Z')
}

// lowerWord reports whether the token at i is a word in small letters.
func (c *cursor) lowerWord(i int) bool {
	return c.kind(i) == text.Word && c.has(i) && c.text(i)[0] >= 'a' && c.text(i)[0] <= 'z'
}

func (c *cursor) hyphen(i int) bool {
	return c.word(i).is(hyphen)
}

// dash reports whether the token at i can join the ends of a range.
func (c *cursor) dash(i int) bool {
	return c.word(i).is(dash)
}

// linked is the token after a hyphen that joins i to it ("30-day"), or i+1
// when they are only next to each other.
func (c *cursor) linked(i int) int {
	if c.joined(i) && c.hyphen(i+1) && c.joined(i+1) {
		return i + 2
	}
	return i + 1
}

// noun reports whether the token at i can be the name of what is counted.
func (c *cursor) noun(i int) bool {
	return c.kind(i) == text.Word && c.has(i) && !c.word(i).is(function|month)
}

// plural reports whether the token at i looks like a noun in the plural.
func (c *cursor) plural(i int) bool {
	if c.kind(i) != text.Word || !c.has(i) || c.title(i) {
		return false
	}
	if c.in(i, countedPeople) {
		return true
	}
	w := c.text(i)
	n := len(w)
	return n > 3 && w[n-1]|0x20 == 's' && !strings.ContainsRune("sui", rune(w[n-2]|0x20)) && !c.word(i).is(function)
}

// sentenceStart reports whether only marks stand before token i.
func (c *cursor) sentenceStart(i int) bool {
	for j := i - 1; j >= 0 && j > i-5; j-- {
		if k := c.kind(j); k != text.Punct && k != text.Symbol {
			return false
		}
	}
	return i < 5
}
