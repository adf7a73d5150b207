package page

import (
	"fmt"
	"strings"
	"unicode"

	"readout/reports/font"
)

// Listing is code, or what a program printed, line by line in a typeface of one
// width.
type Listing struct {
	Spans []Span
	Code  bool   // on a ground of its own
	Label string // at its right
}

const (
	listSize    = 8.0
	listLeading = 11.6
	listPad     = 10.0
	mostLines   = 300
	tabWidth    = 4
)

var panel = color{245, 247, 249}

func (l Listing) set(p *press) {
	font.Embed(p.pdf, font.Mono)
	rows := l.lines(int((textWidth - 2*listPad) / font.Mono.Width("0", listSize)))
	more := len(rows) - mostLines
	rows = rows[:min(len(rows), mostLines)]
	ground := func(height float64) {
		if p.need(height + listLeading); l.Code {
			p.box(panel, margin, p.y, textWidth, height+0.5) // no seam between lines
			p.box(blue, margin, p.y, 2.5, height+0.5)
		}
	}
	const pad, whole = 5.0, 16
	if len(rows) <= whole {
		p.need(float64(len(rows)+1)*listLeading + 2*pad)
	}
	ground(pad)
	p.y += pad
	for i, row := range rows {
		ground(listLeading)
		if i == 0 && l.Label != "" {
			p.right(font.Regular, 7, faint, pageWidth-margin-6, p.y+listSize-1, l.Label)
		}
		p.spans(row, listSize, margin+listPad, p.y+listSize)
		p.y += listLeading
	}
	if more > 0 {
		ground(listLeading)
		p.text(font.Italic, listSize, muted, margin+listPad, p.y+listSize, fmt.Sprintf("and %d more lines", more))
		p.y += listLeading
	}
	if l.Code {
		p.box(panel, margin, p.y, textWidth, pad)
		p.box(blue, margin, p.y, 2.5, pad)
	}
	p.y += pad + 8
}

// lines cuts the text at its line ends and where it is longer than width
// characters.
func (l Listing) lines(width int) []line {
	rows := []line{nil}
	column := 0
	for _, s := range l.Spans {
		for i, text := range strings.Split(s.Text, "\n") {
			if i > 0 {
				rows, column = append(rows, nil), 0
			}
			for _, r := range typedFrom(column, text) {
				if column == width {
					rows, column = append(rows, nil), 0
				}
				last := &rows[len(rows)-1]
				*last = last.add(span{font.Mono, tones[s.Tone], string(r)})
				column++
			}
		}
	}
	for len(rows) > 0 && len(rows[len(rows)-1]) == 0 {
		rows = rows[:len(rows)-1]
	}
	return rows
}

// typed is text as the typeface can set it: spaces for tabs, and a mark for
// characters that it does not have.
func typed(s string) string { return string(typedFrom(0, s)) }

func typedFrom(column int, s string) []rune {
	var out []rune
	for _, r := range s {
		switch {
		case r == '\t':
			for more := tabWidth - (column+len(out))%tabWidth; more > 0; more-- {
				out = append(out, ' ')
			}
		case unicode.IsControl(r) || unicode.In(r, unicode.Cf):
		case font.Mono.Has(r):
			out = append(out, r)
		case unicode.IsSpace(r):
			out = append(out, ' ')
		default:
			out = append(out, font.Missing)
		}
	}
	return out
}
