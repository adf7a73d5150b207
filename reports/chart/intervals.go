package chart

import "readout/analysis/table"

// intervals draws figures as stated: a dot for a number, a bar from the lowest
// to the highest it may be, an arrow where a side is open. Rows with the same
// label stand together as claims about one thing.
func intervals(f *frame, d *data, fig *table.Figure) []string {
	rows := d.rows[:limit(len(d.rows), fig.Limit)]
	column := f.claimColumn(rows, 0.36*f.column())
	rows = rows[:f.fitting(column.heights, len(d.rows), 24)]

	area := box{f.left + column.width + 2*gutter, f.y + 2, f.right, f.y + 2}
	for i := range rows {
		area.bottom += column.heights[i]
	}
	from, to := area.left+16, area.right-arrowLength-6
	values := d.numbers()
	s, ticks := linear(values, from, to, 5, false)
	texts := d.format.ticksText(ticks)
	if magnitudes(values) {
		s, ticks = powers(values, from, to)
		texts = d.format.powersText(ticks)
	}
	f.widthAxis(s, ticks, texts, area)

	f.y = area.top
	marks := map[string]bool{}
	for i, r := range rows {
		if i > 0 && column.names[i] != nil {
			f.segment(f.left, f.y, f.right, f.y, f.Axis, 0.6)
		}
		column.draw(f, i)
		mid := f.y + column.heights[i]/2
		if c, known := claimOf(r); known {
			f.claim(c, d.figure(r), s, mid, area)
			marks["bar"] = marks["bar"] || c.low != c.high
			marks["arrow"] = marks["arrow"] || c.over || c.below
		} else {
			f.halo(f.soft(), f.Paper, s.from+valueRoom, mid+4, start, notKnown)
		}
		f.y += column.heights[i]
	}
	f.y += 22
	f.more(area.left, len(d.rows)-len(rows))
	return claimKey(marks["bar"], marks["arrow"])
}

// claimKey explains the marks that are used.
func claimKey(bars, arrows bool) []string {
	switch {
	case bars && arrows:
		return []string{"A bar runs from the lower to the upper bound; an arrow means that the figure is open on that side."}
	case bars:
		return []string{"A bar runs from the lower to the upper bound."}
	case arrows:
		return []string{"An arrow means that the figure is open on that side: “at least”, “at most”."}
	}
	return nil
}

// claimColumn is what stands left of the claims: what they are about in bold,
// once for all rows that share it, and who says so.
type claimColumn struct {
	width          float64
	names, details [][]string
	heights        []float64
}

func (f *frame) claimColumn(rows []datum, most float64) claimColumn {
	var c claimColumn
	for i, r := range rows {
		var names []string
		if i == 0 || r.label != rows[i-1].label {
			names = f.strong().wrap(r.label, most, 3)
		}
		by := r.detail
		if by == "" {
			by = r.group
		}
		details := f.soft().wrap(by, most, 2)
		c.names, c.details = append(c.names, names), append(c.details, details)
		c.width = max(c.width, f.strong().widest(names...), f.soft().widest(details...))
		height := float64(len(names))*f.strong().lead() + float64(len(details))*f.soft().lead()
		c.heights = append(c.heights, max(height+16, 34))
	}
	return c
}

func (c *claimColumn) draw(f *frame, i int) {
	height := float64(len(c.names[i]))*f.strong().lead() + float64(len(c.details[i]))*f.soft().lead()
	y := f.y + (c.heights[i]-height)/2 + 12.5
	y = f.lines(f.strong(), f.left, y, start, c.names[i])
	f.lines(f.soft(), f.left, y-1, start, c.details[i])
}
