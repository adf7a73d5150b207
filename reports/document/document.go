// Package document holds what every form of a report is made from: the
// workbook, the pages and the web page print the same Document.
package document

import (
	"sync"
	"time"

	"readout/analysis/table"
)

// Document is a report before it takes a form.
type Document struct {
	Title    string
	Subtitle string    // what was read: "44 articles, 12 February – 26 May 2025"
	Source   string    // one line under every chart
	Day      time.Time // the date of the files; never the day of printing
	Keys     []table.Key
	Sections []Section
	Evidence *table.Table // one row for each fact; the first column holds ids
	Corpus   *table.Table // one row for each article
	Omitted  *table.Table // inputs left out, with the reason
	Method   []Note

	numbered sync.Once
	numbers  map[string]int
}

// Section is one module's part.
type Section struct {
	Name, Title, Doc string
	Tables           []*table.Table
}

// Note is a paragraph of the method page.
type Note struct{ Title, Text string }

// Number returns the number of a fact in the evidence, from 1; 0 when the fact
// is not in it.
func (d *Document) Number(fact string) int {
	d.numbered.Do(func() {
		if d.Evidence == nil {
			return
		}
		d.numbers = make(map[string]int, len(d.Evidence.Rows))
		for i, row := range d.Evidence.Rows {
			d.numbers[row[0].(string)] = i + 1
		}
	})
	return d.numbers[fact]
}
