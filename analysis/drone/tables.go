package drone

import (
	"readout/analysis"
	"readout/analysis/corpus"
	"readout/analysis/table"
)

// Facts returns the figures of drones, missiles and other weapons, to be searched and shown.
func Facts(c *corpus.Corpus) analysis.Facts { return Module.Facts(c) }

// Figures returns the table of every figure of drones, missiles and other weapons as stated.
func Figures(c *corpus.Corpus) *table.Table { return Module.Table(c, "figures") }

// ByDay returns the table of the figures about a known day, each kind apart.
func ByDay(c *corpus.Corpus) *table.Table { return Module.Table(c, "by-day") }
