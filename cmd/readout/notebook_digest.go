package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"readout/notebooks/nbformat"
)

// digest prints a line that is the same as long as the outputs are: it depends
// on the cells but for their saved outputs, the parameters, all files that
// these name, and the tool.
func (r *notebookRunner) digest(w io.Writer, n *nbformat.Notebook) error {
	h := sha256.New()
	for _, c := range n.Cells {
		c.Outputs, c.Count = nil, nil
	}
	err := errors.Join(n.Write(h), digestTool(h))
	fmt.Fprintf(h, "%q %q\n", r.Parameters, r.cells.allow)
	for _, p := range r.Parameters {
		if _, missing := os.Stat(p.Value); missing != nil {
			continue
		}
		real, failed := filepath.EvalSymlinks(p.Value) // WalkDir goes into no link
		err = errors.Join(err, failed, filepath.WalkDir(real, func(name string, d fs.DirEntry, err error) error {
			if err != nil || !d.Type().IsRegular() {
				return err
			}
			fmt.Fprintf(h, "%q ", name)
			return digestFile(h, name)
		}))
	}
	if err == nil {
		_, err = fmt.Fprintf(w, "%x\n", h.Sum(nil))
	}
	return err
}
