package analysis_test

import (
	"bytes"
	"strings"
	"testing"

	"readout/analysis"
	"readout/analysis/corpus"
)

// An article on which a module fails is named and left out; the rest goes on.
func TestFaultCostsOneArticle(t *testing.T) {
	c, err := corpus.Read("three", strings.NewReader(`{"id":"a","text":"Talks went on in the capital."}
{"id":"b","text":"Nobody can read this line at all."}
{"id":"c","text":"They ended late at night."}
`))
	if err != nil {
		t.Fatal(err)
	}
	module := analysis.Module{Name: "odd", Read: func(facts []analysis.Fact, r *analysis.Reading) []analysis.Fact {
		if r.ID == "b" {
			panic("index out of range")
		}
		return append(facts, analysis.Fact{Kind: "odd", End: 5})
	}}
	check := func(left *corpus.Corpus) {
		t.Helper()
		if len(left.Articles) != 2 || len(left.Omitted) != 1 || left.Omitted[0].File != "b" || !strings.Contains(left.Omitted[0].Reason, "index out of range") {
			t.Errorf("%d articles, omitted %v", len(left.Articles), left.Omitted)
		}
	}
	result := analysis.Run(c, []analysis.Module{module}, analysis.Options{})
	if check(result.Corpus); len(result.Facts) != 2 {
		t.Errorf("%d facts", len(result.Facts))
	}
	var out bytes.Buffer
	left, err := analysis.JSONL.Stream(&out, c, []analysis.Module{module}, analysis.Options{})
	if check(left); err != nil || strings.Count(out.String(), "\n") != 2 {
		t.Errorf("%v: %s", err, out.String())
	}
}
