package figureview

import (
	"strings"

	"readout/analysis"
	"readout/analysis/table"
)

// The columns that tables of figures are made of.
var (
	About    = text("about", "What", Topic)
	What     = text("about", "What", func(f *analysis.Fact) string { return capital(subject(f)) })
	Excerpt  = text("excerpt", "In its words", excerpt)
	Says     = aside("says", "According to", says)
	Kind     = aside("kind", "Kind", func(f *analysis.Fact) string { return f.Kind })
	Label    = aside("label", "Counted", func(f *analysis.Fact) string { return f.Label })
	Stated   = text("stated", "Figure as stated", Words)
	Value    = number("value", "Value", func(f *analysis.Fact) analysis.Value { return f.Value })
	Low      = number("low", "At least", func(f *analysis.Fact) analysis.Value { return f.Low })
	High     = number("high", "At most", func(f *analysis.Fact) analysis.Value { return f.High })
	Unit     = aside("unit", "Unit", func(f *analysis.Fact) string { return f.Unit })
	By       = text("by", "By", func(f *analysis.Fact) string { return f.By })
	To       = text("to", "To", func(f *analysis.Fact) string { return f.To })
	Place    = text("place", "Place", func(f *analysis.Fact) string { return f.Place })
	Day      = Column{table.Column{Name: "day", Title: "Day", Kind: table.Day}, func(f *analysis.Fact) any { return known(onDay(f)) }}
	When     = Column{table.Column{Name: "when", Title: "When", Kind: table.Day}, func(f *analysis.Fact) any { return known(f.Day) }}
	Claimant = text("claimant", "Claimed by", func(f *analysis.Fact) string { return f.Claimant })
	Source   = text("source", "Source", Origin)
	Modality = text("modality", "Put forward as", func(f *analysis.Fact) string { return string(f.Modality) })
	Scope    = aside("scope", "Scope", func(f *analysis.Fact) string { return string(f.Scope) })
	Article  = text("article", "Article", func(f *analysis.Fact) string { return f.Article })
	Sentence = aside("sentence", "Sentence", func(f *analysis.Fact) string { return strings.Join(strings.Fields(f.Sentence), " ") })
)

func text(name, title string, cell func(*analysis.Fact) string) Column {
	return Column{table.Column{Name: name, Title: title, Kind: table.Text}, func(f *analysis.Fact) any { return known(cell(f)) }}
}

// aside is a text column that is left out where space is short: the words of
// other columns tell it too, or the evidence does.
func aside(name, title string, cell func(*analysis.Fact) string) Column {
	c := text(name, title, cell)
	c.Secondary = true
	return c
}

// Hidden is a column where another tells the same in words.
func Hidden(c Column) Column {
	c.Secondary = true
	return c
}

// number is left out where space is short: "Figure as stated" tells it in words.
func number(name, title string, cell func(*analysis.Fact) analysis.Value) Column {
	return Column{table.Column{Name: name, Title: title, Kind: table.Number, Secondary: true}, func(f *analysis.Fact) any {
		if v := cell(f); v.Known {
			return v.N
		}
		return nil
	}}
}

func known(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// onDay returns the day of a figure that is about a single one.
func onDay(f *analysis.Fact) string {
	if len(f.Day) == len("2006-01-02") && !strings.Contains(f.Day, "/") {
		return f.Day
	}
	return ""
}
