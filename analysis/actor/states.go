package actor

import (
	"readout/analysis"
	"readout/analysis/internal/name"
	"readout/analysis/table"
)

// states lists states by all the ways in which they are mentioned.
type states struct{ tallies }

func newStates() analysis.Fold { return &states{tallies{}} }

func (v *states) Add(f *analysis.Fact) {
	if f.Kind == mention && f.Class == name.State.String() && f.Section == "body" && f.DuplicateOf == "" {
		t := v.at([2]string{f.Label})
		t.wide = true
		t.add(f)
	}
}

func (v *states) Merge(o analysis.Fold) { v.merge(o.(*states).tallies) }

func (v *states) Finish() *table.Table {
	rows := v.rows((*tally).total)
	t := &table.Table{
		Measure: "Times a state is mentioned in the body of articles: by its name, its seat of government or its adjective",
		Notes:   []string{"A capital counts for its state where it acts (Moscow said), not where it is a place (in Moscow). US before a noun (US president) counts as an adjective."},
		Columns: []table.Column{
			{Name: "state", Title: "State", Kind: table.Text},
			{Name: "mentions", Title: "Mentions", Unit: "mentions", Kind: table.Count},
			{Name: "names", Title: "By name", Unit: "mentions", Kind: table.Count},
			{Name: "metonyms", Title: "By seat", Unit: "mentions", Kind: table.Count},
			{Name: "demonyms", Title: "By adjective", Unit: "mentions", Kind: table.Count},
			{Name: "articles", Title: "Articles", Unit: "articles", Kind: table.Count},
		},
		Figure: &table.Figure{Shape: table.Bars, Label: "state", Value: "mentions", Limit: 15},
	}
	for _, r := range rows {
		t.Rows = append(t.Rows, []any{r.actor, r.total(), r.forms[0], r.forms[1], r.forms[2], len(r.articles)})
		t.Evidence = append(t.Evidence, r.cited.IDs())
	}
	t.Finding = statesFinding(rows)
	return t
}

func statesFinding(rows []row) string {
	top := 0
	for top < len(rows) && rows[top].total() == rows[0].total() {
		top++
	}
	switch {
	case len(rows) == 0:
		return "No state is mentioned"
	case top > 3:
		return "No state is mentioned more often than all others"
	case top > 1:
		return listed(rows[:top]) + " are mentioned equally often, " + times(rows[0].total()) + " each"
	}
	who, n := short(rows[0].actor), rows[0].total()
	others := 0
	for _, r := range rows[1:] {
		others += r.total()
	}
	switch {
	case others == 0:
		return who + " is the only state mentioned, " + times(n)
	case n > others:
		return who + " is mentioned more often than all other states together"
	}
	return who + " is the state mentioned most, " + times(n) + ", ahead of " + short(rows[1].actor) + " with " + table.Grouped(float64(rows[1].total()), 0)
}

// places lists cities, regions and seas.
type places struct{ tallies }

func newPlaces() analysis.Fold { return &places{tallies{}} }

func (v *places) Add(f *analysis.Fact) {
	if f.Kind == place && f.Section == "body" && f.DuplicateOf == "" {
		v.at([2]string{f.Label}).add(f)
	}
}

func (v *places) Merge(o analysis.Fold) { v.merge(o.(*places).tallies) }

func (v *places) Finish() *table.Table {
	rows := v.rows((*tally).named)
	t := &table.Table{
		Measure: "Times a city, region or other place is named as a place in the body of articles, without captions and repeats",
		Columns: []table.Column{
			{Name: "place", Title: "Place", Kind: table.Text},
			{Name: "mentions", Title: "Named", Unit: "mentions", Kind: table.Count},
			{Name: "articles", Title: "Articles", Unit: "articles", Kind: table.Count},
		},
		Figure: &table.Figure{Shape: table.Bars, Label: "place", Value: "mentions", Limit: 15},
	}
	for _, r := range rows {
		t.Rows = append(t.Rows, []any{r.actor, r.named(), len(r.articles)})
		t.Evidence = append(t.Evidence, r.cited.IDs())
	}
	t.Finding = lead(rows, spots)
	return t
}
