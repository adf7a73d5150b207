package score

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"readout/data"
)

const sampleGold = "../../data/gold/sample.jsonl"

// TestSampleGold checks that every gold fact of the sample stands where it says
// it does. With -update, line, start and end are worked out anew: the words of
// a gold fact stand once in their file.
func TestSampleGold(t *testing.T) {
	file, err := os.ReadFile(sampleGold)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		file = locate(t, file)
		if err := os.WriteFile(sampleGold, file, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	gold, err := ReadGold(sampleGold, bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(gold.Articles()); n < 10 {
		t.Errorf("%d articles are marked, want 10 or more", n)
	}
	for _, l := range gold.Facts {
		text := sampleFile(t, l.Article)
		if l.End > len(text) || string(text[l.Start:l.End]) != l.Text() {
			t.Errorf("%s: %q does not stand at %d..%d", l.Article, l.Text(), l.Start, l.End)
		}
		if line := 1 + bytes.Count(text[:l.Start], []byte("\n")); line != l.Line {
			t.Errorf("%s: %q stands on line %d, not %d", l.Article, l.Text(), line, l.Line)
		}
	}
}

// goldKeys is the order in which a gold file has its keys.
var goldKeys = strings.Fields("article covers module kind form label count value low high bound unit by to place day claimant modality scope optional line start end text")

func locate(t *testing.T, file []byte) []byte {
	var out bytes.Buffer
	for line := range bytes.Lines(file) {
		fields := map[string]any{}
		d := json.NewDecoder(bytes.NewReader(line))
		d.UseNumber()
		if err := d.Decode(&fields); err != nil {
			t.Fatal(err)
		}
		if words, ok := fields["text"].(string); ok {
			article := fields["article"].(string)
			text := sampleFile(t, article)
			if n := bytes.Count(text, []byte(words)); n != 1 {
				t.Fatalf("%s: %q stands %d times in the file", article, words, n)
			}
			start := bytes.Index(text, []byte(words))
			fields["line"] = 1 + bytes.Count(text[:start], []byte("\n"))
			fields["start"], fields["end"] = start, start+len(words)
		}
		writeOrdered(t, &out, fields)
	}
	return out.Bytes()
}

func writeOrdered(t *testing.T, out *bytes.Buffer, fields map[string]any) {
	separator := "{"
	for _, key := range goldKeys {
		if value, ok := fields[key]; ok {
			var b bytes.Buffer
			e := json.NewEncoder(&b)
			e.SetEscapeHTML(false)
			if err := e.Encode(value); err != nil {
				t.Fatal(err)
			}
			out.WriteString(separator + `"` + key + `":` + strings.TrimSpace(b.String()))
			separator = ","
			delete(fields, key)
		}
	}
	if len(fields) > 0 {
		t.Fatalf("keys that are not in order: %v", fields)
	}
	out.WriteString("}\n")
}

// sampleFile returns the file that an article of the sample came from.
func sampleFile(t *testing.T, article string) []byte {
	t.Helper()
	name, _, _ := strings.Cut(article, "#")
	sample := data.Sample()
	files, err := fs.Glob(sample, name+".*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no file for %s: %v", article, err)
	}
	slices.Sort(files)
	text, err := fs.ReadFile(sample, files[0])
	if err != nil {
		t.Fatal(err)
	}
	return text
}
