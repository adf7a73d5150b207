package score

import (
	"readout/analysis"
	"readout/analysis/table"
)

// Score compares facts with gold and returns three tables: precision, recall
// and F1 by kind; how often matched facts agree in the rest; and the errors.
func Score(gold *Gold, facts []analysis.Fact) []*table.Table {
	judged := judged(gold, facts)
	pairs := match(gold.Facts, judged)
	matched := make([]*analysis.Fact, len(gold.Facts)) // by gold fact
	goldOf := make([]*Line, len(judged))
	for _, p := range pairs {
		matched[p.gold], goldOf[p.read] = judged[p.read], &gold.Facts[p.gold]
	}

	var figures kinds
	var agreed agreements
	var found errors
	for i := range gold.Facts {
		l := &gold.Facts[i]
		if l.Optional {
			continue
		}
		t := figures.of(l.Module(), l.Kind)
		t.gold++
		if matched[i] == nil {
			found.missed(l)
			continue
		}
		t.matched++
		for _, a := range attributes {
			want, got := a.of(&l.Fact), a.of(matched[i])
			if want == "" {
				continue
			}
			agreed.add(l.Module(), a.name, same(want, got))
			if !same(want, got) {
				found.differs(l, matched[i], a.name, want, got)
			}
		}
	}
	for i, f := range judged {
		l := goldOf[i]
		if l == nil && f.DuplicateOf != "" || l != nil && l.Optional {
			continue
		}
		figures.of(f.Module(), f.Kind).read++
		if l == nil {
			found.wrong(f)
		}
	}
	counted := count(gold, facts, &found)
	return []*table.Table{figures.table(counted), agreed.table(), found.table()}
}

// judged returns the facts that gold facts of their kind stand against.
func judged(gold *Gold, facts []analysis.Fact) []*analysis.Fact {
	counted := map[string]bool{}
	for _, l := range gold.Counts {
		counted[l.Module()+"/"+l.Kind] = true
	}
	var judged []*analysis.Fact
	for i := range facts {
		f := &facts[i]
		if kind := f.Module() + "/" + f.Kind; isText(f) && !counted[kind] && gold.judges(f.Article, kind) {
			judged = append(judged, f)
		}
	}
	return judged
}

// isText reports whether f stands in what a person marks. A repeat does: where
// another article printed the words first, they are still in this one.
func isText(f *analysis.Fact) bool { return f.Section == "body" || f.Section == "title" }
