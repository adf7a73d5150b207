package quantity

import (
	"readout/analysis"
	"readout/analysis/corpus"
	"readout/analysis/table"
)

// Facts returns the other quantities, to be searched and shown.
func Facts(c *corpus.Corpus) analysis.Facts { return Module.Facts(c) }

// Figures returns the table of every other quantity as stated.
func Figures(c *corpus.Corpus) *table.Table { return Module.Table(c, "figures") }

// Money returns the table of the amounts of money.
func Money(c *corpus.Corpus) *table.Table { return Module.Table(c, "money") }
