package name

import (
	"bufio"
	"fmt"
	"os"
	"testing"
	"time"

	"readout/analysis/internal/text"
)

// one article per line block separated by blank; prints mentions
func TestTry(t *testing.T) {
	f, err := os.Open(os.Getenv("TRY"))
	if err != nil {
		t.Skip()
	}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	var lines []string
	for sc.Scan() {
		lines = append(lines, sc.Text())
	}
	body := ""
	var toks [][]text.Token
	var sents []string
	for _, l := range lines {
		base := len(body)
		body += l + "\n"
		for _, s := range text.Sentences(nil, l) {
			toks = append(toks, text.Tokens(nil, l[s.Start:s.End], base+s.Start))
			sents = append(sents, l[s.Start:s.End])
		}
	}
	for i, ms := range Default().Mentions(body, toks, time.Time{}) {
		fmt.Println("#", sents[i])
		for _, m := range ms {
			p := ""
			if m.IsPlace {
				p = " place"
			}
			fmt.Printf("    %q -> %s [%s %s%s] %s\n", body[m.Start:m.End], m.Actor, m.Kind, m.Form, p, m.State)
		}
	}
}
