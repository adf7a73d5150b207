// Package table is what every view ends in: typed columns with units, rows in
// a stable order, and for each row the facts it rests on. Charts, sheets and
// pages know tables and nothing of what made them.
package table

import "slices"

// Kind is the type of the values in a column.
type Kind string

const (
	Text   Kind = "text"   // string
	Count  Kind = "count"  // int
	Number Kind = "number" // float64
	Share  Kind = "share"  // float64 from 0 to 1, shown as a percentage
	Day    Kind = "day"    // string, ISO 8601 day, "" when unknown
)

// Column describes one column. Name is stable and short ("mentions"), Title is
// its heading ("Mentions"), Unit is what a number counts ("people", "drones").
type Column struct {
	Name, Title, Unit string
	Kind              Kind
	Secondary         bool // left out where space is short: on paper, in a terminal
}

// Table is the result of a view. A cell is nil when its value is unknown, and
// else of the Go type its column's Kind names.
type Table struct {
	Name     string     // module/view, e.g. "actor/frequency"
	Title    string     // what the table holds: "Mentions by actor"
	Finding  string     // what it says, true for this very table: "Trump is named most"
	Measure  string     // how it is counted and in which unit
	Notes    []string   // what a reader must know to read it rightly
	Columns  []Column   //
	Rows     [][]any    // one cell for each column
	Evidence [][]string // for each row, ids of the facts it rests on; nil, or as long as Rows
	Figure   *Figure    // how it is best drawn; nil for a table that is only read
	Keys     []Key      // the figures that a summary should show
}

// Key is a key figure: "1,214", "named mentions", "most often Trump, 240".
type Key struct{ Value, Label, Detail string }

// Shape names a way of drawing a table.
type Shape string

const (
	Bars      Shape = "bars"      // ranked bars: Label, Value
	Line      Shape = "line"      // Value over Label (a Day), band from Low to High, one line for each Group
	Intervals Shape = "intervals" // Value with Low and High for each Label, claims side by side: Detail says what, Group who says so
	Timeline  Shape = "timeline"  // a stem of height Value for each Label (a Day), with Detail as its text
	Heat      Shape = "heat"      // a matrix of Value by Label and Group
	Multiples Shape = "multiples" // small charts of Value over Label (a Day), one for each Group
	Network   Shape = "network"   // names joined by links: Label and Group are the ends, Value the weight
	Diverging Shape = "diverging" // Low, Value, High as negative, neutral, positive shares for each Label
)

// Figure says how a table is drawn, by column names.
type Figure struct {
	Shape                                  Shape
	Label, Value, Low, High, Group, Detail string
	Stated                                 string // the value in words, with its bound: "more than 46,000"
	Limit                                  int    // at most so many labels or groups; 0 for all
}

// Columns returns the names of the columns that the figure shows.
func (f *Figure) Columns() []string {
	return slices.DeleteFunc([]string{f.Label, f.Value, f.Low, f.High, f.Group, f.Detail, f.Stated}, func(name string) bool { return name == "" })
}

// Index returns the position of the named column, or -1.
func (t *Table) Index(name string) int {
	for i, c := range t.Columns {
		if c.Name == name {
			return i
		}
	}
	return -1
}
