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
	mostCites   = 2   // in one row
	widestWord  = 60.0
	mostOrphans = 2 // rows that are left out rather than put on a page of their own
)

// column is a column of a grid.
type column struct {
	title   string
	numeric bool
	least   float64 // width that breaks no word of ordinary length
	width   float64 // first what it would like, then what it gets
}

// grid is a table as it is set, its heads repeated on every page.
type grid struct {
	*press
	columns []column
	right   float64 // where its rules end
	height  float64 // of the row that is being set
}

// grid prints rows of a table over as many pages as they need.
func (p *press) grid(t *table.Table, rows []int) {
	if len(rows) == 0 {
		return
	}
	shown, columns := p.columns(t, rows)
	g := grid{press: p, columns: columns, right: gridRight(columns, t.Evidence != nil)}
	g.heads()
	printed := 0
	for i, r := range rows {
		cells := make([][]line, len(columns))
		for i, c := range columns {
			cells[i] = fill(gridSize, c.width, span{font.Regular, ink, text(t.Columns[shown[i]], t.Rows[r][shown[i]])})
		}
		if left := len(rows) - i; left <= mostOrphans && i > left && len(t.Rows) > len(rows) && !p.fits(height(cells)+7) {
			break // they are in the workbook with the others
		}
		g.row(cells)
		printed++
		if t.Evidence != nil {
			g.cite(t.Evidence[r], g.right-citeWidth, g.y+3+gridSize)
		}
		g.rule()
	}
	if more := len(t.Rows) - printed; more > 0 { // there is room for it above the foot
		p.text(font.Italic, 8, muted, margin, p.y+12, fmt.Sprintf("and %s more in the workbook", table.Grouped(float64(more), 0)))
		p.y += 16
	}
}

// row starts a row: it prints the cells and leaves p.y at the row's upper end.
func (g *grid) row(cells [][]line) {
	g.height = height(cells)
	if g.need(g.height + 7) {
		g.heads()
	}
	x := margin
	for i, c := range g.columns {
		for n, l := range cells[i] {
			at := x
			if c.numeric {
				at += c.width - l.width(gridSize)
			}
			for _, s := range l {
				g.text(s.face, gridSize, s.color, at, g.y+3+gridSize+float64(n)*gridLeading, s.text)
				at += s.width(gridSize)
			}
		}
		x += c.width + gridGap
	}
}

// height returns how high a row of cells is.
func height(cells [][]line) float64 {
	most := 0
	for _, lines := range cells {
		most = max(most, len(lines))
	}
	return float64(most) * gridLeading
}

// rule ends a row.
func (g *grid) rule() {
	g.y += g.height + 6
	g.line(rule, 0.4, margin, g.y, g.right, g.y)
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

func (g *grid) heads() {
	height := 0.0
	lines := make([][]string, len(g.columns))
	for i, c := range g.columns {
		lines[i] = wrap(font.Bold, gridSize, c.width, c.title)
		height = max(height, float64(len(lines[i]))*gridLeading)
	}
	g.need(height + 40)
	x := margin
	for i, c := range g.columns {
		for n, s := range lines[i] {
			y := g.y + height - float64(len(lines[i])-n-1)*gridLeading - 2
			if c.numeric {
				g.press.right(font.Bold, gridSize, ink, x+c.width, y, s)
			} else {
				g.text(font.Bold, gridSize, ink, x, y, s)
			}
		}
		x += c.width + gridGap
	}
	g.y += height + 3
	g.line(ink, 0.9, margin, g.y, g.right, g.y)
	g.y += 1
}

const citeWidth = 54.0

// columns lays a table's columns out over the width of the text, and returns
// which of them they are: those without any value are left out.
func (p *press) columns(t *table.Table, rows []int) (shown []int, columns []column) {
	for i, c := range t.Columns {
		if c.Secondary {
			continue
		}
		col := column{title: font.Clean(c.Heading()), numeric: c.Numeric()}
		filled := false
		for _, r := range rows {
			s := font.Clean(text(c, t.Rows[r][i]))
			if _, err := time.Parse(dayForm, s); err == nil {
				col.least = max(col.least, font.Regular.Width(s, gridSize)+1) // a date stays whole
			}
			filled = filled || s != ""
			col.width = max(col.width, font.Regular.Width(s, gridSize)+1)
			longest := longestWord(font.Regular, s)
			if c.Kind == table.Text {
				longest = longestPart(font.Regular, s)
			}
			col.least = max(col.least, min(widestWord, longest))
		}
		if filled {
			head := longestWord(font.Bold, col.title)
			col.least = max(col.least, head)
			col.width = max(col.width, head, font.Bold.Width(col.title, gridSize)*0.6)
			shown, columns = append(shown, i), append(columns, col)
		}
	}
	room := textWidth - gridGap*float64(len(columns)-1)
	if t.Evidence != nil {
		room -= citeWidth + gridGap
	}
	shrink(columns, room)
	return shown, columns
}

const dayForm = "2 Jan 2006"

// text is a cell as it is printed: days and stretches of days as people write
// them.
func text(c table.Column, cell any) string {
	s := c.Format(cell)
	if c.Kind != table.Day && c.Kind != table.Text {
		return s
	}
	first, last, between := strings.Cut(s, "/")
	from, err := time.Parse(time.DateOnly, first)
	if err != nil {
		return s
	}
	if !between {
		return from.Format(dayForm)
	}
	to, err := time.Parse(time.DateOnly, last)
	switch {
	case err != nil:
		return s
	case from.Year() != to.Year():
		return from.Format(dayForm) + " – " + to.Format(dayForm)
	}
	return from.Format("2 Jan") + " – " + to.Format(dayForm)
}

func longestWord(face *font.Face, s string) float64 {
	longest := 0.0
	for word := range strings.FieldsSeq(s) {
		longest = max(longest, face.Width(word, gridSize)+1)
	}
	return longest
}

// longestPart is longestWord where words may also break at hyphens.
func longestPart(face *font.Face, s string) float64 {
	return longestWord(face, strings.ReplaceAll(s, "-", "- "))
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

// cite prints links to the evidence that a row rests on, and returns where
// they end.
func (p *press) cite(facts []string, x, y float64) float64 {
	most := mostCites
	if len(facts) > mostCites {
		most = 1 // the rest would only crowd the evidence
	}
	for i, fact := range facts {
		if i == most {
			more := fmt.Sprintf("+%d", len(facts)-i)
			p.text(font.Regular, gridSize, muted, x, y, more)
			return x + font.Regular.Width(more, gridSize)
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
	return x
}
