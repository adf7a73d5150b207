package main

import (
	"errors"
	"flag"
	"io"
	"path/filepath"

	"readout/analysis"
	"readout/reports"
	"readout/reports/chart"
	"readout/reports/document"
	"readout/reports/output"
	"readout/reports/page"
	"readout/reports/workbook"
)

var report = command{
	name:  "report",
	args:  "[CORPUS...] -o DIR",
	short: "write charts, a PDF report, an Excel workbook and all facts",
	long: `Writes DIR/report.pdf, DIR/workbook.xlsx, DIR/facts.jsonl and, for every chart,
DIR/charts/NAME.png, .pdf and .svg. Files that would not change are left alone.`,
	examples: []example{
		{"readout report -o out", "report on the sample that comes with Readout"},
		{"readout report articles -o out --title \"Talks in spring\"", "report on a folder of your own"},
		{"readout report articles -o out --from 2025-03-01 --to 2025-03-31", "one month only"},
	},
	setup: func(flags *flag.FlagSet) func(streams, []string) error {
		var in input
		in.declare(flags)
		dir, title := outDir(flags), titleFlag(flags)
		return func(std streams, args []string) error {
			if *dir == "" {
				return usagef("say where to write with -o DIR")
			}
			r, d, left := in.document(std, args, *title)
			if left != nil && !errors.Is(left, errLeftOut) {
				return left
			}
			err := writeCharts(d, filepath.Join(*dir, "charts"), chartFormats)
			if err == nil {
				err = output.File(filepath.Join(*dir, "report.pdf"), func(w io.Writer) error { return page.Write(w, d) })
			}
			if err == nil {
				err = output.File(filepath.Join(*dir, "workbook.xlsx"), func(w io.Writer) error { return workbook.Write(w, d) })
			}
			if err == nil {
				err = output.File(filepath.Join(*dir, "facts.jsonl"), func(w io.Writer) error { return analysis.WriteJSONL(w, r.Facts) })
			}
			if err != nil {
				return err
			}
			return left
		}
	},
}

func outDir(flags *flag.FlagSet) *string {
	return flags.String("o", "", "write into this folder (`DIR`)")
}

func outFile(flags *flag.FlagSet) *string { return flags.String("o", "", "write to this `FILE`") }

func titleFlag(flags *flag.FlagSet) *string {
	return flags.String("title", "", "`title` of the report")
}

// document analyses the corpus and makes the document of it. The error is
// errLeftOut, with a document, when inputs were left out.
func (in *input) document(std streams, args []string, title string) (*analysis.Result, *document.Document, error) {
	day, err := epoch()
	if err != nil {
		return nil, nil, err
	}
	r, modules, left := in.analyse(std, args)
	if left != nil && !errors.Is(left, errLeftOut) {
		return nil, nil, left
	}
	return r, reports.Build(r, modules, reports.Options{Title: title, Day: day}), left
}

// chartFormats are the forms a chart can be written in.
var chartFormats = []string{"png", "pdf", "svg"}

// writeCharts writes every chart of a document in the given forms.
func writeCharts(d *document.Document, dir string, formats []string) error {
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
			for _, format := range formats {
				if err := output.File(filepath.Join(dir, chartName(t.Name)+"."+format), writers[format]); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
