//go:build clients

package page_test

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"

	"readout/reports/page"
)

// TestClientText reads the pages back as a person would who copies text from
// them.
func TestClientText(t *testing.T) {
	cmd := exec.Command("pdftotext", "-layout", "-", "-")
	cmd.Stdin = bytes.NewReader(write(t))
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"Who is named, and what is claimed", "Contents", "Harrow is named twice as often as anyone else",
		"Józef Śliwa", "Ірина Левченко", "at least five people in the port", "<script>", "What is counted", "No drone figure is reported",
	} {
		if !strings.Contains(string(out), want) {
			t.Errorf("%q is not in the pages", want)
		}
	}
}

func TestClientTextOfSaved(t *testing.T) {
	out, err := exec.Command("pdftotext", "-layout", save(t), "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Who is named", "Müller’s “deputy”", "In detail", "Harrow is named most", "Osei"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("%q is not in the pages", want)
		}
	}
}

// TestClientParts reads back what a notebook's pages are made of: listings are
// broken where they are too long, and a picture that is none is told in words.
func TestClientParts(t *testing.T) {
	var pages bytes.Buffer
	err := page.Print(&pages, "notebook.ipynb", "# Parts",
		page.Text{Spans: []page.Span{{Text: "Some "}, {Text: "strong", Bold: true}, {Text: " words and "}, {Text: "code()", Mono: true}}, Mark: "•"},
		page.Listing{Spans: []page.Span{{Text: "if x {\n\ty := \""}, {Text: strings.Repeat("long", 50) + "end", Tone: page.String}, {Text: "\""}}, Code: true, Label: "[7]"},
		page.Picture{Data: []byte("no picture"), Alt: "What it shows"},
	)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("pdftotext", "-layout", "-", "-")
	cmd.Stdin = &pages
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Parts", "Some strong words and code()", "if x {", "    y := \"longlong", "end\"", "[7]", "What it shows", "notebook.ipynb"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
}
