//go:build clients

package reports_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"readout/analysis"
	"readout/analysis/corpus"
	"readout/analysis/modules"
	"readout/reports"
	"readout/reports/chart"
	"readout/reports/document"
	"readout/reports/page"
	"readout/reports/workbook"
)

// sample makes the document of the sample corpus.
func sample(t *testing.T) *document.Document {
	t.Helper()
	c, err := corpus.Sample()
	if err != nil {
		t.Fatal(err)
	}
	return reports.Build(analysis.Run(c, modules.All, analysis.Options{}), modules.All, reports.Options{Title: "Sample"})
}

func save(t *testing.T, name string, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func output(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

func TestClientLibreOfficeOpensTheWorkbook(t *testing.T) {
	d := sample(t)
	path := save(t, "workbook.xlsx", func(w io.Writer) error { return workbook.Write(w, d) })
	dir := t.TempDir()
	output(t, "soffice", "-env:UserInstallation=file://"+t.TempDir(), "--headless", "--convert-to", "pdf", "--outdir", dir, path)
	text := output(t, "pdftotext", "-layout", filepath.Join(dir, "workbook.pdf"), "-")
	for _, want := range []string{d.Subtitle, d.Sections[0].Tables[0].Finding} {
		if !strings.Contains(strings.Join(strings.Fields(text), " "), want) {
			t.Errorf("%q is not shown", want)
		}
	}
	for _, bad := range []string{"Err:5", "#REF!", "#NAME?", "#VALUE!", "###"} {
		if strings.Contains(text, bad) {
			t.Errorf("shows %s", bad)
		}
	}
}

// TestClientPandasReadsValues holds that every sheet has its heads in the first
// row and every number as a number.
func TestClientPandasReadsValues(t *testing.T) {
	d := sample(t)
	path := save(t, "workbook.xlsx", func(w io.Writer) error { return workbook.Write(w, d) })
	script := `
import sys, openpyxl, pandas
book = openpyxl.load_workbook(sys.argv[1])
assert not [c for s in book for row in s.iter_rows() for c in row if c.data_type == "f"], "formulas"
sheets = pandas.read_excel(sys.argv[1], sheet_name=None)
mentions = sheets["Actor frequency"]
assert mentions.select_dtypes("number").shape[1] > 0, mentions.dtypes
print(len(sheets), len(mentions), len(sheets["Evidence"]))
`
	got := strings.Fields(output(t, "python", "-c", script, path))
	if len(got) != 3 || got[0] == "0" || got[1] == "0" || got[2] == "0" {
		t.Errorf("pandas sees %v sheets, mentions and evidence", got)
	}
}

func TestClientQPDFAcceptsThePages(t *testing.T) {
	d := sample(t)
	output(t, "qpdf", "--check", save(t, "report.pdf", func(w io.Writer) error { return page.Write(w, d) }))
	c, err := chart.Draw(d.Sections[0].Tables[0], chart.Options{Source: d.Source, Day: d.Day})
	if err != nil {
		t.Fatal(err)
	}
	output(t, "qpdf", "--check", save(t, "chart.pdf", c.WritePDF))
}

// TestClientValidatorAcceptsTheWorkbook holds the workbook against the schemas
// and rules of Office Open XML, which Excel is stricter about than others.
func TestClientValidatorAcceptsTheWorkbook(t *testing.T) {
	d := sample(t)
	output(t, "ooxml-validator", save(t, "workbook.xlsx", func(w io.Writer) error { return workbook.Write(w, d) }))
}
