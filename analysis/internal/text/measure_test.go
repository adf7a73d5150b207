package text

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// The measures below are of other people's sentences, which stay outside the
// project; the floors are what the splitter must not fall under.
const shared = "../../../../shared/eval/sentences/"

func openShared(t *testing.T, name string) *bufio.Scanner {
	f, err := os.Open(shared + name)
	if os.IsNotExist(err) && os.Getenv("CI") == "" {
		t.Skip("no development sets beside the checkout")
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	return lines
}

func TestGoldenRules(t *testing.T) {
	right, all := 0, 0
	for lines := openShared(t, "golden.jsonl"); lines.Scan(); {
		var c struct {
			Text     string
			Expected []string
		}
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range Sentences(nil, c.Text) {
			got = append(got, strings.Join(strings.Fields(c.Text[s.Start:s.End]), " "))
		}
		all++
		if strings.Join(got, "|") == strings.Join(c.Expected, "|") {
			right++
		} else {
			t.Logf("\n got %q\nwant %q", got, c.Expected)
		}
	}
	t.Logf("golden rules: %d of %d", right, all)
	if right < 48 {
		t.Errorf("%d golden rules kept, want 48", right)
	}
}

func TestSentenceEnds(t *testing.T) {
	hit, found, want := 0, 0, 0
	for lines := openShared(t, "ewt.jsonl"); lines.Scan(); {
		var c struct {
			Text string
			Ends []int // in characters
		}
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		gold, got := map[int]bool{}, map[int]bool{}
		for _, e := range c.Ends {
			gold[e] = true
		}
		for _, s := range Sentences(nil, c.Text) {
			end := len([]rune(c.Text[:s.End]))
			got[end] = true
			if gold[end] {
				hit++
			}
		}
		found += len(got)
		want += len(gold)
	}
	f1 := 2 * float64(hit) / float64(found+want)
	t.Logf("ends: precision %.3f, recall %.3f, F1 %.3f", float64(hit)/float64(found), float64(hit)/float64(want), f1)
	if f1 < 0.92 {
		t.Errorf("F1 %.3f, want 0.92", f1)
	}
}
