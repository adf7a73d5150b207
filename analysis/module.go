package analysis

import (
	"slices"

	"readout/analysis/table"
)

// Module reads one kind of thing out of an article. One folder and one line in
// analysis/modules make a module appear on every surface.
type Module struct {
	Name  string                        // singular, the folder's name
	Title string                        // heading of its part of a report
	Doc   string                        // one sentence, for help and the method page
	Read  func([]Fact, *Reading) []Fact // appends the facts of an article
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

// HasView reports whether the module has a view of that name.
func (m Module) HasView(name string) bool { return slices.Contains(m.ViewNames(), name) }

// ViewNames returns the names of the module's views.
func (m Module) ViewNames() []string {
	names := make([]string, len(m.Views))
	for i, v := range m.Views {
		names[i] = v.Name
	}
	return names
}
