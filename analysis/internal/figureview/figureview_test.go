package figureview

import (
	"testing"

	"readout/analysis"
	"readout/analysis/table"
)

func TestWords(t *testing.T) {
	five := analysis.Some(5)
	for _, c := range []struct {
		record analysis.Record
		want   string
	}{
		{analysis.Record{Value: analysis.Some(12600), Bound: analysis.Exact}, "12,600"},
		{analysis.Record{Value: five, Low: five, Bound: analysis.AtLeast}, "at least 5"},
		{analysis.Record{Value: five, High: five, Bound: analysis.LessThan}, "fewer than 5"},
		{analysis.Record{Low: five, High: analysis.Some(9), Bound: analysis.Range}, "5 to 9"},
		{analysis.Record{Low: analysis.Some(12), Bound: analysis.Vague, Text: "dozens"}, "“dozens”, at least 12"},
		{analysis.Record{}, "no number"},
		{analysis.Record{Module: "quantity", Kind: "area", Value: five, Text: "five", Unit: "hectares"}, "five hectares"},
	} {
		fact := c.record.Fact()
		if got := Words(&fact); got != c.want {
			t.Errorf("%+v: %q, want %q", c.record, got, c.want)
		}
	}
}

func TestTopic(t *testing.T) {
	for _, c := range []struct {
		record analysis.Record
		want   string
	}{
		{analysis.Record{Module: "casualty", Kind: "killed", Label: "civilians", Place: "Sumy"}, "Civilians killed, Sumy"},
		{analysis.Record{Module: "casualty", Kind: "casualties", To: "Russia"}, "Casualties, Russia"},
		{analysis.Record{Module: "drone", Kind: "downed", Unit: "drones", To: "Russia"}, "Drones downed, Russia"},
		{analysis.Record{Module: "quantity", Kind: "duration", Label: "ceasefire"}, "Duration: ceasefire"},
	} {
		fact := c.record.Fact()
		if got := Topic(&fact); got != c.want {
			t.Errorf("%+v: %q, want %q", c.record, got, c.want)
		}
	}
}

// Captions and repeats are counted apart; what is denied or part of a larger
// figure takes no part in a series.
func TestByDay(t *testing.T) {
	shape := ByDay("measure", "none", "figure")
	view := View("by-day", "By day", shape)
	fact := func(id string, change func(*analysis.Fact)) *analysis.Fact {
		f := analysis.Record{ID: id, Kind: "killed", Value: analysis.Some(3), Day: "2025-03-11", Modality: analysis.Claim, Scope: analysis.Incident, Section: "body"}.Fact()
		change(&f)
		return &f
	}
	one, two := view.New(), view.New()
	one.Add(fact("a", func(f *analysis.Fact) {}))
	one.Add(fact("b", func(f *analysis.Fact) { f.Modality = analysis.Denied }))
	two.Add(fact("c", func(f *analysis.Fact) { f.Section = "caption" }))
	two.Add(fact("d", func(f *analysis.Fact) { f.PartOf = "a" }))
	two.Add(fact("e", func(f *analysis.Fact) { f.Day = "2025-02/.." }))
	one.Merge(two)
	got := one.Finish()
	if len(got.Rows) != 1 || got.Evidence[0][0] != "a" {
		t.Errorf("rows %v rest on %v", got.Rows, got.Evidence)
	}
	if last := got.Notes[len(got.Notes)-1]; last != "Captions and repeated lines hold 1 figure more, which is left out here." {
		t.Errorf("note %q", last)
	}
	if got.Figure == nil || got.Figure.Shape != table.Timeline {
		t.Errorf("figure %+v", got.Figure)
	}
	if empty := view.New().Finish(); empty.Finding != "none" || empty.Figure != nil {
		t.Errorf("empty: %+v", empty)
	}
}
