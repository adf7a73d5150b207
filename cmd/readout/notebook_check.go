package main

import (
	"context"
	"errors"
	"flag"
	"fmt"

	"readout/notebooks"
)

var notebookCheck = command{
	name:  "notebook check",
	args:  "NOTEBOOK.ipynb... [-p NAME=VALUE...]",
	short: "run a copy of notebooks and say which saved outputs differ",
	long: `The exit status is 1 when an output differs. The notebooks are left as they are.
Parameters are set as by readout notebook run.`,
	examples: []example{
		{"readout notebook check first-look.ipynb", "see whether what is saved is what comes out"},
	},
	setup: func(flags *flag.FlagSet) func(streams, []string) error {
		var r notebookRunner
		r.declare(flags)
		return func(std streams, args []string) error {
			if len(args) == 0 {
				return usagef("name a notebook")
			}
			var failed error
			for _, name := range args {
				if err := r.check(std, name); err != nil {
					failed = errors.Join(failed, err)
				}
			}
			return failed
		}
	},
}

func (r *notebookRunner) check(std streams, name string) error {
	n, err := readNotebook(name)
	if err != nil {
		return err
	}
	var differences []notebooks.Difference
	ran := 0
	err = r.in(std, name, func(ctx context.Context, o notebooks.Options) error {
		differences, ran, err = notebooks.Check(ctx, n, o)
		return err
	})
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	for _, d := range differences {
		fmt.Fprintf(std.out, "%s: %v\n", name, d)
	}
	if len(differences) > 0 {
		return fmt.Errorf("%s: of %d cells, %d differ from what is saved", name, ran, len(differences))
	}
	fmt.Fprintf(std.out, "%s: %d cells as saved\n", name, ran)
	return nil
}
