package reports

import (
	"strings"

	"readout/analysis"
	"readout/analysis/table"
)

// evidence lists the facts that any table cites, in the order of the corpus.
func evidence(r *analysis.Result) *table.Table {
	cited := map[string]bool{}
	for _, t := range r.Tables {
		for _, ids := range t.Evidence {
			for _, id := range ids {
				cited[id] = true
			}
		}
	}
	t := &table.Table{
		Name: "evidence", Title: "Evidence",
		Columns: []table.Column{
			{Name: "id", Title: "Fact", Kind: table.Text},
			{Name: "what", Title: "What", Kind: table.Text},
			{Name: "value", Title: "Value", Kind: table.Number},
			{Name: "low", Title: "Low", Kind: table.Number},
			{Name: "high", Title: "High", Kind: table.Number},
			{Name: "bound", Title: "Bound", Kind: table.Text},
			{Name: "unit", Title: "Unit", Kind: table.Text},
			{Name: "by", Title: "By", Kind: table.Text},
			{Name: "to", Title: "To", Kind: table.Text},
			{Name: "place", Title: "Place", Kind: table.Text},
			{Name: "day", Title: "Day", Kind: table.Day},
			{Name: "claimant", Title: "Claimed by", Kind: table.Text},
			{Name: "modality", Title: "Modality", Kind: table.Text},
			{Name: "scope", Title: "Scope", Kind: table.Text},
			{Name: "words", Title: "Words", Kind: table.Text},
			{Name: "sentence", Title: "Sentence", Kind: table.Text},
			{Name: "article", Title: "Article", Kind: table.Text},
			{Name: "outlet", Title: "Outlet", Kind: table.Text},
			{Name: "published", Title: "Published", Kind: table.Day},
			{Name: "section", Title: "Section", Kind: table.Text},
			{Name: "duplicate_of", Title: "Repeats", Kind: table.Text},
			{Name: "line", Title: "Line", Kind: table.Count},
			{Name: "start", Title: "From byte", Kind: table.Count},
			{Name: "end", Title: "To byte", Kind: table.Count},
		},
	}
	for i := range r.Facts {
		f := &r.Facts[i]
		id := f.ID()
		if !cited[id] {
			continue
		}
		start, end := f.File()
		t.Rows = append(t.Rows, []any{
			id, what(f), known(f.Value), known(f.Low), known(f.High),
			strings.ReplaceAll(string(f.Bound), "_", " "), f.Unit, f.By, f.To, f.Place, f.Day,
			f.Claimant, string(f.Modality), string(f.Scope), f.Text(), f.Sentence, f.Article, f.Outlet,
			f.Published, f.Section, f.DuplicateOf, f.Line, start, end,
		})
	}
	return t
}

// what names a fact in a few words: "killed: civilians", "mention: NATO".
func what(f *analysis.Fact) string {
	if f.Label == "" {
		return f.Kind
	}
	return f.Kind + ": " + f.Label
}

func known(v analysis.Value) any {
	if v.Known {
		return v.N
	}
	return nil
}
