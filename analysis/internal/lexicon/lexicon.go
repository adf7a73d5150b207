// Package lexicon scores words: how good or bad people feel them to be.
package lexicon

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"sync"

	"readout/analysis/internal/text"
	"readout/data"
)

// Lexicon gives words a score from -1 to 1.
type Lexicon struct {
	scores []float32 // by text.ID
	size   int       // words
}

// list is words in lower case with their scores.
type list map[string]float32

// lists are the embedded lists with the largest score they give.
var lists = []struct {
	file string
	top  float64
}{{"vader.tsv", 4}, {"afinn.tsv", 5}}

// Default returns the mean of the embedded lists. A word that a list lacks
// counts as neutral there.
var Default = sync.OnceValue(func() *Lexicon {
	words, err := embedded()
	if err != nil {
		panic(err) // the lists are part of the program
	}
	return words.lexicon()
})

// embedded reads the embedded lists, which are known to be plain.
func embedded() (list, error) {
	words := make(list, 9000)
	for _, list := range lists {
		b, err := data.Lexicon(list.file)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(b)) {
			word, digits, _ := strings.Cut(line[:len(line)-1], "\t")
			score, err := strconv.ParseFloat(digits, 32)
			if err != nil {
				return nil, err
			}
			words[word] += float32(score / list.top / float64(len(lists)))
		}
	}
	return words, nil
}

// Load returns the default lexicon with words of its own read from r, a line
// each: the word, a comma or tab, and a score from -1 to 1. They replace the
// scores that the words had; 0 makes a word neutral. A line that begins with #
// and a heading without a number are passed over.
func Load(r io.Reader) (*Lexicon, error) {
	words, err := embedded()
	if err != nil {
		return nil, err
	}
	err = each(r, func(word string, score float64) error {
		if math.Abs(score) > 1 {
			return fmt.Errorf("%s scores %v: scores go from -1 to 1", word, score)
		}
		words[word] = float32(score)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return words.lexicon(), nil
}

// lexicon numbers the words.
func (words list) lexicon() *Lexicon {
	l := &Lexicon{size: len(words)}
	text.Enter(func(enter func(string, text.Cue) text.ID) {
		for word, score := range words {
			id := int(enter(word, text.ToneCue))
			if more := id + 1 - len(l.scores); more > 0 {
				l.scores = append(l.scores, make([]float32, more)...)
			}
			l.scores[id] = score
		}
	})
	return l
}

// each calls f with every word of a list.
func each(r io.Reader, f func(word string, score float64) error) error {
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\ufeff"))
		if line == "" || line[0] == '#' {
			continue
		}
		at := strings.LastIndexAny(line, ",\t")
		if at < 0 {
			return fmt.Errorf("line %d: want a word, a comma or tab, and a score: %.60q", n, line)
		}
		word := strings.ToLower(strings.Trim(strings.TrimSpace(line[:at]), `"`))
		word = strings.ReplaceAll(word, "’", "'")
		score, err := strconv.ParseFloat(strings.TrimSpace(line[at+1:]), 64)
		switch {
		case err != nil && n == 1:
			continue // a heading
		case err != nil || math.IsNaN(score):
			return fmt.Errorf("line %d: %.60q is no score", n, strings.TrimSpace(line[at+1:]))
		case word == "" || strings.ContainsAny(word, " \t,"):
			return fmt.Errorf("line %d: want one word: %.60q", n, word)
		}
		if err := f(word, score); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return lines.Err()
}

// Size is the number of words known.
func (l *Lexicon) Size() int { return l.size }

// Score returns the score of a word, 0 when it is unknown. The word must have
// been looked up after the lexicon was read.
func (l *Lexicon) Score(word text.ID) float64 {
	if int(word) < len(l.scores) {
		return float64(l.scores[word])
	}
	return 0
}
