// Package quantity reads the other numbers that mean something: amounts of
// money, troops, durations, shares, people, countries, distances and areas. A
// number that is a casualty or a weapon is not read again here.
package quantity

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"readout/analysis"
	"readout/analysis/internal/figureview"
	"readout/analysis/table"
)

// Module reads quantities.
var Module = analysis.Module{
	Name:  "quantity",
	Title: "Quantities",
	Doc:   "Amounts of money, troops, durations, shares and other quantities, with their bounds.",
	Read:  func(dst []analysis.Fact, r *analysis.Reading) []analysis.Fact { return r.Figures(dst, "quantity") },
	Views: []analysis.View{
		figureview.View("figures", "Quantities as stated", figures()),
		figureview.View("money", "Amounts of money", money()),
	},
}

// figures has no drawing: days, people and pounds share no axis.
func figures() figureview.Shape {
	shape := figureview.Figures(
		"Quantities as the articles state them, with bounds; one row for each statement.",
		"No quantity is reported.", "quantity")
	shape.Figure = nil
	shape.Columns = slices.Insert(slices.Clone(shape.Columns), 1, figureview.Excerpt)
	shape.Finding = kinds
	shape.Compare = func(a, b *analysis.Fact) int { return cmp.Compare(a.Kind, b.Kind) }
	return shape
}

func kinds(facts []*analysis.Fact) string {
	if len(facts) == 0 {
		return "No quantity is reported."
	}
	count := map[string]int{}
	for _, f := range facts {
		count[f.Kind]++
	}
	best := facts[0].Kind
	for _, f := range facts { // in order of kind
		if count[f.Kind] > count[best] {
			best = f.Kind
		}
	}
	if len(count) == 1 {
		return fmt.Sprintf("%s reported, all of them of %s.", total(len(facts)), best)
	}
	return fmt.Sprintf("%s reported; no kind has more than %s, with %d.", total(len(facts)), best, count[best])
}

func total(n int) string {
	if n == 1 {
		return "1 quantity is"
	}
	return table.Grouped(float64(n), 0) + " quantities are"
}

func money() figureview.Shape {
	return figureview.Shape{
		Keep: func(f *analysis.Fact) bool { return f.Kind == "money" },
		Columns: []figureview.Column{figureview.Label, figureview.Stated, figureview.Excerpt, figureview.Value, figureview.Low, figureview.High,
			figureview.Hidden(figureview.By), figureview.Hidden(figureview.To), figureview.When, figureview.Source, figureview.Modality,
			figureview.Article, figureview.Says, figureview.Sentence},
		Measure: "Amounts as stated, each in its own currency; none are converted or added.",
		Finding: amounts,
		Figure:  &table.Figure{Shape: table.Intervals, Label: "label", Value: "value", Low: "low", High: "high", Group: "says", Stated: "stated", Detail: "excerpt"},
		Compare: func(a, b *analysis.Fact) int {
			return cmp.Or(cmp.Compare(a.Label, b.Label), cmp.Compare(b.Value.N, a.Value.N))
		},
	}
}

// amounts names the largest of each currency; facts are in the order of the
// table.
func amounts(facts []*analysis.Fact) string {
	if len(facts) == 0 {
		return "No amount of money is reported."
	}
	var largest []string
	for i, f := range facts {
		if i == 0 || f.Label != facts[i-1].Label {
			largest = append(largest, figureview.Words(f))
		}
	}
	switch n := len(largest); {
	case len(facts) == 1:
		return "One amount of money is reported: " + largest[0] + "."
	case n == 1:
		return fmt.Sprintf("The largest of %d amounts of money is %s.", len(facts), largest[0])
	case n <= 3:
		return fmt.Sprintf("The largest of %d amounts of money, by currency: %s.", len(facts), strings.Join(largest, ", "))
	default:
		return fmt.Sprintf("%d amounts of money are reported, in %d currencies.", len(facts), n)
	}
}
