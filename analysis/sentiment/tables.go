package sentiment

import (
	"readout/analysis"
	"readout/analysis/corpus"
	"readout/analysis/table"
)

// Facts returns the tone of each sentence, and once more for each actor it names, to be searched and shown.
func Facts(c *corpus.Corpus) analysis.Facts { return Module.Facts(c) }

// ByWeek returns the table of the tone of each week.
func ByWeek(c *corpus.Corpus) *table.Table { return Module.Table(c, "by-week") }

// ByDay returns the table of the tone of each day.
func ByDay(c *corpus.Corpus) *table.Table { return Module.Table(c, "by-day") }

// ByActor returns the table of the tone of the sentences that name each actor.
func ByActor(c *corpus.Corpus) *table.Table { return Module.Table(c, "by-actor") }

// ByArticle returns the table of the tone of each article.
func ByArticle(c *corpus.Corpus) *table.Table { return Module.Table(c, "by-article") }

// ByOutlet returns the table of the tone of each outlet.
func ByOutlet(c *corpus.Corpus) *table.Table { return Module.Table(c, "by-outlet") }

// Extremes returns the table of the sentences of the strongest tone.
func Extremes(c *corpus.Corpus) *table.Table { return Module.Table(c, "extremes") }
