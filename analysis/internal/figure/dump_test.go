package figure

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestDump shows how the sentences in FIGURE are read.
func TestDump(t *testing.T) {
	body := os.Getenv("FIGURE")
	if body == "" {
		t.Skip("set FIGURE to a text")
	}
	fmt.Println(dump(layered(t, body, "2025-03-14")))
}

func dump(a Article) string {
	var b strings.Builder
	p := &parser{text: a.Text, published: a.Published, sentences: a.Sentences, lexicon: words(), sides: sidesOf(a)}
	for i := range a.Sentences {
		p.s, p.index = &a.Sentences[i], i
		from := len(p.figures)
		p.nouns, p.verbs, p.clauses = nil, nil, nil
		p.read()
		p.leave()
		for _, n := range p.s.Names {
			fmt.Fprintf(&b, "  name %q %s %s %s state=%s place=%v\n", a.Text[n.Start:n.End], n.Actor, n.Kind, n.Form, n.State, n.IsPlace)
		}
		for _, n := range p.s.Numbers {
			fmt.Fprintf(&b, "  number %q %s %v weak=%v\n", a.Text[n.Start:n.End], n.Use, n.Value, n.Weak)
		}
		for i, n := range p.nouns {
			prep := ""
			if n.preposition >= 0 {
				prep = p.string(n.preposition)
			}
			fmt.Fprintf(&b, "  noun %d [%s] clause %d role %d prep %q after %d prev %d of %d num %d\n", i, a.Text[p.words[n.first].start:p.words[n.last-1].end], n.clause, n.role, prep, n.after, n.previous, n.of, n.number)
		}
		for i, c := range p.clauses {
			v := ""
			if c.verb >= 0 {
				g := p.verbs[c.verb]
				v = fmt.Sprintf("%s [%s] passive=%v finite=%v", g.verb.lemma, a.Text[p.words[g.first].start:p.words[g.last-1].end], g.passive, g.finite)
			}
			fmt.Fprintf(&b, "  clause %d %s subject %d object %d parent %d link %d inverted %v\n", i, v, c.subject, c.object, c.parent, c.link, c.inverted)
		}
		for i, f := range p.figures[from:] {
			fmt.Fprintf(&b, "* %d %s/%s %q label=%q unit=%s %v [%v,%v] %s by=%s to=%s place=%s day=%s claimant=%s %s %s whole=%d\n", from+i+1, f.Module, f.Kind, a.Text[f.Start:f.End], f.Label, f.Unit, f.Value, f.Low, f.High, f.Bound, f.By, f.To, f.Place, f.Day, f.Claimant, f.Modality, f.Scope, f.Whole)
		}
	}
	return b.String()
}
