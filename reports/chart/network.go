package chart

import (
	"math"
	"slices"

	"readout/analysis/table"
)

// network draws names as dots, joined the thicker the larger the value of the
// pair: Label and Group are its ends. A dot's area is the sum of its pairs.
func network(f *frame, d *data, fig *table.Figure) []string {
	most := fig.Limit
	if most <= 0 {
		most = 14
	}
	g := newGraph(d.rows, most)
	if len(g.names) == 0 {
		f.message("Nothing to draw: no two names are joined.")
		return nil
	}
	area := f.plotArea(0.55)
	area.bottom = max(area.bottom, area.top+80)
	f.y = area.bottom + 6
	g.lay(area)

	for _, l := range g.links {
		a, b := g.at[l.from], g.at[l.to]
		f.segment(a.x, a.y, b.x, b.y, mix(f.Paper, f.Axis, 0.45+0.4*l.share), g.thickness(l))
	}
	var taken []box
	for i, at := range g.at {
		f.dot(at.x, at.y, g.radius[i]+1.5, f.Paper)
		f.dot(at.x, at.y, g.radius[i], f.lead())
		r := g.radius[i] + 1
		taken = append(taken, box{at.x - r, at.y - r, at.x + r, at.y + r})
	}
	unnamed := 0
	for i := range g.names {
		if b, ok := f.nodeLabel(g, i, taken, area); ok {
			taken = append(taken, b.grow(1))
		} else {
			unnamed++
		}
	}
	var remarks []string
	if g.left > 0 {
		remarks = append(remarks, "Not shown: "+plural(g.left, "more name", "more names")+".")
	}
	if unnamed > 0 {
		remarks = append(remarks, "For want of room "+plural(unnamed, "dot has", "dots have")+" no name.")
	}
	return remarks
}

// nodeLabel sets a name around its dot: of the places where nothing else
// stands, the one that hides least of the links.
func (f *frame) nodeLabel(g *graph, i int, taken []box, area box) (best box, ok bool) {
	s, at, radius := f.strong(), g.at[i], g.radius[i]
	name := s.fit(g.names[i], 0.3*f.column())
	width, least := s.width(name), math.Inf(1)
	var chosen struct {
		x, y float64
		at   anchor
	}
	for _, p := range []struct {
		x, y float64
		at   anchor
	}{
		{at.x + radius + 5, at.y + 4.5, start},
		{at.x - radius - 5, at.y + 4.5, end},
		{at.x, at.y + radius + 14, middle},
		{at.x, at.y - radius - 5, middle},
		{at.x + radius, at.y + radius + 10, start},
		{at.x + radius, at.y - radius - 1, start},
		{at.x - radius, at.y + radius + 10, end},
		{at.x - radius, at.y - radius - 1, end},
	} {
		b := (&line{x: p.x - float64(p.at)*width, y: p.y, size: s.size, width: width}).box()
		if b.left < f.left || b.right > f.right || b.top < area.top-6 || b.bottom > area.bottom+6 ||
			slices.ContainsFunc(taken, b.overlaps) {
			continue
		}
		if hidden := g.hidden(b); hidden < least {
			chosen, least, ok = p, hidden, true
		}
	}
	if !ok {
		return best, false
	}
	return f.halo(s, f.Paper, chosen.x, chosen.y, chosen.at, name), true
}
