package sentiment

import (
	"cmp"
	"slices"

	"readout/analysis"
	"readout/analysis/table"
)

// grouping says how a view gathers sentences. key returns the group, or "" and
// why the sentence has none.
type grouping struct {
	kind   string
	key    func(*analysis.Fact) (group, without string)
	finish func(*fold) *table.Table
}

// fold gathers sentences into groups.
type fold struct {
	grouping
	groups  map[string]*tally
	without map[string]map[string]bool // articles left out, by reason
}

func newView(g func() grouping) func() analysis.Fold {
	return func() analysis.Fold {
		return &fold{g(), map[string]*tally{}, map[string]map[string]bool{}}
	}
}

func (v *fold) Add(f *analysis.Fact) {
	if f.Kind != v.kind || !f.Counted() {
		return
	}
	group, why := v.key(f)
	if why != "" {
		if v.without[why] == nil {
			v.without[why] = map[string]bool{}
		}
		v.without[why][f.Article] = true
	}
	if group == "" {
		return
	}
	v.group(group).add(f)
}

func (v *fold) group(name string) *tally {
	t := v.groups[name]
	if t == nil {
		t = &tally{articles: map[string]bool{}}
		v.groups[name] = t
	}
	return t
}

func (v *fold) Merge(other analysis.Fold) {
	o := other.(*fold)
	for name, t := range o.groups {
		v.group(name).merge(t)
	}
	for why, articles := range o.without {
		if v.without[why] == nil {
			v.without[why] = map[string]bool{}
		}
		for a := range articles {
			v.without[why][a] = true
		}
	}
}

func (v *fold) Finish() *table.Table { return v.grouping.finish(v) }

// row is a group with what is worked out from it.
type row struct {
	name string
	*tally
	band
}

// rows are the groups by name.
func (v *fold) rows() []row {
	var rows []row
	for name, t := range v.groups {
		rows = append(rows, row{name, t, bandOf(t.tones, len(v.groups) >= crowded)})
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(a.name, b.name) })
	return rows
}

// pool is the band of several rows taken together.
func pool(rows []row) band {
	var tones []int32
	for _, r := range rows {
		tones = append(tones, r.tones...)
	}
	return bandOf(tones, false)
}

// notes say how many articles were left out and why.
func (v *fold) notes() []string {
	var notes []string
	for why, articles := range v.without {
		notes = append(notes, count(len(articles), "article")+" "+why)
	}
	slices.Sort(notes)
	return notes
}
