package casualty

import (
	"readout/analysis"
	"readout/analysis/corpus"
	"readout/analysis/table"
)

// Facts returns the casualty figures, to be searched and shown.
func Facts(c *corpus.Corpus) analysis.Facts { return Module.Facts(c) }

// Figures returns the table of every casualty figure as stated.
func Figures(c *corpus.Corpus) *table.Table { return Module.Table(c, "figures") }

// ByDay returns the table of the figures about single events on a known day.
func ByDay(c *corpus.Corpus) *table.Table { return Module.Table(c, "by-day") }

// ByClaimant returns the table of the figures whose source is named, by source.
func ByClaimant(c *corpus.Corpus) *table.Table { return Module.Table(c, "by-claimant") }

// BySide returns the table of the figures that say whose people were harmed, by side.
func BySide(c *corpus.Corpus) *table.Table { return Module.Table(c, "by-side") }
