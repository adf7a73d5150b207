// Package documenttest has a document for the tests of the forms a report
// takes: small, with every kind of column, hostile text, and unknown cells.
package documenttest

import (
	"math"
	"time"

	"readout/analysis/table"
	"readout/reports/document"
)

// Example returns the document.
func Example() *document.Document {
	actors := &table.Table{
		Name: "actor/frequency", Title: "Mentions by actor",
		Finding: "Harrow is named twice as often as anyone else",
		Measure: "Named mentions in body text",
		Columns: []table.Column{
			{Name: "actor", Title: "Actor", Kind: table.Text},
			{Name: "mentions", Title: "Mentions", Kind: table.Count},
			{Name: "share", Title: "Share of mentions", Kind: table.Share},
		},
		Rows: [][]any{
			{"Anna Harrow", 58, 0.523}, {"Józef Śliwa", 27, 0.243}, {"Ірина Левченко", 18, 0.162},
			{"=HYPERLINK(\"http://example.org\")", 8, 0.072},
		},
		Evidence: [][]string{{"a1", "a2"}, {"a2"}, {"a3"}, nil},
		Figure:   &table.Figure{Shape: table.Bars, Label: "actor", Value: "mentions"},
	}
	tone := &table.Table{
		Name: "sentiment/by-week", Title: "Tone by week",
		Finding: "Tone fell from the first week to the last",
		Measure: "Mean tone of sentences, −1 to +1, with 95% bootstrap band",
		Notes:   []string{"Two articles without a date are left out."},
		Columns: []table.Column{
			{Name: "week", Title: "Week from", Kind: table.Day},
			{Name: "tone", Title: "Tone", Kind: table.Number},
			{Name: "low", Title: "Low", Kind: table.Number},
			{Name: "high", Title: "High", Kind: table.Number},
		},
		Rows: [][]any{
			{"2025-02-10", 0.12, 0.02, 0.2}, {"2025-02-17", -0.05, -0.1, 0.02},
			{"2025-02-24", nil, nil, nil}, {"2025-03-03", -0.31, -0.42, -0.2},
		},
		Figure: &table.Figure{Shape: table.Line, Label: "week", Value: "tone", Low: "low", High: "high"},
	}
	empty := &table.Table{
		Name: "drone/by-day", Title: "Drones by day", Finding: "No drone figure is reported",
		Measure: "Drones launched and downed, as claimed",
		Columns: []table.Column{{Name: "day", Title: "Day", Kind: table.Day}, {Name: "launched", Title: "Launched", Unit: "drones", Kind: table.Count}},
		Figure:  &table.Figure{Shape: table.Timeline, Label: "day", Value: "launched"},
	}
	evidence := &table.Table{
		Name: "evidence", Title: "Evidence",
		Columns: []table.Column{
			{Name: "id", Title: "Fact", Kind: table.Text}, {Name: "value", Title: "Value", Kind: table.Number},
			{Name: "words", Title: "Words", Kind: table.Text}, {Name: "sentence", Title: "Sentence", Kind: table.Text},
			{Name: "article", Title: "Article", Kind: table.Text}, {Name: "published", Title: "Published", Kind: table.Day},
		},
		Rows: [][]any{
			{"a1", 5.0, "at least five", "Missiles killed at least five people in the port, the governor said, and the count was expected to rise as crews reached the lower floors of the building.", "harbour", "2025-03-04"},
			{"a2", math.NaN(), "=1+1", "_x0041_ \x01 +SUM(A1)", "harbour", "2025-03-04/2025-03-08"},
			{"a3", nil, "emoji 🚀", "Line one\nline two", "<script>alert(1)</script>", ""},
		},
	}
	return &document.Document{
		Title: "Who is named, and what is claimed", Subtitle: "3 articles, 4 – 8 March 2025",
		Source: "3 articles, 4 – 8 March 2025", Day: time.Date(2025, 3, 8, 0, 0, 0, 0, time.UTC),
		Keys: []table.Key{
			{Value: "3", Label: "articles", Detail: "4 – 8 March 2025"}, {Value: "111", Label: "named mentions", Detail: "most often: Harrow, 58"},
			{Value: "−0.31", Label: "tone in the last week"}, {Value: "at least 5", Label: "killed, highest claim", Detail: "the governor, 4 March"},
			{Value: "0", Label: "drones"},
		},
		Sections: []document.Section{
			{Name: "actor", Title: "Actors", Doc: "Who is named, and how often.", Tables: []*table.Table{actors}},
			{Name: "sentiment", Title: "Tone", Doc: "Tone of sentences.", Tables: []*table.Table{tone}},
			{Name: "drone", Title: "Drones", Doc: "Drones launched and downed.", Tables: []*table.Table{empty}},
		},
		Evidence: evidence,
		Method:   []document.Note{{Title: "What is counted", Text: "Mentions by name in body text; captions and repeats are counted apart."}},
	}
}
