package network

import (
	"readout/analysis"
	"readout/analysis/corpus"
	"readout/analysis/table"
)

// Facts returns the pairs of actors named together, to be searched and shown.
func Facts(c *corpus.Corpus) analysis.Facts { return Module.Facts(c) }

// Pairs returns the table of the pairs of actors that sentences name together.
func Pairs(c *corpus.Corpus) *table.Table { return Module.Table(c, "pairs") }

// Matrix returns the table of how many sentences name two actors, each with each.
func Matrix(c *corpus.Corpus) *table.Table { return Module.Table(c, "matrix") }
