package page

import (
	"fmt"
	"io"
	"strings"
	"time"

	"readout/analysis/table"
	"readout/reports/chart"
	"readout/reports/document"
	"readout/reports/font"
	"readout/reports/output"
)

// Save prints text, tables (*table.Table) and charts (*chart.Chart) one below
// the other as a PDF file. A text is a paragraph; "# " before it makes it the
// title, "## " a heading:
//
//	page.Save("brief.pdf", "# Who is named", "In spring, mostly two.", chart.Bars(t), t)
//
// Tables are printed whole: take Top to shorten them.
func Save(path string, parts ...any) error {
	d := &document.Document{Title: "Readout", Day: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)}
	for i, part := range parts {
		switch part := part.(type) {
		case string:
			if title, ok := strings.CutPrefix(part, "# "); ok && d.Title == "Readout" {
				d.Title = title
			}
		case *table.Table, *chart.Chart:
		default:
			return fmt.Errorf("page %s: part %d is a %T, where text, a table or a chart is wanted", path, i+1, part)
		}
	}
	return output.File(path, func(w io.Writer) error {
		return write(w, d, func(p *press) {
			p.newPage()
			for _, part := range parts {
				p.loose(part)
			}
			p.found.total = p.pdf.PageNo()
		})
	})
}

// loose prints a part of a PDF that is made by hand.
func (p *press) loose(part any) {
	switch part := part.(type) {
	case string:
		p.prose(part)
	case *table.Table:
		p.need(110)
		plain := *part
		plain.Evidence = nil // there is no part that it could lead to
		p.table(&plain, first(&plain, len(plain.Rows)))
		p.y += 18
	case *chart.Chart:
		placed := part.Place(textWidth)
		p.need(placed.Height)
		placed.Draw(p.pdf, margin, p.y)
		p.y += placed.Height + 18
	}
}

// prose prints a title, a heading or a paragraph.
func (p *press) prose(s string) {
	if title, ok := strings.CutPrefix(s, "# "); ok {
		p.paragraph(font.Bold, 22, ink, margin, textWidth, title)
		p.y += 10
		return
	}
	if heading, ok := strings.CutPrefix(s, "## "); ok {
		p.need(60)
		p.enter(font.Clean(heading), 0, nil)
		p.paragraph(font.Bold, 13, navy, margin, textWidth, heading)
		p.y += 4
		return
	}
	p.paragraph(font.Regular, 10.5, ink, margin, textWidth, s)
	p.y += 10
}
