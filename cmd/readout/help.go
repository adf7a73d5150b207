package main

import (
	"flag"
	"fmt"
	"io"
	"strings"
)

func help() command {
	return command{
		name:  "help",
		args:  "[COMMAND]",
		short: "explain a command",
		examples: []example{
			{"readout help", "list the commands"},
			{"readout help report", "explain one, with examples that work as written"},
		},
		setup: func(*flag.FlagSet) func(streams, []string) error {
			return func(std streams, args []string) error {
				if len(args) == 0 {
					showCommands(std.out)
					return nil
				}
				c, rest := find(args)
				switch {
				case c == nil:
					return usageError{unknown(args)}
				case len(rest) > 0:
					return usagef("help takes one command")
				}
				showHelp(std.out, c)
				return nil
			}
		},
	}
}

func showCommands(w io.Writer) {
	fmt.Fprint(w, `Readout reads a folder of news articles and reports who is named and how often,
in what tone, and which figures are claimed by whom. Every number can be traced
to the words it rests on.

	readout COMMAND [CORPUS...] [FLAGS]

CORPUS is a folder, a file (.txt, .md, .jsonl, .csv), or - for JSON Lines on
standard input. Without one, the sample that comes with Readout is read.

`)
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-15s %s\n", c.name, c.short)
	}
	fmt.Fprint(w, "\nExit status: 0 done, 1 could not do it, 2 the command line is wrong, 3 done but\nsome inputs were left out. See readout help COMMAND.\n")
}

func showHelp(w io.Writer, c *command) {
	fmt.Fprintf(w, "readout %s %s\n\n%s.\n", c.name, c.args, strings.ToUpper(c.short[:1])+c.short[1:])
	if c.long != "" {
		fmt.Fprintf(w, "\n%s\n", c.long)
	}
	flags := flag.NewFlagSet(c.name, flag.ContinueOnError)
	c.setup(flags)
	headed := false
	flags.VisitAll(func(f *flag.Flag) {
		if !headed {
			fmt.Fprint(w, "\nFlags:\n")
			headed = true
		}
		value, usage := flag.UnquoteUsage(f)
		name := dashes(f.Name)
		if value != "" {
			name += " " + value
		}
		if f.DefValue != "" && f.DefValue != "0" && f.DefValue != "0s" && f.DefValue != "false" {
			usage += " (default " + f.DefValue + ")"
		}
		fmt.Fprintf(w, "  %-22s %s\n", name, usage)
	})
	fmt.Fprint(w, "\nExamples:\n")
	for _, e := range c.examples {
		fmt.Fprintf(w, "  # %s\n  %s\n", e.does, e.line)
	}
}

func dashes(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}
