// Package drone reads how many drones, missiles and other weapons are reported
// launched, shot down, lost, hitting their targets, delivered or produced, and
// how much equipment is reported lost. Weapons lost to jamming are never added
// to those shot down, and a joint count ("550 drones and missiles") stays one.
package drone

import (
	"readout/analysis"
	"readout/analysis/internal/figureview"
	"readout/analysis/table"
)

// Module reads figures of drones and missiles.
var Module = analysis.Module{
	Name:  "drone",
	Title: "Drones and missiles",
	Doc:   "Drones and missiles launched, shot down and lost, by day and side.",
	Read:  func(dst []analysis.Fact, r *analysis.Reading) []analysis.Fact { return r.Figures(dst, "drone") },
	Views: []analysis.View{
		figureview.View("figures", "Drone and missile figures as stated", figureview.Figures(
			"Figures as the articles state them, with bounds; one row for each statement.",
			"No figure of drones or missiles is reported.", "drone or missile figure")),
		byDay(),
	},
}

// byDay shows each kind in a chart of its own, so that launched, downed and
// lost are never taken together.
func byDay() analysis.View {
	shape := figureview.ByDay(
		"Figures about a known day; one row for each statement, kinds apart.",
		"No figure of drones or missiles is tied to a single day.", "drone or missile figure")
	shape.Key = "launched"
	shape.Figure = &table.Figure{Shape: table.Multiples, Label: "day", Value: "value", Group: "kind", Detail: "about"}
	shape.Keep = func(f *analysis.Fact) bool {
		part, details := *f, *f.Details
		details.PartOf = "" // those shot down are among those launched, and a series of their own
		part.Details = &details
		return figureview.Dated(&part)
	}
	shape.Notes = []string{"Shot down, lost and hit are each a kind of their own and are not added to one another."}
	return figureview.View("by-day", "Drones and missiles by day", shape)
}
