package analysis

import (
	"strings"
	"testing"

	"readout/analysis/corpus"
)

func TestMarksTheRightWords(t *testing.T) {
	f := Record{Kind: "killed", Sentence: "5 of 5 <b>", Text: "5"}.Fact()
	f.Passage.start = -5
	if got := f.HTML(); !strings.Contains(got, "5 of <mark") || !strings.Contains(got, ">5</mark> &lt;b&gt;") {
		t.Errorf("the second 5 is meant, and text escaped: %s", got)
	}
	f = Record{Sentence: f.Sentence, Text: "of"}.Fact()
	if got := f.String(); !strings.HasPrefix(got, "5 «of» 5") {
		t.Errorf("words found again: %s", got)
	}
	f = Record{Sentence: f.Sentence, Text: "gone"}.Fact()
	if got := f.String(); !strings.HasPrefix(got, "«gone»") {
		t.Errorf("words without a sentence: %s", got)
	}
}

func TestMarksAnArticle(t *testing.T) {
	a := corpus.FromText("a", "One <b>two</b> three four.\n\nFive six.\n").Articles[0]
	at := func(words string) Fact {
		start := strings.Index(a.Text, words)
		return Record{Kind: words, Article: "a", Start: a.FileOffset(start), End: a.FileOffset(start + len(words))}.Fact()
	}
	facts := Facts{at("Five"), at("two</b> three"), at("three four"), Record{Article: "another", End: 3}.Fact()}
	got := facts.Mark(a).String()
	if want := "One <b>«two</b> three four».\n«Five» six.\n"; !strings.HasSuffix(got, want) {
		t.Errorf("got %q, want %q at the end", got, want)
	}
	if html := facts.Mark(a).HTML(); strings.Contains(html, "<b>") || strings.Count(html, "<mark") != 2 {
		t.Errorf("two marks, and text escaped, are wanted: %s", html)
	}
}
