package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/analysis/internal/text"
)

// intern returns the word of that spelling, made when there is none.
func (b *builder) intern(s string) uint32 {
	h := hash(s)
	w, ok := b.index.get(h)
	if !ok {
		w = uint32(len(b.words))
		b.words = append(b.words, word{canon: w, single: none})
		b.spelt = append(b.spelt, spelling{plainly(s), w})
		b.index.put(h, w)
	}
	if !isPlain(s) {
		b.spelt = append(b.spelt, spelling{s, w})
	}
	return w
}

// spell lets other transliterations of a word find it.
func (b *builder) spell(s string, w uint32) {
	if !b.respell || len(s) < minSkeleton {
		return
	}
	k := skeleton(s)
	if like, ok := b.index.get(k); !ok {
		b.index.put(k, w)
	} else if int(w) == len(b.words)-1 && b.words[w].canon == w {
		b.words[w].canon = b.words[like].canon
	}
}

// alias lets set say what a phrase can mean.
func (b *builder) alias(phrase string, set func(*entry)) {
	rest, needsThe := strings.CutPrefix(phrase, "the ")
	var words [16]uint32
	n := 0
	b.tokens = text.Tokens(b.tokens[:0], rest, 0)
	for _, t := range b.tokens {
		if t.Kind != text.Punct && t.Kind != text.Symbol && n < len(words) {
			words[n] = b.intern(rest[t.Start:t.End])
			b.spell(rest[t.Start:t.End], words[n])
			n++
		}
	}
	if n == 0 {
		return
	}
	var slot *int32
	if n == 1 {
		slot = &b.words[words[0]].single
	} else {
		node := uint32(0)
		for _, w := range words[:n] {
			node = b.phrases.grow(node, b.words[w].canon)
		}
		slot = &b.phrases.nodes[node].entry
	}
	if *slot < 0 {
		*slot = int32(len(b.entries))
		b.entries = append(b.entries, entry{none, none, none, none, none, none, 0, nameless})
	}
	e := &b.entries[*slot]
	set(e)
	if needsThe {
		e.flags |= the
	}
	if c, _ := utf8.DecodeRuneInString(rest); unicode.IsLower(c) {
		e.flags |= lower
	}
	if n == 1 && rest == strings.ToUpper(rest) && utf8.RuneCountInString(rest) > 1 {
		e.flags |= upper
	} else if n == 1 {
		e.flags |= mixed
	}
	if e.flags&mixed != 0 {
		e.flags &^= upper
	}
	if e.office != none || e.body != none || e.flags&lower != 0 {
		b.words[b.words[words[0]].canon].class |= leads
	}
}

// keep sets what is not set yet: the first of several claims to a name holds.
func keep(slot *int32, id int32) {
	if *slot == none {
		*slot = id
	}
}

// plural returns the noun for several people of a demonym, or "".
func plural(demonym string) string {
	for _, end := range []string{"ese", "ch", "sh", "ss", "men", "ic"} {
		if strings.HasSuffix(demonym, end) {
			return ""
		}
	}
	if r, _ := utf8.DecodeLastRuneInString(demonym); !unicode.IsLetter(r) {
		return ""
	}
	return demonym + "s"
}
