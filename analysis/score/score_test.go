package score

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"readout/analysis"
)

var update = flag.Bool("update", false, "rewrite the expected output")

// TestScore reads testdata/*.txtar: gold.jsonl and facts.jsonl in, the three
// tables as text out.
func TestScore(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no test cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			gold, err := ReadGold("gold.jsonl", strings.NewReader(part(a, "gold.jsonl")))
			if err != nil {
				t.Fatal(err)
			}
			facts := readFacts(t, part(a, "facts.jsonl"))
			got := render(gold, facts)
			slices.Reverse(facts)
			if again := render(gold, facts); again != got {
				t.Errorf("the order of facts matters:\n%s\n%s", got, again)
			}
			if *update {
				setPart(a, "want", got)
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := part(a, "want"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestMalformedGold(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"empty", "\n", "g.jsonl: no gold facts in it"},
		{"not JSON", `{"article":"a"` + "\n", "g.jsonl:1: unexpected EOF"},
		{"second line", `{"article":"a","covers":["drone/*"]}` + "\n{]\n", "g.jsonl:2: invalid character ']'"},
		{"two objects", `{"article":"a","covers":["drone/*"]} {}`, "g.jsonl:1: more than one JSON object"},
		{"misspelt key", `{"article":"a","modul":"drone"}`, `g.jsonl:1: json: unknown field "modul"`},
		{"no article", `{"module":"drone","kind":"downed","value":3}`, "g.jsonl:1: no article"},
		{"no kind", `{"article":"a","module":"drone","value":3}`, "g.jsonl:1: no module or no kind"},
		{"no value", `{"article":"a","module":"drone","kind":"downed"}`, "g.jsonl:1: neither value"},
		{"bad bound", `{"article":"a","module":"drone","kind":"downed","value":3,"bound":"atleast"}`, `g.jsonl:1: bound "atleast" is none of exact, at_least`},
		{"bad alternative", `{"article":"a","module":"drone","kind":"downed","value":3,"modality":"claim | lie"}`, `g.jsonl:1: modality "lie"`},
		{"bad pattern", `{"article":"a","covers":["drone"]}`, `g.jsonl:1: covers "drone": not module/kind`},
		{"negative count", `{"article":"a","module":"actor","kind":"mention","label":"X","count":-1}`, "g.jsonl:1: count -1"},
		{"bad span", `{"article":"a","module":"drone","kind":"downed","value":3,"start":9,"end":4}`, "g.jsonl:1: start 9 and end 4"},
		{"long line", strings.Repeat(" ", maxLine+1), "g.jsonl:1: bufio.Scanner: token too long"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ReadGold("g.jsonl", strings.NewReader(c.text))
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got error %v, want %s", err, c.want)
			}
		})
	}
}

func FuzzReadGold(f *testing.F) {
	f.Add(`{"article":"a","module":"drone","kind":"downed","value":3,"bound":"at_least | about","start":1,"end":2}`)
	f.Add(`{"article":"a","covers":["drone/*"]}` + "\n" + `{"article":"a","module":"actor","kind":"mention","label":"X","count":2}`)
	f.Fuzz(func(t *testing.T, text string) {
		gold, err := ReadGold("g.jsonl", strings.NewReader(text))
		if err != nil {
			return
		}
		var facts []analysis.Fact
		for _, l := range gold.Facts {
			l.Fact.Section = "body"
			facts = append(facts, l.Fact)
		}
		for _, row := range Score(gold, facts)[0].Rows {
			if row[2].(int) < row[4].(int) || row[3].(int) < row[4].(int) {
				t.Errorf("more matched than there are: %v", row)
			}
		}
	})
}
