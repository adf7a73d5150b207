// Command gen writes what package imports embeds: for each package that a cell
// can import, its export data, its doc comments, the source of its generic
// declarations, and a Go file with its compiled functions, variables and types.
//
//	go run ./internal/gen            everything
//	go run ./internal/gen readout    Readout's own packages only
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(names []string) error {
	for _, g := range groups {
		if len(names) > 0 && names[0] != g.name {
			continue
		}
		out, err := generate(g)
		if err != nil {
			return fmt.Errorf("%s: %w", g.name, err)
		}
		if err := out.save("."); err != nil {
			return err
		}
	}
	return nil
}

// output holds generated files by their path below the imports folder.
type output struct {
	group string
	files map[string][]byte
}

// save writes the files and removes the tables of packages that are gone.
func (o *output) save(dir string) error {
	old, err := filepath.Glob(filepath.Join(dir, "internal/symbols", o.group+"_*.go"))
	if err != nil {
		return err
	}
	for _, name := range old {
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	for name, content := range o.files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}
