package casualty

import (
	"fmt"

	"readout/analysis"
	"readout/analysis/internal/figureview"
	"readout/analysis/table"
)

// bySide sets the figures about each side that suffered together.
var bySide = figureview.View("by-side", "Casualties by side", figureview.Shape{
	Keep: func(f *analysis.Fact) bool { return f.To != "" && !unharmed[f.Kind] },
	Columns: []figureview.Column{figureview.To, figureview.What, figureview.Kind, figureview.Stated, figureview.Value, figureview.Low, figureview.High,
		figureview.Scope, figureview.When, figureview.Source, figureview.Modality, figureview.Article, figureview.Says},
	Measure: "Figures that say whose people were harmed; one row for each statement.",
	Finding: sides,
	Figure:  &table.Figure{Shape: table.Intervals, Label: "to", Value: "value", Low: "low", High: "high", Group: "says", Stated: "stated", Detail: "about"},
	Group:   func(f *analysis.Fact) string { return f.To },
	Notes:   []string{"A sum over the war and the toll of one attack stand beside each other. Prisoners exchanged or released are left out."},
})

// unharmed are the kinds of which nobody came to harm.
var unharmed = map[string]bool{"exchanged": true, "released": true, "displaced": true}

func sides(facts []*analysis.Fact) string {
	if len(facts) == 0 {
		return "No casualty figure says whose people were harmed."
	}
	names := map[string]bool{}
	for _, f := range facts {
		names[f.To] = true
	}
	if len(facts) == 1 {
		return fmt.Sprintf("The one casualty figure that names a side is about %s.", facts[0].To)
	}
	if len(names) == 1 {
		return fmt.Sprintf("All %s that name a side are about %s.", figureview.Counted(len(facts), "casualty figure"), facts[0].To)
	}
	return fmt.Sprintf("%s name a side; %d sides are named.", figureview.Counted(len(facts), "casualty figure"), len(names))
}
