package analysis

import "readout/analysis/table"

// Module reads one kind of thing out of an article. One folder and one line in
// analysis/modules make a module appear on every surface.
type Module struct {
	Name  string // singular, the folder's name
	Doc   string // one sentence, for help and the method page
	Read  func(*Reading) []Fact
	Views []View
}

// View folds facts into a table.
type View struct {
	Name  string // short, e.g. "frequency"
	Title string // what the table holds
	New   func() Fold
}

// Fold is the state of a view. Add takes facts of the view's own module in any
// order; Merge takes a fold of the same view and is associative and
// commutative; Finish makes the table, the same for every order.
type Fold interface {
	Add(*Fact)
	Merge(Fold)
	Finish() *table.Table
}
