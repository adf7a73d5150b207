package chart

import "readout/analysis/table"

// intervals draws figures as stated: a dot for a number, a bar from the lowest
// to the highest it may be, an arrow where a side is open. Rows with the same
// label stand together as claims about one thing; where not all have room, each
// label shows its first ones.
func intervals(f *frame, d *data, fig *table.Figure) []string {
	rows, column := f.claimRows(d, fig)
	for _, r := range rows {
		f.rows = append(f.rows, r.row)
	}
	area := box{f.left + column.width + 2*gutter, f.y + 2, f.right, f.y + 2}
	for i := range rows {
		area.bottom += column.rows[i].height
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
		if i > 0 && column.rows[i].names != nil {
			f.segment(f.left, f.y, f.right, f.y, f.Axis, 0.6)
		}
		column.draw(f, i)
		mid := f.y + column.rows[i].height/2
		if c, known := claimOf(r); known {
			f.claim(c, d.figure(r), s, mid, area)
			marks["bar"] = marks["bar"] || c.low != c.high
			marks["arrow"] = marks["arrow"] || c.over || c.below
		} else {
			f.halo(f.soft(), f.Paper, s.from+valueRoom, mid+4, start, notKnown)
		}
		f.y += column.rows[i].height
	}
	f.y += 22
	f.more(area.left, column.left)
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
