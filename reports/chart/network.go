package chart

import (
	"math"
	"slices"

	"readout/analysis/table"
)

const (
	commonNodes = 16 // names in a figure that sets no limit
	mostNodes   = 40 // more cannot be told apart
)

// network draws names as dots, joined the thicker the larger the value of the
// pair: Label and Group are its ends. A dot's area is the sum of its pairs. As
// many of the strongest names are shown as can be written beside their dots.
func network(f *frame, d *data, fig *table.Figure) []string {
	most := fig.Limit
	if most <= 0 {
		most = commonNodes
	}
	area := f.plotArea(0.55)
	area.bottom = max(area.bottom, area.top+80)
	var g *graph
	var names []nodeName
	for most = min(most, mostNodes); ; most = len(names) {
		g = newGraph(d.rows, most)
		if len(g.names) == 0 {
			f.message("Nothing to draw: no two names are joined.")
			return nil
		}
		g.lay(area)
		names = f.nodeNames(g, area)
		if len(names) == len(g.names) || len(names) < 2 {
			break
		}
	}
	f.y = area.bottom + 6

	for _, l := range g.links {
		a, b := g.at[l.from], g.at[l.to]
		f.segment(a.x, a.y, b.x, b.y, mix(f.Paper, f.Axis, 0.45+0.4*l.share), g.thickness(l))
	}
	for i, at := range g.at {
		f.dot(at.x, at.y, g.radius[i]+1.5, f.Paper)
		f.dot(at.x, at.y, g.radius[i], f.lead())
	}
	for _, n := range names {
		f.halo(f.strong(), f.Paper, n.x, n.y, n.at, n.text)
	}
	if g.left > 0 {
		return []string{"Not shown: " + plural(g.left, "more name", "more names") + "."}
	}
	return nil
}

// nodeName is a name at its place beside, above or below its dot.
type nodeName struct {
	text string
	x, y float64
	at   anchor
}

// nodeNames places the names that find room, the strongest first.
func (f *frame) nodeNames(g *graph, area box) (names []nodeName) {
	var taken []box
	for i, at := range g.at {
		r := g.radius[i] + 1
		taken = append(taken, box{at.x - r, at.y - r, at.x + r, at.y + r})
	}
	bounds := box{f.left, area.top - 6, f.right, area.bottom + 6}
	for i := range g.names {
		if n, b, ok := f.nodeName(g, i, taken, bounds); ok {
			taken = append(taken, b.grow(1))
			names = append(names, n)
		}
	}
	return names
}

// nodeName chooses, of the places where nothing else stands, the one that hides
// least of the links.
func (f *frame) nodeName(g *graph, i int, taken []box, bounds box) (best nodeName, at box, ok bool) {
	s := f.strong()
	text := s.fit(g.names[i], 0.3*f.column())
	width, least := s.width(text), math.Inf(1)
	x, y, r := g.at[i].x, g.at[i].y, g.radius[i]
	for _, n := range []nodeName{
		{text, x + r + 5, y + 4.5, start},
		{text, x - r - 5, y + 4.5, end},
		{text, x, y + r + 14, middle},
		{text, x, y - r - 5, middle},
		{text, x + r, y + r + 10, start},
		{text, x + r, y - r - 1, start},
		{text, x - r, y + r + 10, end},
		{text, x - r, y - r - 1, end},
	} {
		b := (&line{x: n.x - float64(n.at)*width, y: n.y, size: s.size, width: width}).box()
		if !b.within(bounds) || slices.ContainsFunc(taken, b.overlaps) {
			continue
		}
		if hidden := g.hidden(b); hidden < least {
			best, at, least, ok = n, b, hidden, true
		}
	}
	return best, at, ok
}
