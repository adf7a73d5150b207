package figure

import (
	"strings"
	"testing"
)

// newswire is an article in capitals with the killed and wounded counts of its
// incidents. The key holds only the incidents that its makers were after, and
// most articles have none: what is rightly read of a clash between armies counts
// as wrong, so the floors are low.
type newswire struct {
	ID, Text   string
	Casualties []struct {
		Kind      string
		Low, High float64
		Optional  bool
	}
}

type tolled struct {
	kind  string
	value float64
}

// TestCasualtyNewswire measures killed and wounded as sets of numbers by article.
func TestCasualtyNewswire(t *testing.T) {
	list := readLines[newswire](t, "../../../../shared/eval/casualty/dev.jsonl")
	read := make([]map[tolled]bool, len(list))
	for i, a := range list {
		read[i] = map[tolled]bool{}
		for _, f := range Find(nil, layered(t, unwrap(a.Text), "")) {
			if f.Kind&(kKilled|kWounded) != 0 && f.HasValue && (f.Modality == factual || f.Modality == claimed) && f.Scope == incidentScope {
				read[i][tolled{f.Kind.String(), f.Value}] = true
			}
		}
	}
	for _, c := range []struct {
		least float64
		keyed bool // only articles that have an incident in the key
		floor float64
	}{{1, false, 0.44}, {2, false, 0.41}, {1, true, 0.56}, {2, true, 0.60}} {
		hits, guesses, wanted := 0, 0, 0
		for i, a := range list {
			if c.keyed && len(a.Casualties) == 0 {
				continue
			}
			must, may := map[tolled]bool{}, map[tolled]bool{}
			for _, k := range a.Casualties {
				if k.Low < c.least {
					continue
				}
				if k.Optional {
					may[tolled{k.Kind, k.Low}] = true
				} else {
					must[tolled{k.Kind, k.Low}] = true
				}
			}
			wanted += len(must)
			for k := range read[i] {
				if k.value < c.least || may[k] && !must[k] {
					continue
				}
				guesses++
				if must[k] {
					hits++
				}
			}
		}
		p, r := float64(hits)/float64(guesses), float64(hits)/float64(wanted)
		f1 := 2 * p * r / (p + r)
		t.Logf("n>=%v keyed=%v: P %.3f R %.3f F1 %.3f", c.least, c.keyed, p, r, f1)
		if f1 < c.floor {
			t.Errorf("n>=%v keyed=%v: F1 %.3f is below %.2f", c.least, c.keyed, f1, c.floor)
		}
	}
}

// unwrap joins the lines of a paragraph.
func unwrap(s string) string {
	paragraphs := strings.Split(s, "\n\n")
	for i, p := range paragraphs {
		paragraphs[i] = strings.Join(strings.Fields(p), " ")
	}
	return strings.Join(paragraphs, "\n\n")
}
