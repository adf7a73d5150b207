package name

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"readout/analysis/internal/text"
)

// scan appends the items of a sentence.
func (r *Reader) scan(tokens []text.Token) {
	r.tokens, r.begin = tokens, len(r.items)
	r.survey(tokens)
	next := int32(0)
	for _, i := range r.starts {
		switch {
		case i < next:
		case tokens[i].Cue&text.Capital != 0:
			next = r.name(i)
		default:
			next = r.short(i)
		}
	}
}

// survey finds the tokens at which names may begin, and what capitals mean by
// the words of four letters and more.
func (r *Reader) survey(tokens []text.Token) {
	starts := slices.Grow(r.starts[:0], len(tokens))[:len(tokens)]
	found, words, initial := 0, uint(0), uint(0)
	for i := range tokens { // without a branch that would often be guessed wrong
		t := &tokens[i]
		starts[found] = int32(i)
		found += int(t.Cue / text.NameCue & 1)
		long := (uint(3-(t.End-t.Start)) & (uint(t.Kind) - 1)) >> 63 // Word is the first kind
		words += long
		initial += long & uint(t.Cue/text.Capital)
	}
	r.starts, r.style = starts[:found], r.styleOf(words, initial)
}

// styleOf tells headlines and text in capitals from plain sentences, by how
// many of the long words begin with a capital.
func (r *Reader) styleOf(words, initial uint) style {
	if words < 3 || 10*initial < 7*words {
		return plain
	}
	all := uint(0)
	for i := range r.tokens {
		t := &r.tokens[i]
		if t.Cue&text.Capital != 0 && t.End-t.Start > 3 && r.body[t.Start+1]-'A' < 26 && r.body[t.Start+2]-'A' < 26 {
			all++
		}
	}
	switch {
	case 10*all >= 8*words:
		return capitals
	case words >= 4 && !r.is(int32(len(r.tokens)-1), "."):
		return heading
	}
	return plain
}

// capital reports whether the token begins with a capital letter.
func (r *Reader) capital(i int32) bool {
	cue := r.tokens[i].Cue
	return cue&text.Capital != 0 || cue&text.NameCue != 0 && r.foreignCapital(i)
}

// foreignCapital reports whether the token begins with a capital beyond A to Z.
func (r *Reader) foreignCapital(i int32) bool {
	first, _ := utf8.DecodeRuneInString(r.text(i))
	return first >= utf8.RuneSelf && unicode.IsUpper(first)
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
			r.add(i, i+1, r.words[r.lookup("US")].single, w)
			return r.follow(i + 1)
		}
		if (i > 0 || !r.words[w].class.is(stop)) && !(r.afterHyphen(i) && r.compound(i, none, w)) {
			r.add(i, i+1, none, w)
		}
		return i + 1
	}
	if end == i+1 && r.afterHyphen(i) && r.compound(i, e, w) {
		return end
	}
	if end == i+1 && r.style == capitals && r.entries[e].office == none && r.entries[e].body == none && !r.entries[e].known() {
		return end
	}
	if end > i+2 && r.tokens[i+1].Kind == text.Suffix {
		if state, body := r.wordEntry(i, w); state != none {
			// Britain's Ministry of Defence names Britain, too
			r.add(i, body, state, w)
			i = body + 1
		}
	}
	r.add(i, end, e, w)
	return r.follow(end)
}

// add appends an item that begins with word w.
func (r *Reader) add(first, last, entry int32, w text.ID) *item {
	word := &r.words[w]
	r.items = append(r.items, item{first: first, last: last, entry: entry, class: word.class, canon: word.canon})
	return &r.items[len(r.items)-1]
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
// Leyen"; and other names that do not begin with A to Z.
func (r *Reader) short(i int32) int32 {
	switch r.smallAt(i) {
	case article:
		return r.afterThe(i + 1)
	case owner:
		if r.is(i+1, "boss") {
			r.add(i, i+2, r.words[r.lookup("boss")].single, 0)
			return i + 2
		}
	case nobiliary:
		w := r.wordAt(i)
		if e, end := r.match(i, w); e != none && end > i+1 && r.capital(end-1) {
			r.add(i, end, e, w)
			return r.follow(end)
		}
	default:
		if r.capital(i) || r.tokens[i].Kind == text.Ordinal && r.capitalAt(i+1) {
			return r.name(i)
		}
	}
	return i + 1
}

// afterThe reads an office or body in lower case.
func (r *Reader) afterThe(i int32) int32 {
	if !r.mayLead(i) || r.capital(i) {
		return i
	}
	w := r.wordAt(i)
	if e, end := r.match(i, w); e != none {
		if f := &r.entries[e]; f.office != none || f.body != none || f.flags&lower != 0 {
			r.add(i, end, e, w)
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
	if e.kind == Place && i < int32(len(r.tokens)) {
		if kind, many := regionOf(r.text(i)); kind != 0 {
			it.region = kind
			it.last = i + 1
			if many {
				r.shareRegion(k)
			}
			i++
		}
	}
	j := i
	if kind, ok := r.kindAt(j); ok && kind == text.Suffix {
		j++
	}
	if !r.mayLead(j) {
		return i
	}
	w := r.wordAt(j)
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
	r.add(j, end, next, w).governor = k - int32(r.begin) + 1
	return r.follow(end)
}

// mayLead reports whether an office, a body or another name in small letters
// may begin at the token.
func (r *Reader) mayLead(i int32) bool {
	if i >= int32(len(r.tokens)) {
		return false
	}
	t := &r.tokens[i]
	return t.Cue&text.OfficeCue != 0 || t.Word == 0 && t.Kind == text.Word
}
