package actor

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"readout/analysis"
	"readout/analysis/internal/name"
	"readout/analysis/table"
)

// crossing is a view of actors by something else.
type crossing struct {
	column table.Column
	shape  table.Shape
	limit  int // actors shown
	most   int // columns shown, the fullest first; 0 for all, in order
	all    bool
	measure,
	nothing string
	with    func(*analysis.Fact) string // "" leaves the mention out
	without string                      // what left out mentions lack
	between func(first, last string) []string
	find    func(finding) string
}

// finding is what a finding is made of.
type finding struct {
	actors, rows []row
	columns      []string // those shown
	in, of       int      // how many of all columns hold the first actor
}

// cross counts the mentions of actors by something else.
type cross struct {
	*crossing
	tallies
	totals tallies
	left   map[string]bool // articles left out
}

func newCross(c func() *crossing) func() analysis.Fold {
	return func() analysis.Fold { return &cross{c(), tallies{}, tallies{}, map[string]bool{}} }
}

func (v *cross) Add(f *analysis.Fact) {
	if f.Kind != mention || f.Section != "body" || f.DuplicateOf != "" || !v.all && f.Form != name.Name.String() {
		return
	}
	with := v.with(f)
	if with == "" {
		v.left[f.Article] = true
		return
	}
	v.at([2]string{f.Label, with}).add(f)
	v.totals.at([2]string{f.Label}).add(f)
}

func (v *cross) Merge(other analysis.Fold) {
	o := other.(*cross)
	v.merge(o.tallies)
	v.totals.merge(o.totals)
	for a := range o.left {
		v.left[a] = true
	}
}

func (v *cross) Finish() *table.Table {
	t := &table.Table{
		Measure: v.measure,
		Columns: []table.Column{
			{Name: "actor", Title: "Actor", Kind: table.Text},
			v.column,
			{Name: "mentions", Title: "Mentions", Unit: "mentions", Kind: table.Count},
		},
		Figure: &table.Figure{Shape: v.shape, Label: "actor", Group: v.column.Name, Value: "mentions", Limit: v.limit},
	}
	if v.shape == table.Multiples {
		t.Figure.Label, t.Figure.Group = t.Figure.Group, t.Figure.Label
	}
	actors := v.totals.rows((*tally).total)
	if v.limit > 0 && len(actors) > v.limit {
		t.Notes = append(t.Notes, "The "+strconv.Itoa(v.limit)+" actors mentioned most.")
		actors = actors[:v.limit]
	}
	if n := len(v.left); n > 0 {
		t.Notes = append(t.Notes, strconv.Itoa(n)+" "+plural(n, "article")+" without "+v.without+" left out.")
	}
	columns := v.columns(actors)
	found := finding{actors: actors, of: len(columns)}
	for _, c := range columns {
		if len(actors) > 0 && v.tallies[[2]string{actors[0].actor, c}] != nil {
			found.in++
		}
	}
	if v.most > 0 {
		if len(columns) > v.most {
			t.Notes = append(t.Notes, "The "+strconv.Itoa(v.most)+" "+strings.ToLower(v.column.Title)+"s that name them most, of "+table.Grouped(float64(len(columns)), 0)+".")
		}
		columns = v.fullest(actors, columns)
	}
	names := make([]string, len(actors))
	for i, a := range actors {
		names[i] = a.actor
	}
	labels := name.Labels(names)
	var shown []row
	for i, a := range actors {
		for _, c := range columns {
			cell, ok := v.tallies[[2]string{a.actor, c}]
			if !ok {
				cell = &tally{}
			}
			shown = append(shown, row{a.actor, c, cell})
			t.Rows = append(t.Rows, []any{labels[i], c, cell.total()})
			t.Evidence = append(t.Evidence, cell.cited.IDs())
		}
	}
	t.Finding = v.nothing
	if len(shown) > 0 {
		found.columns, found.rows = columns, shown
		t.Finding = v.find(found)
	}
	return t
}

// columns are what the shown actors are crossed with, in order.
func (v *cross) columns(actors []row) []string {
	wanted := map[string]bool{}
	for _, a := range actors {
		wanted[a.actor] = true
	}
	seen := map[string]bool{}
	for key := range v.tallies {
		if wanted[key[0]] {
			seen[key[1]] = true
		}
	}
	columns := make([]string, 0, len(seen))
	for c := range seen {
		columns = append(columns, c)
	}
	slices.Sort(columns)
	if v.between != nil && len(columns) > 1 {
		if all := v.between(columns[0], columns[len(columns)-1]); all != nil {
			return all
		}
	}
	return columns
}

