package actor

import (
	"readout/analysis"
	"readout/analysis/internal/name"
	"readout/analysis/table"
)

const (
	measure = "Times an actor is named in the body of articles, without captions and repeats"
	apart   = "The Kremlin for Russia, Russian, and the Russian president are counted apart from names, as are titles of articles, captions and repeated lines. A pronoun is no mention."
)

// anyone and person choose the actors of a ranking.
func anyone(*analysis.Fact) bool { return true }

func person(f *analysis.Fact) bool { return f.Class == name.Person.String() }

// ranking lists actors by how often they are named.
type ranking struct {
	tallies
	keep func(*analysis.Fact) bool
	noun
}

func newRanking(keep func(*analysis.Fact) bool, n noun) func() analysis.Fold {
	return func() analysis.Fold { return &ranking{tallies{}, keep, n} }
}

func (v *ranking) Add(f *analysis.Fact) {
	if f.Kind == mention && f.Section != "boilerplate" && v.keep(f) {
		v.at([2]string{f.Label}).add(f)
	}
}

func (v *ranking) Merge(o analysis.Fold) { v.merge(o.(*ranking).tallies) }

func (v *ranking) Finish() *table.Table {
	rows := v.rows((*tally).named)
	t := &table.Table{
		Measure: measure,
		Notes:   []string{apart},
		Columns: []table.Column{
			{Name: "actor", Title: "Actor", Kind: table.Text},
			{Name: "kind", Title: "Kind", Kind: table.Text},
			{Name: "mentions", Title: "Named", Unit: "mentions", Kind: table.Count},
			{Name: "articles", Title: "Articles", Unit: "articles", Kind: table.Count},
			{Name: "metonyms", Title: "By seat", Unit: "mentions", Kind: table.Count, Secondary: true},
			{Name: "demonyms", Title: "By adjective", Unit: "mentions", Kind: table.Count, Secondary: true},
			{Name: "nominals", Title: "By office", Unit: "mentions", Kind: table.Count, Secondary: true},
			{Name: "titles", Title: "In titles", Unit: "mentions", Kind: table.Count, Secondary: true},
			{Name: "captions", Title: "In captions", Unit: "mentions", Kind: table.Count, Secondary: true},
			{Name: "repeats", Title: "In repeats", Unit: "mentions", Kind: table.Count, Secondary: true},
		},
		Figure: &table.Figure{Shape: table.Bars, Label: "actor", Value: "mentions", Limit: 15},
	}
	for _, r := range rows {
		t.Rows = append(t.Rows, []any{r.actor, r.class, r.named(), len(r.articles),
			r.forms[1], r.forms[2], r.forms[3], r.titles, r.captions, r.repeats})
		t.Evidence = append(t.Evidence, r.cited.IDs())
	}
	t.Finding = lead(rows, v.noun)
	if v.noun == actors {
		t.Keys = keys(rows, v.noun)
	}
	return t
}

func keys(rows []row, n noun) []table.Key {
	total, named := 0, 0
	for _, r := range rows {
		total += r.named()
		named += one(r.named() > 0)
	}
	if named == 0 {
		return nil
	}
	return []table.Key{
		{Value: table.Grouped(float64(total), 0), Label: plural(total, "named mention"), Detail: "most often " + short(rows[0].actor) + ", " + table.Grouped(float64(rows[0].named()), 0)},
		{Value: table.Grouped(float64(named), 0), Label: n.many + " named"},
	}
}
