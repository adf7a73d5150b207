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

// claimRows chooses the rows to show: as many of each label as have room for
// all labels, and of the first labels what room is left.
func (f *frame) claimRows(d *data, fig *table.Figure) ([]datum, claimColumn) {
	most := limit(len(d.rows), fig.Limit)
	labels := distinct(d.rows, func(r datum) string { return r.label })
	of := map[string]int{}
	for _, r := range d.rows {
		of[r.label]++
	}
	fits := func(keep map[string]int) (rows []datum, c claimColumn, ok bool) {
		rows = firstOfEach(d.rows, keep)
		c = f.claimColumn(rows, of, 0.38*f.column())
		return rows, c, len(rows) <= most && c.height() <= f.reach()-24
	}

	keep := map[string]int{}
	for _, label := range labels {
		keep[label] = fewestClaims
	}
	rows, c, ok := fits(keep)
	if !ok { // later labels are left out
		n := f.fitting(c.heights()[:min(len(rows), most)], len(rows), 24)
		rows = rows[:n]
		c = f.claimColumn(rows, of, 0.38*f.column())
		shown := len(distinct(rows, func(r datum) string { return r.label }))
		for _, label := range labels[shown:] {
			c.left += of[label]
		}
		return rows, c
	}
	for more := true; more; {
		more = false
		for _, label := range labels {
			if keep[label] >= of[label] {
				continue
			}
			keep[label]++
			if nextRows, next, ok := fits(keep); ok {
				rows, c, more = nextRows, next, true
			} else {
				keep[label]--
			}
		}
	}
	return rows, c
}

// firstOfEach keeps so many of the first rows of each label.
func firstOfEach(all []datum, keep map[string]int) (rows []datum) {
	seen := map[string]int{}
	for _, r := range all {
		if seen[r.label]++; seen[r.label] <= keep[r.label] {
			rows = append(rows, r)
		}
	}
	return rows
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
			name := r.label
			if r.detail != "" || r.group != "" { // no name of an article
				name = capital(name)
			}
			if all := of[r.label]; all > shown[r.label] {
				row.share = count(shown[r.label]) + " of " + count(all)
			}
			row.names = f.strong().wrap(name, most-f.soft().width(row.share)-6, 3)
		}
		text := r.detail
		if r.group != "" {
			text = strings.TrimPrefix(text+" – "+r.group, " – ")
		}
		row.text = f.soft().wrap(text, most, 4)
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
