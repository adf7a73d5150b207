package analysis

import "readout/analysis/table"

// foldSet holds a fold for each view of each module.
type foldSet struct {
	modules []Module
	folds   map[string][]Fold // by module
}

func newFolds(modules []Module) foldSet {
	s := foldSet{modules, make(map[string][]Fold, len(modules))}
	for _, m := range modules {
		for _, v := range m.Views {
			s.folds[m.Name] = append(s.folds[m.Name], v.New())
		}
	}
	return s
}

func (s foldSet) add(facts []Fact) {
	for i := range facts {
		for _, f := range s.folds[facts[i].Module()] {
			f.Add(&facts[i])
		}
	}
}

func (s foldSet) merge(other foldSet) {
	for name, folds := range s.folds {
		for i, f := range folds {
			f.Merge(other.folds[name][i])
		}
	}
}

func (s foldSet) finish() []*table.Table {
	var tables []*table.Table
	for _, m := range s.modules {
		for i, f := range s.folds[m.Name] {
			t := f.Finish()
			t.Name = m.Name + "/" + m.Views[i].Name
			t.Title = m.Views[i].Title
			tables = append(tables, t)
		}
	}
	return tables
}
