package table_test

import (
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"readout/analysis/table"
)

func example() *table.Table {
	return &table.Table{
		Name: "actor/frequency", Finding: "Harrow is named most", Measure: "Mentions",
		Columns: []table.Column{
			{Name: "actor", Title: "Actor", Kind: table.Text},
			{Name: "mentions", Title: "Mentions", Kind: table.Count},
			{Name: "tone", Title: "Tone", Kind: table.Number},
			{Name: "note", Title: "Note", Kind: table.Text, Secondary: true},
		},
		Rows: [][]any{
			{"Harrow", 1200, -0.25, "a|b"},
			{"\x1b[31mred\x1b[0m <b>", 3, nil, ""},
			{"Levchenko", 58, 0.5, "x"},
		},
		Evidence: [][]string{{"h"}, {"r"}, {"l"}},
	}
}

func TestWriteText(t *testing.T) {
	want := `Harrow is named most
Mentions

Actor           Mentions   Tone
Harrow             1,200  −0.25
[31mred[0m <b>         3
Levchenko             58   0.50
`
	if got := example().String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// The widest texts are cut, the name of a row no further than can be read.
func TestWriteTextWithin(t *testing.T) {
	const width = 48
	all := &table.Table{
		Columns: []table.Column{{Name: "actor", Title: "Actor"}, {Name: "words", Title: "Words"}, {Name: "n", Title: "Number", Kind: table.Count}},
		Rows:    [][]any{{"Maksym Levchenko of Odesa", "a text that goes on and on and on", 12}},
	}
	var b strings.Builder
	if err := all.WriteTextWithin(&b, width); err != nil {
		t.Fatal(err)
	}
	want := "Actor                     Words           Number\nMaksym Levchenko of Ode…  a text that g…      12\n"
	if got := b.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestWriteForPrograms(t *testing.T) {
	for _, c := range []struct {
		how   string
		write func(*table.Table, *strings.Builder) error
		want  string
	}{
		{"csv", func(t *table.Table, b *strings.Builder) error { return t.WriteCSV(b) },
			"actor,mentions,tone,note\nHarrow,1200,-0.25,a|b\n"},
		{"json", func(t *table.Table, b *strings.Builder) error { return t.WriteJSON(b) },
			"[\n  {\"actor\": \"Harrow\", \"mentions\": 1200, \"tone\": -0.25, \"note\": \"a|b\"}\n]\n"},
		{"jsonl", func(t *table.Table, b *strings.Builder) error { return t.WriteJSONL(b) },
			"{\"actor\": \"Harrow\", \"mentions\": 1200, \"tone\": -0.25, \"note\": \"a|b\"}\n"},
		{"md", func(t *table.Table, b *strings.Builder) error { return t.WriteMarkdown(b) },
			"| Actor | Mentions | Tone | Note |\n| --- | ---: | ---: | --- |\n| Harrow | 1,200 | −0.25 | a\\|b |\n"},
	} {
		var b strings.Builder
		if err := c.write(example().Top(1), &b); err != nil || b.String() != c.want {
			t.Errorf("%s: %v, got\n%s\nwant\n%s", c.how, err, b.String(), c.want)
		}
	}
}

func TestHTMLEscapes(t *testing.T) {
	if h := example().HTML(); strings.Contains(h, "<b>") || !strings.Contains(h, "&lt;b&gt;") {
		t.Errorf("outside text is not escaped: %s", h)
	}
}

func TestHTMLOfManyRowsAndOfNone(t *testing.T) {
	long := example()
	for range 60 {
		long.Rows = append(long.Rows, long.Rows[0])
	}
	if h := long.HTML(); strings.Count(h, "<tr>") != 41 || !strings.Contains(h, "23 more rows") {
		t.Errorf("40 rows, the head, and how many more are wanted: %s", h)
	}
	if h := example().Top(0).HTML(); !strings.Contains(h, "No rows.") || !strings.Contains(h, "Mentions</th>") {
		t.Errorf("the heads and that there are no rows are wanted: %s", h)
	}
}

func TestTextLeavesOutWhatIsEmpty(t *testing.T) {
	blank := example().Top(1)
	blank.Rows = [][]any{{"Harrow", 1200, nil, nil}}
	if s := blank.String(); strings.Contains(s, "Tone") || !strings.Contains(s, "Mentions") {
		t.Errorf("the columns that hold something are wanted: %s", s)
	}
	none := example().Top(0)
	if s := none.String(); strings.Contains(s, "Tone") || strings.Contains(s, "\n\n\n") {
		t.Errorf("no heads over no rows: %s", s)
	}
	if none.Finding = ""; !strings.Contains(none.String(), "No rows.") {
		t.Errorf("no rows, but %s", none)
	}
}

func TestArrange(t *testing.T) {
	byTone := example().Sort("-tone")
	if got := column(byTone); !slices.Equal(got, []string{"Levchenko", "Harrow", "\x1b[31mred\x1b[0m <b>"}) {
		t.Errorf("sorted downwards, unknown last: %q", got)
	}
	if byTone.Evidence[0][0] != "l" {
		t.Error("evidence does not follow its row")
	}
	few := example().Where(func(row table.Row) bool { return row.Number("mentions") < 100 })
	if got := column(few); len(got) != 2 || few.Evidence[1][0] != "l" {
		t.Errorf("where keeps %q, evidence %v", got, few.Evidence)
	}
}

func column(t *table.Table) (s []string) {
	for _, row := range t.Rows {
		s = append(s, row[0].(string))
	}
	return s
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		kind table.Kind
		cell any
		want string
	}{
		{table.Count, 1234567, "1,234,567"}, {table.Count, -1200, "−1,200"}, {table.Number, 0.5, "0.50"},
		{table.Number, 4.5e9, "4,500,000,000"}, {table.Number, 12.25, "12.2"}, {table.Number, -0.001, "0.00"},
		{table.Share, 0.256, "26%"}, {table.Text, nil, ""}, {table.Number, math.NaN(), ""},
	} {
		if got := (table.Column{Kind: c.kind}).Format(c.cell); got != c.want {
			t.Errorf("%v: got %q, want %q", c.cell, got, c.want)
		}
	}
}

func ExampleTable_Top() {
	t := &table.Table{
		Columns: []table.Column{{Name: "actor", Title: "Actor", Kind: table.Text}, {Name: "mentions", Title: "Mentions", Kind: table.Count}},
		Rows:    [][]any{{"Harrow", 58}, {"Levchenko", 27}, {"Osei", 9}},
	}
	t.Top(2).WriteText(os.Stdout)
	// Output:
	// Actor      Mentions
	// Harrow           58
	// Levchenko        27
}

func TestRowBeyondTheLast(t *testing.T) {
	r := example().Row(3)
	if r.Known("actor") || r.Text("actor") != "" || !math.IsNaN(r.Number("mentions")) {
		t.Errorf("something is known: %v", r)
	}
}

func TestUnknownColumnSaysWhichThereAre(t *testing.T) {
	defer func() {
		if got := recover(); got != `no column "mention"; there are actor, mentions, tone, note` {
			t.Error(got)
		}
	}()
	example().Row(0).Text("mention")
}
