package page

import (
	"fmt"
	"maps"
	"slices"

	"readout/reports/font"
)

// evidence prints the facts that the tables cite, each with its sentence.
func (p *press) evidence() {
	if p.Evidence == nil || len(p.cited) == 0 {
		return
	}
	p.heading("Evidence", "The sentences that the tables cite, with the words each number rests on. The workbook and facts.jsonl hold every fact.")
	cell := func(row []any, name string) string {
		i := p.Evidence.Index(name)
		if i < 0 {
			return ""
		}
		return p.Evidence.Columns[i].Format(row[i])
	}
	columns := []column{
		{title: "No.", width: 32}, {title: "What", width: 104}, {title: "Words in their sentence", width: 238}, {title: "Article", width: 86},
	}
	p.gridHeads(columns, pageWidth-margin)
	for _, number := range slices.Sorted(maps.Keys(p.cited)) {
		row := p.Evidence.Rows[number-1]
		words := cell(row, "words")
		cells := []string{
			fmt.Sprintf("E%d", number),
			cell(row, "what"),
			"",
			join(", ", cell(row, "article"), cell(row, "published")),
		}
		height := 0.0
		lines := make([][]string, len(columns))
		for i, c := range columns {
			lines[i] = wrap(font.Regular, gridSize, c.width, cells[i])
		}
		lines[2] = wrap(font.Bold, gridSize, columns[2].width, "“"+words+"”")
		strong := len(lines[2])
		if sentence := cell(row, "sentence"); sentence != words {
			sentence = fit(font.Regular, gridSize, columns[2].width*8, sentence)
			lines[2] = append(lines[2], wrap(font.Regular, gridSize, columns[2].width, sentence)...)
		}
		for _, l := range lines {
			height = max(height, float64(len(l))*gridLeading)
		}
		if p.need(height + 7) {
			p.gridHeads(columns, pageWidth-margin)
		}
		p.pdf.SetLink(p.cited[number], p.y, p.pdf.PageNo())
		x := margin
		for i, c := range columns {
			for n, s := range lines[i] {
				face, shade := font.Regular, ink
				switch {
				case i == 2 && n < strong:
					face = font.Bold
				case i == 2, i == 3:
					shade = muted
				}
				p.text(face, gridSize, shade, x, p.y+3+gridSize+float64(n)*gridLeading, fit(face, gridSize, c.width+2, s))
			}
			x += c.width + gridGap
		}
		p.y += height + 6
		p.line(rule, 0.4, margin, p.y, pageWidth-margin, p.y)
	}
}

func join(separator string, parts ...string) string {
	out := ""
	for _, s := range parts {
		if s != "" && out != "" {
			out += separator
		}
		out += s
	}
	return out
}
