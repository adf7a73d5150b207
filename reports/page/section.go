package page

import (
	"readout/analysis/table"
	"readout/reports/chart"
	"readout/reports/document"
	"readout/reports/font"
)

// heading starts a part on a new page.
func (p *press) heading(title, doc string) {
	p.section = title
	p.newPage()
	p.enter(title, 0)
	p.text(font.Bold, 22, ink, margin, p.y+20, title)
	p.y += 34
	if doc != "" {
		p.paragraph(font.Regular, 10, muted, margin, textWidth, doc)
	}
	p.y += 10
}

// summary prints what every table says, by section.
func (p *press) summary() {
	p.heading("Summary", "")
	for _, s := range p.Sections {
		p.need(40)
		p.text(font.Bold, 11, navy, margin, p.y+11, s.Title)
		p.y += 20
		for _, t := range s.Tables {
			if t.Finding == "" {
				continue
			}
			p.need(15)
			p.box(red, margin, p.y+4.5, 4, 4)
			p.paragraph(font.Regular, 10, ink, margin+12, textWidth-12, t.Finding)
			p.y += 3
		}
		p.y += 10
	}
}

// part prints the section of a module.
func (p *press) part(s document.Section) {
	p.heading(s.Title, s.Doc)
	for _, t := range s.Tables {
		p.figure(t)
	}
}

// figure prints a table's chart, then its rows.
func (p *press) figure(t *table.Table) {
	drawn := false
	if t.Figure != nil {
		c, err := chart.Draw(t, chart.Options{Source: p.Source})
		if err != nil {
			p.pdf.SetError(err)
			return
		}
		_, height := c.Size(textWidth)
		p.need(height + 20)
		p.enter(t.Title, 1)
		p.y += c.DrawPDF(p.pdf, margin, p.y, textWidth) + 14
		drawn = true
	}
	if drawn {
		p.grid(t, printed(t))
	} else {
		p.need(110)
		p.enter(t.Title, 1)
		p.table(t, printed(t))
	}
	p.y += 18
}

// table prints what a table says, its first rows and its notes.
func (p *press) table(t *table.Table, rows int) {
	p.box(red, margin, p.y, 22, 3)
	p.y += 8
	p.paragraph(font.Bold, 12, ink, margin, textWidth, either(t.Finding, t.Title))
	p.paragraph(font.Regular, 9, muted, margin, textWidth, t.Measure)
	p.y += 4
	p.grid(t, rows)
	p.y += 4
	for _, note := range t.Notes {
		p.paragraph(font.Regular, 8, muted, margin, textWidth, note)
	}
}

func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// corpus prints the articles and what was left out.
func (p *press) corpus() {
	if p.Corpus == nil {
		return
	}
	p.heading("Corpus", p.Subtitle)
	p.grid(p.Corpus, printed(p.Corpus))
	if p.Omitted != nil && len(p.Omitted.Rows) > 0 {
		p.y += 16
		p.need(90)
		p.enter("Left out", 1)
		p.text(font.Bold, 12, ink, margin, p.y+12, "Left out")
		p.y += 24
		p.grid(p.Omitted, printed(p.Omitted))
	}
}

// method prints the notes on how the numbers were made.
func (p *press) method() {
	if len(p.Method) == 0 {
		return
	}
	p.heading("Method", "")
	for _, note := range p.Method {
		p.need(44)
		p.text(font.Bold, 10, navy, margin, p.y+10, font.Clean(note.Title))
		p.y += 16
		p.paragraph(font.Regular, 9.5, ink, margin, textWidth, note.Text)
		p.y += 9
	}
}
