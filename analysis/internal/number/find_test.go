package number

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"readout/analysis/internal/text"
)

var update = flag.Bool("update", false, "write what is found into testdata")

// TestFind reads each sentence of testdata and expects the numbers below it.
func TestFind(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no test data", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for i, f := range archive.Files {
				var got strings.Builder
				for line := range strings.Lines(string(f.Data)) {
					if strings.HasPrefix(line, "\t") {
						continue
					}
					got.WriteString(line)
					line = strings.TrimSpace(line)
					for _, n := range Find(nil, line, text.Marked(nil, line, 0)) {
						fmt.Fprintf(&got, "\t%s\n", n.describe(line))
					}
				}
				if got.String() != string(f.Data) {
					if !*update {
						t.Errorf("%s: got\n%s\nwant\n%s", f.Name, got.String(), f.Data)
					}
					archive.Files[i].Data = []byte(got.String())
				}
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func (n Number) describe(s string) string {
	d := fmt.Sprintf("%s: %s %s", s[n.Start:n.End], n.Use, n.Bound)
	if n.HasValue {
		d += fmt.Sprintf(" %.9g", n.Value)
	}
	if n.Bound != Exact {
		low, high := "", ""
		if n.HasLow {
			low = fmt.Sprintf("%.9g", n.Low)
		}
		if n.HasHigh {
			high = fmt.Sprintf("%.9g", n.High)
		}
		d += " [" + low + "," + high + "]"
	}
	for _, s := range []string{n.Currency, n.Unit} {
		if s != "" {
			d += " " + s
		}
	}
	if n.Weak {
		d += " weak"
	}
	if n.Fraction {
		d += " share"
	}
	return d
}

func TestFindKeepsOffsetsOfTheWholeText(t *testing.T) {
	whole := "Nothing here. At least five fell."
	at := strings.Index(whole, "At")
	got := Find(nil, whole, text.Marked(nil, whole[at:], at))
	if len(got) != 1 || whole[got[0].Start:got[0].End] != "At least five" {
		t.Errorf("got %+v", got)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"between 10 and 20%", "a 30-day truce", "£4.5bn-$5bn or more", "one hundred and three and two thirds",
		"12/13/14-15", "F-16-17-18", "hundreds of thousands of millions of dollars", "an hour and a half", "½ of 1 000 000", "minus minus one"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tokens := text.Marked(nil, s, 0)
		last := 0
		for _, n := range Find(nil, s, tokens) {
			if n.Start < last || n.End <= n.Start || n.End > len(s) || n.First < 0 || n.Last > len(tokens) || n.First >= n.Last {
				t.Fatalf("%q: bad span in %+v", s, n)
			}
			if n.HasLow && n.HasHigh && n.Low > n.High || n.HasLow && n.HasValue && n.Low > n.Value || n.HasHigh && n.HasValue && n.Value > n.High {
				t.Fatalf("%q: bounds out of order in %+v", s, n)
			}
			if n.Value != n.Value || n.Low != n.Low || n.High != n.High {
				t.Fatalf("%q: not a number in %+v", s, n)
			}
			last = n.End
		}
	})
}

// sample has about as many numbers as news has: one in 150 bytes.
var sample = strings.Repeat(`The mayor said that at least five people were killed when the roof of the market fell in on Sunday morning.
Negotiators from the northern towns spoke in the library about the exchange of prisoners, the harbour and the grain.
Nothing was signed, though the two ministers promised to meet again in the spring, when the roads are open and the ice has gone.
Britain will lend £4.5 billion, which is less than what the harbour had been hoping for when the talks were opened.
"We have asked for a great deal and been given something," said the chairwoman, who came with her brother and a lawyer.
The winter was hard; nobody in the valley had seen so much snow since 1963, and the trains were late for most of it.
`, 50)

func BenchmarkTokensAndNumbers(b *testing.B) {
	var tokens []text.Token
	var numbers []Number
	lines := strings.Split(sample, "\n")
	b.SetBytes(int64(len(sample)))
	b.ReportAllocs()
	for b.Loop() {
		for _, line := range lines {
			tokens = text.Marked(tokens[:0], line, 0)
			numbers = Find(numbers[:0], line, tokens)
		}
	}
}

func BenchmarkTokens(b *testing.B) {
	var tokens []text.Token
	lines := strings.Split(sample, "\n")
	b.SetBytes(int64(len(sample)))
	for b.Loop() {
		for _, line := range lines {
			tokens = text.Marked(tokens[:0], line, 0)
		}
	}
}
