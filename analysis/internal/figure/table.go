package figure

import (
	"strings"

	"readout/analysis/internal/text"
)

// row is what is known of a word before its sentence is read.
type row struct {
	seen  class // what it adds to its sentence
	class class
	sense sense
	entry *entry

	form   form
	framed bool
}

// table has the single words of the lexicon.
var table = text.NewTable(func(add func(string, text.Cue) *row) {
	for word, e := range words().words {
		if strings.IndexByte(word, '_') < 0 {
			*add(word, 0) = row{e.seen, e.class, e.sense, e, e.form, len(e.frames) > 0}
		}
	}
})

// entryOf returns what the lexicon knows of a token.
func entryOf(t *text.Token) *entry {
	if e := table.Of(t.Word).entry; e != nil {
		return e
	}
	return noEntry
}

// same reports whether s is the lower-case word in whatever case.
func same(word, s string) bool {
	for i := 0; i < len(word); i++ {
		if c := s[i]; c != word[i] && (c < 'A' || c > 'Z' || c|0x20 != word[i]) {
			return false
		}
	}
	return true
}
