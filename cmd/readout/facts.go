package main

import (
	"flag"
	"io"

	"readout/analysis"
	"readout/reports/output"
)

var facts = command{
	name:  "facts",
	args:  "[CORPUS...]",
	short: "print every fact with its words, one to a line",
	examples: []example{
		{"readout facts --module casualty", "casualty figures of the sample as JSON Lines"},
		{"readout facts articles --format csv -o facts.csv", "everything, as a table"},
	},
	setup: func(flags *flag.FlagSet) func(streams, []string) error {
		var in input
		in.declare(flags)
		flags.StringVar(&in.only, "module", "", "print only the facts of the module `name`")
		format := flags.String("format", "jsonl", "write as `form`: jsonl or csv")
		file := outFile(flags)
		return func(std streams, args []string) error {
			form, ok := map[string]analysis.Format{"jsonl": analysis.JSONL, "csv": analysis.CSV}[*format]
			if !ok {
				return usagef("no format %q; there are jsonl and csv", *format)
			}
			r, err := in.prepare(std, args)
			if err != nil {
				return err
			}
			if err := emit(std, *file, func(w io.Writer) error { return r.stream(w, form) }); err != nil {
				return err
			}
			return r.left
		}
	},
}

// emit writes to a file, or to standard output when no file is named.
func emit(std streams, file string, write func(io.Writer) error) error {
	if file == "" {
		return write(std.out)
	}
	return output.File(file, write)
}
