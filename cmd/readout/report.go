package main

import (
	"errors"
	"flag"

	"readout/analysis"
	"readout/reports"
	"readout/reports/document"
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
			defer in.writing(std)()
			if err := reports.Save(*dir, r, d); err != nil {
				return err
			}
			return left
		}
	},
}

func outDir(flags *flag.FlagSet) *string {
	return flags.String("o", "", "write into the folder `DIR`")
}

func outFile(flags *flag.FlagSet) *string { return flags.String("o", "", "write to `FILE`") }

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
	r, err := in.prepare(std, args)
	if err != nil {
		return nil, nil, err
	}
	result := r.run()
	return result, reports.Build(result, r.modules, reports.Options{Title: title, Day: day}), r.left
}
