package analysis

import (
	"strings"

	"readout/analysis/table"
)

// Table lists the facts with what a reader asks of them; each row rests on its
// fact. Columns go by the keys that facts have in JSON, and "week" is the
// Monday of the week in which the article was printed.
func (fs Facts) Table() *table.Table {
	t := &table.Table{
		Name: "facts", Title: "Facts",
		Columns: []table.Column{
			{Name: "kind", Title: "Kind", Kind: table.Text},
			{Name: "label", Title: "Label", Kind: table.Text},
			{Name: "bound", Title: "Bound", Kind: table.Text},
			{Name: "value", Title: "Value", Kind: table.Number},
			{Name: "low", Title: "Low", Kind: table.Number, Secondary: true},
			{Name: "high", Title: "High", Kind: table.Number, Secondary: true},
			{Name: "unit", Title: "Unit", Kind: table.Text},
			{Name: "by", Title: "By", Kind: table.Text},
			{Name: "to", Title: "To", Kind: table.Text},
			{Name: "place", Title: "Place", Kind: table.Text},
			{Name: "day", Title: "Day", Kind: table.Day},
			{Name: "claimant", Title: "Claimed by", Kind: table.Text},
			{Name: "modality", Title: "Put forward as", Kind: table.Text},
			{Name: "scope", Title: "Scope", Kind: table.Text, Secondary: true},
			{Name: "text", Title: "Words", Kind: table.Text},
			{Name: "sentence", Title: "Sentence", Kind: table.Text, Secondary: true},
			{Name: "article", Title: "Article", Kind: table.Text},
			{Name: "outlet", Title: "Outlet", Kind: table.Text, Secondary: true},
			{Name: "published", Title: "Published", Kind: table.Day, Secondary: true},
			{Name: "week", Title: "Week from", Kind: table.Day, Secondary: true},
			{Name: "section", Title: "Section", Kind: table.Text, Secondary: true},
			{Name: "duplicate_of", Title: "Repeats", Kind: table.Text, Secondary: true},
			{Name: "line", Title: "Line", Kind: table.Number, Secondary: true},
		},
	}
	for i := range fs {
		f := &fs[i]
		t.Rows = append(t.Rows, []any{
			f.Kind, known(f.Label), known(strings.ReplaceAll(string(f.Bound), "_", " ")), f.Value.cell(), f.Low.cell(), f.High.cell(), known(f.Unit),
			known(f.By), known(f.To), known(f.Place), known(f.Day), known(f.Claimant), known(string(f.Modality)), known(string(f.Scope)),
			f.Text(), f.Sentence, f.Article, known(f.Outlet), known(f.Published), known(f.Week()), f.Section, known(f.DuplicateOf), float64(f.Line),
		})
		t.Evidence = append(t.Evidence, []string{f.ID()})
	}
	return t
}

func known(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func (v Value) cell() any {
	if !v.Known {
		return nil
	}
	return v.N
}
