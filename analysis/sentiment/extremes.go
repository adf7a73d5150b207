package sentiment

import (
	"cmp"
	"slices"

	"readout/analysis"
	"readout/analysis/table"
)

const shown = 10 // sentences at either end

// extremes keeps the sentences of the strongest tone.
type extremes struct{ lowest, highest []sentence }

func newExtremes() analysis.Fold { return &extremes{} }

func rising(a, b sentence) int {
	return cmp.Or(cmp.Compare(a.tone, b.tone), cmp.Compare(a.text, b.text), cmp.Compare(a.id, b.id))
}

func falling(a, b sentence) int {
	return cmp.Or(cmp.Compare(b.tone, a.tone), cmp.Compare(a.text, b.text), cmp.Compare(a.id, b.id))
}

func (v *extremes) Add(f *analysis.Fact) {
	if f.Kind != tone || !f.Counted() {
		return
	}
	s := sentence{id: f.ID(), text: f.Text(), article: f.Article, outlet: f.Outlet, published: f.Published, tone: steps(f)}
	switch {
	case f.Value.N < -neutral:
		v.lowest = keep(append(v.lowest, s), shown, rising)
	case f.Value.N > neutral:
		v.highest = keep(append(v.highest, s), shown, falling)
	}
}

func (v *extremes) Merge(other analysis.Fold) {
	o := other.(*extremes)
	v.lowest = keep(append(v.lowest, o.lowest...), shown, rising)
	v.highest = keep(append(v.highest, o.highest...), shown, falling)
}

func (v *extremes) Finish() *table.Table {
	slices.SortFunc(v.lowest, rising)
	slices.SortFunc(v.highest, falling)
	t := &table.Table{
		Measure: "Tone of a sentence, from −1 (negative words) to 1 (positive words)",
		Notes:   []string{caution},
		Columns: []table.Column{
			{Name: "tone", Title: "Tone", Kind: table.Number},
			{Name: "sentence", Title: "Sentence", Kind: table.Text},
			{Name: "article", Title: "Article", Kind: table.Text},
			{Name: "outlet", Title: "Outlet", Kind: table.Text, Secondary: true},
			{Name: "published", Title: "Published", Kind: table.Text},
		},
	}
	lowest, highest := v.lowest[:min(shown, len(v.lowest))], slices.Clone(v.highest[:min(shown, len(v.highest))])
	slices.Reverse(highest)
	for _, s := range slices.Concat(lowest, highest) {
		t.Rows = append(t.Rows, []any{float64(s.tone) / toneSteps, s.text, s.article, s.outlet, s.published})
		t.Evidence = append(t.Evidence, []string{s.id})
	}
	switch n := len(t.Rows); {
	case n == 0:
		t.Finding = "No sentence is clearly negative or positive"
	case len(lowest) == 0:
		t.Finding = "The most positive sentence scores " + signed(t.Rows[n-1][0].(float64)) + "; none is negative"
	case len(highest) == 0:
		t.Finding = "The most negative sentence scores " + signed(t.Rows[0][0].(float64)) + "; none is positive"
	default:
		t.Finding = "The most negative sentence scores " + signed(t.Rows[0][0].(float64)) + ", the most positive " + signed(t.Rows[n-1][0].(float64))
	}
	return t
}
