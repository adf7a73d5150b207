package reports

import (
	"io"
	"path/filepath"
	"strings"

	"readout/analysis"
	"readout/reports/chart"
	"readout/reports/document"
	"readout/reports/page"
	"readout/reports/workbook"
)

// ChartFormats are the forms a chart can be written in.
var ChartFormats = []string{"png", "pdf", "svg"}

// Save writes the charts, report.pdf, workbook.xlsx and all facts of a report
// into a folder. Files that would not change are left alone.
func Save(dir string, r *analysis.Result, d *document.Document) error {
	tasks := []task{
		{path: filepath.Join(dir, "workbook.xlsx"), write: func(w io.Writer) error { return workbook.Write(w, d) }},
		{path: filepath.Join(dir, "report.pdf"), write: func(w io.Writer) error { return page.Write(w, d) }},
		{path: filepath.Join(dir, "facts.jsonl"), write: func(w io.Writer) error { return analysis.WriteJSONL(w, r.Facts) }},
	}
	charts, err := charts(filepath.Join(dir, "charts"), d, ChartFormats)
	if err != nil {
		return err
	}
	return makeFiles(append(tasks, charts...))
}

// SaveCharts writes every chart of a document into a folder in the given forms:
// actor-frequency.png.
func SaveCharts(dir string, d *document.Document, formats ...string) error {
	tasks, err := charts(dir, d, formats)
	if err != nil {
		return err
	}
	return makeFiles(tasks)
}

func charts(dir string, d *document.Document, formats []string) ([]task, error) {
	var tasks []task
	for _, s := range d.Sections {
		for _, t := range s.Tables {
			if t.Figure == nil {
				continue
			}
			c, err := chart.Draw(t, chart.Options{Source: d.Source, Day: d.Day})
			if err != nil {
				return nil, err
			}
			writers := map[string]func(io.Writer) error{"png": c.WritePNG, "pdf": c.WritePDF, "svg": c.WriteSVG}
			name := strings.ReplaceAll(t.Name, "/", "-")
			for _, format := range formats {
				tasks = append(tasks, task{path: filepath.Join(dir, name+"."+format), write: writers[format]})
			}
		}
	}
	return tasks, nil
}
