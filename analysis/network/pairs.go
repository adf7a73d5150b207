package network

import (
	"cmp"
	"slices"
	"strconv"

	"readout/analysis"
	"readout/analysis/internal/citation"
	"readout/analysis/internal/name"
	"readout/analysis/table"
)

const (
	measure = "Sentences in the body of articles that name both actors, without captions and repeats"
	drawn   = 40 // pairs in the picture
)

// link counts what names two actors together.
type link struct {
	sentences int
	articles  map[string]bool
	cited     citation.List
}

// pairs is a fold over links by the two names in alphabetical order.
type pairs struct {
	links map[[2]string]*link
}

func newPairs() analysis.Fold { return &pairs{map[[2]string]*link{}} }

func (v *pairs) at(key [2]string) *link {
	l := v.links[key]
	if l == nil {
		l = &link{articles: map[string]bool{}}
		v.links[key] = l
	}
	return l
}

func (v *pairs) Add(f *analysis.Fact) {
	if f.Kind != pair || f.Section != "body" || f.DuplicateOf != "" {
		return
	}
	l := v.at([2]string{f.Label, f.To})
	l.sentences++
	l.articles[f.Article] = true
	l.cited.Add(f.Article, f.Start, f.ID())
}

func (v *pairs) Merge(o analysis.Fold) { v.merge(o.(*pairs)) }

func (v *pairs) merge(o *pairs) {
	for key, l := range o.links {
		to := v.at(key)
		to.sentences += l.sentences
		for a := range l.articles {
			to.articles[a] = true
		}
		to.cited.Merge(l.cited)
	}
}

// ranked returns the pairs, the most frequent first.
func (v *pairs) ranked() [][2]string {
	keys := make([][2]string, 0, len(v.links))
	for key := range v.links {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b [2]string) int {
		return cmp.Or(cmp.Compare(v.links[b].sentences, v.links[a].sentences), cmp.Compare(len(v.links[b].articles), len(v.links[a].articles)),
			cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	return keys
}

func (v *pairs) Finish() *table.Table {
	t := &table.Table{
		Measure: measure,
		Notes:   []string{"Two names in one sentence say that they are spoken of together, not that they agree, meet or quarrel."},
		Columns: []table.Column{
			{Name: "first", Title: "Actor", Kind: table.Text},
			{Name: "second", Title: "With", Kind: table.Text},
			{Name: "sentences", Title: "Sentences", Unit: "sentences", Kind: table.Count},
			{Name: "articles", Title: "Articles", Unit: "articles", Kind: table.Count},
		},
		Figure: &table.Figure{Shape: table.Network, Label: "first", Group: "second", Value: "sentences", Limit: drawn},
	}
	keys := v.ranked()
	for _, key := range keys {
		l := v.links[key]
		t.Rows = append(t.Rows, []any{key[0], key[1], l.sentences, len(l.articles)})
		t.Evidence = append(t.Evidence, l.cited.IDs())
	}
	t.Finding = v.finding(keys)
	return t
}

func (v *pairs) finding(keys [][2]string) string {
	if len(keys) == 0 {
		return "No two actors are named in one sentence"
	}
	top := 0
	for top < len(keys) && v.links[keys[top]].sentences == v.links[keys[0]].sentences {
		top++
	}
	n := v.links[keys[0]].sentences
	first := name.Short(keys[0][0]) + " and " + name.Short(keys[0][1])
	switch {
	case len(keys) == 1:
		return first + " are the only two named together, in " + sentences(n)
	case top > 1:
		return strconv.Itoa(top) + " pairs are named together equally often, in " + sentences(n) + " each"
	}
	return first + " are named together most, in " + sentences(n)
}

func sentences(n int) string {
	if n == 1 {
		return "1 sentence"
	}
	return table.Grouped(float64(n), 0) + " sentences"
}
