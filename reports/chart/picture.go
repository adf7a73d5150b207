package chart

import (
	"image/color"
	"math"
	"slices"
	"strings"

	"gonum.org/v1/plot/vg"

	"readout/reports/font"
)

// picture is a finished drawing: marks in the order they are painted. One unit
// is a pixel of a web page, 1/96 inch; y grows downwards. Coordinates are
// rounded to hundredths, so that a processor which fuses multiplications and
// additions draws the same as one which does not.
type picture struct {
	width, height float64
	marks         []mark
	rows          []int // of the table, that are drawn, where they are not the first ones
}

// mark is a filled path, a stroked path, or a line of text.
type mark struct {
	path  vg.Path
	color color.NRGBA
	pen   *pen // of a stroked path
	line  *line
}

type pen struct {
	width float64
	dash  []float64
}

// line is one line of text.
type line struct {
	text  string
	face  *font.Face
	size  float64
	x, y  float64 // of the beginning of the baseline
	width float64

	upright bool         // reads from below to above
	halo    *color.NRGBA // of text that crosses lines: the colour around it
}

// box is where the line's ink may be: from the ascenders to the descenders.
func (l *line) box() box {
	if l.upright {
		return box{l.x - 0.76*l.size, l.y - l.width, l.x + 0.22*l.size, l.y}
	}
	return box{l.x, l.y - 0.76*l.size, l.x + l.width, l.y + 0.22*l.size}
}

// box is a rectangle with y growing downwards.
type box struct{ left, top, right, bottom float64 }

func (b box) overlaps(c box) bool {
	return b.left < c.right && c.left < b.right && b.top < c.bottom && c.top < b.bottom
}

func (b box) within(c box) bool {
	return b.left >= c.left && b.right <= c.right && b.top >= c.top && b.bottom <= c.bottom
}

func (b box) grow(by float64) box {
	return box{b.left - by, b.top - by, b.right + by, b.bottom + by}
}

func (b box) width() float64  { return b.right - b.left }
func (b box) height() float64 { return b.bottom - b.top }

// faces returns the faces that the picture's text is set in.
func (p *picture) faces() []*font.Face {
	return slices.DeleteFunc(slices.Clone(font.Faces), func(f *font.Face) bool { return p.letters(f) == "" })
}

// letters returns all text set in a face.
func (p *picture) letters(face *font.Face) string {
	var all strings.Builder
	for _, m := range p.marks {
		if m.line != nil && m.line.face == face {
			all.WriteString(m.line.text)
		}
	}
	return all.String()
}

// haloWidth is the width of the stroke under text that crosses lines.
const haloWidth = 3.5

func round(v float64) float64 { return math.Round(v*100) / 100 }

func point(x, y float64) vg.Point {
	return vg.Point{X: vg.Length(round(x)), Y: vg.Length(round(y))}
}

func (p *picture) fill(path vg.Path, c color.NRGBA) {
	p.marks = append(p.marks, mark{path: path, color: c})
}

func (p *picture) stroke(path vg.Path, c color.NRGBA, width float64, dash ...float64) {
	p.marks = append(p.marks, mark{path: path, color: c, pen: &pen{width, dash}})
}

// segment draws a straight line.
func (p *picture) segment(x1, y1, x2, y2 float64, c color.NRGBA, width float64, dash ...float64) {
	p.stroke(polyline(point(x1, y1), point(x2, y2)), c, width, dash...)
}

func (p *picture) rect(b box, c color.NRGBA) {
	p.fill(polygon(point(b.left, b.top), point(b.right, b.top), point(b.right, b.bottom), point(b.left, b.bottom)), c)
}

func (p *picture) dot(x, y, radius float64, c color.NRGBA) { p.fill(circle(x, y, radius), c) }

func polyline(points ...vg.Point) vg.Path {
	path := make(vg.Path, 0, len(points)+1)
	for i, at := range points {
		if i == 0 {
			path.Move(at)
		} else {
			path.Line(at)
		}
	}
	return path
}

func polygon(points ...vg.Point) vg.Path {
	path := polyline(points...)
	path.Close()
	return path
}

// circle is drawn with four cubic curves, which every output has.
func circle(x, y, r float64) vg.Path {
	const k = 0.5522847498 // distance of the control points for a quarter
	var path vg.Path
	path.Move(point(x+r, y))
	path.CubeTo(point(x+r, y+k*r), point(x+k*r, y+r), point(x, y+r))
	path.CubeTo(point(x-k*r, y+r), point(x-r, y+k*r), point(x-r, y))
	path.CubeTo(point(x-r, y-k*r), point(x-k*r, y-r), point(x, y-r))
	path.CubeTo(point(x+k*r, y-r), point(x+r, y-k*r), point(x+r, y))
	path.Close()
	return path
}
