package sentiment

import (
	"math"
	"strings"

	"readout/analysis/internal/lexicon"
	"readout/analysis/internal/name"
	"readout/analysis/internal/text"
)

// Factors by which what stands around a word changes what it says.
const (
	reversed    = -.5  // "not good" is less bad than "bad"
	stronger    = 1.25 // "very good"
	weaker      = .75  // "somewhat good"
	shouted     = 1.2  // "GOOD"
	beforeBut   = .6
	afterBut    = 1.3
	asked       = .7 // a question asserts less
	perExclaim  = .1 // each of the first three exclamation marks
	reach       = 3  // words that a negation reaches over
	toneSteps   = 10_000
	weightOfOne = 1 // the sum of scores that gives a tone of .71
)

// score is the tone of a sentence: the scores of its words, shifted by the
// words before them, summed and brought into -1..1. Words in names say nothing.
func score(l *lexicon.Lexicon, s string, tokens []text.Token, names []name.Mention) float64 {
	c := clause{lexicon: l, s: s, tokens: tokens}
	var before, sum float64 // of words before the last "but", and after
	next := 0
	for i := range tokens {
		t := &tokens[i]
		if t.Cue&text.ToneCue == 0 || t.Kind != text.Word {
			continue
		}
		if i > 0 && vocabulary.Of(t.Word).but {
			before, sum = before+sum, 0
			continue
		}
		for next < len(names) && (names[next].End <= t.Start || names[next].Form != name.Name) {
			next++
		}
		if next < len(names) && names[next].Start <= t.Start {
			continue
		}
		sum += c.word(i)
	}
	if before == 0 && sum == 0 {
		return 0
	}
	if before != 0 {
		sum = float64(before*beforeBut) + float64(sum*afterBut)
	}
	exclaims, question := c.marks()
	sum *= 1 + perExclaim*float64(min(exclaims, 3))
	if question {
		sum *= asked
	}
	return quantise(sum / math.Sqrt(float64(sum*sum)+weightOfOne))
}

// marks counts the exclamation marks, and says whether there is a question mark.
func (c *clause) marks() (exclaims int, question bool) {
	sentence := c.s[c.tokens[0].Start:c.tokens[len(c.tokens)-1].End]
	if strings.IndexByte(sentence, '!') < 0 && strings.IndexByte(sentence, '?') < 0 {
		return 0, false
	}
	for i := range c.tokens {
		if t := &c.tokens[i]; t.Kind == text.Punct {
			switch c.s[t.Start] {
			case '!':
				exclaims++
			case '?':
				question = true
			}
		}
	}
	return exclaims, question
}

// quantise rounds a tone so that it is the same on every machine.
func quantise(v float64) float64 { return math.Round(v*toneSteps) / toneSteps }

// clause is a sentence while its words are weighed.
type clause struct {
	lexicon  *lexicon.Lexicon
	s        string
	tokens   []text.Token
	shouting int8 // whether the whole sentence is in capitals: 0 not yet known, 1 no, 2 yes
}

func (c *clause) text(i int) string { return c.s[c.tokens[i].Start:c.tokens[i].End] }

// word is what the word at i adds.
func (c *clause) word(i int) float64 {
	v := c.lexicon.Score(c.tokens[i].Word)
	if v == 0 || vocabulary.Of(c.tokens[i].Word).silent || c.inTitle(i) {
		return 0
	}
	if w := c.text(i); len(w) > 2 && capitals(w) && !c.allCapitals() {
		v *= shouted
	}
	words := 0
	for j := i - 1; j >= 0 && words < reach; j-- {
		switch c.tokens[j].Kind {
		case text.Word:
		case text.Punct:
			if c.s[c.tokens[j].Start] == '-' { // "ill-advised", "never-ending"
				continue
			}
			return v
		default:
			continue
		}
		shift := c.shiftOf(j)
		switch {
		case shift == negates && !c.only(j):
			return v * reversed
		case shift == strengthens && words == 0:
			v *= stronger
		case shift == weakens && words == 0:
			v *= weaker
		case shift == divides:
			return v
		}
		words++
	}
	return v
}

// only reports whether the negation at i is that of "not only", "no doubt".
func (c *clause) only(i int) bool {
	return i+1 < len(c.tokens) && vocabulary.Of(c.tokens[i+1].Word).only
}

// inTitle reports whether the word at i stands, within a sentence, with a
// capital beside another such word: "Security Council", "Truth Social".
func (c *clause) inTitle(i int) bool {
	if !c.capital(i) || i == 0 || c.allCapitals() {
		return false
	}
	return c.capital(i-1) || c.capital(i+1) && c.tokens[i-1].Kind == text.Word
}

func (c *clause) capital(i int) bool {
	return i >= 0 && i < len(c.tokens) && c.tokens[i].Kind == text.Word && c.tokens[i].Cue&text.Capital != 0
}

func capitals(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	return true
}

// allCapitals reports whether the sentence has no word in small letters.
func (c *clause) allCapitals() bool {
	if c.shouting == 0 {
		c.shouting = 2
		for i, t := range c.tokens {
			if t.Kind == text.Word && c.text(i) == strings.ToLower(c.text(i)) {
				c.shouting = 1
				break
			}
		}
	}
	return c.shouting == 2
}
