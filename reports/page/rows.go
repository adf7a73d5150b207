package page

import (
	"cmp"
	"math"
	"slices"

	"readout/analysis/table"
	"readout/reports/font"
)

// The workbook has every row; the pages have as many as an editor reads.
const (
	drawnRows = 8  // whose evidence stands under a chart that tells their numbers
	readRows  = 20 // of a table that is only read
	listRows  = 80 // articles, and inputs left out
)

// printed chooses the rows of a table to print under its chart: of claims those
// that it draws. Other charts tell their numbers, and only their sources are
// printed.
func printed(t *table.Table, drawn []int) []int {
	if t.Figure.Shape == table.Intervals {
		return drawn
	}
	return nil
}

// largest chooses the rows of the largest values of a timeline, in its order,
// and of other charts, which begin with them, the first rows.
func largest(t *table.Table, n int) []int {
	rows := first(t, len(t.Rows))
	if value := t.Index(t.Figure.Value); t.Figure.Shape == table.Timeline && value >= 0 {
		size := func(row int) float64 {
			v, _ := t.Rows[row][value].(float64)
			return math.Abs(v)
		}
		slices.SortStableFunc(rows, func(a, b int) int { return cmp.Compare(size(b), size(a)) })
	}
	rows = rows[:min(n, len(rows))]
	slices.Sort(rows)
	return rows
}

func first(t *table.Table, n int) []int {
	rows := make([]int, min(n, len(t.Rows)))
	for i := range rows {
		rows[i] = i
	}
	return rows
}

// sources prints, under a chart that tells its numbers, the evidence of its
// first rows.
func (p *press) sources(t *table.Table) {
	f := t.Figure
	if f == nil || t.Evidence == nil || f.Shape == table.Heat || f.Shape == table.Multiples {
		return
	}
	p.need(2 * gridLeading)
	x := margin
	p.text(font.Bold, gridSize, ink, x, p.y+gridSize, "Evidence")
	x += font.Bold.Width("Evidence", gridSize) + 10
	for _, r := range largest(t, drawnRows) {
		name := fit(font.Regular, gridSize, textWidth/3, p.names(t, r))
		width := font.Regular.Width(name, gridSize) + 4
		if x+width+citeWidth > pageWidth-margin {
			x, p.y = margin, p.y+gridLeading+2
		}
		p.text(font.Regular, gridSize, ink, x, p.y+gridSize, name)
		x = p.cite(t.Evidence[r], x+width, p.y+gridSize) + 10
	}
	p.y += gridLeading + 2
}

// names is what a row of a chart is called: both ends of a pair.
func (p *press) names(t *table.Table, row int) string {
	cell := func(name string) string {
		if i := t.Index(name); i >= 0 {
			return text(t.Columns[i], t.Rows[row][i])
		}
		return ""
	}
	if t.Figure.Shape == table.Timeline {
		return join(", ", cell(t.Figure.Label), cell(t.Figure.Detail))
	}
	return join(" and ", cell(t.Figure.Label), cell(t.Figure.Group))
}
