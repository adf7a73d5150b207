package analysis

import (
	"runtime"
	"slices"
	"sync"

	"readout/analysis/corpus"
	"readout/analysis/internal/figure"
	"readout/analysis/internal/name"
)

// Read reads an article as the function Read does. It gives way once: where
// processors are few, the garbage collector would wait for its turn half-way,
// and every pointer is dear to write until it is through.
func (w *Words) Read(a *corpus.Article, modules []Module, actor string) []Fact {
	runtime.Gosched()
	r, _ := w.readings.Get().(*Reading)
	if r == nil {
		r = w.newReading()
	}
	r.read(a)
	facts := Read(r, modules, actor)
	w.readings.Put(r) // not after a fault
	return facts
}

// Read reads an article with the given modules and completes the facts, in
// order of position. With an actor it keeps only what stands in sentences that
// name that actor.
func Read(r *Reading, modules []Module, actor string) []Fact {
	room := rooms.Get().(*room)
	room.facts, room.order = room.facts[:0], room.order[:0]
	lent := !r.figured
	if lent {
		r.figures = room.figures[:0]
	}
	for i := range modules {
		first := len(room.facts)
		room.facts = modules[i].Read(room.facts, r)
		room.merge(i, first)
	}
	if lent {
		room.figures, r.figures, r.figured = r.figures, nil, false
	}
	c := completer{Reading: r, passages: r.passages(modules)}
	facts := c.complete(room)
	rooms.Put(room)
	if actor != "" {
		return c.naming(actor, facts)
	}
	return facts
}

// room is what an article is read into before its facts are in order; it is
// used again for the next one.
type room struct {
	facts   []Fact
	figures []figure.Figure // lent to the reading while its modules read
	placed  []int32         // where each fact is in the order
	repeats repeats

	order, late []place
}

var rooms = sync.Pool{New: func() any { return new(room) }}

// completer fills in where facts stand.
type completer struct {
	*Reading
	passages []Passage // of each sentence, and last the one of none
}

// complete returns the facts in order, with where they stand.
func (c *completer) complete(room *room) []Fact {
	facts := make([]Fact, len(room.order))
	room.placed = slices.Grow(room.placed[:0], len(facts))[:len(facts)]
	room.repeats.clear(facts)
	at := 0
	for i, p := range room.order {
		f := &facts[i]
		*f = room.facts[p.index]
		at = c.sentenceAt(at, f.Start)
		f.Passage = c.passage(at, f.Start)
		f.nth = room.repeats.nth(i)
		room.placed[p.index] = int32(i)
	}
	for i := range facts {
		if w := int(facts[i].whole); w > 0 && w <= len(facts) {
			facts[i].PartOf = facts[room.placed[w-1]].ID()
		}
	}
	return facts
}

// passage returns the i-th sentence when an offset stands in it, or none.
func (c *completer) passage(i, offset int) *Passage {
	if i < len(c.Sentences) && c.Sentences[i].Start > offset {
		i = len(c.Sentences)
	}
	return &c.passages[i]
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
func (r *Reading) passages(modules []Module) []Passage {
	a := r.Article
	origin := &Origin{a.ID, a.Outlet, r.Published.String(), string(r.Published.Basis), a, modules}
	all := make([]Passage, len(r.Sentences)+1)
	for i := range r.Sentences {
		s := &r.Sentences[i]
		p := &all[i]
		*p = Passage{origin, string(s.Section), a.DuplicateOf, a.Lines[s.Line].Number, a.Text[s.Start:s.End], s.Start, 0}
		if p.DuplicateOf == "" {
			p.DuplicateOf = s.DuplicateOf
		}
	}
	all[len(r.Sentences)] = Passage{Origin: origin, DuplicateOf: a.DuplicateOf}
	return all
}

// naming returns the facts whose sentences name the actor, in whatever form.
func (c *completer) naming(actor string, facts []Fact) []Fact {
	at := 0
	return slices.DeleteFunc(facts, func(f Fact) bool {
		at = c.sentenceAt(at, f.Start)
		return f.Sentence == "" || !slices.ContainsFunc(c.Sentences[at].Names, func(m name.Mention) bool {
			return m.Actor == actor && !m.IsPlace
		})
	})
}
