package chart

import (
	"bytes"
	"image"
	"image/png"
	"io"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
)

// density is how many dots a PNG has for each unit, in both directions.
const density = 2

// WritePNG writes the chart as a picture of twice its size in pixels.
func (c *Chart) WritePNG(w io.Writer) error {
	img := c.picture(0, margin, tallest).raster().Image().(*image.RGBA)
	return png.Encode(w, fewColors(img))
}

// PNG returns the chart as WritePNG writes it, for notebooks.
func (c *Chart) PNG() []byte {
	var out bytes.Buffer
	c.WritePNG(&out) // a buffer does not fail
	return out.Bytes()
}

func (p *picture) raster() *vgimg.Canvas {
	canvas := vgimg.NewWith(
		vgimg.UseWH(vg.Length(p.width), vg.Length(p.height)),
		vgimg.UseDPI(72*density),
	)
	for _, m := range p.marks {
		canvas.SetColor(m.color)
		switch {
		case m.line != nil:
			shape := flip(m.line.outline(), p.height)
			if m.line.halo != nil {
				canvas.SetColor(*m.line.halo)
				canvas.SetLineWidth(haloWidth)
				canvas.SetLineDash(nil, 0)
				canvas.Stroke(shape)
				canvas.SetColor(m.color)
			}
			canvas.Fill(shape)
		case m.pen != nil:
			canvas.SetLineWidth(vg.Length(m.pen.width))
			dash := make([]vg.Length, len(m.pen.dash))
			for i, d := range m.pen.dash {
				dash[i] = vg.Length(d)
			}
			canvas.SetLineDash(dash, 0)
			canvas.Stroke(flip(m.path, p.height))
		default:
			canvas.Fill(flip(m.path, p.height))
		}
	}
	return canvas
}

// flip returns path with y growing upwards, as gonum's canvases want it.
func flip(path vg.Path, height float64) vg.Path {
	return mapPath(path, func(at vg.Point) vg.Point {
		return vg.Point{X: at.X, Y: vg.Length(height) - at.Y}
	})
}

func mapPath(path vg.Path, to func(vg.Point) vg.Point) vg.Path {
	mapped := make(vg.Path, len(path))
	for i, c := range path {
		c.Pos = to(c.Pos)
		control := make([]vg.Point, len(c.Control))
		for j := range control {
			control[j] = to(c.Control[j])
		}
		c.Control = control
		mapped[i] = c
	}
	return mapped
}

// outline is the shape of the text.
func (l *line) outline() vg.Path {
	if !l.upright {
		return l.face.Path(l.text, l.x, l.y, l.size)
	}
	turn := func(at vg.Point) vg.Point {
		return vg.Point{X: vg.Length(l.x) + at.Y, Y: vg.Length(l.y) - at.X}
	}
	return mapPath(l.face.Path(l.text, 0, 0, l.size), turn)
}
