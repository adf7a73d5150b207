package figure

import (
	"sync"

	"readout/analysis/internal/date"
	"readout/analysis/internal/name"
	"readout/analysis/internal/number"
	"readout/analysis/internal/text"
)

const (
	cardinal = number.Cardinal
	duration = number.Duration
	age      = number.Age
	suffix   = text.Suffix
)

// Sentence is what the figures of a sentence are read from.
type Sentence struct {
	Start, End int // bytes
	Tokens     []text.Token
	Names      []name.Mention
	Numbers    []number.Number
	Dates      []date.Mention
}

// Figure is a reported number with its roles. Its fields are those of
// analysis.Fact.
type Figure struct {
	Kind             Kind
	Label, Unit      string
	Value, Low, High float64
	HasValue         bool
	HasLow, HasHigh  bool
	Bound            string
	By, To           string
	Place, Day       string
	Claimant         string
	Modality         Modality
	Scope            Scope
	Whole            int // 1 + index of the figure that this one is among
	Sentence         int
	Start, End       int // bytes, bounding words included
}

// Article is a text whose figures are read.
type Article struct {
	Text      string
	Published date.Interval
	Sentences []Sentence
}

// Find returns the figures of an article in the order of its sentences. They are
// read into room, whose figures are lost.
func Find(room []Figure, a Article) []Figure {
	p := parsers.Get().(*parser)
	*p = parser{scratch: p.scratch, figures: room[:0], text: a.Text, published: a.Published, sentences: a.Sentences, lexicon: words()}
	p.days = p.days[:0]
	for i := range a.Sentences {
		p.s, p.index = &a.Sentences[i], i
		p.read()
	}
	found := p.figures
	parsers.Put(p) // not after a fault
	return found
}

var parsers = sync.Pool{New: func() any { return new(parser) }}

// longSentence is as many tokens as a sentence may have to be read. What is
// longer is a list or no sentence at all.
const longSentence = 400

// parser reads one article, sentence by sentence.
type parser struct {
	text      string
	published date.Interval
	lexicon   *lexicon
	sentences []Sentence
	s         *Sentence // of them, the index-th
	index     int
	first     int // the sentence before which nothing is remembered

	scratch
	lastKind  chunkKind
	lastToken int

	figures []Figure
	pair    [2]string // the belligerents that "both sides" are
	sided   bool      // they are known

	memory
}

// scratch is what a sentence is read into; its room is used again.
type scratch struct {
	seen    class // of the words
	able    class // of what they may count, what can be
	senses  sense // of those of a sentence that is read
	words   []word
	nouns   []nounPhrase
	verbs   []verbGroup
	clauses []clause
	order   []int // clauses by the place of their verbs
	counts  []count
	at      []int // 1 + index of the figure of each noun phrase
	room    []int // for the objects of clauses
	moved   []int // where each figure of the sentence goes
	dates   []dating
	days    []dated
	other   *parser // reads the sentence before
}

// read reads one sentence.
func (p *parser) read() {
	p.words = p.words[:0]
	if len(p.s.Tokens) > longSentence {
		return
	}
	if p.lookUp(); !p.worthwhile() {
		return
	}
	p.join()
	p.parse()
	p.count()
	p.describe()
}
