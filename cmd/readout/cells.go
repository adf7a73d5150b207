package main

import (
	"flag"
	"fmt"
	"strconv"
	"strings"

	"readout/notebooks/session/imports"
)

// cellFlags say what cells may do.
type cellFlags struct {
	allow  string
	memory memorySize
}

func (c *cellFlags) declare(flags *flag.FlagSet) {
	flags.StringVar(&c.allow, "allow", "", "open `names` to cells that are closed else, e.g. files")
	flags.Var(&c.memory, "memory", "fail a cell when the process holds more than `SIZE`, e.g. 500MB or 2GB")
}

// allowed are the names that are open to cells.
func (c *cellFlags) allowed() (imports.Allow, error) {
	allow := imports.Allow(strings.FieldsFunc(c.allow, func(r rune) bool { return r == ',' }))
	if err := allow.Check(); err != nil {
		return nil, usageError{err}
	}
	return allow, nil
}

// args are the flags as they are given.
func (c *cellFlags) args() (args []string) {
	if c.allow != "" {
		args = append(args, "--allow", c.allow)
	}
	if c.memory > 0 {
		args = append(args, "--memory", c.memory.String())
	}
	return args
}

// memorySize is a number of bytes, 0 for no limit.
type memorySize uint64

func (m *memorySize) String() string {
	if *m == 0 {
		return ""
	}
	return fmt.Sprintf("%dMB", *m>>20)
}

func (m *memorySize) Set(s string) error {
	number, unit := s, uint64(0)
	for suffix, size := range map[string]uint64{"MB": 1 << 20, "GB": 1 << 30} {
		if n, ok := strings.CutSuffix(s, suffix); ok {
			number, unit = n, size
		}
	}
	n, err := strconv.ParseUint(number, 10, 24)
	if err != nil || unit == 0 || n == 0 {
		return fmt.Errorf("want a size such as 500MB or 2GB")
	}
	*m = memorySize(n * unit)
	return nil
}
