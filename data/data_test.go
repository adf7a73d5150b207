package data

import (
	"encoding/csv"
	"io/fs"
	"path"
	"strings"
	"testing"
)

func TestGazetteerIsWellFormed(t *testing.T) {
	files, err := fs.Glob(Gazetteer(), "*.csv")
	if err != nil || len(files) == 0 {
		t.Fatal("no lists", err)
	}
	readme, err := fs.ReadFile(Gazetteer(), "README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		f, err := Gazetteer().Open(file)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(f).ReadAll()
		f.Close()
		if err != nil || len(rows) < 2 {
			t.Errorf("%s: %d rows, %v", file, len(rows), err)
		}
		for i, row := range rows {
			for _, cell := range row {
				if cell != strings.TrimSpace(cell) || strings.Contains(cell, ";;") || strings.HasSuffix(cell, ";") {
					t.Errorf("%s:%d: %q has stray space or semicolons", file, i+1, cell)
				}
			}
		}
		if !strings.Contains(string(readme), path.Base(file)) {
			t.Errorf("README.md does not say what %s holds", file)
		}
	}
}
