package notebooks_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"readout/notebooks"
	"readout/notebooks/nbformat"
)

// TestNotebooks runs every notebook that comes with Readout, and every
// template, twice: no cell fails, and both runs give the same bytes.
func TestNotebooks(t *testing.T) {
	var files []string
	for _, pattern := range []string{"*.ipynb", "template/*.ipynb"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, names...)
	}
	for _, name := range files {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			first, second := run(t, name), run(t, name)
			if !bytes.Equal(first, second) {
				t.Error("two runs differ")
			}
		})
	}
}

func run(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	n, err := nbformat.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	if err := notebooks.Run(t.Context(), n, notebooks.Options{Dir: filepath.Dir(name)}); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := n.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
