package analysis

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.md": "---\ndate: 2025-03-01\noutlet: The Wire\n---\nOne thing happened.\n",
		"b.md": "---\ndate: 2025-04-01\noutlet: The Times\n---\nAnother thing happened.\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		path, from, to, outlet string
		want                   string // article ids, or the error
	}{
		{dir, "", "", "", "a b"},
		{dir, "2025-03-15", "", "", "b"},
		{dir, "", "2025-03-01", "", "a"},
		{dir, "", "", "The Times", "b"},
		{dir, "March", "", "", `"March" is not a day such as 2025-03-01`},
		{dir, "2025-03-02", "2025-03-01", "", "the last day, 2025-03-01, lies before the first, 2025-03-02"},
		{dir, "2026-01-01", "", "", "no article is left"},
		{dir + "/none", "", "", "", "no such file or folder"},
	} {
		got, err := Open(c.path, c.from, c.to, c.outlet)
		if err != nil {
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("%+v: %v", c, err)
			}
			continue
		}
		var ids []string
		for _, a := range got.Articles {
			ids = append(ids, a.ID)
		}
		if strings.Join(ids, " ") != c.want {
			t.Errorf("%+v: got %v", c, ids)
		}
	}
	if c, err := Open("", "", "", ""); err != nil || len(c.Articles) < 40 {
		t.Errorf("the sample: %v", err)
	}
}
