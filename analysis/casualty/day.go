package casualty

import (
	"readout/analysis"
	"readout/analysis/internal/figureview"
)

// byDay shows who was harmed on which day; those exchanged, released or evacuated
// are no toll and stand in the table of all figures alone.
var byDay = figureview.View("by-day", "Casualties by day", harmed(figureview.ByDay(
	"Figures about single events on a known day; one row for each statement.",
	"No casualty figure is tied to a single day.", "casualty figure")))

func harmed(shape figureview.Shape) figureview.Shape {
	shape.Key = "killed"
	keep := shape.Keep
	shape.Keep = func(f *analysis.Fact) bool {
		switch f.Kind {
		case "killed", "wounded", "casualties", "missing":
			return keep(f)
		}
		return false
	}
	return shape
}
