package sentiment

import (
	"strings"

	"readout/analysis/internal/text"
)

// shift is what a word does to the words after it.
type shift uint8

const (
	none shift = iota
	negates
	strengthens
	weakens
	divides // the words before it belong to another statement
)

// entry is what a word does beside being scored.
type entry struct {
	shift  shift
	but    bool // turns a sentence round
	only   bool // after a negation takes it back: "not only"
	silent bool // is in the lists for a sense that news seldom has: "like" is a preposition
}

var vocabulary = text.NewTable(func(row func(string, text.Cue) *entry) {
	for s, words := range map[shift]string{
		negates: `not no never neither nor without cannot nobody nothing nowhere none hardly scarcely rarely
			seldom fail fails failed failing lack lacks lacked lacking unable refuse refuses refused deny denies
			denied avoid avoids avoided avert averted prevent prevents prevented`,
		strengthens: `very extremely highly deeply utterly absolutely really totally completely massively hugely
			particularly especially increasingly incredibly enormously entirely exceptionally remarkably severely
			strongly so too most more greatly badly terribly`,
		weakens: `slightly somewhat marginally partly partially fairly relatively rather mildly moderately less
			little almost nearly potentially possibly`,
		divides: `but although though while whereas yet`,
	} {
		for w := range strings.FieldsSeq(words) {
			row(w, 0).shift = s
		}
	}
	row("but", text.ToneCue).but = true
	for w := range strings.FieldsSeq("only just merely doubt least") {
		row(w, 0).only = true
	}
	for w := range strings.FieldsSeq(`like no kind well matter matters certain share shares shared sharing united
		special intelligence grand novel please natural fire chance`) {
		row(w, 0).silent = true
	}
})

// shiftOf is what the word at i does.
func (c *clause) shiftOf(i int) shift {
	if s := vocabulary.Of(c.tokens[i].Word).shift; s != none {
		return s
	}
	w := c.text(i)
	if n := len(w); n > 3 && w[n-1]|0x20 == 't' && (w[n-2] == '\'' || n > 5 && w[n-4:n-1] == "’") {
		return negates // "didn't"
	}
	return none
}
