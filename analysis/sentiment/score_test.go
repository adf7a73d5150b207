package sentiment

import (
	"flag"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"readout/analysis/internal/lexicon"
	"readout/analysis/internal/name"
	"readout/analysis/internal/text"
)

var update = flag.Bool("update", false, "write the scores found into testdata")

func toneOf(s string) float64 {
	return score(lexicon.Default(), s, text.Marked(nil, s, 0), nil)
}

// TestScore holds the tone of each line of testdata, which stands before it.
func TestScore(t *testing.T) {
	const file = "testdata/score.txtar"
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range archive.Files {
		var got strings.Builder
		for line := range strings.Lines(string(f.Data)) {
			if at := strings.IndexByte(line, '\t'); at >= 0 {
				line = line[at+1:]
			}
			fmt.Fprintf(&got, "%+.2f\t%s", toneOf(strings.TrimSpace(line)), line)
		}
		if got.String() != string(f.Data) {
			if !*update {
				t.Errorf("%s: got\n%swant\n%s", f.Name, got.String(), f.Data)
			}
			archive.Files[i].Data = []byte(got.String())
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// Each pair must keep its order, whatever the words weigh.
func TestShiftsKeepTheirOrder(t *testing.T) {
	for _, pair := range [][2]string{
		{"The roof is not good.", "The roof is good."},
		{"The roof is bad.", "The roof is not bad."},
		{"The talks were very bad.", "The talks were bad."},
		{"The talks were bad.", "The talks were somewhat bad."},
		{"The play was good, but the ending was terrible.", "The ending was terrible, but the play was good."},
		{"The clerk was wonderful.", "The clerk was WONDERFUL."},
		{"The clerk was wonderful.", "The clerk was wonderful!"},
		{"Was the clerk wonderful?", "The clerk was wonderful."},
		{"They failed to win.", "They win."},
		{"She didn’t win.", "She did win."},
		{"It was without joy.", "It was with joy."},
		{"Not a triumph.", "Not only a triumph."},
	} {
		if a, b := toneOf(pair[0]), toneOf(pair[1]); a >= b {
			t.Errorf("%q scores %v, %q %v", pair[0], a, pair[1], b)
		}
	}
}

func TestWordsInNamesSayNothing(t *testing.T) {
	if got := toneOf("He spoke at the Peace Palace before the Security Council of the United States."); got != 0 {
		t.Errorf("titles score %v", got)
	}
	s := "Victoria Hope went home."
	tokens := text.Marked(nil, s, 0)
	if got := score(lexicon.Default(), s, tokens, []name.Mention{{Start: 0, End: 13, Form: name.Name}}); got != 0 {
		t.Errorf("a name scores %v", got)
	}
}

func FuzzScore(f *testing.F) {
	for _, s := range []string{"", "!!!", "not not not good", "GOOD but BAD?", "but but but", "n't", "ill-advised’t", "’t’t’t good"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if v := toneOf(s); math.IsNaN(v) || v < -1 || v > 1 {
			t.Errorf("%q scores %v", s, v)
		}
	})
}

func BenchmarkTokensAndTone(b *testing.B) {
	lines := strings.Split(strings.Repeat(`The mayor said that the repair of the old bridge had been a great success, though it was late.
Negotiators from the northern towns spoke in the library about the exchange of prisoners, the harbour and the grain.
Nothing was signed, and the ministers left without a word about the attacks on the railway.
`, 60), "\n")
	l := lexicon.Default()
	var tokens []text.Token
	n := 0
	for _, line := range lines {
		n += len(line)
	}
	for _, run := range []struct {
		name string
		tone bool
	}{{"tokens", false}, {"tokens and tone", true}} {
		b.Run(run.name, func(b *testing.B) {
			b.SetBytes(int64(n))
			b.ReportAllocs()
			for b.Loop() {
				for _, line := range lines {
					tokens = text.Marked(tokens[:0], line, 0)
					if run.tone {
						score(l, line, tokens, nil)
					}
				}
			}
		})
	}
}
