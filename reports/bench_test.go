package reports_test

import (
	"io"
	"testing"

	"readout/analysis"
	"readout/analysis/corpus"
	"readout/analysis/modules"
	"readout/reports"
	"readout/reports/page"
	"readout/reports/workbook"
)

// BenchmarkSample measures what follows the reading of the sample corpus, part
// by part.
func BenchmarkSample(b *testing.B) {
	c, err := corpus.Sample()
	if err != nil {
		b.Fatal(err)
	}
	r := analysis.Run(c, modules.All, analysis.Options{})
	d := reports.Build(r, modules.All, reports.Options{})
	for _, part := range []struct {
		name  string
		write func(dir string) error
	}{
		{"png", func(dir string) error { return reports.SaveCharts(dir, d, "png") }},
		{"pdf", func(dir string) error { return reports.SaveCharts(dir, d, "pdf") }},
		{"svg", func(dir string) error { return reports.SaveCharts(dir, d, "svg") }},
		{"pages", func(string) error { return page.Write(io.Discard, d) }},
		{"workbook", func(string) error { return workbook.Write(io.Discard, d) }},
		{"all", func(dir string) error { return reports.Save(dir, r, d) }},
	} {
		b.Run(part.name, func(b *testing.B) {
			for b.Loop() {
				if err := part.write(b.TempDir()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
