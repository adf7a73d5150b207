package main

import (
	"flag"
	"io"
)

var articles = command{
	name:  "articles",
	args:  "[CORPUS...]",
	short: "show what was loaded, how it is dated and what is left out",
	examples: []example{
		{"readout articles", "the articles of the sample"},
		{"readout articles articles --format csv", "those of a folder, as a table"},
		{"readout articles articles --lines", "every line with its class"},
		{"readout articles --digest", "one line that changes when the corpus, the word lists or the version do"},
	},
	setup: func(flags *flag.FlagSet) func(streams, []string) error {
		var in input
		in.declare(flags)
		format := flags.String("format", "text", "write as `form`: text, csv or jsonl")
		lines := flags.Bool("lines", false, "list every line: section, repeats, words")
		digest := flags.Bool("digest", false, "print a digest of everything that results depend on")
		file := outFile(flags)
		return func(std streams, args []string) error {
			write, ok := tableFormats[*format]
			if *format == "jsonl" {
				write, ok = writeRows, true
			}
			if !ok {
				return usagef("no format %q; there are text, csv and jsonl", *format)
			}
			c, err := in.load(std, args)
			if err != nil {
				return err
			}
			t := c.Table()
			if *lines {
				t = c.LineTable()
			}
			err = emit(std, *file, func(w io.Writer) error {
				if *digest {
					return writeDigest(w, &in, c)
				}
				return write(t, w)
			})
			if err == nil && len(c.Omitted) > 0 {
				err = errLeftOut
			}
			return err
		}
	},
}
