package page

import (
	"fmt"

	"readout/analysis/table"
	"readout/reports/font"
)

// A4, in points.
const (
	pageWidth  = 595.28
	pageHeight = 841.89
	margin     = 54.0
	textWidth  = pageWidth - 2*margin
	top        = 84.0
	bottom     = pageHeight - 66
)

type color [3]int

var (
	ink   = color{27, 31, 36}
	muted = color{91, 101, 112}
	faint = color{140, 148, 157}
	rule  = color{213, 218, 224}
	navy  = color{12, 45, 78}
	blue  = color{11, 92, 148}
	red   = color{200, 16, 46}
	white = color{255, 255, 255}
	sky   = color{178, 204, 224}
)

// text sets one line with its baseline at y.
func (p *press) text(face *font.Face, size float64, c color, x, y float64, s string) {
	p.pdf.SetFont(face.Family, face.Style, size)
	p.pdf.SetTextColor(c[0], c[1], c[2])
	p.pdf.Text(x, y, s)
}

// right sets one line that ends at x.
func (p *press) right(face *font.Face, size float64, c color, x, y float64, s string) {
	p.text(face, size, c, x-face.Width(s, size), y, s)
}

// paragraph sets wrapped text from p.y on, over pages, and moves p.y below it.
func (p *press) paragraph(face *font.Face, size float64, c color, x, width float64, s string) {
	leading := size * 1.4
	for _, line := range wrap(face, size, width, s) {
		p.need(leading)
		p.text(face, size, c, x, p.y+size, line)
		p.y += leading
	}
}

func (p *press) box(c color, x, y, w, h float64) {
	p.pdf.SetFillColor(c[0], c[1], c[2])
	p.pdf.Rect(x, y, w, h, "F")
}

func (p *press) line(c color, width, x1, y1, x2, y2 float64) {
	p.pdf.SetDrawColor(c[0], c[1], c[2])
	p.pdf.SetLineWidth(width)
	p.pdf.Line(x1, y1, x2, y2)
}

// need starts a new page when less than height is left on this one, and
// reports whether it did.
func (p *press) need(height float64) bool {
	if p.fits(height) {
		return false
	}
	p.newPage()
	return true
}

// fits reports whether height is left on this page.
func (p *press) fits(height float64) bool { return p.y+height <= bottom }

// newPage starts a page with its running head and foot.
func (p *press) newPage() {
	p.pdf.AddPage()
	p.y = top
	const size = 7.5
	p.text(font.Regular, size, muted, margin, 46, fit(font.Regular, size, textWidth*0.7, p.Title))
	p.right(font.Regular, size, muted, pageWidth-margin, 46, p.section)
	p.line(rule, 0.5, margin, 53, pageWidth-margin, 53)
	foot := pageHeight - 36
	p.text(font.Regular, size, faint, margin, foot, fit(font.Regular, size, textWidth*0.8, p.Source))
	number := fmt.Sprintf("%d", p.pdf.PageNo())
	if p.known.total > 0 {
		number += fmt.Sprintf(" / %d", p.known.total)
	}
	p.right(font.Regular, size, muted, pageWidth-margin, foot, number)
}

// enter notes a place for the contents and the bookmarks, at p.y.
func (p *press) enter(title string, level int, t *table.Table) {
	link := p.linkOf(len(p.found.entries))
	p.pdf.SetLink(link, p.y, p.pdf.PageNo())
	p.found.entries = append(p.found.entries, entry{title, level, p.pdf.PageNo(), t})
	p.pdf.SetFont(font.Family, "", 9)
	p.pdf.Bookmark(title, level, p.y)
}

// linkOf returns the link to the n-th entry, made in the order that the cover
// of the second pass asks for them.
func (p *press) linkOf(n int) int {
	for len(p.links) <= n {
		p.links = append(p.links, p.pdf.AddLink())
	}
	return p.links[n]
}
