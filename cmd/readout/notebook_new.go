package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"readout/notebooks"
	"readout/reports/output"
)

var notebookNew = command{
	name:  "notebook new",
	args:  "NOTEBOOK.ipynb",
	short: "write a new notebook from a template",
	examples: []example{
		{"readout notebook new look.ipynb", "a first look at articles, to run and to change"},
		{"readout notebook new mine.ipynb --template blank", "an empty notebook"},
	},
	setup: func(flags *flag.FlagSet) func(streams, []string) error {
		template := flags.String("template", "first-look", "`name` of the template: "+strings.Join(notebooks.Templates(), " or "))
		return func(std streams, args []string) error {
			name, err := oneNotebook(args)
			if err != nil {
				return err
			}
			n, err := notebooks.New(*template)
			if err != nil {
				return usageError{err}
			}
			if _, err := os.Lstat(name); err == nil {
				return fmt.Errorf("%s is there already", name)
			}
			if err := output.File(name, n.Write); err != nil {
				return err
			}
			fmt.Fprintln(std.out, "made", name)
			return nil
		}
	},
}
