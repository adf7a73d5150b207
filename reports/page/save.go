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
	if err := printable(parts); err != nil {
		return fmt.Errorf("page %s: %w", path, err)
	}
	return output.File(path, func(w io.Writer) error { return Print(w, "", parts...) })
}

// Print is Save to a writer, with a line at the foot of each page. Parts may
// also be Text, a Listing or a Picture.
func Print(w io.Writer, foot string, parts ...any) error {
	if err := printable(parts); err != nil {
		return err
	}
	d := &document.Document{Title: "Readout", Source: foot, Day: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)}
	for _, part := range parts {
		if s, ok := part.(string); ok && d.Title == "Readout" {
			if title, ok := strings.CutPrefix(s, "# "); ok {
				d.Title = title
			}
		}
	}
	return write(w, d, func(p *press) {
		p.newPage()
		for _, part := range parts {
			p.loose(part)
		}
		p.found.total = p.pdf.PageNo()
	})
}

func printable(parts []any) error {
	for i, part := range parts {
		missing := false
		switch part := part.(type) {
		case string, Text, Listing, Picture:
		case *table.Table:
			missing = part == nil
		case *chart.Chart:
			missing = part == nil
		default:
			return fmt.Errorf("part %d is a %T, where text, a table or a chart is wanted", i+1, part)
		}
		if missing {
			return fmt.Errorf("part %d is nil, where a table or a chart is wanted", i+1)
		}
	}
	return nil
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
		if rows := first(&plain, len(plain.Rows)); plain.Finding+plain.Title != "" {
			p.table(&plain, rows)
		} else {
			p.grid(&plain, rows)
		}
		p.y += 18
	case *chart.Chart:
		placed := part.Place(textWidth)
		p.need(placed.Height)
		placed.Draw(p.pdf, margin, p.y)
		p.y += placed.Height + 18
	case Text:
		part.set(p)
	case Listing:
		part.set(p)
	case Picture:
		part.set(p)
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
