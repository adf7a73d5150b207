package main

import (
	"flag"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/term"

	"readout/analysis/modules"
	"readout/analysis/table"
)

var tableCommand = command{
	name:  "table",
	args:  "MODULE/VIEW [CORPUS...]",
	short: "print one table",
	examples: []example{
		{"readout table actor/frequency", "who is named in the sample, and how often"},
		{"readout table actor/frequency articles --format csv", "the same for a folder, for other programs"},
		{"readout modules", "the tables there are"},
	},
	setup: func(flags *flag.FlagSet) func(streams, []string) error {
		var in input
		in.declare(flags)
		format := flags.String("format", "text", "write as `form`: text, csv, json or md")
		file := outFile(flags)
		return func(std streams, args []string) error {
			write, ok := tableFormats[*format]
			if !ok {
				return usagef("no format %q; there are text, csv, json and md", *format)
			}
			if len(args) == 0 {
				return usagef("name a table, such as actor/frequency")
			}
			module, view, _ := strings.Cut(args[0], "/")
			m, ok := modules.Find(module)
			if !ok {
				return usagef("no module %q; there are %s", module, strings.Join(modules.Names(), ", "))
			}
			at := slices.Index(m.ViewNames(), view)
			if at < 0 {
				return usagef("module %s has no table %q; there are %s", module, view, strings.Join(m.ViewNames(), ", "))
			}
			in.only = module
			r, err := in.prepare(std, args[1:])
			if err != nil {
				return err
			}
			r.modules[0].Views = m.Views[at : at+1]
			t := r.run().Tables[0]
			if err := emit(std, *file, func(w io.Writer) error { return write(t, w) }); err != nil {
				return err
			}
			return r.left
		}
	},
}

var tableFormats = map[string]func(*table.Table, io.Writer) error{
	"text": writeText,
	"csv":  (*table.Table).WriteCSV,
	"json": (*table.Table).WriteJSON,
	"md":   (*table.Table).WriteMarkdown,
}

// writeText fits the table into the terminal, if it is written to one.
func writeText(t *table.Table, w io.Writer) error {
	if f, ok := w.(*os.File); ok {
		if columns, _, err := term.GetSize(int(f.Fd())); err == nil {
			return t.WriteTextWithin(w, columns)
		}
	}
	return t.WriteText(w)
}
