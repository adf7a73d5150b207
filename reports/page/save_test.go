package page_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"readout/analysis/table"
	"readout/reports/chart"
	"readout/reports/page"
)

var ranking = &table.Table{
	Title: "Mentions by actor", Finding: "Harrow is named most", Measure: "Times named",
	Columns: []table.Column{{Name: "actor", Title: "Actor", Kind: table.Text}, {Name: "mentions", Title: "Mentions", Kind: table.Count}},
	Rows:    [][]any{{"Harrow", 58}, {"Levchenko", 27}, {"Osei", 9}},
}

func save(t *testing.T) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "brief.pdf")
	err := page.Save(path, "# Who is named", "In spring, mostly two people — and Müller’s “deputy”.", "## In detail", chart.Bars(ranking), ranking)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestSave(t *testing.T) {
	var files [2][]byte
	for i := range files {
		var err error
		if files[i], err = os.ReadFile(save(t)); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.HasPrefix(files[0], []byte("%PDF-")) || !bytes.Equal(files[0], files[1]) {
		t.Error("two runs do not give the same PDF")
	}
}

func TestSaveRefusesWhatItCannotPrint(t *testing.T) {
	path := filepath.Join(t.TempDir(), "brief.pdf")
	err := page.Save(path, "text", 42)
	if err == nil || !strings.Contains(err.Error(), "part 2 is a int") {
		t.Errorf("got %v", err)
	}
	if err := page.Save(path, (*table.Table)(nil)); err == nil || !strings.Contains(err.Error(), "part 1 is nil") {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("a file was written")
	}
}
