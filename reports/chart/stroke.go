package chart

import (
	"math"

	"gonum.org/v1/plot/vg"
)

// curveSteps is how many straight pieces stand for a curve under a stroke;
// glyphs are small.
const curveSteps = 4

// stroke returns the shape of a line along a path: a slab for each straight
// piece and a disc at each corner, all going round the same way.
func stroke(path vg.Path, width float64, dash []float64) vg.Path {
	var shape vg.Path
	for _, points := range flatten(path) {
		if dash != nil {
			for _, piece := range dashes(points, dash) {
				shape = append(shape, slab(piece[0], piece[1], width)...)
			}
			continue
		}
		for i := 1; i < len(points); i++ {
			shape = append(shape, slab(points[i-1], points[i], width)...)
			next := i + 1
			if next == len(points) && points[i] == points[0] {
				next = 1
			}
			if next < len(points) && corner(points[i-1], points[i], points[next]) {
				shape = append(shape, circle(float64(points[i].X), float64(points[i].Y), width/2)...)
			}
		}
	}
	return shape
}

// corner reports whether a line turns by more than some degrees.
func corner(a, b, c vg.Point) bool {
	before, after := vg.Point{X: b.X - a.X, Y: b.Y - a.Y}, vg.Point{X: c.X - b.X, Y: c.Y - b.Y}
	along := before.X*after.X + before.Y*after.Y
	across := before.X*after.Y - before.Y*after.X
	return along <= 0 || math.Abs(float64(across/along)) > 0.2
}

// slab is a straight line of the given width.
func slab(a, b vg.Point, width float64) vg.Path {
	dx, dy := float64(b.X-a.X), float64(b.Y-a.Y)
	length := math.Hypot(dx, dy)
	if length == 0 {
		return nil
	}
	x, y := vg.Length(dy/length*width/2), vg.Length(-dx/length*width/2)
	return polygon(vg.Point{X: a.X - x, Y: a.Y - y}, vg.Point{X: a.X + x, Y: a.Y + y},
		vg.Point{X: b.X + x, Y: b.Y + y}, vg.Point{X: b.X - x, Y: b.Y - y})
}

// flatten returns the lines of a path as points; a closed one ends where it
// begins.
func flatten(path vg.Path) (lines [][]vg.Point) {
	var points []vg.Point
	end := func() {
		if len(points) > 1 {
			lines = append(lines, points)
		}
		points = nil
	}
	for _, c := range path {
		switch {
		case c.Type == vg.MoveComp:
			end()
			points = append(points, c.Pos)
		case c.Type == vg.CloseComp:
			if len(points) > 0 && points[len(points)-1] != points[0] {
				points = append(points, points[0])
			}
			end()
		case len(c.Control) == 0:
			points = append(points, c.Pos)
		default:
			from := points[len(points)-1]
			for i := 1; i <= curveSteps; i++ {
				points = append(points, onCurve(from, c, vg.Length(i)/curveSteps))
			}
		}
	}
	end()
	return lines
}

// onCurve returns the point a share of the way along a curve.
func onCurve(from vg.Point, c vg.PathComp, t vg.Length) vg.Point {
	between := func(a, b vg.Point) vg.Point { return vg.Point{X: a.X + t*(b.X-a.X), Y: a.Y + t*(b.Y-a.Y)} }
	points := append(append([]vg.Point{from}, c.Control...), c.Pos)
	for len(points) > 1 {
		for i := range points[1:] {
			points[i] = between(points[i], points[i+1])
		}
		points = points[:len(points)-1]
	}
	return points[0]
}

// dashes cuts a line into the pieces that are drawn.
func dashes(points []vg.Point, dash []float64) (pieces [][2]vg.Point) {
	n, left := 0, dash[0]
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		length := math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y))
		at := func(d float64) vg.Point {
			t := vg.Length(d / length)
			return vg.Point{X: a.X + t*(b.X-a.X), Y: a.Y + t*(b.Y-a.Y)}
		}
		for done := 0.0; done < length; {
			step := min(left, length-done)
			if n%2 == 0 {
				pieces = append(pieces, [2]vg.Point{at(done), at(done + step)})
			}
			done += step
			if left -= step; left <= 0 {
				n++
				left = dash[n%len(dash)]
			}
		}
	}
	return pieces
}
