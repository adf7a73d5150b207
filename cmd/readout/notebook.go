package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"

	"readout/notebooks"
	"readout/notebooks/nbformat"
)

var notebookRun = command{
	name:  "notebook run",
	args:  "NOTEBOOK.ipynb [-o FILE.ipynb] [-p NAME=VALUE...]",
	short: "run a notebook without Jupyter, with parameters",
	long: `Runs the cells in order and writes the notebook with their outputs. Names of
files in it start from its folder, which is all that its cells reach. A cell that
fails ends the run, with what was shown by then in the file and exit status 1.

Parameters set the variables that the cell tagged "parameters" declares; a value
is read by its variable's type, and one that names a file or folder opens it for
reading. As with papermill, a cell that sets them is put after the tagged one.`,
	examples: []example{
		{"readout notebook run first-look.ipynb -o done.ipynb", "run a notebook"},
		{"readout notebook run first-look.ipynb -o march.ipynb -p corpus=articles -p from=2025-03-01", "with other articles"},
	},
	setup: func(flags *flag.FlagSet) func(streams, []string) error {
		var r notebookRunner
		r.declare(flags)
		file := outFile(flags)
		digest := flags.Bool("digest", false, "print a digest of what the outputs depend on, and run nothing")
		return func(std streams, args []string) error {
			name, err := oneNotebook(args)
			if err != nil {
				return err
			}
			n, err := readNotebook(name)
			if err != nil {
				return err
			}
			if *digest {
				return r.digest(std.out, n)
			}
			failed := r.in(std, name, func(ctx context.Context, o notebooks.Options) error {
				return notebooks.Run(ctx, n, o)
			})
			var cell *notebooks.CellError
			if failed != nil && !errors.As(failed, &cell) {
				return fmt.Errorf("%s: %w", name, failed)
			}
			if err := emit(std, *file, n.Write); err != nil {
				return err
			}
			if failed != nil {
				return fmt.Errorf("%s: %w", name, failed)
			}
			return nil
		}
	},
}

// notebookRunner holds the flags of commands that run notebooks.
type notebookRunner struct {
	notebooks.Options
	cells cellFlags
	quiet bool
}

func (r *notebookRunner) declare(flags *flag.FlagSet) {
	flags.Func("p", "set a parameter (`NAME=VALUE`); may be repeated", r.parameter)
	flags.BoolVar(&r.KeepGoing, "keep-going", false, "run the cells after one that fails, too")
	r.cells.declare(flags)
	flags.DurationVar(&r.CellTimeout, "cell-timeout", 0, "stop a cell after this `time`, e.g. 90s")
	flags.DurationVar(&r.Timeout, "timeout", 0, "stop the notebook after this `time`, e.g. 10m")
	flags.BoolVar(&r.quiet, "quiet", false, "print nothing but errors")
}

func (r *notebookRunner) parameter(s string) error {
	name, value, ok := strings.Cut(s, "=")
	if !ok {
		return errors.New("want NAME=VALUE")
	}
	r.Parameters = append(r.Parameters, notebooks.Parameter{Name: name, Value: value})
	return nil
}

// in does something in the folder of a notebook, where Jupyter runs it, until
// it is interrupted.
func (r *notebookRunner) in(std streams, name string, do func(context.Context, notebooks.Options) error) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	bar := newProgress(std.err, r.quiet, "running", "cells")
	defer bar.done()
	o := r.Options
	o.Progress = bar.step
	o.MemoryLimit = uint64(r.cells.memory)
	var err error
	if o.Allow, err = r.cells.allowed(); err != nil {
		return err
	}
	dir := filepath.Dir(name)
	if o.Parameters, o.Readable, err = seenFrom(dir, r.Parameters); err != nil {
		return err
	}
	here, err := os.Getwd()
	if err == nil {
		err = os.Chdir(dir)
	}
	if err != nil {
		return err
	}
	defer os.Chdir(here)
	err = do(ctx, o)
	var wrong *notebooks.ParameterError
	switch {
	case ctx.Err() != nil:
		return errors.New("interrupted")
	case errors.As(err, &wrong):
		return usageError{err}
	}
	return err
}

// seenFrom returns the parameters with the names of files as they are from a
// folder, and those files.
func seenFrom(dir string, parameters []notebooks.Parameter) (seen []notebooks.Parameter, files []string, err error) {
	for _, p := range parameters {
		if _, missing := os.Stat(p.Value); missing == nil {
			abs, err := filepath.Abs(p.Value)
			if err != nil {
				return nil, nil, err
			}
			files = append(files, abs)
			if !filepath.IsAbs(p.Value) {
				if p.Value, err = relative(dir, abs); err != nil {
					return nil, nil, err
				}
			}
		}
		seen = append(seen, p)
	}
	return seen, files, nil
}

func relative(dir, to string) (string, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	return filepath.Rel(abs, to)
}

func oneNotebook(args []string) (string, error) {
	if len(args) != 1 {
		return "", usagef("name one notebook")
	}
	return args[0], nil
}

func readNotebook(name string) (*nbformat.Notebook, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	n, err := nbformat.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return n, nil
}
