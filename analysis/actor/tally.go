package actor

import (
	"cmp"
	"slices"

	"readout/analysis"
	"readout/analysis/internal/citation"
	"readout/analysis/internal/name"
)

// tally counts the mentions of one actor. Forms are counted in the body alone;
// named counts what names the actor in other places.
type tally struct {
	class    string
	wide     bool   // cite and count articles for every form, not for names alone
	forms    [4]int // by name, metonym, demonym, nominal
	titles   int
	captions int
	repeats  int
	articles map[string]bool
	cited    citation.List
}

var forms = [4]name.Form{name.Name, name.Metonym, name.Demonym, name.Nominal}

func (t *tally) named() int { return t.forms[0] }

func (t *tally) total() int { return t.forms[0] + t.forms[1] + t.forms[2] + t.forms[3] }

func (t *tally) add(f *analysis.Fact) {
	named := f.Form == name.Name.String()
	if f.Class != "" && (t.class == "" || f.Class < t.class) {
		t.class = f.Class
	}
	switch {
	case f.DuplicateOf != "":
		t.repeats += one(named)
	case f.Section == "title":
		t.titles += one(named)
	case f.Section == "caption":
		t.captions += one(named)
	case f.Section == "body":
		t.forms[max(0, slices.Index(name.Forms, f.Form))]++
		if named || t.wide {
			t.cited.Add(f.Article, f.Start, f.ID())
			if t.articles == nil {
				t.articles = map[string]bool{}
			}
			t.articles[f.Article] = true
		}
	}
}

func (t *tally) merge(o *tally) {
	if t.class == "" || o.class != "" && o.class < t.class {
		t.class = o.class
	}
	t.wide = t.wide || o.wide
	for i := range forms {
		t.forms[i] += o.forms[i]
	}
	t.titles += o.titles
	t.captions += o.captions
	t.repeats += o.repeats
	if t.articles == nil {
		t.articles = map[string]bool{}
	}
	for a := range o.articles {
		t.articles[a] = true
	}
	t.cited.Merge(o.cited)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// tallies are kept by actor, and by a second word in views that cross two.
type tallies map[[2]string]*tally

func (ts tallies) at(key [2]string) *tally {
	t := ts[key]
	if t == nil {
		t = &tally{}
		ts[key] = t
	}
	return t
}

func (ts tallies) merge(o tallies) {
	for key, t := range o {
		ts.at(key).merge(t)
	}
}

// row is an actor, and what it is crossed with, and the counts.
type row struct {
	actor, with string
	*tally
}

// rows are in order of counts, then of names.
func (ts tallies) rows(count func(*tally) int) []row {
	rows := make([]row, 0, len(ts))
	for key, t := range ts {
		rows = append(rows, row{key[0], key[1], t})
	}
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(count(b.tally), count(a.tally)), cmp.Compare(b.total(), a.total()),
			cmp.Compare(a.actor, b.actor), cmp.Compare(a.with, b.with))
	})
	return rows
}
