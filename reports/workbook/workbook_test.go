package workbook_test

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"readout/analysis/table"
	"readout/reports/document/documenttest"
	"readout/reports/workbook"
)

var keep = flag.String("keep", "", "also write the workbook to this file, to look at it")

func write(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := workbook.Write(&out, documenttest.Example()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func open(t *testing.T, content []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func TestSameDocumentSameBytes(t *testing.T) {
	first := write(t)
	for range 8 {
		if !bytes.Equal(first, write(t)) {
			t.Fatal("two runs differ")
		}
	}
	if *keep != "" {
		if err := os.WriteFile(*keep, first, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestCells(t *testing.T) {
	f := open(t, write(t))
	for _, c := range []struct{ sheet, cell, want string }{
		{"Actor frequency", "A1", "Actor"},
		{"Actor frequency", "B2", "58"},
		{"Actor frequency", "C2", "52%"},
		{"Actor frequency", "D2", "E1 +1"},
		{"Actor frequency", "A5", `=HYPERLINK("http://example.org")`},
		{"Sentiment by week", "A2", "10 Feb 2025"},
		{"Sentiment by week", "B4", ""},
		{"Drone by day", "B1", "Launched (drones)"},
		{"Evidence", "B3", ""},
		{"Evidence", "D3", "_x0041_  +SUM(A1)"},
		{"Evidence", "F3", "2025-03-04/2025-03-08"},
		{"Summary", "A1", "Who is named, and what is claimed"},
	} {
		if got, _ := f.GetCellValue(c.sheet, c.cell); got != c.want {
			t.Errorf("%s!%s: got %q, want %q", c.sheet, c.cell, got, c.want)
		}
	}
}

// A line of one point has no length: it is drawn as a dot.
func TestLineOfOnePointIsSeen(t *testing.T) {
	dots := func(rows int) (n int) {
		d := documenttest.Example()
		for _, section := range d.Sections {
			for _, tb := range section.Tables {
				if tb.Figure != nil && tb.Figure.Shape == table.Line {
					tb.Rows = tb.Rows[:rows]
				}
			}
		}
		var out bytes.Buffer
		if err := workbook.Write(&out, d); err != nil {
			t.Fatal(err)
		}
		open(t, out.Bytes()).Pkg.Range(func(name, part any) bool {
			if strings.HasPrefix(name.(string), "xl/charts/") {
				n += bytes.Count(part.([]byte), []byte(`<symbol val="circle"`))
			}
			return true
		})
		return n
	}
	if one, two := dots(1), dots(2); one == 0 || two != 0 {
		t.Errorf("%d dots for one point, %d for two", one, two)
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	f := open(t, write(t))
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r := range rows {
			for c := range rows[r] {
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if formula, _ := f.GetCellFormula(sheet, at); formula != "" {
					t.Errorf("%s!%s is the formula %q", sheet, at, formula)
				}
			}
		}
	}
}

func TestEvidenceLinksLeadToTheirRow(t *testing.T) {
	f := open(t, write(t))
	_, target, err := f.GetCellHyperLink("Actor frequency", "D3")
	if err != nil || target != "Evidence!A3" {
		t.Errorf("got %q, %v, want Evidence!A3", target, err)
	}
}
