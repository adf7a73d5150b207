package page

import (
	"strconv"

	"readout/analysis/table"
	"readout/reports/font"
)

const (
	keysInRow = 4
	keyHeight = 74.0
	titleSize = 30.0
	subSize   = 12.0
)

// cover prints the title and the key figures on a band, and below it the
// contents.
func (p *press) cover() {
	p.pdf.AddPage()
	title := wrap(font.Bold, titleSize, textWidth, p.Title)
	subtitle := wrap(font.Regular, subSize, textWidth, p.Subtitle)
	keys := p.Keys[:min(len(p.Keys), 2*keysInRow)]
	rows := (len(keys) + keysInRow - 1) / keysInRow
	const first = 96.0
	height := first + titleSize*1.2*float64(len(title)) + 12 + subSize*1.4*float64(len(subtitle))
	p.box(navy, 0, 0, pageWidth, height+34+keyHeight*float64(rows)+14)
	p.box(red, margin, 78, 44, 5)
	p.y = first
	for _, line := range title {
		p.text(font.Bold, titleSize, white, margin, p.y+titleSize, line)
		p.y += titleSize * 1.2
	}
	p.y += 12
	for _, line := range subtitle {
		p.text(font.Regular, subSize, sky, margin, p.y+subSize, line)
		p.y += subSize * 1.4
	}
	p.y += 34
	for i, k := range keys {
		p.key(k, margin+float64(i%keysInRow)*textWidth/keysInRow, p.y+keyHeight*float64(i/keysInRow))
	}
	p.y += keyHeight*float64(rows) + 14 + 40
	p.contents()
}

// key prints a key figure with its top left corner at x, y.
func (p *press) key(k table.Key, x, y float64) {
	const width = textWidth/keysInRow - 12
	size := 21.0
	for size > 12 && font.Bold.Width(k.Value, size) > width {
		size--
	}
	p.text(font.Bold, size, white, x, y+22, fit(font.Bold, size, width, k.Value))
	p.text(font.Regular, 8.5, sky, x, y+36, fit(font.Regular, 8.5, width, k.Label))
	detail := wrap(font.Regular, 7.5, width, k.Detail)
	for i, line := range detail[:min(len(detail), 2)] {
		p.text(font.Regular, 7.5, sky, x, y+47+9.5*float64(i), line)
	}
}

// contents prints the contents as the pass before found them.
func (p *press) contents() {
	p.text(font.Bold, 13, ink, margin, p.y+10, "Contents")
	p.y += 28
	entries := p.known.entries
	step := 16.0
	if room := bottom - p.y; float64(len(entries))*step > room {
		step = max(10, room/float64(len(entries)))
	}
	for i, e := range entries {
		if p.y+step > pageHeight-40 {
			break
		}
		face, x, size := font.Bold, margin, min(9.5, step*0.7)
		if e.level > 0 {
			face, x = font.Regular, margin+14
		}
		number := strconv.Itoa(e.page)
		title := fit(face, size, pageWidth-margin-30-x, e.title)
		p.text(face, size, ink, x, p.y+size, title)
		p.right(face, size, ink, pageWidth-margin, p.y+size, number)
		from, to := x+face.Width(title, size)+6, pageWidth-margin-face.Width(number, size)-6
		p.pdf.SetDashPattern([]float64{0.5, 2.5}, 0)
		p.line(faint, 0.5, from, p.y+size, to, p.y+size)
		p.pdf.SetDashPattern(nil, 0)
		p.pdf.Link(x, p.y-2, pageWidth-margin-x, step, p.linkOf(i))
		p.y += step
	}
}
