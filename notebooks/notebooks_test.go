package notebooks_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"readout/notebooks"
	"readout/notebooks/nbformat"
)

var update = flag.Bool("update", false, "save the outputs that notebooks have now")

// TestNotebooks runs every notebook that comes with Readout, and every
// template, twice: no cell fails, and both runs give the same bytes.
func TestNotebooks(t *testing.T) {
	var files []string
	patterns := []string{"*.ipynb", "template/*.ipynb"}
	if testing.Short() { // under the race detector all of them take minutes
		patterns[0] = "first-look.ipynb"
	}
	for _, pattern := range patterns {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, names...)
	}
	if len(files) < 3 {
		t.Errorf("only %v are there", files)
	}
	for _, name := range files {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			first, second := run(t, name), run(t, name)
			if !bytes.Equal(first, second) {
				t.Error("two runs differ")
			}
			if filepath.Dir(name) == "." {
				checkSaved(t, name, first)
			}
		})
	}
}

// checkSaved holds that people who open a notebook see what it shows when it is
// run.
func checkSaved(t *testing.T, name string, fresh []byte) {
	t.Helper()
	saved, err := os.ReadFile(name)
	if err == nil && *update {
		err = os.WriteFile(name, fresh, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	if *update || bytes.Equal(saved, fresh) {
		return
	}
	differences, _, err := notebooks.Check(t.Context(), parse(t, name), notebooks.Options{Dir: "."})
	t.Errorf("the saved outputs are not those of a run: %v %v; go test ./notebooks -run TestNotebooks -update saves them anew", differences, err)
}

func parse(t *testing.T, name string) *nbformat.Notebook {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	n, err := nbformat.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func run(t *testing.T, name string) []byte {
	t.Helper()
	n := parse(t, name)
	if err := notebooks.Run(t.Context(), n, notebooks.Options{Dir: filepath.Dir(name)}); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := n.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
