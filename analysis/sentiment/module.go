// Package sentiment measures the tone of sentences: how good or bad their words
// feel, from −1 to 1. It measures words and not attitudes: a sober sentence
// about a massacre scores low, and so does praise for those who end it.
package sentiment

import "readout/analysis"

// Kinds of fact.
const (
	tone      = "tone"       // of a sentence
	actorTone = "actor-tone" // of a sentence that names the actor in its label
)

// Module is what every surface reads.
var Module = analysis.Module{
	Name:  "sentiment",
	Title: "Tone",
	Doc:   "The tone of sentences, by article, day, week, actor and outlet, from −1 to 1 by the words used.",
	Read:  Read,
	Views: []analysis.View{
		{Name: "by-week", Title: "Tone by week", New: newView(byWeek)},
		{Name: "by-day", Title: "Tone by day", New: newView(byDay)},
		{Name: "by-actor", Title: "Tone of sentences that name an actor", New: newView(byActor)},
		{Name: "by-article", Title: "Tone by article", New: newView(byArticle)},
		{Name: "by-outlet", Title: "Tone by outlet", New: newView(byOutlet)},
		{Name: "extremes", Title: "Sentences of the strongest tone", New: newExtremes},
	},
}
