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

// read reads the layers of an article into its sentences, one layer after the
// other. What a sentence holds stays as it is when a layer moves to larger room.
func (l *layers) read(a *corpus.Article, sentences []Sentence) {
	l.tokens, l.numbers, l.dates, l.bySentence = l.tokens[:0], l.numbers[:0], l.dates[:0], l.bySentence[:0]
	for i := range sentences {
		s := &sentences[i]
		first := len(l.tokens)
		l.tokens = text.Tokens(l.tokens, a.Text[s.Start:s.End], s.Start)
		s.Tokens = l.tokens[first:len(l.tokens):len(l.tokens)]
	}
	for i := range sentences {
		s := &sentences[i]
		s.cues = text.Mark(a.Text, 0, s.Tokens)
		l.bySentence = append(l.bySentence, s.Tokens)
	}
	for i := range sentences {
		s := &sentences[i]
		if s.cues&text.NumberCue != 0 {
			first := len(l.numbers)
			l.numbers = number.Find(l.numbers, a.Text, s.Tokens)
			s.Numbers = l.numbers[first:len(l.numbers):len(l.numbers)]
		}
	}
	for i := range sentences {
		s := &sentences[i]
		if s.cues&text.DateCue != 0 {
			first := len(l.dates)
			l.dates = date.Find(l.dates, a.Text, s.Tokens)
			s.Dates = l.dates[first:len(l.dates):len(l.dates)]
		}
	}
	for i, names := range l.names.Mentions(a.Text, l.bySentence, a.Published.To) {
		sentences[i].Names = names
	}
}
