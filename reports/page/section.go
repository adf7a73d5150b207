package page

import (
	"strconv"
	"strings"

	"readout/analysis/table"
	"readout/reports/chart"
	"readout/reports/document"
	"readout/reports/font"
)

// heading starts a part on a new page.
func (p *press) heading(title, doc string) {
	p.section = title
	p.newPage()
	p.head(title, doc)
}

// head prints the heading of a part.
func (p *press) head(title, doc string) {
	p.enter(title, 0, nil)
	p.text(font.Bold, 22, ink, margin, p.y+20, title)
	p.y += 34
	if doc != "" {
		p.paragraph(font.Regular, 10, muted, margin, textWidth, doc)
	}
	p.y += 10
}

// summary prints what every table says, by section, with the page it is on.
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
			p.reference(t)
			p.paragraph(font.Regular, 10, ink, margin+12, textWidth-48, t.Finding)
			p.y += 3
		}
		p.y += 10
	}
}

// reference prints the page of a table at the right, linked to it.
func (p *press) reference(t *table.Table) {
	for i, e := range p.known.entries {
		if e.table == t {
			number := "p. " + strconv.Itoa(e.page)
			p.right(font.Regular, 8.5, blue, pageWidth-margin, p.y+10, number)
			p.pdf.Link(pageWidth-margin-30, p.y, 30, 14, p.linkOf(i))
		}
	}
}

// part prints the section of a module.
func (p *press) part(s document.Section) {
	const little = 190 // the height of a heading and a line or two
	if empty(s) && p.y+little <= bottom {
		p.y += 14
		p.head(s.Title, s.Doc)
	} else {
		p.heading(s.Title, s.Doc)
	}
	for _, t := range s.Tables {
		p.figure(t)
	}
}

// empty reports whether a section says only that nothing was found.
func empty(s document.Section) bool {
	for _, t := range s.Tables {
		if len(t.Rows) > 0 {
			return false
		}
	}
	return true
}

// figure prints a table's chart, then its rows.
func (p *press) figure(t *table.Table) {
	if len(t.Rows) == 0 {
		p.need(60)
		p.enter(t.Title, 1, t)
		p.headline(t)
		p.y += 12
		return
	}
	if t.Figure != nil {
		c, err := chart.Draw(t, chart.Options{Source: p.Source})
		if err != nil {
			p.pdf.SetError(err)
			return
		}
		placed := p.known.placed[t]
		if placed == nil {
			placed = c.Place(textWidth)
		}
		p.found.placed[t] = placed
		p.need(placed.Height + 20)
		p.enter(t.Title, 1, t)
		placed.Draw(p.pdf, margin, p.y)
		p.y += placed.Height + 14
		if rows := printed(t, placed.Rows); rows != nil {
			p.grid(t, rows)
		} else {
			p.sources(t)
		}
	} else {
		p.need(110)
		p.enter(t.Title, 1, t)
		p.table(t, first(t, readRows))
	}
	p.y += 22
}

// table prints what a table says, its first rows and its notes.
func (p *press) table(t *table.Table, rows []int) {
	p.headline(t)
	p.grid(t, rows)
	p.y += 4
	for _, note := range t.Notes {
		p.paragraph(font.Regular, 8, muted, margin, textWidth, note)
	}
}

func (p *press) headline(t *table.Table) {
	p.box(red, margin, p.y, 22, 3)
	p.y += 8
	p.paragraph(font.Bold, 12, ink, margin, textWidth, either(strings.TrimSuffix(t.Finding, "."), t.Title))
	p.paragraph(font.Regular, 9, muted, margin, textWidth, t.Measure)
	p.y += 4
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
	articles := p.Corpus.Keep("article", "published", "basis", "outlet", "title", "body", "sentences", "duplicate_of")
	p.grid(articles, first(articles, listRows))
	if p.Omitted != nil && len(p.Omitted.Rows) > 0 {
		p.y += 16
		p.need(90)
		p.enter("Left out", 1, p.Omitted)
		p.text(font.Bold, 12, ink, margin, p.y+12, "Left out")
		p.y += 24
		p.grid(p.Omitted, first(p.Omitted, listRows))
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
		p.y += 13
		p.paragraph(font.Regular, 9, ink, margin, textWidth, note.Text)
		p.y += 4
	}
}
