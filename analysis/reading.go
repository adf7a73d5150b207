package analysis

import (
	"readout/analysis/corpus"
	"readout/analysis/internal/date"
	"readout/analysis/internal/name"
	"readout/analysis/internal/number"
	"readout/analysis/internal/text"
)

// Reading is an article with the layers that all modules share, each made once.
type Reading struct {
	*corpus.Article
	Sentences []Sentence // parallel to Article.Sentences
}

// Sentence is one sentence and what stands in it, all in order of position.
type Sentence struct {
	corpus.Sentence
	Tokens  []text.Token
	Names   []name.Mention
	Numbers []number.Number
	Dates   []date.Mention
}
