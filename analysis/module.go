package analysis

import (
	"fmt"
	"slices"
	"strings"

	"readout/analysis/corpus"
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

// Table folds the facts of a corpus with one view of the module, "by-day". It
// panics when the module has no such view.
func (m Module) Table(c *corpus.Corpus, view string) *table.Table {
	for _, v := range m.Views {
		if v.Name == view {
			m.Views = []View{v}
			return Run(c, []Module{m}, Options{}).Tables[0]
		}
	}
	panic(fmt.Sprintf("module %s has no view %q; there are %s", m.Name, view, strings.Join(m.ViewNames(), ", ")))
}

// String says what the module reads and which views it has.
func (m Module) String() string {
	s := m.Name + ": " + m.Doc
	for _, v := range m.Views {
		s += fmt.Sprintf("\n  %-12s %s", v.Name, v.Title)
	}
	return s
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
