package chart

import (
	"fmt"
	"testing"
	"time"

	"readout/analysis/table"
)

// A view of a large corpus may have a row for every day, name and article: no
// shape takes longer than a moment over them, or draws what nobody can see.
func TestLargeTables(t *testing.T) {
	data := &table.Table{Title: "Everything", Columns: []table.Column{
		{Name: "name", Kind: table.Text}, {Name: "group", Kind: table.Text}, {Name: "day", Kind: table.Day},
		{Name: "low", Kind: table.Count}, {Name: "n", Kind: table.Count}, {Name: "high", Kind: table.Count},
	}}
	first := time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range 20_000 {
		data.Rows = append(data.Rows, []any{
			fmt.Sprint("name ", i*7%9000), fmt.Sprint("group ", i*11%8000),
			first.AddDate(0, 0, i).Format(time.DateOnly), i % 50, i % 90, 100,
		})
	}
	for _, shape := range shapes {
		c := as(shape, data, nil)
		c.table.Figure.Group = "group"
		c, err := Draw(c.table, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if size := len(c.InlineSVG()); size > 400_000 {
			t.Errorf("%s: a drawing of %d bytes", shape, size)
		}
	}
}
