package text

import (
	"sync"
	"sync/atomic"
)

// ID is the number of a word that some layer of the reading knows, whatever its
// case, and 0 for all others. Ids hold for one run of the program and say
// nothing of order.
type ID uint32

// Cue is a set of things that may begin at a word, so that a layer passes over
// the words, and the sentences, in which it has nothing to look for.
type Cue uint16

const (
	NumberCue Cue = 1 << iota // a number, in digits or words
	DateCue                   // a time expression
	NameCue                   // a name or title: a capital, or a small word that leads to one; an ordinal
	ToneCue                   // a word that is scored
	OfficeCue                 // an office, a body, or another name in small letters

	Capital // the word begins with a capital of A to Z
)

// vocabulary numbers words by open addressing. Once published it is only read.
type vocabulary struct {
	slots []slot // a power of two
	n     int    // words, which is also the last id
}

type slot struct {
	key uint64
	id  ID // 0 for an empty slot
	cue Cue
}

var (
	known   atomic.Pointer[vocabulary]
	growing sync.Mutex
	tables  []func(enter func(string, Cue) ID) // not yet filled
)

// words returns the vocabulary with the tables of all packages filled.
func words() *vocabulary {
	if v := known.Load(); v != nil {
		return v
	}
	Enter(func(func(string, Cue) ID) {})
	return known.Load()
}

// Enter numbers words that come from a list read by the running program: fill
// calls enter for each, before any text is marked in which they shall be found.
// A word keeps its id and gains cues when it is entered again.
func Enter(fill func(enter func(word string, cue Cue) ID)) {
	growing.Lock()
	defer growing.Unlock()
	next := &vocabulary{slots: make([]slot, 1<<13)}
	if v := known.Load(); v != nil {
		*next = vocabulary{append([]slot(nil), v.slots...), v.n}
	}
	for _, fill := range tables {
		fill(next.enter)
	}
	tables = nil
	fill(next.enter)
	known.Store(next)
}

func (v *vocabulary) enter(word string, cue Cue) ID {
	if 8*v.n > 5*len(v.slots) {
		old := v.slots
		v.slots = make([]slot, 2*len(old))
		for _, s := range old {
			if s.id != 0 {
				*v.at(s.key) = s
			}
		}
	}
	key := keyOf(word)
	s := v.at(key)
	if s.id == 0 {
		v.n++
		s.key, s.id = key, ID(v.n)
	}
	s.cue |= cue
	return s.id
}

// at returns the slot of a key, empty when no word has it.
func (v *vocabulary) at(key uint64) *slot {
	mask := uint64(len(v.slots) - 1)
	for i := key >> 40 & mask; ; i = (i + 1) & mask {
		if s := &v.slots[i]; s.id == 0 || s.key == key {
			return s
		}
	}
}

// Find returns the id of a word.
func Find(word string) ID { return words().at(keyOf(word)).id }

// Table holds what one layer knows of words.
//
// A layer declares its words in one variable of its package,
//
//	var table = text.NewTable(func(row func(word string, cue text.Cue) *entry) {
//		row("dozen", text.NumberCue).value = 12
//	})
//
// and asks for what it knows of a token by table.Of(token.Word). The table is
// filled when the first text of the run is marked, not when the program starts.
type Table[T any] struct {
	index []uint16 // by id, into rows
	rows  []T      // the first is that of words that the layer does not know
}

// NewTable declares the words of a layer. fill calls row for each; the row may
// be set until fill returns, and is the same when a word comes again.
func NewTable[T any](fill func(row func(word string, cue Cue) *T)) *Table[T] {
	t := &Table[T]{rows: make([]T, 1)}
	growing.Lock()
	defer growing.Unlock()
	if known.Load() != nil {
		panic("text: a table is declared after the first text was marked")
	}
	tables = append(tables, func(enter func(string, Cue) ID) {
		rows := map[ID]*T{}
		last := ID(0)
		fill(func(word string, cue Cue) *T {
			id := enter(word, cue)
			if rows[id] == nil {
				rows[id] = new(T)
				last = max(last, id)
			}
			return rows[id]
		})
		t.index = make([]uint16, last+1)
		for id := range t.index {
			if row := rows[ID(id)]; row != nil {
				t.index[id] = uint16(len(t.rows))
				t.rows = append(t.rows, *row)
			}
		}
	})
	return t
}

// Of returns the row of a word, a zero one when the layer does not know it.
func (t *Table[T]) Of(id ID) *T {
	if int(id) < len(t.index) {
		return &t.rows[t.index[id]]
	}
	return &t.rows[0]
}
