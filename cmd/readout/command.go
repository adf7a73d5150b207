package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Exit statuses, a contract with scripts.
const (
	statusDone    = 0
	statusFailed  = 1
	statusUsage   = 2
	statusLeftOut = 3 // done, but some inputs were left out
)

type streams struct {
	in       io.Reader
	out, err io.Writer
}

// command is one subcommand.
type command struct {
	name     string // one word or two
	args     string // what follows the name
	short    string // one line
	long     string
	examples []example
	setup    func(*flag.FlagSet) func(streams, []string) error // declares the flags, returns what runs
}

// example is a command line that works as written, and what it does.
type example struct{ line, does string }

// commands lists the subcommands in the order that help shows them.
func commands() []command {
	return []command{
		report, charts, workbookCommand, pdf, facts, tableCommand, articles, score, modulesCommand,
		notebookNew, notebookRun, notebookCheck, notebookExport, kernelCommand, versionCommand, help(),
	}
}

// usageError is a mistake in the command line.
type usageError struct{ error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// errLeftOut says that all was done but for inputs that were left out and named.
var errLeftOut = errors.New("some inputs were left out")

// run runs a command line and returns the exit status.
func run(args []string, std streams) int {
	if len(args) == 0 {
		args = []string{"help"}
	}
	switch args[0] {
	case "-h", "-help", "--help":
		args = append([]string{"help"}, args[1:]...)
	case "-v", "-version", "--version":
		args = []string{"version"}
	}
	c, rest := find(args)
	if c == nil {
		fmt.Fprintf(std.err, "readout: %v; see readout help\n", unknown(args))
		return statusUsage
	}
	err := c.run(std, rest)
	var usage usageError
	switch {
	case err == nil:
		return statusDone
	case errors.Is(err, errLeftOut):
		return statusLeftOut
	case errors.Is(err, flag.ErrHelp):
		showHelp(std.out, c)
		return statusDone
	case errors.As(err, &usage):
		fmt.Fprintf(std.err, "readout %s: %v; see readout help %s\n", c.name, err, c.name)
		return statusUsage
	}
	fmt.Fprintf(std.err, "readout %s: %v\n", c.name, err)
	return statusFailed
}

// find returns the command that a command line begins with, whose name may be
// two words, and what follows it.
func find(args []string) (*command, []string) {
	for _, c := range commands() {
		words := strings.Fields(c.name)
		if len(args) >= len(words) && slices.Equal(words, args[:len(words)]) {
			return &c, args[len(words):]
		}
	}
	return nil, nil
}

// unknown says that there is no such command, and which there are when the
// first word is right.
func unknown(args []string) error {
	var names []string
	for _, c := range commands() {
		if strings.HasPrefix(c.name, args[0]+" ") {
			names = append(names, c.name)
		}
	}
	if names != nil {
		return fmt.Errorf("there are the commands %s", strings.Join(names, ", "))
	}
	return fmt.Errorf("no command %q", args[0])
}

func (c *command) run(std streams, args []string) error {
	flags := flag.NewFlagSet(c.name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	do := c.setup(flags)
	rest, err := parse(flags, args)
	if err != nil {
		return err
	}
	return do(std, rest)
}

// parse takes flags and arguments in any order; everything after "--" is an
// argument.
func parse(flags *flag.FlagSet, args []string) (rest []string, err error) {
	for len(args) > 0 {
		if err := flags.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return nil, err
			}
			return nil, usageError{lower(err)}
		}
		left := flags.Args()
		if used := len(args) - len(left); used > 0 && args[used-1] == "--" {
			return append(rest, left...), nil
		}
		if len(left) == 0 {
			break
		}
		rest, args = append(rest, left[0]), left[1:]
	}
	return rest, nil
}

// lower puts the flag package's messages in our style.
func lower(err error) error {
	s := err.Error()
	s = strings.Replace(s, "flag provided but not defined: -", "unknown flag --", 1)
	s = strings.Replace(s, "flag needs an argument: -", "a value is missing after --", 1)
	return errors.New(s)
}
