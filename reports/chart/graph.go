package chart

import (
	"cmp"
	"math"
	"slices"
)

// graph is the strongest names and the pairs among them.
type graph struct {
	names  []string
	radius []float64
	links  []link
	at     []spot
	left   int
}

type link struct {
	from, to int
	value    float64
	share    float64 // of the strongest
}

// thickness is how wide a link is drawn.
func (g *graph) thickness(l link) float64 { return 0.8 + 6*l.share }

// hidden is how much of the links a box would cover.
func (g *graph) hidden(b box) float64 {
	sum := 0.0
	for _, l := range g.links {
		p, q := g.at[l.from], g.at[l.to]
		for i := range 21 { // points along the link
			share := float64(i) / 20
			x, y := p.x+float64(share*(q.x-p.x)), p.y+float64(share*(q.y-p.y))
			if b.overlaps(box{x - 3, y - 3, x + 3, y + 3}) {
				sum += round(g.thickness(l))
			}
		}
	}
	return sum
}

type spot struct{ x, y float64 }

func newGraph(rows []datum, most int) *graph {
	type pair struct{ a, b string }
	values := map[pair]float64{}
	strength := map[string]float64{}
	var pairs []pair
	for _, r := range rows {
		p := pair{min(r.label, r.group), max(r.label, r.group)}
		if r.label == r.group || !r.value.known || r.value.v <= 0 {
			continue
		}
		if _, seen := values[p]; !seen {
			pairs = append(pairs, p)
		}
		values[p] = max(values[p], r.value.v) // a pair given both ways is one
	}
	var names []string
	for _, p := range pairs {
		for _, name := range []string{p.a, p.b} {
			if _, seen := strength[name]; !seen {
				names = append(names, name)
			}
			strength[name] += values[p]
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(strength[b], strength[a]) })
	g := &graph{names: names[:min(most, len(names))]}
	g.left = len(names) - len(g.names)
	index := map[string]int{}
	for i, name := range g.names {
		index[name] = i
		g.radius = append(g.radius, max(4, 17*math.Sqrt(strength[name]/strength[names[0]])))
	}
	for _, p := range pairs {
		from, one := index[p.a]
		to, two := index[p.b]
		if one && two {
			g.links = append(g.links, link{from: from, to: to, value: values[p]})
		}
	}
	strongest := 0.0
	for _, l := range g.links {
		strongest = max(strongest, l.value)
	}
	for i := range g.links {
		g.links[i].share = g.links[i].value / strongest
	}
	slices.SortStableFunc(g.links, func(a, b link) int { return cmp.Compare(a.value, b.value) })
	return g
}
