// Package moduletest is the suite that every module passes.
package moduletest

import (
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"readout/analysis"
	"readout/analysis/corpus"
	"readout/analysis/table"
)

// Run runs the suite on a module with the sample corpus.
func Run(t *testing.T, m analysis.Module) {
	c, err := corpus.Sample()
	if err != nil {
		t.Fatal(err)
	}
	words := analysis.DefaultWords()
	t.Run("described", func(t *testing.T) { described(t, m) })
	t.Run("facts", func(t *testing.T) {
		found := 0
		for _, a := range c.Articles {
			facts := m.Read(nil, words.Reading(a))
			found += len(facts)
			for i := range facts {
				checkFact(t, a, &facts[i])
			}
		}
		if found == 0 {
			t.Error("reads nothing in the sample")
		}
	})
	t.Run("tables", func(t *testing.T) {
		r := analysis.Run(c, []analysis.Module{m}, analysis.Options{Words: words})
		for _, table := range r.Tables {
			checkTable(t, table, r.Facts)
		}
	})
	t.Run("one article", func(t *testing.T) {
		for _, a := range c.Articles {
			r := analysis.Run(&corpus.Corpus{Name: "one", Articles: []*corpus.Article{a}}, []analysis.Module{m}, analysis.Options{Words: words})
			for _, table := range r.Tables {
				checkTable(t, table, r.Facts)
			}
		}
	})
	t.Run("no article", func(t *testing.T) {
		r := analysis.Run(&corpus.Corpus{Name: "none"}, []analysis.Module{m}, analysis.Options{Words: words})
		for _, table := range r.Tables {
			checkTable(t, table, nil)
			if len(table.Rows) != 0 {
				t.Errorf("%s: %d rows out of nothing", table.Name, len(table.Rows))
			}
		}
	})
	t.Run("any order", func(t *testing.T) { anyOrder(t, m, c, words) })
}

var singular = regexp.MustCompile(`^[a-z]+$`)

func described(t *testing.T, m analysis.Module) {
	if !singular.MatchString(m.Name) {
		t.Errorf("name %q is not one lower-case word", m.Name)
	}
	if m.Title == "" || !strings.HasSuffix(m.Doc, ".") {
		t.Errorf("title %q and doc %q: a heading and a full sentence are wanted", m.Title, m.Doc)
	}
	seen := map[string]bool{}
	for _, v := range m.Views {
		if v.Name == "" || v.Title == "" || v.New == nil || seen[v.Name] {
			t.Errorf("view %q: a name of its own, a title and a fold are wanted", v.Name)
		}
		seen[v.Name] = true
	}
}

func checkFact(t *testing.T, a *corpus.Article, f *analysis.Fact) {
	t.Helper()
	if f.Start < 0 || f.Start >= f.End || f.End > len(a.Text) {
		t.Errorf("%s: %s spans [%d,%d) of %d bytes", a.ID, f.Kind, f.Start, f.End, len(a.Text))
		return
	}
	words := a.Text[f.Start:f.End]
	if words != strings.TrimSpace(words) {
		t.Errorf("%s: %s has space around its words %q", a.ID, f.Kind, words)
	}
	if f.Kind == "" {
		t.Errorf("%s: %q has no kind", a.ID, words)
	}
	if f.Details == nil {
		return // has no numbers of its own
	}
	if f.Low.Known && f.High.Known && f.Low.N > f.High.N ||
		f.Value.Known && f.Low.Known && f.Value.N < f.Low.N ||
		f.Value.Known && f.High.Known && f.Value.N > f.High.N {
		t.Errorf("%s: %q: low %v, value %v, high %v", a.ID, words, f.Low, f.Value, f.High)
	}
}

