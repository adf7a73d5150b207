package date

import (
	"strings"

	"readout/analysis/internal/text"
)

// reach is how many tokens around an expression may say its tense.
const reach = 14

// tense returns 1 when the verb nearest before e, or failing that the first
// after it, is of the future, 0 when it is of the past, and none when there is
// no such verb.
func (f *finder) tense(e expression, none int8) int8 {
	for i := e.first - 1; i >= 0 && i > e.first-reach; i-- {
		if f.tokens[i].Kind != text.Word {
			continue
		}
		if t := f.tenseOf(i); t == gone || t == toCome || t == deadline && i == e.first-1 {
			return t.direction()
		}
	}
	for i := e.next; i < len(f.tokens) && i < e.next+reach; i++ {
		if f.tokens[i].Kind != text.Word {
			continue
		}
		if t := f.tenseOf(i); t == gone || t == toCome {
			return t.direction()
		}
	}
	return none
}

type tense uint8

const (
	untold tense = iota
	gone
	toCome
	deadline // to come when the day stands right after: "by Friday", but "freed by the army on Friday"
)

func (t tense) direction() int8 {
	if t == toCome || t == deadline {
		return 1
	}
	return 0
}

// tenses are words that say the tense of those beside them.
var tenses = map[tense]string{
	toCome: `will shall would expected scheduled planned due set slated plans intends upcoming going ahead
		prepares preparing aims hopes ll planning poised begins starts`,
	deadline: "until by",
	gone: `said says told was were had did met spoke held went came began took gave saw left hit struck fell
		made got sent flew wrote shot rose won lost broke brought led put ran sought has have after`,
}

// tenseOf returns what the word at token i says.
func (f *finder) tenseOf(i int) tense {
	w := f.word(i)
	if w[0] >= 'a' {
		if t := vocabulary.Of(f.tokens[i].Word).tense; t != untold {
			return t
		}
	}
	switch n := len(w); {
	case n > 4 && w[n-2:] == "ed" && w != "indeed":
		return gone
	case n > 2 && w[n-2:] == "ll" && (w[n-3] == '\'' || strings.IndexByte(w, 0xE2) > 0):
		return toCome
	}
	return untold
}
