package page_test

import (
	"fmt"
	"os"
	"path/filepath"

	"readout/analysis/actor"
	"readout/analysis/corpus"
	"readout/reports/chart"
	"readout/reports/page"
)

func ExampleSave() {
	dir, err := os.MkdirTemp("", "brief")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	c := corpus.FromText("harbour", "Zelenskyy thanked NATO. Trump rang Zelenskyy.")
	named := actor.Frequency(c)
	err = page.Save(filepath.Join(dir, "brief.pdf"),
		"# Who is named", "One article, and two people.",
		"## In numbers", chart.Of(named), named)
	fmt.Println(err)
	// Output: <nil>
}
