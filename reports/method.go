package reports

import (
	"fmt"
	"strings"

	"readout/analysis"
	"readout/analysis/corpus"
	"readout/analysis/table"
	"readout/reports/document"
)

// method says how the numbers were made, so that a reader can check them.
func method(r *analysis.Result, modules []analysis.Module) []document.Note {
	notes := []document.Note{
		{Title: "What was read", Text: r.Corpus.String() + ". " + lines(r.Corpus)},
		{Title: "What is counted", Text: "Body text that is printed for the first time, and for tone and figures the title too. Captions, boilerplate, and lines or stories that repeat earlier ones are kept as evidence and counted apart."},
		{Title: "Dates", Text: dates(r.Corpus)},
		{Title: "Figures stay claims", Text: "Each figure is reported as it was stated, with its bound, who states it and in which mode: as fact, as a claim, denied, planned, feared. Figures that disagree stand side by side; none are added or averaged."},
	}
	notes = append(notes, document.Note{Title: "Where to look further", Text: "The pages print the key rows of each table and their evidence. The workbook has all rows, the evidence of each, and every sentence they rest on; facts.jsonl has every fact. A row cites at most its first 50 facts, and the first 10,000 rows of a sheet are linked. Notes on how to read a table stand under its chart."})
	for _, m := range modules {
		notes = append(notes, document.Note{Title: m.Title, Text: m.Doc + measures(r.Tables, m.Name)})
	}
	if n := len(r.Corpus.Omitted); n > 0 {
		notes = append(notes, document.Note{Title: "Left out", Text: fmt.Sprintf("%d %s could not be read; the list stands with the corpus.", n, plural(n, "input", "inputs"))})
	}
	return append(notes,
		document.Note{Title: "Reproduce", Text: "Corpus SHA-256 " + r.Corpus.Digest() + ", word lists included in Readout " + analysis.Version + ". The same corpus and version give the same bytes on any day and with any number of workers."})
}

// measures collects how a module's tables are counted.
func measures(tables []*table.Table, module string) string {
	var b strings.Builder
	seen := map[string]bool{}
	for _, t := range tables {
		if !strings.HasPrefix(t.Name, module+"/") {
			continue
		}
		if s := strings.TrimSuffix(t.Measure, "."); s != "" && !seen[s] {
			seen[s] = true
			b.WriteString(" " + s + ".")
		}
	}
	return b.String()
}

func lines(c *corpus.Corpus) string {
	count := map[corpus.Section]int{}
	repeats, stories := 0, 0
	for _, a := range c.Articles {
		if a.DuplicateOf != "" {
			stories++
		}
		for _, l := range a.Lines {
			if l.DuplicateOf != "" {
				repeats++
			} else {
				count[l.Section]++
			}
		}
	}
	return fmt.Sprintf("%d lines of body text, %d titles, %d captions, %d lines of boilerplate, %d repeated lines, %d %s that repeat%s another.",
		count[corpus.Body], count[corpus.Title], count[corpus.Caption], count[corpus.Boilerplate], repeats,
		stories, plural(stories, "article", "articles"), plural(stories, "s", ""))
}

func dates(c *corpus.Corpus) string {
	basis := map[corpus.Basis]int{}
	for _, a := range c.Articles {
		basis[a.Published.Basis]++
	}
	var parts []string
	for _, b := range []struct {
		basis corpus.Basis
		words string
	}{
		{corpus.Manifest, "given with the article"}, {corpus.Printed, "printed in the text"},
		{corpus.Dateline, "from datelines and captions"}, {corpus.Inferred, "inferred as an interval"}, {corpus.Unknown, "unknown"},
	} {
		if n := basis[b.basis]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, b.words))
		}
	}
	if len(parts) == 0 {
		return "No article was read."
	}
	return "Publication dates: " + strings.Join(parts, ", ") + ". No date is guessed: an article without one is left out of everything by day and week, and counted apart."
}
