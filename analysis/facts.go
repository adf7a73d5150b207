package analysis

import (
	"readout/analysis/corpus"
	"readout/analysis/table"
)

// Facts are facts to narrow down, to show and to count. A notebook gets them
// from a module: casualty.Facts(c).
type Facts []Fact

// Facts reads the facts of a corpus with the module, by article and position.
func (m Module) Facts(c *corpus.Corpus) Facts {
	m.Views = nil
	return Run(c, []Module{m}, Options{}).Facts
}

// Like returns the facts that agree with an example in all that it says:
//
//	facts.Like(analysis.Record{Kind: "killed", Modality: analysis.Denied})
func (fs Facts) Like(example Record) Facts {
	like := example.Fact()
	asked := asked(&like)
	return fs.Where(func(f *Fact) bool {
		for _, field := range asked {
			if field.of(f) != field.of(&like) {
				return false
			}
		}
		return true
	})
}

// Where returns the facts that keep accepts.
func (fs Facts) Where(keep func(*Fact) bool) Facts {
	var kept Facts
	for i := range fs {
		if keep(&fs[i]) {
			kept = append(kept, fs[i])
		}
	}
	return kept
}

// Counted returns the facts that views count: those in titles and body text
// that are printed for the first time.
func (fs Facts) Counted() Facts { return fs.Where((*Fact).Counted) }

// Behind returns the facts that the rows of a table rest on. Take Top, Only or
// Where of the table to ask for some of its rows.
func (fs Facts) Behind(t *table.Table) Facts {
	cited := map[string]bool{}
	for _, ids := range t.Evidence {
		for _, id := range ids {
			cited[id] = true
		}
	}
	return fs.Where(func(f *Fact) bool { return cited[f.ID()] })
}

// Top returns the first n facts.
func (fs Facts) Top(n int) Facts { return fs[:min(n, len(fs))] }
