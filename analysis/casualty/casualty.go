// Package casualty reads who is reported killed, wounded, missing, captured,
// deported, encircled, displaced, exchanged or released: each figure with its
// bound, the side that did it and the side that suffered it, place, day,
// claimant, modality and scope.
package casualty

import (
	"readout/analysis"
	"readout/analysis/internal/figureview"
)

// Module reads casualty figures.
var Module = analysis.Module{
	Name:  "casualty",
	Title: "Casualties",
	Doc:   "People reported killed, wounded, missing, captured or moved, with who claims it.",
	Read:  func(dst []analysis.Fact, r *analysis.Reading) []analysis.Fact { return r.Figures(dst, "casualty") },
	Views: []analysis.View{
		figureview.View("figures", "Casualty figures as stated", figureview.Figures(
			"Figures as the articles state them, with bounds; one row for each statement.",
			"No casualty figure is reported.", "casualty figure")),
		byDay,
		figureview.View("by-claimant", "Casualty figures by claimant", figureview.ByClaimant(
			"Figures whose source is named; one row for each statement.",
			"No casualty figure has a named source.")),
		bySide,
	},
}
