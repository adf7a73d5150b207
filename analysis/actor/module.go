// Package actor counts who is named: people, states, organisations and groups,
// each under one canonical name, and apart from names the ways of speaking that
// stand for them: the Kremlin, Russian, the Russian leader.
package actor

import "readout/analysis"

// Kinds of fact.
const (
	mention = "mention" // of an actor
	place   = "place"   // a city, region or sea that is named as such
)

// Module is what every surface reads.
var Module = analysis.Module{
	Name:  "actor",
	Title: "Actors",
	Doc:   "Who is named: people, states, organisations and groups, by article, outlet and week; seats of government, adjectives and titles are counted apart.",
	Read:  Read,
	Views: []analysis.View{
		{Name: "frequency", Title: "Mentions by actor", New: newRanking(anyone, actors)},
		{Name: "people", Title: "Mentions by person", New: newRanking(person, people)},
		{Name: "states", Title: "Mentions of states", New: newStates},
		{Name: "by-form", Title: "Ways in which actors are mentioned", New: newCross(byForm)},
		{Name: "by-week", Title: "Mentions by week", New: newCross(byWeek)},
		{Name: "by-article", Title: "Mentions by article", New: newCross(byArticle)},
		{Name: "by-outlet", Title: "Mentions by outlet", New: newCross(byOutlet)},
		{Name: "places", Title: "Places named", New: newPlaces},
	},
}
