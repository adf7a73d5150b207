package chart

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
	"gonum.org/v1/plot/vg"
)

// brush paints shapes. The canvas of gonum/plot goes over the whole picture for
// each of them; this one goes over the shape alone.
type brush struct {
	img  *image.RGBA
	area vector.Rasterizer
}

// newBrush returns a brush over a white picture.
func newBrush(width, height int) *brush {
	b := &brush{img: image.NewRGBA(image.Rect(0, 0, width, height))}
	draw.Draw(b.img, b.img.Rect, image.White, image.Point{}, draw.Src)
	return b
}

// fill paints what the shape goes around.
func (b *brush) fill(shape vg.Path, c color.NRGBA) {
	area := extentOf(shape).Intersect(b.img.Rect)
	if area.Empty() {
		return
	}
	x := func(at vg.Point) float32 { return float32(float64(at.X)*density - float64(area.Min.X)) }
	y := func(at vg.Point) float32 { return float32(float64(at.Y)*density - float64(area.Min.Y)) }
	b.area.Reset(area.Dx(), area.Dy())
	for _, c := range shape {
		switch {
		case c.Type == vg.MoveComp:
			b.area.MoveTo(x(c.Pos), y(c.Pos))
		case c.Type == vg.CloseComp:
			b.area.ClosePath()
		case len(c.Control) == 1:
			b.area.QuadTo(x(c.Control[0]), y(c.Control[0]), x(c.Pos), y(c.Pos))
		case len(c.Control) == 2:
			b.area.CubeTo(x(c.Control[0]), y(c.Control[0]), x(c.Control[1]), y(c.Control[1]), x(c.Pos), y(c.Pos))
		default:
			b.area.LineTo(x(c.Pos), y(c.Pos))
		}
	}
	b.area.Draw(b.img, area, image.NewUniform(c), image.Point{})
}

// extentOf returns the dots that a shape may cover: those between its points
// and the control points of its curves.
func extentOf(shape vg.Path) image.Rectangle {
	low, high := vg.Point{X: math.MaxFloat32, Y: math.MaxFloat32}, vg.Point{}
	span := func(at vg.Point) {
		low.X, low.Y = min(low.X, at.X), min(low.Y, at.Y)
		high.X, high.Y = max(high.X, at.X), max(high.Y, at.Y)
	}
	for _, c := range shape {
		if c.Type == vg.CloseComp {
			continue
		}
		span(c.Pos)
		for _, at := range c.Control {
			span(at)
		}
	}
	dot := func(v vg.Length, round func(float64) float64) int { return int(round(float64(v) * density)) }
	return image.Rect(dot(low.X, math.Floor), dot(low.Y, math.Floor), dot(high.X, math.Ceil), dot(high.Y, math.Ceil))
}
