package nbformat_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"readout/notebooks/nbformat"
)

var update = flag.Bool("update", false, "write the expected files anew")

func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// rewritten reads a notebook and writes it again.
func rewritten(t testing.TB, data []byte) []byte {
	t.Helper()
	n, err := nbformat.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := n.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestSameBytes reads what Jupyter's nbformat wrote and writes it again.
func TestSameBytes(t *testing.T) {
	want := read(t, "jupyter.ipynb")
	if got := rewritten(t, want); !bytes.Equal(got, want) {
		t.Errorf("written anew it differs:\n%s", got)
	}
}

// TestUpgrade reads older versions. The expected files are what nbformat 5.11.1
// makes of them, but for the ids, which it draws at random.
func TestUpgrade(t *testing.T) {
	for _, name := range []string{"v3", "v4.2"} {
		got := rewritten(t, read(t, name+".ipynb"))
		if *update {
			if err := os.WriteFile("testdata/"+name+".upgraded.ipynb", got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want := read(t, name+".upgraded.ipynb"); !bytes.Equal(got, want) {
			t.Errorf("%s is upgraded to\n%s", name, got)
		}
	}
}

// TestRefused reads what is no notebook, or one beyond the limits. The error
// says what is wrong and where.
func TestRefused(t *testing.T) {
	cell := func(fields string) string {
		return `{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "raw", "source": ""}, {` + fields + `}]}`
	}
	for text, want := range map[string]string{
		"":                                  "the file is empty",
		" \n":                               "the file is empty",
		"{\n \"cells\": [,\n":               "line 2, column 12: not JSON",
		`{"cells": [`:                       "line 1, column 12: the file ends in the middle",
		"[]":                                "not a JSON object",
		"null":                              "not a JSON object",
		"{} x":                              "line 1, column 4: something follows the notebook",
		"{}":                                "no field nbformat",
		"{\"a\": \"\xff\"}":                 "line 1, column 8: not UTF-8",
		"{\"a\": NaN}":                      "line 1, column 7: not JSON",
		`{"nbformat": "4"}`:                 "nbformat: want a whole number, have a string",
		`{"nbformat": 4.5}`:                 "nbformat: want a whole number, have a number",
		`{"nbformat": 5}`:                   "version 5 is newer than 4.5",
		`{"nbformat": 2}`:                   "version 2 is too old",
		`{"nbformat": 4, "cells": {}}`:      "cells: want a list, have an object",
		`{"nbformat": 4, "cells": [1]}`:     "cells[0]: want an object, have a number",
		`{"nbformat": 3, "worksheets": 1}`:  "worksheets: want a list, have a number",
		`{"nbformat": 4, "metadata": true}`: "metadata: want an object, have a truth value",
		cell(`"source": ""`):                "cells[1].cell_type: want a string, have nothing",
		cell(`"cell_type": "raw", "source": [1]`):                                                                                 "cells[1].source: want lines of text, have a list",
		cell(`"cell_type": "raw", "source": {}`):                                                                                  "cells[1].source: want a string, have an object",
		cell(`"cell_type": "raw", "id": 7`):                                                                                       "cells[1].id: want a string, have a number",
		cell(`"cell_type": "raw", "attachments": []`):                                                                             "cells[1].attachments: want an object, have a list",
		cell(`"cell_type": "code", "execution_count": -1`):                                                                        "cells[1].execution_count: want a whole number",
		cell(`"cell_type": "code", "execution_count": 99999999999999999999`):                                                      "cells[1].execution_count: want a whole number",
		cell(`"cell_type": "code", "outputs": [{}]`):                                                                              "cells[1].outputs[0].output_type: want a string, have nothing",
		cell(`"cell_type": "code", "outputs": [{"output_type": "stream", "text": [1]}]`):                                          "cells[1].outputs[0].text: want lines of text",
		cell(`"cell_type": "code", "outputs": [{"output_type": "display_data", "data": "x"}]`):                                    "cells[1].outputs[0].data: want an object, have a string",
		cell(`"cell_type": "code", "outputs": [{"output_type": "error", "traceback": [1]}]`):                                      "cells[1].outputs[0].traceback[0]: want a string, have a number",
		cell(`"cell_type": "code", "metadata": {"a": ` + strings.Repeat("[", 200) + strings.Repeat("]", 200) + `}`):               "nested deeper than 100 levels",
		strings.Repeat("[", 1_000_000):                                                                                            "nested deeper than 100 levels",
		`{"a": [` + strings.Repeat("0,", 10_000_001) + "0]}":                                                                      "more than 10000000 values",
		`{"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "outputs": [{"output_type": "pyout", "json": "{"}]}]}]}`: "worksheets[0].cells[0].outputs[0].json: not JSON",
	} {
		n, err := nbformat.Parse([]byte(text))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.60q: %v, want %q", text, err, want)
		}
		if err != nil && n != nil {
			t.Errorf("%.60q: an error and a notebook", text)
		}
	}
}

// TestIDs gives ids to cells without one or with that of another.
func TestIDs(t *testing.T) {
	const cell = `{"cell_type": "raw", "source": "x"%s}`
	data := fmt.Appendf(nil, `{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [`+cell+","+cell+","+cell+","+cell+`]}`,
		`, "id": "a"`, "", `, "id": "a"`, "")
	n, err := nbformat.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for i, c := range n.Cells {
		if c.ID == "" || seen[c.ID] {
			t.Errorf("cell %d has the id %q", i, c.ID)
		}
		seen[c.ID] = true
	}
	if n.Cells[0].ID != "a" {
		t.Errorf("the first cell with an id loses it: %q", n.Cells[0].ID)
	}
	if !bytes.Equal(rewritten(t, data), rewritten(t, data)) {
		t.Error("ids differ from one reading to the next")
	}
}

// Whatever is read can be written, and comes out the same when that is read.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"jupyter.ipynb", "v3.ipynb", "v4.2.ipynb"} {
		f.Add(read(f, name))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		n, err := nbformat.Parse(data)
		if err != nil {
			return
		}
		var first bytes.Buffer
		if err := n.Write(&first); err != nil {
			t.Fatal(err)
		}
		if again := rewritten(t, first.Bytes()); !bytes.Equal(again, first.Bytes()) {
			t.Errorf("written as\n%s\nthen as\n%s", first.Bytes(), again)
		}
	})
}

// large is a notebook of about 100 MB: pictures, text and many small cells.
func large() []byte {
	n := &nbformat.Notebook{Minor: nbformat.Minor, Metadata: nbformat.Object{}}
	picture, text := strings.Repeat("QUJD", 250_000), strings.Repeat("a line of text\n", 2000)
	for i := range 90 {
		n.Cells = append(n.Cells, &nbformat.Cell{Type: nbformat.Code, ID: fmt.Sprintf("c%d", i), Source: text, Outputs: []*nbformat.Output{
			{Type: nbformat.Display, Data: nbformat.Object{"image/png": picture}},
			{Type: nbformat.Stream, Name: "stdout", Text: text},
		}})
	}
	var out bytes.Buffer
	if err := n.Write(&out); err != nil {
		panic(err)
	}
	return out.Bytes()
}

func TestLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("100 MB")
	}
	data := large()
	if got := rewritten(t, data); !bytes.Equal(got, data) {
		t.Error("a large notebook is written differently")
	}
}

func BenchmarkRead(b *testing.B) {
	data := large()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := nbformat.Parse(data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	n, err := nbformat.Parse(large())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		var out bytes.Buffer
		if err := n.Write(&out); err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(out.Len()))
	}
}
