package name

import (
	"time"

	"readout/analysis/internal/text"
)

// Mentions finds who is named in one article, as Reader.Mentions does.
func (g *Gazetteer) Mentions(body string, sentences [][]text.Token, day time.Time) [][]Mention {
	return g.NewReader().Mentions(body, sentences, day)
}

// Mentions finds who is named in each sentence of one article, in order of
// position. The day decides who held an office; a zero day means the latest.
// What it returns holds until the next article is read.
//
// It goes over the article twice. The first pass cuts each sentence into items,
// known names and capitalised words that are not known, and collects the people
// whom the article introduces by their full names. The second decides, item by
// item, who or what is meant.
func (r *Reader) Mentions(body string, sentences [][]text.Token, day time.Time) [][]Mention {
	r.reset(body, day)

	for _, tokens := range sentences {
		r.scan(tokens)
		r.tails()
		r.introduce()
		r.sentences = append(r.sentences, sentence{items: len(r.items), style: r.style})
	}

	first := 0
	for i := range r.sentences {
		s := &r.sentences[i]
		r.tokens, r.style, r.current = sentences[i], s.style, i
		r.resolve(r.items[first:s.items])
		first, s.mentions = s.items, len(r.mentions)
	}

	first = 0
	for _, s := range r.sentences {
		r.found = append(r.found, r.mentions[first:s.mentions:s.mentions])
		first = s.mentions
	}
	return r.found
}

// Reader reads articles, one after the other, and uses its room again.
type Reader struct {
	*Gazetteer
	body      string
	day       int32
	sentences []sentence
	items     []item
	begin     int           // first item of the sentence being scanned
	met       introductions // people whom the article introduces
	mentions  []Mention
	found     [][]Mention // by sentence
	recent    []recent
	bodiesOf  []post // ministries and armies that the article has named with their states

	// the sentence being read
	tokens  []text.Token
	starts  []int32 // tokens at which names may begin
	style   style
	current int

	bodyNames map[post]string
	acronyms  map[uint64]Mention // that the article explains in brackets
}

type sentence struct {
	items    int // end of its items
	mentions int // end of its mentions
	style    style
}

// style says what capitals mean in a sentence.
type style uint8

const (
	plain    style = iota
	heading        // most words have a capital
	capitals       // all letters are capitals
)

// item is a known name or office, or a capitalised word that is not known.
type item struct {
	first, last int32  // tokens
	entry       int32  // none for an unknown word
	class       class  // of its first word
	canon       uint32 // its first word and the variants of that; 0 for a word that no list knows
	governor    int32  // 1 + the item before it that says of whom: "Russian" of "president"; 0 for none
	person      int32  // 1 + the person introduced by these words; 0 for none
	region      region // of "Kharkiv region"
	body        bool   // an organisation that no list knows
	used        bool   // part of a larger name
	place       bool   // a seat of government that is a place here, once resolved
}

// NewReader returns a reader of articles, for one goroutine.
func (g *Gazetteer) NewReader() *Reader {
	return &Reader{Gazetteer: g, met: newIntroductions(g), bodyNames: map[post]string{}, acronyms: map[uint64]Mention{}}
}

func (r *Reader) reset(body string, day time.Time) {
	r.body, r.day, r.found = body, dayOf(day), r.found[:0]
	r.sentences, r.items, r.mentions, r.recent = r.sentences[:0], r.items[:0], r.mentions[:0], r.recent[:0]
	r.bodiesOf = r.bodiesOf[:0]
	r.met.reset()
	clear(r.acronyms)
}

func (r *Reader) text(i int32) string {
	t := &r.tokens[i]
	return r.body[t.Start:t.End]
}

// classAt returns the class of the token, of none past either end.
func (r *Reader) classAt(i int32) class {
	if i < 0 || i >= int32(len(r.tokens)) || r.tokens[i].Kind != text.Word {
		return 0
	}
	return r.words[r.wordAt(i)].class
}

// is reports whether the token is one mark or word.
func (r *Reader) is(i int32, s string) bool {
	return i >= 0 && i < int32(len(r.tokens)) && r.text(i) == s
}

func (r *Reader) kindAt(i int32) (text.Kind, bool) {
	if i < 0 || i >= int32(len(r.tokens)) {
		return 0, false
	}
	return r.tokens[i].Kind, true
}

// wordAt returns the word at a token, or 0.
func (r *Reader) wordAt(i int32) text.ID {
	t := &r.tokens[i]
	if int(t.Word) < len(r.words) && r.words[t.Word].canon != 0 {
		return t.Word
	}
	switch {
	case t.Kind == text.Suffix:
		return r.possessive
	case t.Kind == text.Word && isPlain(r.body[t.Start:t.End]):
		return 0
	}
	return r.lookup(r.body[t.Start:t.End])
}

// lookup returns the word of that spelling, or 0.
func (g *Gazetteer) lookup(s string) text.ID {
	w, _ := g.index.get(hash(s))
	return text.ID(w)
}
