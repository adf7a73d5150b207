package score

import (
	"cmp"
	"fmt"
	"slices"

	"readout/analysis/table"
)

// tally counts the facts of one kind.
type tally struct {
	module, kind        string
	gold, read, matched int
}

// kinds is a tally for each kind.
type kinds []*tally

func (k *kinds) of(module, kind string) *tally {
	for _, t := range *k {
		if t.module == module && t.kind == kind {
			return t
		}
	}
	t := &tally{module: module, kind: kind}
	*k = append(*k, t)
	return t
}

func (k kinds) total(name string) *tally {
	sum := &tally{kind: name}
	for _, t := range k {
		sum.gold += t.gold
		sum.read += t.read
		sum.matched += t.matched
	}
	return sum
}

func (k kinds) table(counts kinds) *table.Table {
	t := &table.Table{
		Name: "score/kinds", Title: "Facts against gold, by kind",
		Measure: "facts of the same article, kind and value as a gold fact",
		Columns: []table.Column{
			{Name: "module", Title: "Module", Kind: table.Text},
			{Name: "kind", Title: "Kind", Kind: table.Text},
			{Name: "gold", Title: "Gold", Unit: "facts", Kind: table.Count},
			{Name: "read", Title: "Read", Unit: "facts", Kind: table.Count},
			{Name: "matched", Title: "Matched", Unit: "facts", Kind: table.Count},
			{Name: "precision", Title: "Precision", Kind: table.Share},
			{Name: "recall", Title: "Recall", Kind: table.Share},
			{Name: "f1", Title: "F1", Kind: table.Share},
		},
	}
	all := k.total("all figures")
	rows := slices.Concat(k, counts)
	slices.SortFunc(rows, func(a, b *tally) int {
		return cmp.Or(cmp.Compare(a.module, b.module), cmp.Compare(a.kind, b.kind))
	})
	for _, r := range append(rows, all) {
		t.Rows = append(t.Rows, []any{r.module, r.kind, r.gold, r.read, r.matched,
			share(r.matched, r.read), share(r.matched, r.gold), share(2*r.matched, r.gold+r.read)})
	}
	t.Finding = fmt.Sprintf("%d of %d gold figures were found, and %d of the %d figures read are right",
		all.matched, all.gold, all.matched, all.read)
	return t
}

// agreements counts how often matched facts agree in an attribute.
type agreements []*attributeTally

type attributeTally struct {
	module, attribute string
	stated, same      int
}

func (a *agreements) add(module, attribute string, same bool) {
	i := slices.IndexFunc(*a, func(x *attributeTally) bool { return x.module == module && x.attribute == attribute })
	if i < 0 {
		i = len(*a)
		*a = append(*a, &attributeTally{module: module, attribute: attribute})
	}
	(*a)[i].stated++
	if same {
		(*a)[i].same++
	}
}

func (a agreements) table() *table.Table {
	t := &table.Table{
		Name: "score/attributes", Title: "What matched facts say besides kind and value",
		Measure: "matched facts whose attribute is one of gold's answers",
		Columns: []table.Column{
			{Name: "module", Title: "Module", Kind: table.Text},
			{Name: "attribute", Title: "Attribute", Kind: table.Text},
			{Name: "stated", Title: "Stated by gold", Unit: "facts", Kind: table.Count},
			{Name: "same", Title: "Same", Unit: "facts", Kind: table.Count},
			{Name: "accuracy", Title: "Accuracy", Kind: table.Share},
		},
	}
	for _, r := range a {
		t.Rows = append(t.Rows, []any{r.module, r.attribute, r.stated, r.same, share(r.same, r.stated)})
	}
	return t.Sort("module", "attribute")
}

// share is part of whole, or unknown when there is no whole.
func share(part, whole int) any {
	if whole == 0 {
		return nil
	}
	return float64(part) / float64(whole)
}
