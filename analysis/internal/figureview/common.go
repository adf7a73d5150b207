package figureview

import (
	"cmp"

	"readout/analysis"
	"readout/analysis/table"
)

// Figures is the shape of a table of every figure, as stated.
func Figures(measure, none, one string) Shape {
	return Shape{
		Columns: []Column{About, Kind, Label, Stated, Value, Low, High, Unit, Hidden(By), Hidden(To), Hidden(Place), When, Claimant, Modality, Scope, Article, Says, Sentence},
		Measure: measure,
		Finding: func(facts []*analysis.Fact) string { return reported(facts, none, one) },
		Figure:  &table.Figure{Shape: table.Intervals, Label: "kind", Value: "value", Low: "low", High: "high", Stated: "stated", Group: "says", Detail: "about"},
		Compare: func(a, b *analysis.Fact) int {
			return cmp.Or(cmp.Compare(order(a), order(b)), cmp.Compare(size(b), size(a)))
		},
		Notes: []string{"Figures stand side by side as they are stated; none are added or averaged."},
	}
}

// ByClaimant is the shape of a table of claims, those of one source together.
func ByClaimant(measure, none string) Shape {
	return Shape{
		Keep:    func(f *analysis.Fact) bool { return f.Claimant != "" },
		Columns: []Column{Claimant, About, Stated, Value, Low, High, When, Modality, Scope, Article},
		Measure: measure,
		Finding: func(facts []*analysis.Fact) string { return claims(facts, none) },
		Figure:  &table.Figure{Shape: table.Intervals, Label: "claimant", Value: "value", Low: "low", High: "high", Stated: "stated", Detail: "about"},
		Group:   func(f *analysis.Fact) string { return f.Claimant },
	}
}

// ByDay is the shape of a table of the figures about single days and single
// events.
func ByDay(measure, none, noun string) Shape {
	return Shape{
		Keep:    Dated,
		Columns: []Column{Day, Kind, About, Stated, Value, Low, High, Unit, Hidden(By), Hidden(To), Hidden(Place), Source, Article},
		Measure: measure,
		Finding: func(facts []*analysis.Fact) string { return peak(facts, none, noun) },
		Figure:  &table.Figure{Shape: table.Timeline, Label: "day", Value: "value", Low: "low", High: "high", Stated: "stated", Detail: "about"},
		Compare: func(a, b *analysis.Fact) int {
			return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Place, b.Place))
		},
		Notes: []string{"Only figures about a single day that are put forward as so; sums over time and parts of larger figures are left out."},
	}
}
