package corpus

import (
	"runtime"
	"slices"
	"strconv"
	"strings"

	"readout/analysis/internal/parallel"
)

// markDuplicates marks what has been printed before: lines, sentences, whole
// stories, exactly or nearly. The first printing is the earliest by date, then
// by id, however the articles were loaded. It is called on unmarked articles
// and again on a selection, and clears what it marked before.
func markDuplicates(articles []*Article) {
	order := slices.Clone(articles)
	slices.SortStableFunc(order, func(a, b *Article) int {
		if a.Published.Known() != b.Published.Known() {
			if a.Published.Known() {
				return -1
			}
			return 1
		}
		if n := a.Published.From.Compare(b.Published.From); n != 0 {
			return n
		}
		return strings.Compare(a.ID, b.ID)
	})
	stories := newStoryIndex()
	lines := newLineIndex()
	parallel.InOrder(runtime.GOMAXPROCS(0), len(order), func(i int) *fingerprint {
		return fingerprintOf(order[i])
	}, func(f *fingerprint) error {
		f.article.DuplicateOf = stories.original(f)
		lines.mark(f)
		return nil
	})
}

// lineIndex knows every line and longer sentence printed so far.
type lineIndex struct {
	exact map[uint64]printing
	near  *nearIndex
}

func newLineIndex() *lineIndex {
	return &lineIndex{exact: map[uint64]printing{}, near: newNearIndex()}
}

// The fewest words that make a line a repeat rather than a coincidence: of a
// line of the same article, or of any.
const (
	fewestHere     = 4
	fewestAnywhere = 8
)

func (x *lineIndex) mark(f *fingerprint) {
	a := f.article
	for i := range a.Lines {
		a.Lines[i].DuplicateOf = ""
		if l := &a.Lines[i]; l.Section != Boilerplate {
			l.DuplicateOf = x.first(a, l, f.lines[i])
		}
	}
	for i := 0; i < len(a.Sentences); {
		i = x.markSentences(f, i)
	}
}

// markSentences marks the sentences of the line that sentence i belongs to, and
// returns the index of the first after it. A line whose sentences all stood
// elsewhere is a repeat itself.
func (x *lineIndex) markSentences(f *fingerprint, i int) int {
	a := f.article
	line := a.Sentences[i].Line
	l := &a.Lines[line]
	from, all := i, true
	for ; i < len(a.Sentences) && a.Sentences[i].Line == line; i++ {
		s := &a.Sentences[i]
		s.DuplicateOf = l.DuplicateOf
		if s.DuplicateOf == "" && l.Section != Boilerplate {
			s.DuplicateOf = x.first(a, l, f.sentences[i])
		}
		all = all && s.DuplicateOf != ""
	}
	if l.DuplicateOf == "" {
		if all && l.Section != Boilerplate {
			l.DuplicateOf = a.Sentences[from].DuplicateOf
		} else if l.Section == Body {
			if l.DuplicateOf = x.near.first(printing{a, l}, f.wordsOf(l.Start, l.End), &f.near[line]); l.DuplicateOf != "" {
				for j := from; j < i; j++ {
					a.Sentences[j].DuplicateOf = l.DuplicateOf
				}
			}
		}
	}
	return i
}

// first returns where the words of a piece were first printed, "" when here. Another
// style of quotation marks or of capitals is no difference. Few words repeat
// only those of the same article, or of the one that it repeats as a whole.
func (x *lineIndex) first(a *Article, l *Line, p piece) string {
	here := printing{a, l}
	switch {
	case p.words == 0:
		return ""
	case p.words >= fewestAnywhere || p.words >= fewestHere && l.Section == Caption:
		return x.seen(p.key, here, true)
	default:
		if a.DuplicateOf != "" {
			if at := x.seen(within(p.key, a.DuplicateOf), here, false); at != "" {
				return at
			}
		}
		at := x.seen(within(p.key, a.ID), here, true)
		if p.words < fewestHere {
			return ""
		}
		return at
	}
}

// printing is a line of an article.
type printing struct {
	article *Article
	line    *Line
}

func (p printing) String() string { return p.article.ID + ":" + strconv.Itoa(p.line.Number) }

// seen returns where the words of a key stand, "" when they are new or stand
// here.
func (x *lineIndex) seen(key uint64, here printing, add bool) string {
	at, ok := x.exact[key]
	switch {
	case ok && at != here:
		return at.String()
	case !ok && add:
		x.exact[key] = here
	}
	return ""
}

// within makes a key hold in one article alone.
func within(key uint64, id string) uint64 {
	for i := range len(id) {
		key = (key ^ uint64(id[i])) * fnvPrime
	}
	return mix(key)
}
