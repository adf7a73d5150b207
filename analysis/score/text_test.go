package score

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"readout/analysis"
)

func readFacts(t *testing.T, text string) (facts []analysis.Fact) {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(text))
	for d.More() {
		r := analysis.Record{Section: "body"}
		if err := d.Decode(&r); err != nil {
			t.Fatal(err)
		}
		facts = append(facts, r.Fact())
	}
	return facts
}

// render writes the tables with a tab between cells.
func render(gold *Gold, facts []analysis.Fact) string {
	var b strings.Builder
	for _, t := range Score(gold, facts) {
		fmt.Fprintf(&b, "# %s: %s\n", t.Name, t.Finding)
		for _, row := range t.Rows {
			for i, cell := range row {
				if i > 0 {
					b.WriteString("\t")
				}
				if cell == nil {
					cell = "-"
				}
				if f, ok := cell.(float64); ok {
					cell = fmt.Sprintf("%.3f", f)
				}
				fmt.Fprint(&b, cell)
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

func part(a *txtar.Archive, name string) string {
	for _, f := range a.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

func setPart(a *txtar.Archive, name, text string) {
	for i := range a.Files {
		if a.Files[i].Name == name {
			a.Files[i].Data = []byte(text)
			return
		}
	}
	a.Files = append(a.Files, txtar.File{Name: name, Data: []byte(text)})
}
