package figure

import (
	"slices"
	"testing"
)

// TestSides reads whom "both sides" are: those whom the article names, else those
// of the war that was fought when it was printed, else nobody.
func TestSides(t *testing.T) {
	for _, c := range []struct {
		text, day string
		to        []string
	}{
		{"Hundreds of men have died on both sides.", "2025-03-14", []string{"Russia and Ukraine"}},
		{"Hundreds of men have died on both sides.", "1994-05-02", []string{""}},
		{"Hundreds of men have died on both sides.", "", []string{""}},
		{"Sudan counted its dead. Hundreds of men have died on both sides.", "2025-03-14", []string{""}},
		{"Both sides lost hundreds of soldiers.", "", []string{""}},
		{"Kyiv would not comment. Both sides lost hundreds of soldiers.", "", []string{"Russia", "Ukraine"}},
		{"Russia signed the treaty of the river. Both sides lost hundreds of soldiers.", "1994-05-02", []string{""}},
		{"Israel and Hamas fought all night while Russia called for calm. Both sides lost dozens of fighters.", "2025-03-14", []string{"Israel", "Hamas"}},
		{"India closed the road to Pakistan after the battle. Both sides lost dozens of soldiers.", "", []string{"India", "Pakistan"}},
	} {
		var to []string
		for _, f := range Find(nil, layered(t, c.text, c.day)) {
			if f.Kind == kKilled {
				to = append(to, f.To)
			}
		}
		if !slices.Equal(to, c.to) {
			t.Errorf("%q printed %q: to %q, want %q", c.text, c.day, to, c.to)
		}
	}
}
