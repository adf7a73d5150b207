package figure

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the expected figures in testdata")

// TestGolden reads the sentences in testdata, each printed on 14 March 2025, and
// compares their figures with the indented lines below them.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no testdata", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			for line := range strings.Lines(string(want)) {
				if strings.HasPrefix(line, "\t") {
					continue
				}
				got.WriteString(line)
				if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
					a := layered(t, strings.ReplaceAll(line, " | ", "\n"), "2025-03-14")
					for _, f := range Find(nil, a) {
						fmt.Fprintf(&got, "\t%s\n", summary(a.Text, &f))
					}
				}
			}
			if *update {
				if err := os.WriteFile(file, got.Bytes(), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			compare(t, string(want), got.String())
		})
	}
}

// compare reports the first sentence whose figures differ.
func compare(t *testing.T, want, got string) {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	sentence := ""
	for i := range min(len(w), len(g)) {
		if !strings.HasPrefix(w[i], "\t") {
			sentence = w[i]
		}
		if w[i] != g[i] {
			t.Errorf("%s\n got %s\nwant %s", sentence, g[i], w[i])
			return
		}
	}
	if len(w) != len(g) {
		t.Errorf("%d lines, want %d", len(g), len(w))
	}
}

// summary writes a figure on one line, what is unknown left out.
func summary(text string, f *Figure) string {
	number := "?"
	switch show := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }; {
	case f.HasValue:
		number = show(f.Value)
	case f.HasLow && f.HasHigh:
		number = show(f.Low) + ".." + show(f.High)
	case f.HasLow:
		number = show(f.Low) + ".."
	case f.HasHigh:
		number = ".." + show(f.High)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s/%s %s", f.Kind.Module(), f.Kind, number)
	for _, field := range [][2]string{
		{"", f.Bound}, {"", f.Label}, {"unit", f.Unit}, {"by", f.By}, {"to", f.To}, {"in", f.Place}, {"on", f.Day},
		{"says", f.Claimant}, {"", f.Modality.String()}, {"", f.Scope.String()},
	} {
		switch {
		case field[1] == "" || field[1] == "exact" || field[1] == "fact" || field[1] == "incident" || field[0] == "unit" && f.Kind&ofQuantity == 0:
		case field[0] == "":
			b.WriteString("; " + field[1])
		default:
			b.WriteString("; " + field[0] + " " + field[1])
		}
	}
	if f.Whole > 0 {
		fmt.Fprintf(&b, "; among %d", f.Whole)
	}
	fmt.Fprintf(&b, " | %s", text[f.Start:f.End])
	return b.String()
}
