// Package page prints a document as a PDF: cover with key figures, contents
// with links, a section for each module with its charts as vectors and the key
// rows of its tables, the evidence of those rows, the corpus and the method.
//
// The same document gives the same bytes.
package page

import (
	"fmt"
	"io"

	"codeberg.org/go-pdf/fpdf"

	"readout/analysis/table"
	"readout/reports/chart"
	"readout/reports/document"
	"readout/reports/font"
)

// Write prints a document.
func Write(w io.Writer, d *document.Document) error { return write(w, d, (*press).print) }

// write sets a document twice: the first time to learn on which page everything
// falls, for the contents and the page numbers.
func write(w io.Writer, d *document.Document, print func(*press)) error {
	var known index
	for {
		p := newPress(d, known)
		print(p)
		if err := p.pdf.Error(); err != nil {
			return fmt.Errorf("pdf: %w", err)
		}
		if known.total == p.found.total {
			if err := p.pdf.Output(w); err != nil {
				return fmt.Errorf("pdf: %w", err)
			}
			return nil
		}
		known = p.found
	}
}

// index says where things fall.
type index struct {
	entries []entry
	total   int // pages
	placed  map[*table.Table]*chart.Placed
}

// entry is a line of the contents.
type entry struct {
	title string
	level int
	page  int
	table *table.Table // that stands there; nil for a section
}

// press is the document as it is being set.
type press struct {
	*document.Document
	pdf     *fpdf.Fpdf
	y       float64      // top of what comes next
	section string       // running head
	known   index        // from the pass before
	found   index        // in this pass
	links   []int        // one for each entry
	cited   map[int]int  // link to each number of the evidence
	widths  map[int]bool // of pictures so far, in pixels
}

func newPress(d *document.Document, known index) *press {
	pdf := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: pageWidth, Ht: pageHeight}})
	font.Embed(pdf)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	pdf.SetCellMargin(0)
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(d.Day)
	pdf.SetModificationDate(d.Day)
	pdf.SetTitle(font.Clean(d.Title), true)
	pdf.SetSubject(font.Clean(d.Subtitle), true)
	pdf.SetCreator("Readout", true)
	pdf.SetProducer("Readout", true)
	pdf.SetLang("en-GB")
	pdf.SetDisplayMode("fullpage", "single")
	found := index{placed: map[*table.Table]*chart.Placed{}}
	return &press{Document: d, pdf: pdf, known: known, found: found, cited: map[int]int{}, widths: map[int]bool{}}
}

func (p *press) print() {
	p.cover()
	p.summary()
	for _, s := range p.Sections {
		p.part(s)
	}
	p.evidence()
	p.corpus()
	p.method()
	p.found.total = p.pdf.PageNo()
}
