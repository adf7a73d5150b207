package actor

import (
	"readout/analysis"
	"readout/analysis/corpus"
	"readout/analysis/table"
)

// Facts returns every mention of an actor or place, to be searched and shown.
func Facts(c *corpus.Corpus) analysis.Facts { return Module.Facts(c) }

// Frequency returns the table of mentions by actor, the most named first.
func Frequency(c *corpus.Corpus) *table.Table { return Module.Table(c, "frequency") }

// People returns the table of mentions by person.
func People(c *corpus.Corpus) *table.Table { return Module.Table(c, "people") }

// States returns the table of mentions of states, with their seats, adjectives and offices apart.
func States(c *corpus.Corpus) *table.Table { return Module.Table(c, "states") }

// ByForm returns the table of mentions by actor and form: name, seat, adjective, office.
func ByForm(c *corpus.Corpus) *table.Table { return Module.Table(c, "by-form") }

// ByWeek returns the table of mentions by actor and week.
func ByWeek(c *corpus.Corpus) *table.Table { return Module.Table(c, "by-week") }

// ByArticle returns the table of mentions by actor and article.
func ByArticle(c *corpus.Corpus) *table.Table { return Module.Table(c, "by-article") }

// ByOutlet returns the table of mentions by actor and outlet.
func ByOutlet(c *corpus.Corpus) *table.Table { return Module.Table(c, "by-outlet") }

// Places returns the table of the places that are named.
func Places(c *corpus.Corpus) *table.Table { return Module.Table(c, "places") }
