//go:build clients

package page_test

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"
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
		"Józef Śliwa", "Ірина Левченко", "“at least five”", "<script>", "What is counted", "No drone figure is reported",
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
