package figure

import "strings"

// slots is a hash table of the lexicon's single words, by their letters in lower
// case. It is read for every word of a text.
type slots struct {
	entries []*entry
	mask    uint32
}

func newSlots(words map[string]*entry) slots {
	size := 1
	for size < 4*len(words) {
		size *= 2
	}
	t := slots{make([]*entry, size), uint32(size - 1)}
	for text, e := range words {
		if strings.IndexByte(text, '_') >= 0 {
			continue
		}
		h := uint32(2166136261)
		for i := 0; i < len(text); i++ {
			h = (h ^ uint32(text[i])) * 16777619
		}
		for i := h & t.mask; ; i = (i + 1) & t.mask {
			if t.entries[i] == nil {
				t.entries[i] = e
				break
			}
		}
	}
	return t
}

// lookup finds a word in whatever case; a typographic apostrophe is a plain one.
func (l *lexicon) lookup(s string) *entry {
	if len(s) > longest {
		return nil
	}
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c |= 0x20
		case c >= 0x80:
			if !strings.HasPrefix(s[i:], "’") {
				return nil
			}
			return l.words[strings.ReplaceAll(strings.ToLower(s), "’", "'")]
		}
		h = (h ^ uint32(c)) * 16777619
	}
	for i := h & l.slots.mask; ; i = (i + 1) & l.slots.mask {
		e := l.slots.entries[i]
		if e == nil || len(e.text) == len(s) && same(e.text, s) {
			return e
		}
	}
}

const longest = 24

// same reports whether s is the lower-case word in whatever case.
func same(word, s string) bool {
	for i := 0; i < len(word); i++ {
		if c := s[i]; c != word[i] && (c < 'A' || c > 'Z' || c|0x20 != word[i]) {
			return false
		}
	}
	return true
}
