package chart

import (
	"strings"

	"readout/analysis/table"
)

// claimColumn is what stands left of the claims.
type claimColumn struct {
	width float64
	rows  []claimRow
	left  int // rows of labels that are not shown at all
}

// claimRow is what a claim is about in bold, once for all rows that share it,
// with how many of them are shown, and then what is claimed and who says so.
type claimRow struct {
	names  []string
	share  string
	text   []string
	height float64
}

// fewestClaims is how many rows a label keeps before later labels are left out.
const fewestClaims = 2

// claimRows chooses the rows to show: as many of each label as have room.
func (f *frame) claimRows(d *data, fig *table.Figure) ([]datum, claimColumn) {
	most := limit(len(d.rows), fig.Limit)
	for each := most; ; each-- {
		rows, of := firstOfEach(d.rows, each)
		if each > fewestClaims && len(rows) > most {
			continue
		}
		c := f.claimColumn(rows, of, 0.38*f.column())
		if each > fewestClaims && c.height() > f.reach()-24 {
			continue
		}
		n := f.fitting(c.heights()[:min(len(rows), most)], len(rows), 24)
		shown := rows[:n]
		c = f.claimColumn(shown, of, 0.38*f.column())
		labels := map[string]bool{}
		for _, r := range shown {
			labels[r.label] = true
		}
		for _, r := range d.rows {
			if !labels[r.label] {
				c.left++
			}
		}
		return shown, c
	}
}

// firstOfEach keeps the first rows of each label, and counts all of them.
func firstOfEach(all []datum, each int) (rows []datum, of map[string]int) {
	of = map[string]int{}
	for _, r := range all {
		if of[r.label]++; of[r.label] <= each {
			rows = append(rows, r)
		}
	}
	return rows, of
}

func (f *frame) claimColumn(rows []datum, of map[string]int, most float64) claimColumn {
	var c claimColumn
	shown := map[string]int{}
	for _, r := range rows {
		shown[r.label]++
	}
	for i, r := range rows {
		var row claimRow
		if i == 0 || r.label != rows[i-1].label {
			if all := of[r.label]; all > shown[r.label] {
				row.share = count(shown[r.label]) + " of " + count(all)
			}
			row.names = f.strong().wrap(capital(r.label), most-f.soft().width(row.share)-6, 3)
		}
		text := r.detail
		if r.group != "" {
			text = strings.TrimPrefix(text+" – "+r.group, " – ")
		}
		row.text = f.soft().wrap(text, most, 2)
		c.width = max(c.width, f.strong().widest(row.names...)+6+f.soft().width(row.share), f.soft().widest(row.text...))
		row.height = max(f.claimText(row)+14, 28)
		c.rows = append(c.rows, row)
	}
	return c
}

func (f *frame) claimText(r claimRow) float64 {
	return float64(len(r.names))*f.strong().lead() + float64(len(r.text))*f.soft().lead()
}

func (c *claimColumn) heights() []float64 {
	heights := make([]float64, len(c.rows))
	for i, r := range c.rows {
		heights[i] = r.height
	}
	return heights
}

func (c *claimColumn) height() (sum float64) {
	for _, r := range c.rows {
		sum += r.height
	}
	return sum
}

func (c *claimColumn) draw(f *frame, i int) {
	r := c.rows[i]
	y := f.y + (r.height-f.claimText(r))/2 + 12
	if last := len(r.names) - 1; last >= 0 {
		f.text(f.soft(), f.left+f.strong().width(r.names[last])+6, y+float64(last)*f.strong().lead(), start, r.share)
	}
	y = f.lines(f.strong(), f.left, y, start, r.names)
	f.lines(f.soft(), f.left, y-1, start, r.text)
}
