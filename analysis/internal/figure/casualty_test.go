package figure

import (
	"os"
	"strings"
	"testing"
)

var military = map[string]bool{"soldiers": true, "soldier": true, "guerrillas": true, "guerrilla": true, "rebels": true, "rebel": true, "subversives": true, "terrorists": true, "terrorist": true, "subversive": true, "troops": true, "officers": true, "officer": true, "extremists": true, "insurgents": true, "policemen": true, "personnel": true, "fighters": true, "members": true}

type newswire struct {
	ID, Text   string
	Casualties []struct {
		Kind      string
		Low, High float64
		Optional  bool
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

func TestCasualtyNewswire(t *testing.T) {
	list := readLines[newswire](t, "../../../../shared/eval/casualty/dev.jsonl")
	type toll struct {
		kind  string
		value float64
	}
	show := os.Getenv("SHOW")
	for _, least := range []float64{1, 2} {
		hits, guesses, wanted := 0, 0, 0
		for _, a := range list {
			if os.Getenv("KEYED") != "" && len(a.Casualties) == 0 {
				continue
			}
			must, may, got := map[toll]bool{}, map[toll]bool{}, map[toll]bool{}
			for _, c := range a.Casualties {
				if c.Low >= least && !c.Optional {
					must[toll{c.Kind, c.Low}] = true
				}
			}
			for _, c := range a.Casualties {
				if c.Optional && !must[toll{c.Kind, c.Low}] {
					may[toll{c.Kind, c.Low}] = true
				}
			}
			where := map[toll]string{}
			in := layered(t, unwrap(a.Text), "")
			for _, f := range Find(in) {
				k := toll{f.Kind, f.Value}
				if f.Module == "casualty" && f.HasValue && f.Value >= least && (f.Kind == "killed" || f.Kind == "wounded") && !may[k] && (f.Modality == "fact" || f.Modality == "claim") && f.Scope == "incident" && !(os.Getenv("NOTROOPS") != "" && military[f.Label]) {
					got[k] = true
					where[k] = in.Text[in.Sentences[f.Sentence].Start:in.Sentences[f.Sentence].End]
				}
			}
			for k := range got {
				guesses++
				if must[k] {
					hits++
				} else if show == "extra" && least == 2 {
					t.Logf("extra %s %v key %v\n   %s", a.ID, k, must, where[k])
				}
			}
			for k := range must {
				wanted++
				if !got[k] && show == "missed" && least == 2 {
					t.Logf("missed %s %v got %v", a.ID, k, got)
				}
			}
		}
		p, r := float64(hits)/float64(guesses), float64(hits)/float64(wanted)
		t.Logf("n>=%v P %.3f R %.3f F1 %.3f (%d guesses, %d wanted)", least, p, r, 2*p*r/(p+r), guesses, wanted)
	}
}
