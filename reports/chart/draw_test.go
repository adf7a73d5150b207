package chart

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"readout/analysis/table"
	"readout/reports/font"
)

func mentions() *table.Table {
	return &table.Table{
		Name: "actor/frequency", Title: "Mentions by actor",
		Finding: "Trump is named twice as often as anyone else",
		Measure: "Named mentions in body text",
		Columns: []table.Column{
			{Name: "actor", Title: "Actor", Kind: table.Text},
			{Name: "mentions", Title: "Mentions", Kind: table.Count},
		},
		Rows:   [][]any{{"Donald Trump", 58}, {"Vladimir Putin", 27}, {"Keir Starmer", nil}},
		Figure: &table.Figure{Shape: table.Bars, Label: "actor", Value: "mentions"},
	}
}

func ExampleDraw() {
	c, err := Draw(mentions(), Options{Source: "Source: sample, 42 articles"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Alt())
	// Output:
	// Trump is named twice as often as anyone else. Named mentions in body text. Donald Trump: 58; Vladimir Putin: 27; Keir Starmer: not known.
}

// In a notebook a table needs no figure: the shape is the name of a function.
func ExampleBars() {
	t := mentions()
	t.Figure = nil
	fmt.Println(strings.Contains(Bars(t).SVG(), ">Donald Trump</text>"))
	fmt.Println(Line(t).Alt())
	// Output:
	// true
	// Trump is named twice as often as anyone else. Named mentions in body text. table "actor/frequency": the figure names column "day", which the table does not have
}

func TestDrawRefuses(t *testing.T) {
	for want, spoil := range map[string]func(*table.Table){
		"no figure":     func(t *table.Table) { t.Figure = nil },
		`column "sums"`: func(t *table.Table) { t.Figure.Value = "sums" },
		"unknown shape": func(t *table.Table) { t.Figure.Shape = "pie" },
		"row 2 has 1":   func(t *table.Table) { t.Rows[1] = t.Rows[1][:1] },
	} {
		data := mentions()
		spoil(data)
		if _, err := Draw(data, Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one with %q", err, want)
		}
	}
}

func TestEmptyTablesAreDrawn(t *testing.T) {
	for _, draw := range []func(*table.Table, ...Options) *Chart{Bars, Line, Intervals, Timeline, Heat, Multiples, Diverging, Network} {
		c := draw(&table.Table{Title: "Drones by day", Columns: []table.Column{
			{Name: "day", Kind: table.Day}, {Name: "by", Kind: table.Text}, {Name: "of", Kind: table.Text},
			{Name: "n", Kind: table.Count}, {Name: "m", Kind: table.Count}, {Name: "o", Kind: table.Count},
		}})
		if svg := c.SVG(); c.fault != "" || !strings.Contains(svg, "Nothing found") || !strings.Contains(c.Alt(), "Nothing found") {
			t.Errorf("%s: empty table gives %q", c.table.Figure.Shape, c.Alt())
		}
	}
}

func TestFormat(t *testing.T) {
	number := table.Column{Kind: table.Number}
	for _, c := range []struct {
		column table.Column
		values []float64
		want   string
	}{
		{table.Column{Kind: table.Count}, []float64{1000, 58, 0}, "1,000 58 0"},
		{number, []float64{12.5, 3}, "12.5 3.0"},
		{number, []float64{-0.39, 0.1, 0}, "−0.39 0.10 0.00"},
		{number, []float64{-0.001, 0.3}, "0.00 0.30"},
		{number, []float64{0.00042, 0.0001}, "0.00042 0.00010"},
		{number, []float64{4.5e9, 350e6, 999_999, 1e12}, "4.5bn 350m 999,999 1tn"},
		{number, []float64{1e300}, "1e+288tn"},
		{table.Column{Kind: table.Share}, []float64{0.34, 1, 0.005}, "34% 100% 0%"},
		{table.Column{Kind: table.Share}, []float64{0.034, 0.005}, "3.4% 0.5%"},
		{table.Column{Kind: table.Number, Unit: "GBP"}, []float64{2.26e9, 1000}, "£2.3bn £1,000"},
	} {
		f := formatOf(c.column, c.values)
		var got []string
		for _, v := range c.values {
			got = append(got, f.value(v))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%v as %s %s: %q, want %q", c.values, c.column.Kind, c.column.Unit, s, c.want)
		}
	}
}

func TestFigureInWords(t *testing.T) {
	some := func(v float64) number { return number{v, true} }
	d := &data{format: format{scale: 1}}
	for want, r := range map[string]datum{
		"273":           {value: some(273), low: some(273), high: some(273)},
		"1,000":         {value: some(1000)},
		"at least 5":    {value: some(5), low: some(5)},
		"at most 7":     {value: some(7), high: some(7)},
		"270 (250–300)": {value: some(270), low: some(250), high: some(300)},
		"610–1,100":     {low: some(610), high: some(1100)},
		"12 or more":    {low: some(12)},
		"up to 100":     {high: some(100)},
		"−3 (−5 to 2)":  {value: some(-3), low: some(-5), high: some(2)},
		"not known":     {},
	} {
		if got := d.figure(r); got != want {
			t.Errorf("figure(%v) = %q, want %q", r, got, want)
		}
	}
}

func TestCalendar(t *testing.T) {
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	s := style{face: font.Regular, size: smallSize}
	for _, c := range []struct{ from, to, want string }{
		{"2025-05-18", "2025-05-18", "18 May/2025"},
		{"2025-05-16", "2025-05-20", "16 May/2025 17 May 18 May 19 May 20 May"},
		{"2025-03-10", "2025-03-30", "10 Mar/2025 17 Mar 24 Mar"},
		{"2025-02-13", "2025-05-20", "Mar/2025 Apr May"},
		{"2024-11-20", "2025-04-02", "Dec/2024 Jan/2025 Feb Mar Apr"},
		{"2022-02-24", "2025-05-20", "Jul/2022 Jan/2023 Jul Jan/2024 Jul Jan/2025"},
		{"2014-02-27", "2025-05-20", "2016 2018 2020 2022 2024"},
		{"0001-01-01", "9999-12-31", "1000 2000 3000 4000 5000 6000 7000 8000 9000"},
	} {
		var got []string
		for _, tick := range calendar(day(c.from), day(c.to), 420, s) {
			label := tick.label
			if tick.year != "" {
				label += "/" + tick.year
			}
			got = append(got, label)
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("from %s to %s: %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func TestScales(t *testing.T) {
	for _, c := range []struct {
		values []float64
		want   string
	}{
		{nil, "[0 1]"},
		{[]float64{1}, "[0 1]"},
		{[]float64{3, 58}, "[0 20 40 60]"},
		{[]float64{-0.4, 0.2}, "[-0.4 -0.2 0 0.2]"},
		{[]float64{273, 1100}, "[0 500 1000 1500]"},
	} {
		_, ticks := linear(c.values, 0, 1, 5, false)
		for i := range ticks {
			ticks[i] = math.Round(ticks[i]*1e9) / 1e9
		}
		if got := fmt.Sprint(ticks); got != c.want {
			t.Errorf("ticks over %v are %s, want %s", c.values, got, c.want)
		}
	}
	if magnitudes([]float64{10, 400}) || !magnitudes([]float64{0, 7, 400}) || magnitudes([]float64{-1, 1, 400}) {
		t.Error("a scale is logarithmic from fifty times on, and never below zero")
	}
	s, _ := powers([]float64{0, 10, 1000}, 0, 300)
	for v, want := range map[float64]float64{0: 0, 10: 100, 100: 200, 1000: 300} {
		if got := s.at(v); math.Abs(got-want) > 1e-9 {
			t.Errorf("%v stands at %v, want %v", v, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	s := style{face: font.Regular, size: 10}
	for _, c := range []struct {
		text  string
		width float64
		lines int
		want  string
	}{
		{"", 100, 2, ""},
		{"Trump and Putin", 100, 2, "Trump and Putin"},
		{"Trump and Putin", 50, 2, "Trump and|Putin"},
		{"Trump and Putin talk again", 50, 2, "Trump and|Putin tal…"},
		{"Donaudampfschifffahrt", 50, 3, "Donaudam|pfschifffah|rt"},
		{"well-known", 30, 1, "well…"},
		{"WWW", 1, 2, "W"},
	} {
		if got := strings.Join(s.wrap(c.text, c.width, c.lines), "|"); got != c.want {
			t.Errorf("wrap(%q, %v, %d) = %q, want %q", c.text, c.width, c.lines, got, c.want)
		}
	}
	if got := strings.Join(s.balance("Ukraine and Russia share a sentence; Europe does not", 200, 3), "|"); got != "Ukraine and Russia share a|sentence; Europe does not" {
		t.Errorf("balanced: %q", got)
	}
}
