package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/analysis/internal/text"
)

// scan appends the items of a sentence.
func (r *Reader) scan(tokens []text.Token) {
	r.tokens, r.begin = tokens, len(r.items)
	r.style = r.styleOf(tokens)
	for i := int32(0); i < int32(len(tokens)); {
		t := &tokens[i]
		switch {
		case t.Cue&text.NameCue == 0:
			i++
		case t.Kind == text.Ordinal && i+1 < int32(len(tokens)) && r.capital(i+1), r.capital(i):
			i = r.name(i)
		case t.Kind == text.Word:
			i = r.short(i)
		default:
			i++
		}
	}
}

// styleOf tells headlines and text in capitals from plain sentences, by the
// words of four letters and more.
func (r *Reader) styleOf(tokens []text.Token) style {
	words, initial := 0, 0
	for i := range tokens { // without a branch that would often be guessed wrong
		t := &tokens[i]
		long := (uint(3-(t.End-t.Start)) & (uint(t.Kind) - 1)) >> 63 // Word is the first kind
		words += int(long)
		initial += int(long * uint(t.Cue&text.Capital) / uint(text.Capital))
	}
	if words < 3 || 10*initial < 7*words {
		return plain
	}
	all := 0
	for i := range tokens {
		t := &tokens[i]
		if t.Cue&text.Capital != 0 && t.End-t.Start > 3 && r.body[t.Start+1]-'A' < 26 && r.body[t.Start+2]-'A' < 26 {
			all++
		}
	}
	switch {
	case 10*all >= 8*words:
		return capitals
	case words >= 4 && !r.is(int32(len(tokens)-1), "."):
		return heading
	}
	return plain
}

// capital reports whether the token begins with a capital letter.
func (r *Reader) capital(i int32) bool {
	t := &r.tokens[i]
	switch {
	case t.Kind != text.Word || t.Cue&text.NameCue == 0:
		return false
	case t.Cue&text.Capital != 0:
		return true
	}
	first, _ := utf8.DecodeRuneInString(r.body[t.Start:t.End])
	return unicode.IsUpper(first)
}

// name reads a known name, or one unknown word, at a capitalised token.
func (r *Reader) name(i int32) int32 {
	w := r.word(i)
	e, end := r.match(i, w)
	if e != none && !r.spelled(e, i, end) {
		e, end = r.wordEntry(i, w)
	}
	if e == none {
		if r.is(i, "The") {
			return r.afterThe(i + 1)
		}
		if r.is(i, "Us") && r.usAsState(i) {
			r.items = append(r.items, item{first: i, last: i + 1, entry: r.words[r.lookup("US")].single, word: w})
			return r.follow(i + 1)
		}
		if i > 0 || !r.words[w].class.is(stop) {
			r.items = append(r.items, item{first: i, last: i + 1, entry: none, word: w})
		}
		return i + 1
	}
	if end == i+1 && r.style == capitals && r.entries[e].office == none && r.entries[e].body == none && !r.entries[e].known() {
		return end
	}
	if state, body := r.wordEntry(i, w); state != none && end > body+1 && r.tokens[body].Kind == text.Suffix {
		// Britain's Ministry of Defence names Britain, too
		r.items = append(r.items, item{first: i, last: body, entry: state, word: w})
		i = body + 1
	}
	r.items = append(r.items, item{first: i, last: end, entry: e, word: w})
	return r.follow(end)
}

func (e *entry) known() bool {
	return e.name != none || e.surname != none || e.demonym != none || e.flags&thing != 0
}

// usAsState tells "Us president", a slip for US, from the pronoun.
func (r *Reader) usAsState(i int32) bool {
	if i+1 >= int32(len(r.tokens)) || r.style != plain || r.tokens[i+1].Kind != text.Word {
		return false
	}
	c := r.classAt(i + 1)
	return c.is(role|modifier) || i > 0 && !r.capital(i+1) && !c.is(function|say|past|verb)
}

// short reads what small words announce: "the president", "his boss", "von der
// Leyen".
func (r *Reader) short(i int32) int32 {
	s := r.text(i)
	switch s {
	case "the":
		return r.afterThe(i + 1)
	case "his", "her":
		if r.is(i+1, "boss") {
			r.items = append(r.items, item{first: i, last: i + 2, entry: r.words[r.lookup("boss")].single})
			return i + 2
		}
	case "von", "van", "de", "al", "el", "bin":
		if w := r.wordAt(i); w != 0 {
			if e, end := r.match(i, w); e != none && end > i+1 && r.capital(end-1) {
				r.items = append(r.items, item{first: i, last: end, entry: e, word: w})
				return r.follow(end)
			}
		}
	}
	return i + 1
}

// afterThe reads an office or body in lower case.
func (r *Reader) afterThe(i int32) int32 {
	if i >= int32(len(r.tokens)) || r.tokens[i].Kind != text.Word || r.capital(i) {
		return i
	}
	w := r.wordAt(i)
	if w == 0 {
		return i
	}
	if e, end := r.match(i, w); e != none {
		if f := &r.entries[e]; f.office != none || f.body != none || f.flags&lower != 0 {
			r.items = append(r.items, item{first: i, last: end, entry: e, word: w})
			return r.follow(end)
		}
	}
	return i
}

// follow reads what the last item governs: "Ukraine's air force", "Russian
// president", "Kharkiv region".
func (r *Reader) follow(i int32) int32 {
	k := int32(len(r.items) - 1)
	it := &r.items[k]
	e := &r.entries[it.entry]
	if e.office != none && e.name == none || e.flags&thing != 0 {
		return i
	}
	place := e.name != none && r.actors[e.name].Kind == Place
	if place && i < int32(len(r.tokens)) && isRegion(r.text(i)) {
		it.region = r.text(i)
		it.last = i + 1
		r.shareRegion(k)
		i++
	}
	j := i
	if kind, ok := r.kindAt(j); ok && kind == text.Suffix {
		j++
	}
	if kind, ok := r.kindAt(j); !ok || kind != text.Word {
		return i
	}
	w := r.wordAt(j)
	if w == 0 {
		return i
	}
	next, end := r.match(j, w)
	if next == none {
		if !r.words[w].class.is(government) {
			return i
		}
		next, end = r.words[r.lookup("government")].single, j+1
	}
	f := &r.entries[next]
	if f.office == none && f.body == none {
		return i
	}
	r.items = append(r.items, item{first: j, last: end, entry: next, word: w, governor: k - int32(r.begin) + 1})
	return r.follow(end)
}

// shareRegion makes "Kharkiv" of "Kharkiv, Sumy and Donetsk regions" a region.
func (r *Reader) shareRegion(k int32) {
	kind, many := strings.CutSuffix(r.items[k].region, "s")
	if !many {
		return
	}
	r.items[k].region = kind
	for ; k > int32(r.begin); k-- {
		before, gap := &r.items[k-1], r.items[k].first-r.items[k-1].last
		listed := r.is(before.last, ",") || r.is(before.last, "and")
		if gap < 1 || gap > 2 || !listed || before.entry == none || before.region != "" {
			return
		}
		if n := r.entries[before.entry].name; n == none || r.actors[n].Kind != Place {
			return
		}
		before.region = kind
	}
}

func isRegion(s string) bool {
	switch s {
	case "region", "Region", "oblast", "Oblast", "province", "Province", "district", "District", "regions", "oblasts", "provinces", "districts":
		return true
	}
	return false
}
