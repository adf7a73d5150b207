package casualty

import (
	"cmp"
	"fmt"

	"readout/analysis"
	"readout/analysis/internal/figureview"
	"readout/analysis/table"
)

// bySide sets the figures about each side that suffered together.
var bySide = figureview.View("by-side", "Casualties by side", figureview.Shape{
	Keep: func(f *analysis.Fact) bool { return f.To != "" },
	Columns: []figureview.Column{figureview.To, figureview.Kind, figureview.Stated, figureview.Value, figureview.Low, figureview.High,
		figureview.Scope, figureview.When, figureview.Source, figureview.Modality, figureview.Article},
	Measure: "Figures that say whose people were harmed; one row for each statement.",
	Finding: sides,
	Figure:  &table.Figure{Shape: table.Intervals, Label: "to", Value: "value", Low: "low", High: "high", Detail: "source"},
	Compare: func(a, b *analysis.Fact) int {
		return cmp.Or(cmp.Compare(a.To, b.To), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Scope, b.Scope))
	},
	Notes: []string{"A sum over the war and the toll of one attack stand beside each other; the scope tells them apart."},
})

func sides(facts []*analysis.Fact) string {
	if len(facts) == 0 {
		return "No casualty figure says whose people were harmed."
	}
	names := map[string]bool{}
	for _, f := range facts {
		names[f.To] = true
	}
	if len(names) == 1 {
		return fmt.Sprintf("All %s that name a side are about %s.", figureview.Counted(len(facts), "casualty figure"), facts[0].To)
	}
	return fmt.Sprintf("%s name a side; %d sides are named.", figureview.Counted(len(facts), "casualty figure"), len(names))
}
