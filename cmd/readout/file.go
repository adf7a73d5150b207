package main

import (
	"errors"
	"flag"
	"io"

	"readout/reports/document"
	"readout/reports/output"
	"readout/reports/page"
	"readout/reports/workbook"
)

var workbookCommand = command{
	name:  "workbook",
	args:  "[CORPUS...] -o FILE.xlsx",
	short: "write the Excel workbook",
	examples: []example{
		{"readout workbook -o sample.xlsx", "the workbook of the sample"},
		{"readout workbook articles -o figures.xlsx --only casualty,drone", "figures only"},
	},
	setup: documentFile(workbook.Write),
}

var pdf = command{
	name:  "pdf",
	args:  "[CORPUS...] -o FILE.pdf",
	short: "write the PDF report",
	examples: []example{
		{"readout pdf -o sample.pdf", "the report on the sample"},
		{"readout pdf articles -o march.pdf --title \"March\" --from 2025-03-01 --to 2025-03-31", "one month, with a title"},
	},
	setup: documentFile(page.Write),
}

// documentFile is the setup of a command that writes a document to one file.
func documentFile(write func(io.Writer, *document.Document) error) func(*flag.FlagSet) func(streams, []string) error {
	return func(flags *flag.FlagSet) func(streams, []string) error {
		var in input
		in.declare(flags)
		file, title := outFile(flags), titleFlag(flags)
		return func(std streams, args []string) error {
			if *file == "" {
				return usagef("say where to write with -o FILE")
			}
			_, d, left := in.document(std, args, *title)
			if left != nil && !errors.Is(left, errLeftOut) {
				return left
			}
			defer in.writing(std)()
			if err := output.File(*file, func(w io.Writer) error { return write(w, d) }); err != nil {
				return err
			}
			return left
		}
	}
}
