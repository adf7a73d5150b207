package score

import (
	"cmp"
	"maps"
	"slices"

	"readout/analysis"
)

// counted is what is counted together: "form" is empty where gold gives none.
type counted struct{ module, kind, form, label string }

// count compares how many facts of each label stand in the body with the
// counts of the gold file: all that is over a count is wrong, all under missed.
func count(gold *Gold, facts []analysis.Fact, found *errors) kinds {
	type place struct {
		article string
		counted
	}
	want, got, repeated := map[place]int{}, map[place]int{}, map[place]int{}
	labels := map[counted]string{} // what a fact says, to the gold file's label
	for _, l := range gold.Counts {
		for _, label := range alternatives(l.Label) {
			labels[counted{l.Module(), l.Kind, l.Form, plain(label)}] = l.Label
		}
		want[place{l.Article, counted{l.Module(), l.Kind, l.Form, l.Label}}] += *l.Count
	}
	for i := range facts {
		f := &facts[i]
		if f.Section != "body" || !gold.judges(f.Article, f.Module()+"/"+f.Kind) {
			continue
		}
		for _, form := range slices.Compact([]string{f.Form, ""}) {
			if label, ok := labels[counted{f.Module(), f.Kind, form, plain(f.Label)}]; ok {
				p := place{f.Article, counted{f.Module(), f.Kind, form, label}}
				if f.DuplicateOf != "" {
					repeated[p]++
				} else {
					got[p]++
				}
			}
		}
	}
	for p, n := range repeated { // as many of them as gold has
		got[p] += max(0, min(n, want[p]-got[p]))
	}

	all := maps.Clone(want)
	maps.Copy(all, got)
	places := slices.SortedFunc(maps.Keys(all), func(a, b place) int {
		return cmp.Or(cmp.Compare(a.article, b.article), cmp.Compare(a.module, b.module), cmp.Compare(a.kind, b.kind),
			cmp.Compare(a.label, b.label), cmp.Compare(a.form, b.form))
	})
	var result kinds
	for _, p := range places {
		t := result.of(p.module, p.kind)
		t.gold += want[p]
		t.read += got[p]
		t.matched += min(want[p], got[p])
		found.miscounted(p.article, p.counted, want[p], got[p])
	}
	return result
}
