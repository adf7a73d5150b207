package main

import (
	"flag"
	"fmt"
	"runtime"
	"strings"
	"unicode/utf8"

	"readout/analysis"
	"readout/analysis/modules"
)

var modulesCommand = command{
	name:     "modules",
	short:    "list the modules and their tables",
	examples: []example{{"readout modules", "what can be read, and the tables made of it"}},
	setup: func(*flag.FlagSet) func(streams, []string) error {
		return func(std streams, args []string) error {
			if len(args) > 0 {
				return usagef("modules takes no arguments")
			}
			for i, m := range modules.All {
				if i > 0 {
					fmt.Fprintln(std.out)
				}
				fmt.Fprintln(std.out, paragraph(m.Name+": "+m.Doc))
				for _, v := range m.Views {
					fmt.Fprintf(std.out, "  %-24s %s\n", m.Name+"/"+v.Name, v.Title)
				}
			}
			return nil
		}
	},
}

// paragraph breaks text into lines of at most 80 characters.
func paragraph(text string) string {
	var b strings.Builder
	column := 0
	for i, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case column+1+n > 80:
			b.WriteByte('\n')
			column = 0
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	return b.String()
}

var versionCommand = command{
	name:     "version",
	short:    "print the version",
	examples: []example{{"readout version", "version of Readout and of Go"}},
	setup: func(*flag.FlagSet) func(streams, []string) error {
		return func(std streams, args []string) error {
			if len(args) > 0 {
				return usagef("version takes no arguments")
			}
			fmt.Fprintf(std.out, "readout %s %s %s/%s\n", analysis.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return nil
		}
	},
}
