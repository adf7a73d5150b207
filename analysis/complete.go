package analysis

import (
	"slices"
	"sync"

	"readout/analysis/corpus"
	"readout/analysis/internal/figure"
	"readout/analysis/internal/name"
)

// Read reads an article as the function Read does.
func (w *Words) Read(a *corpus.Article, modules []Module, actor string) []Fact {
	r, _ := w.readings.Get().(*Reading)
	if r == nil {
		r = w.newReading()
	}
	defer w.readings.Put(r)
	r.read(a)
	return Read(r, modules, actor)
}

// Read reads an article with the given modules and completes the facts, in
// order of position. With an actor it keeps only what stands in sentences that
// name that actor.
func Read(r *Reading, modules []Module, actor string) []Fact {
	room := rooms.Get().(*room)
	defer rooms.Put(room)
	read := room.facts[:0]
	ends := room.ends[:0]
	lent := !r.figured
	if lent {
		r.figures = room.figures[:0]
	}
	for _, module := range modules {
		read = module.Read(read, r)
		ends = append(ends, len(read))
	}
	if lent {
		room.figures, r.figures, r.figured = r.figures, nil, false
	}
	room.facts, room.ends = read, ends
	room.repeats.facts = read
	room.repeats.clear(len(read))

	c := completer{Reading: r, passages: r.passages(), repeats: &room.repeats}
	room.order = room.order[:0]
	first := 0
	for i, module := range modules {
		room.order = room.merge(room.order, first, ends[i])
		c.complete(module.Name, first, ends[i])
		first = ends[i]
	}
	all, n := make([]Fact, len(read)), 0
	for _, at := range room.order {
		if f := &read[at.index]; actor == "" || r.names(f.sentence, actor) {
			all[n] = *f
			n++
		}
	}
	return all[:n]
}

// room is what an article is read into before its facts are in order; it is
// used again for the next one.
type room struct {
	facts   []Fact
	figures []figure.Figure // lent to the reading while its modules read
	ends    []int           // of each module's facts
	repeats repeats

	order, before []place
}

var rooms = sync.Pool{New: func() any { return new(room) }}

// completer fills in where facts stand.
type completer struct {
	*Reading
	passages []Passage // of each sentence, and last the one of none
	repeats  *repeats
}

// complete fills in where the facts [first,end) stand, and turns their offsets
// from the article's text into the file's.
func (c *completer) complete(module string, first, end int) {
	a := c.Article
	facts := c.repeats.facts
	at := 0
	for i := first; i < end; i++ {
		f := &facts[i]
		f.Module = module
		if f.Details == nil {
			f.Details = &nothing.Details
		}
		at = c.sentenceAt(at, f.Start)
		f.sentence = int32(at)
		if at < len(c.Sentences) && c.Sentences[at].Start > f.Start || at == len(c.Sentences) {
			f.sentence = -1
			f.Passage = &c.passages[len(c.Sentences)]
		} else {
			f.Passage = &c.passages[at]
			f.offset = int32(f.Start - c.Sentences[at].Start)
		}
		f.Text = a.Text[f.Start:f.End]
		f.Start, f.End = a.FileOffset(f.Start), a.FileOffset(f.End)
		f.nth = c.repeats.nth(i)
	}
	for i := first; i < end; i++ {
		if w := int(facts[i].whole); w > 0 && w <= end-first {
			facts[i].PartOf = facts[first+w-1].ID()
		}
	}
}

// sentenceAt returns the index of the first sentence that ends after an offset,
// which is likely the i-th or one soon after.
func (r *Reading) sentenceAt(i, offset int) int {
	for i > 0 && r.Sentences[i-1].End > offset {
		i--
	}
	for i < len(r.Sentences) && r.Sentences[i].End <= offset {
		i++
	}
	return i
}

// passages returns what the facts of each sentence share, and last of those
// that stand in none.
func (r *Reading) passages() []Passage {
	a := r.Article
	origin := &Origin{a.ID, a.Outlet, r.Published.String(), string(r.Published.Basis)}
	all := make([]Passage, len(r.Sentences)+1)
	for i := range r.Sentences {
		s := &r.Sentences[i]
		p := &all[i]
		*p = Passage{origin, string(s.Section), a.DuplicateOf, a.Lines[s.Line].Number, a.Text[s.Start:s.End]}
		if p.DuplicateOf == "" {
			p.DuplicateOf = s.DuplicateOf
		}
	}
	all[len(r.Sentences)] = Passage{Origin: origin, DuplicateOf: a.DuplicateOf}
	return all
}

// names reports whether a sentence names the actor, in whatever form.
func (r *Reading) names(sentence int32, actor string) bool {
	return sentence >= 0 && slices.ContainsFunc(r.Sentences[sentence].Names, func(m name.Mention) bool {
		return m.Actor == actor && !m.IsPlace
	})
}
