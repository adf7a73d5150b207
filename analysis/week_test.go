package analysis

import "testing"

func TestWeek(t *testing.T) {
	for published, want := range map[string]string{
		"2025-03-14": "2025-03-10", "2025-03-16": "2025-03-10", "2025-03-10/2025-03-16": "2025-03-10",
		"2025": "", "": "", "2025-03-01/2025-03-31": "",
	} {
		f := Record{Published: published}.Fact()
		if got := f.Week(); got != want {
			t.Errorf("%s: got %q, want %q", published, got, want)
		}
	}
}
