package figure

import (
	"strings"

	"readout/analysis/internal/text"
)

// row is what is known of a word before its sentence is read.
type row struct {
	seen class // what it adds to its sentence
	word word  // as it is alone
}

// table has the single words of the lexicon.
var table = text.NewTable(func(add func(string, text.Cue) *row) {
	for single, e := range words().words {
		if strings.IndexByte(single, '_') < 0 {
			*add(single, 0) = row{e.seen, word{class: e.class, sense: e.sense, entry: e, form: e.form, framed: len(e.frames) > 0, plural: e.plural}}
		}
	}
})

// entryOf returns what the lexicon knows of a token.
func entryOf(t *text.Token) *entry {
	if e := table.Of(t.Word).word.entry; e != nil {
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
