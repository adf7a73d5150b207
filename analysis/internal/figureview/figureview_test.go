package figureview

import (
	"strings"
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
		{analysis.Record{Module: "casualty", Kind: "killed", Label: "civilians", Place: "Sumy"}, "Civilians killed in Sumy"},
		{analysis.Record{Module: "casualty", Kind: "casualties", To: "Russia", Scope: analysis.Cumulative}, "Russia: casualties, in all"},
		{analysis.Record{Module: "casualty", Kind: "killed", Label: "soldiers", Scope: analysis.Rate}, "Soldiers killed, as a rate"},
		{analysis.Record{Module: "drone", Kind: "downed", Unit: "drones", To: "Russia"}, "Drones downed, of Russia"},
		{analysis.Record{Module: "drone", Kind: "downed", Unit: "drones", By: "Ukraine", To: "Russia"}, "Drones downed by Ukraine"},
		{analysis.Record{Module: "drone", Kind: "launched", Unit: "drones", By: "Russia", To: "Ukraine", Place: "Kyiv"}, "Drones launched at Ukraine, Kyiv"},
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

// A figure that is not put forward as so says in which way; figures of one
// source stand together, those of the source with the most first.
func TestByClaimant(t *testing.T) {
	fold := View("by-claimant", "By claimant", ByClaimant("measure", "none")).New()
	for _, r := range []analysis.Record{
		{ID: "a", Claimant: "Anna Harrow", Kind: "killed", Value: analysis.Some(9), Section: "body"},
		{ID: "b", Claimant: "officials", Kind: "wounded", Value: analysis.Some(2), Section: "body"},
		{ID: "c", Claimant: "officials", Kind: "killed", Value: analysis.Some(1), Section: "body"},
		{ID: "d", Claimant: "officials", Kind: "killed", Value: analysis.Some(4), Section: "body"},
	} {
		fact := r.Fact()
		fold.Add(&fact)
	}
	got := fold.Finish()
	var order []string
	for _, ids := range got.Evidence {
		order = append(order, ids...)
	}
	if s := strings.Join(order, " "); s != "d c b a" {
		t.Errorf("order %s", s)
	}
	if got.Finding != "3 of 4 figures come from officials, more than from any other source." {
		t.Errorf("finding %q", got.Finding)
	}
	denied := analysis.Record{Claimant: "the staff", Modality: analysis.Denied}.Fact()
	if s := says(&denied); s != "denied: the staff" {
		t.Errorf("says %q", s)
	}
}

func TestExcerpt(t *testing.T) {
	const long = "In the spring the finance ministers of the seven agreed that Ukraine should be lent $50 billion from what frozen Russian money earns, which the Kremlin called theft, and again theft."
	for sentence, want := range map[string]string{
		"Norway gives $50 billion.": "Norway gives $50 billion.",
		long:                        "… agreed that Ukraine should be lent $50 billion from what frozen Russian money earns, which the Kremlin …",
		"Nothing of it is here.":    "Nothing of it is here.",
	} {
		fact := analysis.Record{Text: "$50 billion", Sentence: sentence}.Fact()
		if got := excerpt(&fact); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
