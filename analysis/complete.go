package analysis

import (
	"encoding/hex"
	"slices"
	"sort"
	"sync"

	"readout/analysis/internal/name"
)

// Read reads an article with the given modules and completes the facts, in
// order of position. With an actor it keeps only what stands in sentences that
// name that actor.
func Read(r *Reading, modules []Module, actor string) []Fact {
	room := rooms.Get().(*room)
	defer rooms.Put(room)
	read, order := room.facts[:0], room.order[:0]
	clear(room.seen)
	c := completer{Reading: r, seen: room.seen, published: r.Published.String()}
	for _, module := range modules {
		first := len(read)
		read = module.Read(read, r)
		facts := read[first:]
		for i := range facts {
			f := &facts[i]
			f.Module = module.Name
			order = append(order, place{f.Start, f.End, first + i})
			c.complete(f)
		}
		for i := range facts {
			if w := facts[i].whole; w > 0 && w <= len(facts) {
				facts[i].PartOf = facts[w-1].ID
			}
		}
	}
	slices.SortFunc(order, place.compare)
	all := make([]Fact, 0, len(order))
	for _, at := range order {
		if f := &read[at.index]; actor == "" || r.names(f.sentence, actor) {
			all = append(all, *f)
		}
	}
	room.facts, room.order = read, order
	return all
}

// room is what an article is read into before its facts are in order; it is
// used again for the next one.
type room struct {
	facts []Fact
	order []place
	seen  map[uint64]uint32
}

var rooms = sync.Pool{New: func() any { return &room{seen: map[uint64]uint32{}} }}

// place says where a fact stands in the text and among the facts read;
// sorting it instead of facts moves each fact only once.
type place struct{ start, end, index int }

func (a place) compare(b place) int {
	if a.start != b.start {
		return a.start - b.start
	}
	if a.end != b.end {
		return a.end - b.end
	}
	return a.index - b.index
}

// completer fills in where facts stand.
type completer struct {
	*Reading
	published string
	seen      map[uint64]uint32
	sentence  int    // the sentence that hashed is of
	hashed    uint64 // of the article's id and the sentence's words
	started   bool
}

// complete fills in where f stands, turns its offsets from the article's text
// into the file's, and gives it an id.
func (c *completer) complete(f *Fact) {
	a := c.Article
	f.Article, f.Outlet = a.ID, a.Outlet
	f.Published, f.PublishedBasis = c.published, string(a.Published.Basis)
	f.Text = a.Text[f.Start:f.End]
	f.DuplicateOf = a.DuplicateOf
	f.sentence = c.sentenceAt(f.Start)
	if f.sentence >= 0 {
		s := &c.Sentences[f.sentence]
		f.Section = string(s.Section)
		f.Line = a.Lines[s.Line].Number
		f.Sentence = a.Text[s.Start:s.End]
		f.offset = f.Start - s.Start
		if f.DuplicateOf == "" {
			f.DuplicateOf = s.DuplicateOf
		}
	}
	f.Start, f.End = a.FileOffset(f.Start), a.FileOffset(f.End)
	f.ID = c.identify(f)
}

// sentenceAt returns the index of the sentence around an offset, or -1.
func (r *Reading) sentenceAt(offset int) int {
	i := sort.Search(len(r.Sentences), func(i int) bool { return r.Sentences[i].End > offset })
	if i == len(r.Sentences) || r.Sentences[i].Start > offset {
		return -1
	}
	return i
}

// names reports whether a sentence names the actor, in whatever form.
func (r *Reading) names(sentence int, actor string) bool {
	return sentence >= 0 && slices.ContainsFunc(r.Sentences[sentence].Names, func(m name.Mention) bool {
		return m.Actor == actor && !m.IsPlace
	})
}

// identify returns an id made of the fact's words, not of where they stand, so
// that it survives an edit elsewhere in the file. The n-th fact with the same
// words gets an id of its own.
func (c *completer) identify(f *Fact) string {
	if !c.started || c.sentence != f.sentence {
		c.started, c.sentence = true, f.sentence
		c.hashed = hash(hash(offsetBasis, f.Article), f.Sentence)
	}
	words := c.hashed
	for _, s := range [...]string{f.Module, f.Kind, f.Label, f.Text, f.By, f.To} {
		words = hash(words, s)
	}
	n := c.seen[words]
	c.seen[words] = n + 1
	for ; n > 0; n >>= 8 {
		words = (words ^ uint64(n&0xff)) * prime
	}
	var id [8]byte
	for i := range id {
		id[i] = byte(words >> (56 - 8*i))
	}
	return hex.EncodeToString(id[:])
}

// FNV-1a, 64 bits.
const (
	offsetBasis = 14695981039346656037
	prime       = 1099511628211
)

// hash adds a string and a mark of its end.
func hash(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * prime
	}
	return h * prime
}
