package actor

import (
	"fmt"
	"testing"

	"readout/analysis"
)

// named are the facts of people named so many times each, one article a time.
func named(counts map[string]int) []analysis.Fact {
	var facts []analysis.Fact
	for who, n := range counts {
		for i := range n {
			facts = append(facts, analysis.Record{
				ID: fmt.Sprint(who, i), Kind: mention, Label: who, Form: "name", Class: "person",
				Section: "body", Article: fmt.Sprint("a", i), Outlet: "o", Published: "2025-03-14", Start: i,
			}.Fact())
		}
	}
	return facts
}

func TestFindings(t *testing.T) {
	const trump, putin, scholz, merz = "Donald Trump", "Vladimir Putin", "Olaf Scholz", "Friedrich Merz"
	for _, c := range []struct {
		view   string
		counts map[string]int
		want   string
	}{
		{"people", nil, "No one is named"},
		{"people", map[string]int{trump: 1}, "Trump is the only one named, once"},
		{"people", map[string]int{trump: 4, putin: 2}, "Trump is named twice as often as anyone else"},
		{"people", map[string]int{trump: 5, putin: 2}, "Trump is named more than twice as often as anyone else"},
		{"people", map[string]int{trump: 7, putin: 2}, "Trump is named at least 3 times as often as anyone else"},
		{"people", map[string]int{trump: 3, putin: 2}, "Trump is named most often, 3 times, ahead of Putin with 2"},
		{"people", map[string]int{trump: 3, putin: 2, merz: 2}, "Trump is named most often, 3 times"},
		{"people", map[string]int{trump: 2, putin: 2}, "Trump and Putin are named equally often, twice each"},
		{"people", map[string]int{trump: 2, putin: 2, merz: 1}, "Trump and Putin are named equally often, twice each"},
		{"people", map[string]int{trump: 2, putin: 2, merz: 2, scholz: 2}, "4 people are named equally often, twice each"},
		{"frequency", nil, "No actor is named"},
		{"frequency", map[string]int{trump: 4, putin: 2}, "Trump is named twice as often as any other actor"},
		{"by-article", map[string]int{trump: 3, putin: 1}, "Trump is named in all 3 articles that name any of these actors"},
		{"by-article", map[string]int{trump: 1}, "Trump is named once in the one article"},
		{"by-article", map[string]int{trump: 70, putin: 1}, "Trump is named in all 70 articles that name any of these actors"}, // more than are shown
		{"by-outlet", nil, "No actor is named in an article of a known outlet"},
		{"by-week", map[string]int{trump: 3}, "Trump is named most in the one week covered, 3 times"},
		{"by-form", map[string]int{trump: 3}, "Those mentioned most are called by name in 100% of mentions"},
		{"states", nil, "No state is mentioned"},
		{"places", nil, "No place is named"},
	} {
		for _, v := range Module.Views {
			if v.Name != c.view {
				continue
			}
			fold := v.New()
			facts := named(c.counts)
			for i := range facts {
				fold.Add(&facts[i])
			}
			if got := fold.Finish().Finding; got != c.want {
				t.Errorf("%s of %v: got %q, want %q", c.view, c.counts, got, c.want)
			}
		}
	}
}

func TestCountedApart(t *testing.T) {
	fold := newRanking(anyone, actors)()
	for i, f := range []analysis.Record{
		{Form: "name", Section: "body"}, {Form: "name", Section: "body"},
		{Form: "metonym", Section: "body"}, {Form: "demonym", Section: "body"}, {Form: "nominal", Section: "body"},
		{Form: "name", Section: "title"}, {Form: "name", Section: "caption"},
		{Form: "name", Section: "body", DuplicateOf: "b:1"}, {Form: "name", Section: "boilerplate"},
	} {
		f.ID, f.Kind, f.Label, f.Class, f.Article = fmt.Sprint(i), mention, "Russia", "state", "a"
		fact := f.Fact()
		fold.Add(&fact)
	}
	got := fmt.Sprint(fold.Finish().Rows)
	if want := "[[Russia state 2 1 1 1 1 1 1 1]]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestWeeks(t *testing.T) {
	if got := weeks("2025-03-03", "2025-03-17"); len(got) != 3 {
		t.Errorf("got %v", got)
	}
	if got := weeks("1000-03-03", "2025-03-17"); got != nil {
		t.Errorf("got %d weeks", len(got))
	}
}