// fullest are the columns with the most mentions of the actors, those first.
func (v *cross) fullest(actors []row, columns []string) []string {
	sum := make(map[string]int, len(columns))
	for _, c := range columns {
		for _, a := range actors {
			if t, ok := v.tallies[[2]string{a.actor, c}]; ok {
				sum[c] += t.total()
			}
		}
	}
	slices.SortStableFunc(columns, func(a, b string) int { return cmp.Compare(sum[b], sum[a]) })
	return columns[:min(v.most, len(columns))]
}

var formTitles = map[string]string{
	"name": "Name", "metonym": "Seat (the Kremlin)", "demonym": "Adjective (Russian)", "nominal": "Office (the Russian president)",
}

func byForm() *crossing {
	return &crossing{
		column:  table.Column{Name: "form", Title: "Form", Kind: table.Text},
		shape:   table.Heat,
		limit:   15,
		all:     true,
		measure: "Mentions in the body of articles, without captions and repeats",
		nothing: "No actor is mentioned",
		with:    func(f *analysis.Fact) string { return formTitles[f.Form] },
		between: func(string, string) []string {
			all := make([]string, len(forms))
			for i, f := range forms {
				all[i] = formTitles[f.String()]
			}
			return all
		},
		find: func(f finding) string {
			named, total := 0, 0
			for _, r := range f.rows {
				total += r.total()
				named += r.forms[0]
			}
			return "Those mentioned most are called by name in " + strconv.Itoa((100*named+total/2)/total) + "% of mentions"
		},
	}
}

func byArticle() *crossing {
	return &crossing{
		column:  table.Column{Name: "article", Title: "Article", Kind: table.Text},
		shape:   table.Heat,
		limit:   12,
		most:    60,
		measure: measure,
		nothing: "No actor is named",
		with:    func(f *analysis.Fact) string { return f.Article },
		find:    spread("article"),
	}
}

func byOutlet() *crossing {
	return &crossing{
		column:  table.Column{Name: "outlet", Title: "Outlet", Kind: table.Text},
		shape:   table.Heat,
		limit:   12,
		most:    60,
		measure: measure,
		nothing: "No actor is named in an article of a known outlet",
		with:    func(f *analysis.Fact) string { return f.Outlet },
		without: "a known outlet",
		find:    spread("outlet"),
	}
}

func byWeek() *crossing {
	return &crossing{
		column:  table.Column{Name: "week", Title: "Week from", Kind: table.Day},
		shape:   table.Multiples,
		limit:   9,
		measure: measure,
		nothing: "No actor is named in a dated article",
		with:    (*analysis.Fact).Week,
		without: "a date to within a week",
		between: weeks,
		find:    peak,
	}
}

// spread says in how many of the columns the first actor is named.
func spread(noun string) func(finding) string {
	return func(f finding) string {
		who := short(f.actors[0].actor)
		switch {
		case f.of == 1:
			return who + " is named " + times(f.actors[0].total()) + " in the one " + noun
		case f.in == f.of:
			return who + " is named in all " + strconv.Itoa(f.of) + " " + noun + "s that name any of these actors"
		default:
			return who + " is named in " + strconv.Itoa(f.in) + " of the " + strconv.Itoa(f.of) + " " + noun + "s that name any of these actors"
		}
	}
}

// peak says when the first actor is named most.
func peak(f finding) string {
	best, ties := 0, 0
	for i, r := range f.rows[:len(f.columns)] {
		switch {
		case r.total() > f.rows[best].total():
			best, ties = i, 0
		case i > best && r.total() == f.rows[best].total():
			ties++
		}
	}
	who := short(f.actors[0].actor)
	switch {
	case len(f.columns) == 1:
		return who + " is named most in the one week covered, " + times(f.rows[0].total())
	case ties > 0:
		return who + " is named most over " + strconv.Itoa(len(f.columns)) + " weeks, with no single peak"
	}
	return who + " is named most in the week from " + longDay(f.columns[best]) + ", " + times(f.rows[best].total())
}

func longDay(iso string) string {
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return d.Format("2 January 2006")
}

// longestRun is the number of weeks up to which empty ones are shown.
const longestRun = 520

// weeks are the Mondays from the first to the last, nil when they are too many.
func weeks(first, last string) []string {
	from, err := time.Parse(time.DateOnly, first)
	if err != nil {
		return nil
	}
	var all []string
	for d := from; ; d = d.AddDate(0, 0, 7) {
		w := d.Format(time.DateOnly)
		if w > last {
			return all
		}
		if len(all) == longestRun {
			return nil
		}
		all = append(all, w)
	}
}
