package analysis

import (
	"readout/analysis/corpus"
	"readout/analysis/internal/date"
	"readout/analysis/internal/number"
	"readout/analysis/internal/text"
)

// layers hold what all sentences of an article are made of, so that a sentence
// needs no room of its own.
type layers struct {
	tokens  []text.Token
	numbers []number.Number
	dates   []date.Mention
}

// room makes room for the tokens of an article. English news has one for each
// five bytes; what has more grows.
func (l *layers) room(a *corpus.Article) {
	bytes := 0
	for _, s := range a.Sentences {
		bytes += s.End - s.Start
	}
	l.tokens = make([]text.Token, 0, bytes/5+16)
}

// read reads the layers of one sentence. What an earlier sentence holds stays
// as it is when a layer moves to larger room.
func (l *layers) read(s *Sentence, article string) {
	t, n, d := len(l.tokens), len(l.numbers), len(l.dates)
	l.tokens = text.Marked(l.tokens, article[s.Start:s.End], s.Start)
	s.Tokens = l.tokens[t:len(l.tokens):len(l.tokens)]

	// Find looks at the last number before its own: give it an empty slice.
	if found := number.Find(l.numbers[n:], article, s.Tokens); len(found) > 0 {
		l.numbers = append(l.numbers, found...)
		s.Numbers = l.numbers[n:len(l.numbers):len(l.numbers)]
	}
	if found := date.Find(l.dates[d:], article, s.Tokens); len(found) > 0 {
		l.dates = append(l.dates, found...)
		s.Dates = l.dates[d:len(l.dates):len(l.dates)]
	}
}
