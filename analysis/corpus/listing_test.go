package corpus

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite what the tests expect")

const wantName = "articles"

// TestArticles loads the files of each archive and compares what was made of
// them: articles with their dates, lines with their sections and repeats.
func TestArticles(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files, want := fstest.MapFS{}, -1
			for i, f := range archive.Files {
				if f.Name == wantName {
					want = i
				} else {
					files[f.Name] = &fstest.MapFile{Data: f.Data}
				}
			}
			got := listing(t, files)
			if *update {
				archive.Files[want].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if got != string(archive.Files[want].Data) {
				t.Errorf("got\n%s\nwant\n%s", got, archive.Files[want].Data)
			}
		})
	}
}

func listing(t *testing.T, fsys fs.FS) string {
	files, omitted := walk(fsys, "")
	c, err := load("test", files, omitted)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, a := range c.Articles {
		fmt.Fprintf(&b, "%s\n", a.ID)
		for _, f := range [][2]string{
			{"date", strings.TrimSpace(a.Published.String() + " " + string(a.Published.Basis))}, {"because", a.Published.Reason},
			{"outlet", a.Outlet}, {"title", a.Title}, {"author", a.Author}, {"url", a.URL}, {"repeats", a.DuplicateOf},
		} {
			if f[1] != "" {
				fmt.Fprintf(&b, "  %s: %s\n", f[0], f[1])
			}
		}
		for _, l := range a.Lines {
			repeats := ""
			if l.DuplicateOf != "" {
				repeats = " = " + l.DuplicateOf
			}
			fmt.Fprintf(&b, "  %d %s%s | %s\n", l.Number, l.Section, repeats, clip(a.Text[l.Start:l.End]))
		}
	}
	for _, o := range c.Omitted {
		fmt.Fprintf(&b, "left out %s: %s\n", o.File, o.Reason)
	}
	for _, n := range c.Notes {
		fmt.Fprintf(&b, "note %s: %s\n", n.File, n.Text)
	}
	return b.String()
}

func clip(s string) string {
	r := []rune(strings.ReplaceAll(s, "\n", "⏎"))
	if len(r) > 72 {
		return string(r[:50]) + " … " + string(r[len(r)-20:])
	}
	return string(r)
}
