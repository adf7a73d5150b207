// Package network finds who is named together: two actors in one sentence.
package network

import "readout/analysis"

const pair = "pair"

// Module is what every surface reads.
var Module = analysis.Module{
	Name:  "network",
	Title: "Named together",
	Doc:   "Who is named together with whom, in one sentence; it says nothing of how they stand to each other.",
	Read:  Read,
	Views: []analysis.View{
		{Name: "pairs", Title: "Pairs of actors named in one sentence", New: newPairs},
		{Name: "matrix", Title: "Sentences that name two actors", New: newMatrix},
	},
}
