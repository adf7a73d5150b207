package lexicon

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"readout/analysis/internal/text"
	"readout/data"
)

func TestDefaultIsTheMeanOfTheLists(t *testing.T) {
	l := Default()
	for word, want := range map[string]float64{
		"peace":    (2.5/4 + 2.0/5) / 2,
		"WAR":      (-2.9/4 - 2.0/5) / 2,
		"security": 1.4 / 4 / 2, // in one list alone
		"harbour":  0,
		"don't":    0,
		"Ukraine":  0,
		"éclat":    0,
		"can’t":    0,
	} {
		if got := l.Score(text.Find(word)); math.Abs(got-want) > 1e-6 {
			t.Errorf("%s: %v, want %v", word, got, want)
		}
	}
	words, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	for word, score := range words {
		if score < -1 || score > 1 {
			t.Errorf("%s scores %v", word, score)
		}
	}
}

// A word that stood twice in a list would count twice.
func TestListsAreInOrderWithoutRepeats(t *testing.T) {
	for _, list := range lists {
		b, err := data.Lexicon(list.file)
		if err != nil {
			t.Fatal(err)
		}
		last := ""
		err = each(bytes.NewReader(b), func(word string, score float64) error {
			if word <= last || math.Abs(score) > list.top {
				t.Errorf("%s: %q after %q, score %v", list.file, word, last, score)
			}
			last = word
			return nil
		})
		if err != nil || last == "" {
			t.Errorf("%s: %v", list.file, err)
		}
	}
}

func TestLoad(t *testing.T) {
	before := Default().Score(text.Find("war"))
	l, err := Load(strings.NewReader("word,score\n# ours\nwar,0\nbreakthrough\t0.8\n\"Setback\", -0.5\n"))
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]float64{"war": 0, "Breakthrough": .8, "setback": -.5, "peace": Default().Score(text.Find("peace"))} {
		if got := l.Score(text.Find(word)); math.Abs(got-want) > 1e-6 {
			t.Errorf("%s: %v, want %v", word, got, want)
		}
	}
	if Default().Score(text.Find("war")) != before {
		t.Error("loading changed the default")
	}
	for in, want := range map[string]string{
		"word,score\ngrim":         "line 2: want a word",
		"grim,bad\ndull,bad":       "line 2: \"bad\" is no score",
		"grim,-3":                  "from -1 to 1",
		"h,1\ntwo words,1":         "want one word",
		"h,1\nx,NaN":               "no score",
		strings.Repeat("a", 99999): "too long",
	} {
		if _, err := Load(strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: %v, want %q", in, err, want)
		}
	}
}

func FuzzLoad(f *testing.F) {
	f.Add("word,score\nwar,-0.5\n")
	f.Add("\ufeffa\t1\n#\n,\n")
	f.Fuzz(func(t *testing.T, s string) {
		l, err := Load(strings.NewReader(s))
		if err == nil && l.Size() < Default().Size() {
			t.Error("words were lost")
		}
	})
}

func BenchmarkEmbedded(b *testing.B) {
	for b.Loop() {
		if _, err := embedded(); err != nil {
			b.Fatal(err)
		}
	}
}