func checkTable(t *testing.T, table *table.Table, facts []analysis.Fact) {
	t.Helper()
	if len(table.Columns) == 0 || table.Finding == "" || table.Measure == "" || table.Title == "" {
		t.Errorf("%s: columns, title, finding and measure are wanted, also when it is empty: %q, %q", table.Name, table.Finding, table.Measure)
	}
	if table.Evidence != nil && len(table.Evidence) != len(table.Rows) {
		t.Errorf("%s: evidence for %d of %d rows", table.Name, len(table.Evidence), len(table.Rows))
	}
	ids := map[string]bool{}
	for i := range facts {
		ids[facts[i].ID()] = true
	}
	for _, row := range table.Evidence {
		for _, id := range row {
			if !ids[id] {
				t.Errorf("%s: rests on %q, which is no fact", table.Name, id)
			}
		}
	}
	for _, row := range table.Rows {
		if len(row) != len(table.Columns) {
			t.Fatalf("%s: a row has %d cells for %d columns", table.Name, len(row), len(table.Columns))
		}
		for i, cell := range row {
			if cell != nil && reflect.TypeOf(cell).Kind() != kinds[table.Columns[i].Kind] {
				t.Errorf("%s: %s holds %T %v", table.Name, table.Columns[i].Name, cell, cell)
			}
		}
	}
	if f := table.Figure; f != nil {
		for _, name := range f.Columns() {
			if table.Index(name) < 0 {
				t.Errorf("%s: its figure wants the column %q", table.Name, name)
			}
		}
	}
}

var kinds = map[table.Kind]reflect.Kind{
	table.Text: reflect.String, table.Day: reflect.String,
	table.Count: reflect.Int, table.Number: reflect.Float64, table.Share: reflect.Float64,
}

// anyOrder holds that tables depend neither on the order of articles and facts
// nor on how they are shared out among workers.
func anyOrder(t *testing.T, m analysis.Module, c *corpus.Corpus, words *analysis.Words) {
	want := analysis.Run(c, []analysis.Module{m}, analysis.Options{Words: words, Jobs: 1})
	same := func(how string, got []*table.Table) {
		t.Helper()
		for i := range got {
			if !reflect.DeepEqual(got[i], want.Tables[i]) {
				t.Errorf("%s differs with %s", got[i].Name, how)
			}
		}
	}
	same("8 workers", analysis.Run(c, []analysis.Module{m}, analysis.Options{Words: words, Jobs: 8}).Tables)
	backwards := &corpus.Corpus{Name: c.Name, Articles: slices.Clone(c.Articles)}
	slices.Reverse(backwards.Articles)
	same("the articles backwards", analysis.Run(backwards, []analysis.Module{m}, analysis.Options{Words: words}).Tables)

	random := rand.New(rand.NewPCG(1, 2))
	shuffled := slices.Clone(want.Facts)
	random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	var merged []*table.Table
	for i, v := range m.Views {
		parts := []analysis.Fold{v.New(), v.New(), v.New()}
		for j := range shuffled {
			parts[random.IntN(3)].Add(&shuffled[j])
		}
		parts[2].Merge(parts[0])
		parts[1].Merge(parts[2])
		table := parts[1].Finish()
		table.Name, table.Title = want.Tables[i].Name, want.Tables[i].Title
		merged = append(merged, table)
	}
	same("facts shuffled and merged", merged)
}

// Fuzz reads outside text with a module: it must not panic, and every fact must
// keep to its span.
func Fuzz(f *testing.F, m analysis.Module) {
	words := analysis.DefaultWords()
	f.Add("At least five people were killed in Kharkiv on Friday, officials said. “Three drones,” he added.")
	f.Add("\x7f") // a sentence without tokens
	f.Add("Mr Smith's 1,000 (one thousand) £4.5bn – U.S. — 30-day\n\nCaption (A. B., Agency via AP)\n“„’\x00\xff")
	f.Fuzz(func(t *testing.T, text string) {
		c := corpus.FromText("fuzz", text)
		for _, a := range c.Articles {
			facts := m.Read(nil, words.Reading(a))
			for i := range facts {
				checkFact(t, a, &facts[i])
			}
			analysis.Read(words.Reading(a), []analysis.Module{m}, "")
		}
	})
}
