package chart

import (
	"image/color"
	"math"
	"slices"

	"readout/analysis/table"
	"readout/reports/font"
)

// commonNames is how many rows and columns a matrix has that sets no limit.
const commonNames = 12

// heat draws a matrix: the stronger a value, the darker its cell.
func heat(f *frame, d *data, fig *table.Figure) []string {
	m := newMatrix(d)
	most := fig.Limit
	if most <= 0 {
		most = commonNames
	}
	rows, _ := cut(m.rows, most)
	labels := f.labels(named(rows), 0.3*f.column(), f.pitch(len(rows), 18, 30))
	rows, rowsLeft := cut(m.rows, f.fitting(labels.heights, len(m.rows), 80))
	left := f.left + labels.width + gutter
	columns, columnsLeft := cut(m.columns, min(most, max(int((f.right-left)/28), 1)))
	wide := min((f.right-left)/float64(len(columns)), 96)
	f.columnHeads(columns, left, wide)

	strongest := 0.0
	for _, v := range m.cells {
		strongest = max(strongest, math.Abs(v))
	}
	for i, row := range rows {
		height := labels.heights[i]
		mid := f.y + height/2
		labels.draw(f, f.label(), i, left-gutter, mid)
		for j, column := range columns {
			cell := box{left + float64(j)*wide + 1, f.y + 1, left + float64(j+1)*wide - 1, f.y + height - 1}
			v, known := m.cells[[2]string{row, column}]
			switch {
			case !known && row == column && m.square:
				continue
			case !known || v == 0:
				f.rect(cell, f.pale())
				continue
			}
			fill := f.shade(v, strongest)
			f.rect(cell, fill)
			s := style{font.Regular, smallSize, f.Ink}
			if dark(fill) {
				s.color = f.Paper
			}
			if text := d.format.value(v); s.width(text) < cell.width()-4 {
				f.text(s, (cell.left+cell.right)/2, mid+4, middle, text)
			}
		}
		f.y += height
	}
	f.y -= 4
	var remarks []string
	if rowsLeft > 0 || columnsLeft > 0 {
		remarks = append(remarks, "Not shown: "+leftOver(rowsLeft, columnsLeft)+".")
	}
	return remarks
}

func leftOver(rows, columns int) string {
	switch {
	case rows == 0:
		return plural(columns, "more column", "more columns")
	case columns == 0:
		return plural(rows, "more row", "more rows")
	case rows == columns:
		return plural(rows, "more name", "more names")
	}
	return plural(rows, "more row", "more rows") + " and " + plural(columns, "more column", "more columns")
}

func (f *frame) pale() color.NRGBA { return mix(f.Paper, f.lead(), 0.07) }

// shade grows with the root of the value, so that small values are seen beside
// one that is much larger.
func (f *frame) shade(v, strongest float64) color.NRGBA {
	c := mix(f.lead(), f.Ink, 0.35)
	if v < 0 {
		c = mix(f.Negative, f.Ink, 0.15)
	}
	return mix(f.pale(), c, 0.12+0.88*math.Sqrt(math.Abs(v)/strongest))
}

// columnHeads sets the names of columns over them: on up to three lines, a
// little smaller if that helps, or else all of them upright.
func (f *frame) columnHeads(names []string, left, wide float64) {
	for size := smallSize; size >= 10; size -= 0.5 {
		s := style{font.Regular, size, f.Ink}
		if !slices.ContainsFunc(names, func(name string) bool { return !s.wraps(name, wide-5, 3) }) {
			f.levelHeads(s, names, left, wide)
			return
		}
	}
	s := style{font.Regular, smallSize, f.Ink}
	reach := 0.0
	heads := make([]string, len(names))
	for i, name := range names {
		heads[i] = s.fitMiddle(name, 180)
		reach = max(reach, s.width(heads[i]))
	}
	for i, head := range heads {
		f.upright(s, left+(float64(i)+0.5)*wide+4, f.y+reach, head)
	}
	f.y += reach + 8
}

func (f *frame) levelHeads(s style, names []string, left, wide float64) {
	heads := make([][]string, len(names))
	deepest := 1
	for i, name := range names {
		heads[i] = s.wrap(name, wide-5, 3)
		deepest = max(deepest, len(heads[i]))
	}
	bottom := f.y + float64(deepest)*s.lead()
	for i, head := range heads {
		f.lines(s, left+(float64(i)+0.5)*wide, bottom-float64(len(head)-1)*s.lead()-3, middle, head)
	}
	f.y = bottom + 4
}
