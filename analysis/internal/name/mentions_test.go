package name

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected mentions")

// TestMentions reads the files of testdata: articles, the first file of each
// pair, against the mentions found in them, the second.
func TestMentions(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no test files", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			article, want := archive.Files[i], &archive.Files[i+1]
			t.Run(filepath.Base(file)+"/"+article.Name, func(t *testing.T) {
				got := listing(string(article.Data), time.Date(2025, 3, 14, 0, 0, 0, 0, time.UTC))
				if *update {
					want.Data = []byte(got)
				} else if got != string(want.Data) {
					t.Errorf("got\n%swant\n%s", got, want.Data)
				}
			})
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// listing writes a mention a line: words, actor, kind, form, use.
func listing(body string, day time.Time) string {
	var b strings.Builder
	sentences := cut(body)
	for i, mentions := range Default().Mentions(body, sentences, day) {
		for _, m := range mentions {
			fmt.Fprintf(&b, "%d %s = %s, %s by %s", i+1, body[m.Start:m.End], m.Actor, m.Kind, m.Form)
			if m.IsPlace && m.Kind != Place {
				b.WriteString(", as a place")
			}
			if m.State != "" && m.State != m.Actor {
				b.WriteString(", of " + m.State)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}
