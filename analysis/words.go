package analysis

import (
	"fmt"
	"io"
	"os"
	"slices"
	"sync"

	"readout/analysis/corpus"
	"readout/analysis/internal/date"
	"readout/analysis/internal/figure"
	"readout/analysis/internal/lexicon"
	"readout/analysis/internal/name"
	"readout/analysis/internal/number"
	"readout/analysis/internal/text"
)

// Words are the word lists that reading depends on.
type Words struct {
	Gazetteer *name.Gazetteer
	Lexicon   *lexicon.Lexicon

	readings sync.Pool // used again for one article after the other
}

// DefaultWords returns the embedded word lists.
func DefaultWords() *Words {
	return &Words{Gazetteer: name.Default(), Lexicon: lexicon.Default()}
}

// LoadWords returns the embedded word lists with the user's own added: a CSV
// file of names and one of words with scores. An empty name adds nothing.
func LoadWords(gazetteer, scores string) (*Words, error) {
	w := DefaultWords()
	err := with(gazetteer, func(r io.Reader) (err error) { w.Gazetteer, err = name.Load(r); return err })
	if err == nil {
		err = with(scores, func(r io.Reader) (err error) { w.Lexicon, err = lexicon.Load(r); return err })
	}
	return w, err
}

func with(file string, load func(io.Reader) error) error {
	if file == "" {
		return nil
	}
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := load(f); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

// Actor returns the canonical name of an actor by any of its names, or the name
// itself when no list has it.
func (w *Words) Actor(called string) string {
	if actor, ok := w.Gazetteer.Actor(called); ok {
		return actor.Name
	}
	return called
}

// Reading is an article with the layers that all modules share, each made once.
type Reading struct {
	*corpus.Article
	Sentences []Sentence // parallel to Article.Sentences
	Lexicon   *lexicon.Lexicon

	figures []figure.Figure // of all modules, read when first asked for
	figured bool
	at      []int

	layers
}

// Sentence is one sentence and what stands in it, all in order of position and
// with offsets into the article's text.
type Sentence struct {
	*corpus.Sentence
	Tokens  []text.Token
	Names   []name.Mention
	Numbers []number.Number
	Dates   []date.Mention

	cues text.Cue // of all tokens together
}

// Reading reads the shared layers of an article.
func (w *Words) Reading(a *corpus.Article) *Reading {
	r := w.newReading()
	r.read(a)
	return r
}

func (w *Words) newReading() *Reading {
	return &Reading{Lexicon: w.Lexicon, layers: layers{names: w.Gazetteer.NewReader()}}
}

func (r *Reading) read(a *corpus.Article) {
	r.Article, r.figured = a, false
	r.Sentences = slices.Grow(r.Sentences[:0], len(a.Sentences))[:len(a.Sentences)]
	for i := range a.Sentences {
		r.Sentences[i] = Sentence{Sentence: &a.Sentences[i]}
	}
	r.layers.read(a, r.Sentences)
}
