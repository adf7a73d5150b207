package chart

import "math"

// lay places the names so that distances on the page come close to distances
// along the links (stress majorization), starting from a circle in the order of
// the names. Products are converted before they are added, which keeps every
// processor from fusing the two: all reach the same places.
func (g *graph) lay(area box) {
	n := len(g.names)
	g.at = make([]spot, n)
	for i := range g.at {
		turn := 2 * math.Pi * float64(i) / float64(n)
		g.at[i] = spot{round(100 * math.Cos(turn)), round(100 * math.Sin(turn))}
	}
	wanted := g.distances()
	for range 300 {
		next := make([]spot, n)
		for i := range n {
			var sum spot
			weights := 0.0
			for j := range n {
				if i == j {
					continue
				}
				d := wanted[i][j]
				dx, dy := g.at[i].x-g.at[j].x, g.at[i].y-g.at[j].y
				apart := max(math.Sqrt(float64(dx*dx)+float64(dy*dy)), 1e-6)
				w := 1 / float64(d*d)
				sum.x += float64(w * (g.at[j].x + float64(d*dx)/apart))
				sum.y += float64(w * (g.at[j].y + float64(d*dy)/apart))
				weights += w
			}
			next[i] = g.at[i]
			if weights > 0 {
				next[i] = spot{sum.x / weights, sum.y / weights}
			}
		}
		g.at = next
	}
	g.stretch(area)
	g.part(area)
}

// distances are the lengths of the shortest ways along links; names that no
// way joins stand a little farther than all others.
func (g *graph) distances() [][]float64 {
	n := len(g.names)
	d := make([][]float64, n)
	for i := range d {
		d[i] = make([]float64, n)
		for j := range d[i] {
			d[i][j] = math.Inf(1)
		}
	}
	for _, l := range g.links {
		length := 100 - 45*math.Sqrt(l.share)
		d[l.from][l.to], d[l.to][l.from] = length, length
	}
	farthest := 100.0
	for k := range n {
		for i := range n {
			for j := range n {
				d[i][j] = min(d[i][j], d[i][k]+d[k][j])
			}
		}
	}
	for i := range n {
		for j := range n {
			if i != j && !math.IsInf(d[i][j], 1) {
				farthest = max(farthest, d[i][j])
			}
		}
	}
	for i := range n {
		for j := range n {
			d[i][j] = min(d[i][j], 1.2*farthest)
		}
	}
	return d
}

// stretch fills the area, with room for names at its sides.
func (g *graph) stretch(area box) {
	var xs, ys []float64
	for _, p := range g.at {
		xs, ys = append(xs, p.x), append(ys, p.y)
	}
	side := min(90, area.width()/4)
	fill := func(values []float64, from, to float64) func(float64) float64 {
		low, high := extent(values)
		return func(v float64) float64 {
			if high-low < 1 {
				return (from + to) / 2
			}
			return from + float64((v-low)/(high-low)*(to-from))
		}
	}
	x := fill(xs, area.left+side, area.right-side)
	y := fill(ys, area.top+22, area.bottom-22)
	for i, p := range g.at {
		g.at[i] = spot{round(x(p.x)), round(y(p.y))}
	}
}

// part moves dots apart that touch.
func (g *graph) part(area box) {
	for range 60 {
		for i := range g.at {
			for j := range i {
				a, b := &g.at[i], &g.at[j]
				dx, dy := a.x-b.x, a.y-b.y
				apart := math.Sqrt(float64(dx*dx) + float64(dy*dy))
				want := g.radius[i] + g.radius[j] + 16
				if apart >= want {
					continue
				}
				if apart < 0.01 {
					dx, dy, apart = float64(i-j), 1, math.Sqrt(float64((i-j)*(i-j)+1))
				}
				push := (want - apart) / 2 / apart
				a.x, a.y = round(a.x+float64(dx*push)), round(a.y+float64(dy*push))
				b.x, b.y = round(b.x-float64(dx*push)), round(b.y-float64(dy*push))
			}
		}
		for i := range g.at {
			p, r := &g.at[i], g.radius[i]+2
			p.x = min(max(p.x, area.left+r), area.right-r)
			p.y = min(max(p.y, area.top+r), area.bottom-r)
		}
	}
}
