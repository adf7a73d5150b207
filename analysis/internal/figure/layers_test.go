package figure

import (
	"testing"
	"time"

	"readout/analysis/internal/date"
	"readout/analysis/internal/name"
	"readout/analysis/internal/number"
	"readout/analysis/internal/text"
)

// layered makes an article of a text with the layers below figures.
func layered(t testing.TB, body, day string) Article {
	a := Article{Text: body}
	if day != "" {
		at, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		a.Published = date.Interval{From: at, To: at}
	}
	var tokens [][]text.Token
	for _, span := range text.Sentences(nil, body) {
		s := Sentence{Start: span.Start, End: span.End, Tokens: text.Marked(nil, body[span.Start:span.End], span.Start)}
		s.Numbers = number.Find(nil, body, s.Tokens)
		s.Dates = date.Find(nil, body, s.Tokens)
		tokens = append(tokens, s.Tokens)
		a.Sentences = append(a.Sentences, s)
	}
	for i, names := range name.Default().Mentions(body, tokens, a.Published.To) {
		a.Sentences[i].Names = names
	}
	return a
}
