package corpus

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The five files that Readout was first asked to read hold six articles. They
// stay outside the project; what a careful person says of them is below.
func TestFirstFolder(t *testing.T) {
	const dir = "../../../shared/corpus"
	if _, err := os.Stat(dir); os.IsNotExist(err) && os.Getenv("CI") == "" {
		t.Skip("no such folder beside the checkout")
	}
	c, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		id, published, outlet, title string
		body, heads, captions, fresh int // lines; fresh captions are no repeats
	}{
		{"000_", "", "", "Vladimir Putin wants", 17, 1, 0, 0},
		{"001_", "", "", "Trump and Putin agree", 14, 5, 0, 0},
		{"002_", "2025-03-14", "Associated Press", "", 19, 0, 32, 12},
		{"002_", "2025-03-15", "Associated Press", "", 16, 0, 10, 8},
		{"003_", "2025", "The Financial Times", "Trump leaves Russia", 17, 2, 2, 1},
		{"004_", "", "", "", 22, 5, 0, 0},
	}
	if len(c.Articles) != len(want) || len(c.Omitted) > 0 {
		t.Fatalf("%d articles, %d left out", len(c.Articles), len(c.Omitted))
	}
	for i, a := range c.Articles {
		w := want[i]
		count, fresh := map[Section]int{}, 0
		for _, l := range a.Lines {
			count[l.Section]++
			if l.Section == Caption && l.DuplicateOf == "" {
				fresh++
			}
		}
		if !strings.HasPrefix(a.ID, w.id) || a.Published.String() != w.published || a.Outlet != w.outlet || !strings.HasPrefix(a.Title, w.title) || w.title == "" && a.Title != "" {
			t.Errorf("%s is of %q by %q, titled %q", a.ID, a.Published.String(), a.Outlet, a.Title)
		}
		if count[Body] != w.body || count[Title] != w.heads || count[Caption] != w.captions || fresh != w.fresh {
			t.Errorf("%s: %v, %d captions not seen before", a.ID, count, fresh)
		}
		raw, err := os.ReadFile(filepath.Join(dir, a.File))
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range a.Sentences {
			if got := string(raw[a.FileOffset(s.Start):a.FileOffset(s.End)]); got != a.Text[s.Start:s.End] {
				t.Fatalf("%s: %q stands where %q should", a.ID, got, a.Text[s.Start:s.End])
			}
		}
	}
}
