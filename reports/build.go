// Package reports turns the result of an analysis into a document, and the
// document into charts, pages and a workbook.
package reports

import (
	"time"

	"readout/analysis"
	"readout/analysis/table"
	"readout/reports/document"
)

// Options say how a report is made; the zero Options is a good choice.
type Options struct {
	Title string
	Day   time.Time // the date of the files; zero means the day of the last article
}

// Build makes the document of a result: a section for each module, the facts
// that its tables cite as evidence, the corpus and the method.
func Build(r *analysis.Result, modules []analysis.Module, opt Options) *document.Document {
	d := &document.Document{
		Title:    opt.Title,
		Subtitle: r.Corpus.String(),
		Day:      opt.Day,
		Corpus:   r.Corpus.Table(),
		Omitted:  r.Corpus.OmittedTable(),
	}
	if d.Title == "" {
		d.Title = "Readout of " + r.Corpus.Name
	}
	d.Source = "Source: " + r.Corpus.Name + ", " + d.Subtitle
	if d.Day.IsZero() {
		d.Day = lastDay(r.Corpus)
	}
	d.Keys = []table.Key{{
		Value:  table.Grouped(float64(len(r.Corpus.Articles)), 0),
		Label:  plural(len(r.Corpus.Articles), "article", "articles"),
		Detail: r.Corpus.Period(),
	}}
	tables := r.Tables
	for _, m := range modules {
		s := document.Section{Name: m.Name, Title: m.Title, Doc: m.Doc}
		s.Tables, tables = tables[:len(m.Views)], tables[len(m.Views):]
		for _, t := range s.Tables {
			d.Keys = append(d.Keys, t.Keys...)
		}
		d.Sections = append(d.Sections, s)
	}
	d.Evidence = evidence(r)
	d.Method = method(r, modules)
	return d
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
