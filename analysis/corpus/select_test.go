package corpus

import (
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestSelect(t *testing.T) {
	c, err := Read("test", strings.NewReader(`{"id":"a","date":"2025-03-01","outlet":"Ledger","text":"The council of Esk voted on Friday to rebuild the old bridge."}
{"id":"b","date":"2025-03-10","outlet":"Wire","text":"The council of Esk voted on Friday to rebuild the old bridge."}
{"id":"c","date":"2025-03","outlet":"ledger","text":"Nobody objected."}
{"id":"d","outlet":"Wire","text":"Nobody knows when."}
`))
	if err != nil {
		t.Fatal(err)
	}
	march := func(d int) time.Time { return time.Date(2025, 3, d, 0, 0, 0, 0, time.UTC) }
	for _, test := range []struct {
		selection      Selection
		articles, left string
	}{
		{Selection{}, "a b=a c d", ""},
		{Selection{From: march(5)}, "b c", "d"}, // b repeats nothing that is there
		{Selection{To: march(5)}, "a c", "d"},
		{Selection{From: march(1), To: march(1)}, "a c", "d"},
		{Selection{Outlet: "Ledger"}, "a c", ""},
		{Selection{From: march(5), Outlet: "Ledger"}, "c", ""},
	} {
		got := c.Select(test.selection)
		var articles, left []string
		for _, a := range got.Articles {
			id := a.ID
			if a.DuplicateOf != "" {
				id += "=" + a.DuplicateOf
			}
			articles = append(articles, id)
		}
		for _, o := range got.Omitted {
			left = append(left, o.File)
		}
		if strings.Join(articles, " ") != test.articles || strings.Join(left, " ") != test.left {
			t.Errorf("%+v: %v, left out %v", test.selection, articles, left)
		}
	}
	if c.Articles[1].Lines[0].DuplicateOf != "a:1" {
		t.Error("a selection changed the corpus that it was taken from")
	}
}

// A file read by itself still has what the sidecar beside it says.
func TestSingleFile(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "It rained.", "b.txt": "It snowed.", "corpus.csv": "file,date\na.txt,2025-03-14\nb.txt,2025-03-15\n"})
	c, err := Load(filepath.Join(dir, "a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Articles) != 1 || len(c.Omitted) != 0 || c.Articles[0].Published.String() != "2025-03-14" {
		t.Errorf("%d articles, left out %v, of %s", len(c.Articles), c.Omitted, c.Articles[0].Published)
	}
}
