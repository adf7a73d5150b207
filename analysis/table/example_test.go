package table_test

import (
	"fmt"
	"os"

	"readout/analysis/table"
)

func mentions(rows ...[]any) *table.Table {
	return &table.Table{
		Columns: []table.Column{
			{Name: "actor", Title: "Actor", Kind: table.Text},
			{Name: "outlet", Title: "Outlet", Kind: table.Text},
			{Name: "mentions", Title: "Mentions", Kind: table.Count},
		},
		Rows: rows,
	}
}

func ExampleTable_All() {
	t := mentions([]any{"Harrow", "Wire", 58}, []any{"Levchenko", "Wire", 27})
	for row := range t.All() {
		fmt.Printf("%s is named %.0f times.\n", row.Text("actor"), row.Number("mentions"))
	}
	// Output:
	// Harrow is named 58 times.
	// Levchenko is named 27 times.
}

func ExampleTable_Row() {
	fmt.Println(mentions([]any{"Harrow", "Wire", 58}).Row(0))
	// Output: Actor: Harrow, Outlet: Wire, Mentions: 58
}

func ExampleTable_Where() {
	t := mentions([]any{"Harrow", "Wire", 58}, []any{"Levchenko", "Wire", 27}, []any{"Osei", "Times", 9})
	t.Where(func(r table.Row) bool { return r.Number("mentions") >= 20 }).WriteText(os.Stdout)
	// Output:
	// Actor      Outlet  Mentions
	// Harrow     Wire          58
	// Levchenko  Wire          27
}

func ExampleTable_Only() {
	t := mentions([]any{"Harrow", "Wire", 58}, []any{"Harrow", "Times", 12}, []any{"Osei", "Times", 9})
	t.Only("actor", "Harrow").Keep("outlet", "mentions").WriteText(os.Stdout)
	// Output:
	// Outlet  Mentions
	// Wire          58
	// Times         12
}

func ExampleTable_Group() {
	t := mentions([]any{"Harrow", "Wire", 58}, []any{"Harrow", "Times", 12}, []any{"Osei", "Times", 9})
	t.Group("outlet").WriteText(os.Stdout)
	// Output:
	// Outlet  Rows  Mentions
	// Times      2        21
	// Wire       1        58
}

func ExampleTable_Join() {
	sizes := &table.Table{
		Columns: []table.Column{{Name: "outlet", Title: "Outlet", Kind: table.Text}, {Name: "sentences", Title: "Sentences", Kind: table.Count}},
		Rows:    [][]any{{"Wire", 400}, {"Times", 150}},
	}
	t := mentions([]any{"Harrow", "Wire", 58}, []any{"Harrow", "Times", 12}).Join(sizes)
	t = t.With(table.Column{Name: "rate", Title: "In 100 sentences", Kind: table.Number}, func(r table.Row) any {
		return 100 * r.Number("mentions") / r.Number("sentences")
	})
	t.WriteText(os.Stdout)
	// Output:
	// Actor   Outlet  Mentions  Sentences  In 100 sentences
	// Harrow  Wire          58        400              14.5
	// Harrow  Times         12        150                 8
}

func ExampleCompare() {
	march := mentions([]any{"Harrow", "Wire", 58}, []any{"Osei", "Wire", 9})
	april := mentions([]any{"Harrow", "Wire", 40}, []any{"Levchenko", "Wire", 27})
	t := table.Compare("mentions", table.Named{"March", march}, table.Named{"April", april})
	t.Sort("-change").WriteText(os.Stdout)
	// Output:
	// Actor      March  April  Change
	// Levchenko      0     27      27
	// Osei           9      0      −9
	// Harrow        58     40     −18
}
