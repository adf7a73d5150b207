package analysis

import (
	"readout/analysis/corpus"
	"readout/analysis/internal/date"
	"readout/analysis/internal/name"
	"readout/analysis/internal/number"
	"readout/analysis/internal/text"
)

// layers hold what all sentences of an article are made of, so that a sentence
// needs no room of its own, and the next article none but this.
type layers struct {
	tokens  []text.Token
	numbers []number.Number
	dates   []date.Mention
	names   *name.Reader

	bySentence [][]text.Token
}

// read reads the layers of an article into its sentences. What an earlier
// sentence holds stays as it is when a layer moves to larger room.
func (l *layers) read(a *corpus.Article, sentences []Sentence) {
	l.tokens, l.numbers, l.dates, l.bySentence = l.tokens[:0], l.numbers[:0], l.dates[:0], l.bySentence[:0]
	for i := range sentences {
		s := &sentences[i]
		t, n, d := len(l.tokens), len(l.numbers), len(l.dates)
		l.tokens = text.Marked(l.tokens, a.Text[s.Start:s.End], s.Start)
		s.Tokens = l.tokens[t:len(l.tokens):len(l.tokens)]
		l.bySentence = append(l.bySentence, s.Tokens)
		l.numbers = number.Find(l.numbers, a.Text, s.Tokens)
		s.Numbers = l.numbers[n:len(l.numbers):len(l.numbers)]
		l.dates = date.Find(l.dates, a.Text, s.Tokens)
		s.Dates = l.dates[d:len(l.dates):len(l.dates)]
	}
	for i, names := range l.names.Mentions(a.Text, l.bySentence, a.Published.To) {
		sentences[i].Names = names
	}
}
