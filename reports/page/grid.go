package page

import (
	"fmt"
	"strings"
	"time"

	"readout/analysis/table"
	"readout/reports/font"
)

const (
	gridSize    = 8.0
	gridLeading = 10.4
	gridGap     = 9.0 // between columns
	mostCites   = 3   // in one row
	widestWord  = 60.0
)

// column is a column of a grid as it is cells.
type column struct {
	title   string
	numeric bool
	least   float64 // width that breaks no word of ordinary length
	width   float64 // first what it would like, then what it gets
	cells   []string
}

// grid prints the first rows of a table over as many pages as they need, the
// heads on each.
func (p *press) grid(t *table.Table, rows int) {
	rows = min(len(t.Rows), rows)
	if rows == 0 {
		return
	}
	columns := p.columns(t, rows)
	right := gridRight(columns, t.Evidence != nil)
	p.gridHeads(columns, right)
	for r := range rows {
		height := 0.0
		lines := make([][]string, len(columns))
		for i, c := range columns {
			lines[i] = wrap(font.Regular, gridSize, c.width, c.cells[r])
			height = max(height, float64(len(lines[i]))*gridLeading)
		}
		if p.need(height + 7) {
			p.gridHeads(columns, right)
		}
		x := margin
		for i, c := range columns {
			for n, s := range lines[i] {
				y := p.y + 3 + gridSize + float64(n)*gridLeading
				if c.numeric {
					p.right(font.Regular, gridSize, ink, x+c.width, y, s)
				} else {
					p.text(font.Regular, gridSize, ink, x, y, s)
				}
			}
			x += c.width + gridGap
		}
		if t.Evidence != nil {
			p.cites(t.Evidence[r], x, p.y+3+gridSize)
		}
		p.y += height + 6
		p.line(rule, 0.4, margin, p.y, right, p.y)
	}
	if more := len(t.Rows) - rows; more > 0 {
		p.need(16)
		p.text(font.Italic, 8, muted, margin, p.y+12, fmt.Sprintf("and %s more in the workbook", table.Grouped(float64(more), 0)))
		p.y += 16
	}
}

// gridRight is where the rules of a grid end.
func gridRight(columns []column, cites bool) float64 {
	right := margin
	for _, c := range columns {
		right += c.width + gridGap
	}
	if cites {
		right += citeWidth
	}
	return min(right, pageWidth-margin)
}

// printed is how many rows of a table are printed; the workbook has them all.
// A matrix and small multiples show their numbers, or too many, themselves.
func printed(t *table.Table) int {
	if t.Figure == nil {
		return 30
	}
	switch t.Figure.Shape {
	case table.Heat, table.Multiples:
		return 0
	case table.Intervals:
		return 30
	}
	return 12
}

func (p *press) gridHeads(columns []column, right float64) {
	height := 0.0
	lines := make([][]string, len(columns))
	for i, c := range columns {
		lines[i] = wrap(font.Bold, gridSize, c.width, c.title)
		height = max(height, float64(len(lines[i]))*gridLeading)
	}
	p.need(height + 40)
	x := margin
	for i, c := range columns {
		for n, s := range lines[i] {
			y := p.y + height - float64(len(lines[i])-n-1)*gridLeading - 2
			if c.numeric {
				p.right(font.Bold, gridSize, ink, x+c.width, y, s)
			} else {
				p.text(font.Bold, gridSize, ink, x, y, s)
			}
		}
		x += c.width + gridGap
	}
	p.y += height + 3
	p.line(ink, 0.9, margin, p.y, right, p.y)
	p.y += 1
}

const citeWidth = 78.0

// columns lays a table's columns out over the width of the text; columns
// without any value are left out.
func (p *press) columns(t *table.Table, rows int) []column {
	var columns []column
	for i, c := range t.Columns {
		if c.Secondary {
			continue
		}
		cells := column{title: font.Clean(c.Title), numeric: c.Numeric()}
		if c.Unit != "" {
			cells.title += " (" + font.Clean(c.Unit) + ")"
		}
		filled := false
		for _, row := range t.Rows[:rows] {
			s := font.Clean(c.Format(row[i]))
			if day, err := time.Parse(time.DateOnly, s); c.Kind == table.Day && err == nil {
				s = day.Format("2 Jan 2006")
			}
			filled = filled || s != ""
			cells.cells = append(cells.cells, s)
			cells.width = max(cells.width, font.Regular.Width(s, gridSize)+1)
			cells.least = max(cells.least, min(widestWord, longestWord(font.Regular, s)))
		}
		if filled {
			head := longestWord(font.Bold, cells.title)
			cells.least = max(cells.least, head)
			cells.width = max(cells.width, head, font.Bold.Width(cells.title, gridSize)*0.6)
			columns = append(columns, cells)
		}
	}
	room := textWidth - gridGap*float64(len(columns)-1)
	if t.Evidence != nil {
		room -= citeWidth + gridGap
	}
	shrink(columns, room)
	return columns
}

func longestWord(face *font.Face, s string) float64 {
	longest := 0.0
	for word := range strings.FieldsSeq(s) {
		longest = max(longest, face.Width(word, gridSize)+1)
	}
	return longest
}

// shrink fits columns into room: each gets its least width, and what is left
// is shared out by how much more each would like. When even the least is too
// much, all give way alike.
func shrink(columns []column, room float64) {
	least, wanted := 0.0, 0.0
	for _, c := range columns {
		least += min(c.least, c.width)
		wanted += c.width
	}
	if wanted <= room {
		return
	}
	for i := range columns {
		c := &columns[i]
		if floor := min(c.least, c.width); least >= room {
			c.width = floor * room / least
		} else {
			c.width = floor + (c.width-floor)*(room-least)/(wanted-least)
		}
	}
}

// cites prints links to the evidence that a row rests on.
func (p *press) cites(facts []string, x, y float64) {
	most := mostCites
	if len(facts) > mostCites {
		most = 1 // the rest would only crowd the evidence
	}
	for i, fact := range facts {
		if i == most {
			p.text(font.Regular, gridSize, muted, x, y, fmt.Sprintf("+%d", len(facts)-i))
			return
		}
		number := p.Number(fact)
		if number == 0 {
			continue
		}
		label := fmt.Sprintf("E%d", number)
		p.text(font.Regular, gridSize, blue, x, y, label)
		width := font.Regular.Width(label, gridSize)
		if _, ok := p.cited[number]; !ok {
			p.cited[number] = p.pdf.AddLink()
		}
		p.pdf.Link(x, y-gridSize, width, gridLeading, p.cited[number])
		x += width + 4
	}
}
