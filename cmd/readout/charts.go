package main

import (
	"errors"
	"flag"
	"slices"
	"strings"
)

var charts = command{
	name:  "charts",
	args:  "[CORPUS...] -o DIR",
	short: "write every chart as PNG, vector PDF and SVG",
	examples: []example{
		{"readout charts -o charts", "all charts of the sample in all forms"},
		{"readout charts articles -o charts --format png --only actor", "pictures of who is named"},
	},
	setup: func(flags *flag.FlagSet) func(streams, []string) error {
		var in input
		in.declare(flags)
		dir, title := outDir(flags), titleFlag(flags)
		format := flags.String("format", strings.Join(chartFormats, ","), "`forms` to write, with commas between")
		return func(std streams, args []string) error {
			if *dir == "" {
				return usagef("say where to write with -o DIR")
			}
			formats := strings.Split(*format, ",")
			for _, f := range formats {
				if !slices.Contains(chartFormats, f) {
					return usagef("no format %q; there are %s", f, strings.Join(chartFormats, ", "))
				}
			}
			_, d, left := in.document(std, args, *title)
			if left != nil && !errors.Is(left, errLeftOut) {
				return left
			}
			if err := writeCharts(d, *dir, formats); err != nil {
				return err
			}
			return left
		}
	},
}

// chartName is the name of a table's chart files: actor-frequency.
func chartName(table string) string { return strings.ReplaceAll(table, "/", "-") }
