package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"readout/notebooks"
	"readout/notebooks/nbformat"
	"readout/reports/output"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"readout": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:   "testdata/script",
		Setup: func(e *testscript.Env) error { e.Setenv("SOURCE_DATE_EPOCH", ""); return nil },
	})
}

// TestExamples runs every example of the help, as written, in a folder that
// has a folder "articles" and a notebook.
func TestExamples(t *testing.T) {
	for _, c := range commands() {
		for _, e := range c.examples {
			t.Run(e.line, func(t *testing.T) {
				t.Chdir(t.TempDir())
				if err := os.Mkdir("articles", 0o755); err != nil {
					t.Fatal(err)
				}
				article := "---\ntitle: Harbour hit by drones\ndate: 2025-03-14\n---\nAnna Harrow, the mayor of Odesa, said on Friday that 12 drones had been shot down and at least five people killed.\n"
				if err := os.WriteFile(filepath.Join("articles", "harbour.md"), []byte(article), 0o644); err != nil {
					t.Fatal(err)
				}
				gold, err := os.ReadFile(filepath.Join(root, "data/gold/sample.jsonl"))
				if err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile("gold.jsonl", gold, 0o644); err != nil {
					t.Fatal(err)
				}
				if err := output.File("first-look.ipynb", firstLook().Write); err != nil {
					t.Fatal(err)
				}
				var out, problems bytes.Buffer
				args := split(e.line)
				if args[0] != "readout" {
					t.Fatalf("an example begins with %q", args[0])
				}
				if status := run(args[1:], streams{strings.NewReader(""), &out, &problems}); status != statusDone {
					t.Fatalf("status %d: %s", status, problems.String())
				}
				if out.Len() == 0 && !strings.Contains(e.line, " -o ") {
					t.Error("prints nothing")
				}
			})
		}
	}
}

// firstLook returns the notebook of that template with its outputs.
var firstLook = sync.OnceValue(func() *nbformat.Notebook {
	n, err := notebooks.New("first-look")
	if err == nil {
		err = notebooks.Run(context.Background(), n, notebooks.Options{})
	}
	if err != nil {
		panic(err)
	}
	return n
})

var root = func() string {
	dir, err := filepath.Abs("../..")
	if err != nil {
		panic(err)
	}
	return dir
}()

// split cuts a line into words; double quotes keep words together.
func split(line string) []string {
	var words []string
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 1 {
			words = append(words, part)
			continue
		}
		words = append(words, strings.Fields(part)...)
	}
	return words
}
