package main

import (
	"errors"
	"flag"
	"slices"
	"strings"

	"readout/reports"
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
		format := flags.String("format", strings.Join(reports.ChartFormats, ","), "`forms` to write, with commas between")
		return func(std streams, args []string) error {
			if *dir == "" {
				return usagef("say where to write with -o DIR")
			}
			formats := strings.Split(*format, ",")
			for _, f := range formats {
				if !slices.Contains(reports.ChartFormats, f) {
					return usagef("no format %q; there are %s", f, strings.Join(reports.ChartFormats, ", "))
				}
			}
			_, d, left := in.document(std, args, *title)
			if left != nil && !errors.Is(left, errLeftOut) {
				return left
			}
			defer in.writing(std)()
			if err := reports.SaveCharts(*dir, d, formats...); err != nil {
				return err
			}
			return left
		}
	},
}
