package name

import (
	"time"

	"readout/analysis/internal/text"
)

// Mentions finds who is named in each sentence of one article, in order of
// position. The day decides who held an office; a zero day means the latest.
//
// It goes over the article twice. The first pass cuts each sentence into items,
// known names and capitalised words that are not known, and collects the people
// whom the article introduces by their full names. The second decides, item by
// item, who or what is meant.
func (g *Gazetteer) Mentions(body string, sentences [][]text.Token, day time.Time) [][]Mention {
	r, _ := g.readers.Get().(*reader)
	if r == nil {
		r = newReader(g)
	}
	defer g.readers.Put(r)
	r.reset(body, day)

	for _, tokens := range sentences {
		r.scan(tokens)
		r.introduce()
		r.sentences = append(r.sentences, sentence{tokens, len(r.items), r.style})
	}

	first := 0
	ends := make([]int, len(sentences))
	for i, s := range r.sentences {
		r.tokens, r.style, r.current = s.tokens, s.style, i
		r.resolve(r.items[first:s.items])
		first, ends[i] = s.items, len(r.mentions)
	}

	all := make([]Mention, len(r.mentions))
	copy(all, r.mentions)
	found := make([][]Mention, len(sentences))
	first = 0
	for i, end := range ends {
		if end > first {
			found[i] = all[first:end:end]
		}
		first = end
	}
	return found
}

// reader is the state of reading one article.
type reader struct {
	*Gazetteer
	body      string
	day       time.Time
	sentences []sentence
	items     []item
	begin     int           // first item of the sentence being scanned
	met       introductions // people whom the article introduces
	mentions  []Mention
	recent    []recent

	// the sentence being read
	tokens  []text.Token
	style   style
	current int

	bodyNames map[post]string
	acronyms  map[uint64]Mention // that the article explains in brackets
}

type sentence struct {
	tokens []text.Token
	items  int // end of its items
	style  style
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
	first, last int32 // tokens
	entry       int32 // none for an unknown word
	word        uint32
	governor    int32  // 1 + the item before it that says of whom: "Russian" of "president"; 0 for none
	person      int32  // 1 + the person introduced by these words; 0 for none
	region      string // "region" of "Kharkiv region"
	body        bool   // an organisation that no list knows
	used        bool   // part of a larger name
	place       bool   // a seat of government that is a place here, once resolved
}

func newReader(g *Gazetteer) *reader {
	return &reader{Gazetteer: g, met: newIntroductions(), bodyNames: map[post]string{}, acronyms: map[uint64]Mention{}}
}

func (r *reader) reset(body string, day time.Time) {
	r.body, r.day = body, day
	r.sentences, r.items, r.mentions, r.recent = r.sentences[:0], r.items[:0], r.mentions[:0], r.recent[:0]
	r.met.reset()
	clear(r.acronyms)
}

func (r *reader) text(i int32) string {
	t := r.tokens[i]
	return r.body[t.Start:t.End]
}

// classAt returns the class of the token, of none past either end.
func (r *reader) classAt(i int32) class {
	if i < 0 || i >= int32(len(r.tokens)) || r.tokens[i].Kind != text.Word {
		return 0
	}
	return r.words[r.lookup(r.text(i))].class
}

// is reports whether the token is one mark or word.
func (r *reader) is(i int32, s string) bool {
	return i >= 0 && i < int32(len(r.tokens)) && r.text(i) == s
}

func (r *reader) kindAt(i int32) (text.Kind, bool) {
	if i < 0 || i >= int32(len(r.tokens)) {
		return 0, false
	}
	return r.tokens[i].Kind, true
}

// lookup returns the word of that spelling, or 0.
func (g *Gazetteer) lookup(s string) uint32 {
	w, _ := g.index.get(hash(s))
	return w
}
