package actor

import (
	"os"
	"testing"

	"readout/analysis/corpus"
	"readout/analysis/table"
)

// TestAgainstHandCount compares the table with a count made by hand, by reading
// each sentence of the body of real articles: every naming of the actor outside
// titles, captions, repeated sentences and larger names, without US and UK as
// adjectives.
func TestAgainstHandCount(t *testing.T) {
	const folder = "../../../shared/corpus"
	if _, err := os.Stat(folder); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip("the articles are not here")
	}
	c, err := corpus.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	frequency := Frequency(c)
	got := map[string]int{}
	actor, mentions := frequency.Index("actor"), frequency.Index("mentions")
	for _, row := range frequency.Rows {
		got[row[actor].(string)] = row[mentions].(int)
	}
	for name, want := range map[string]int{
		"Donald Trump": 51, "Vladimir Putin": 44, "Volodymyr Zelenskyy": 13, "Keir Starmer": 11,
		"Dmitry Peskov": 8, "Marco Rubio": 7, "Steve Witkoff": 7, "Emmanuel Macron": 5, "JD Vance": 4,
		"NATO": 9, "Ukraine": 75, "Russia": 38, "United States": 15, "United Kingdom": 7, "France": 5, "Germany": 4,
		"John Healey": 3, "Pete Hegseth": 3, "Friedrich Merz": 2, "Joe Biden": 2, "Bridget Brink": 1, "Sergei Sobyanin": 1,
		"Annalena Baerbock": 1, "Jean-Noel Barrot": 1, "Olaf Scholz": 1, "European Commission": 1, "Italy": 3, "Turkey": 1,
	} {
		if off := got[name] - want; 20*max(off, -off) > want {
			t.Errorf("%s: named %d times, counted %d by hand", name, got[name], want)
		}
	}
	for i, row := range frequency.Rows {
		if n := row[mentions].(int); len(frequency.Evidence[i]) != min(n, 50) {
			t.Errorf("%v: %d mentions rest on %d facts", row[actor], n, len(frequency.Evidence[i]))
		}
	}
	if frequency.Figure.Shape != table.Bars {
		t.Error("mentions are drawn as ranked bars")
	}
}
