package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	scoring "readout/analysis/score"
)

var score = command{
	name:  "score",
	args:  "GOLD.jsonl [CORPUS...]",
	short: "compare the facts with a gold file: precision, recall, misses",
	long: `A gold file has one fact a line, with the keys of a fact in JSON Lines that a
person is sure of: article, module, kind, value, text and so on. Only articles
that the gold file names are judged.`,
	examples: []example{
		{"readout score gold.jsonl", "score the sample against facts marked by hand"},
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
				return usagef("name the gold file")
			}
			f, err := os.Open(args[0])
			if err != nil {
				return err
			}
			defer f.Close()
			gold, err := scoring.ReadGold(args[0], f)
			if err != nil {
				return err
			}
			r, err := in.prepare(std, args[1:])
			if err != nil {
				return err
			}
			facts := r.run().Facts
			err = emit(std, *file, func(w io.Writer) error {
				for i, t := range scoring.Score(gold, facts) {
					if i > 0 {
						fmt.Fprintln(w)
					}
					if err := write(t, w); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				return err
			}
			return r.left
		}
	},
}
