package reports

import (
	"io"
	"path/filepath"
	"strings"

	"readout/analysis"
	"readout/reports/chart"
	"readout/reports/document"
	"readout/reports/output"
	"readout/reports/page"
	"readout/reports/workbook"
)

// ChartFormats are the forms a chart can be written in.
var ChartFormats = []string{"png", "pdf", "svg"}

// Save writes the charts, report.pdf, workbook.xlsx and all facts of a report
// into a folder. Files that would not change are left alone.
func Save(dir string, r *analysis.Result, d *document.Document) error {
	if err := SaveCharts(filepath.Join(dir, "charts"), d, ChartFormats...); err != nil {
		return err
	}
	for _, f := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"report.pdf", func(w io.Writer) error { return page.Write(w, d) }},
		{"workbook.xlsx", func(w io.Writer) error { return workbook.Write(w, d) }},
		{"facts.jsonl", func(w io.Writer) error { return analysis.WriteJSONL(w, r.Facts) }},
	} {
		if err := output.File(filepath.Join(dir, f.name), f.write); err != nil {
			return err
		}
	}
	return nil
}

// SaveCharts writes every chart of a document into a folder in the given forms:
// actor-frequency.png.
func SaveCharts(dir string, d *document.Document, formats ...string) error {
	for _, s := range d.Sections {
		for _, t := range s.Tables {
			if t.Figure == nil {
				continue
			}
			c, err := chart.Draw(t, chart.Options{Source: d.Source, Day: d.Day})
			if err != nil {
				return err
			}
			writers := map[string]func(io.Writer) error{"png": c.WritePNG, "pdf": c.WritePDF, "svg": c.WriteSVG}
			name := strings.ReplaceAll(t.Name, "/", "-")
			for _, format := range formats {
				if err := output.File(filepath.Join(dir, name+"."+format), writers[format]); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
