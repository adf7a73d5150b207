package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/analysis/internal/text"
)

// ordinary is what a first name must not also be in a text in capitals: "SAID".
const ordinary = common | month | say | verb | past | function

// introduceCapitals introduces a person whose name begins with item k in a text
// in capitals, where a name looks like any other word: a first name, or the
// first after a title, and the words after it that nothing knows. It returns
// where to go on.
func (r *Reader) introduceCapitals(items []item, k int) int {
	if first := &items[k]; !r.surnameInCapitals(first) || !first.class.is(given) && !r.titleBefore(first.first) {
		return k + 1
	}
	end := k + 1
	for end < len(items) && end-k < longestName && r.adjoin(items[end-1].last, items[end].first) && r.surnameInCapitals(&items[end]) {
		end++
	}
	if end-k < 2 {
		return k + 1
	}
	name := titleCase(r.fullName(items[k].first, items[end-1].last))
	r.merge(items, k, end, r.meetNew(items, k, name, r.surnameHash(&items[end-1]), items[k].canon))
	return end
}

// surnameInCapitals reports whether the item may be more of a name: another
// first name, a known surname, or a word that no layer of the reading knows
// and that does not look like a verb, adverb or abstract noun.
func (r *Reader) surnameInCapitals(it *item) bool {
	if it.last != it.first+1 || it.class.is(ordinary) || !r.nameLike(it) {
		return false
	}
	if it.entry != none || it.class.is(given) {
		return true
	}
	t := &r.tokens[it.first]
	if t.Word != 0 || t.Kind != text.Word || t.End-t.Start < 3 {
		return false
	}
	s := r.text(it.first)
	for _, ending := range [...]string{"ED", "ING", "LY", "TION", "MENT", "NESS", "'T"} {
		if strings.HasSuffix(s, ending) {
			return false
		}
	}
	return true
}

// titleCase gives each word of a name in capitals one capital: "Ana-Maria Pérez".
func titleCase(name string) string {
	start := true
	return strings.Map(func(c rune) rune {
		first := start
		start = c == ' ' || c == '-' || c == '\'' || c == utf8.RuneError
		if first {
			return c
		}
		return unicode.ToLower(c)
	}, name)
}
