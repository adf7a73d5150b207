package page

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/draw"
	_ "image/gif" // what notebooks hold
	_ "image/jpeg"
	"image/png"

	"codeberg.org/go-pdf/fpdf"

	"readout/reports/font"
)

// Picture is an image as a PNG, JPEG or GIF file has it. What cannot be read as
// one is told by its description.
type Picture struct {
	Data []byte
	Alt  string
}

// mostPixels keeps a small file from filling the memory.
const mostPixels = 50_000_000

func (c Picture) set(p *press) {
	config, _, err := image.DecodeConfig(bytes.NewReader(c.Data))
	if err != nil || config.Width*config.Height == 0 || config.Width*config.Height > mostPixels {
		c.tell(p)
		return
	}
	decoded, _, err := image.Decode(bytes.NewReader(c.Data))
	if err != nil {
		c.tell(p)
		return
	}
	name := fmt.Sprintf("%x", sha256.Sum256(c.Data))
	if p.pdf.GetImageInfo(name) == nil {
		// fpdf reads fewer kinds of PNG than Go does, and writes the same kind anew.
		var file bytes.Buffer
		if err := png.Encode(&file, flat(decoded, p.freeWidth(config.Width))); err != nil {
			c.tell(p)
			return
		}
		p.pdf.RegisterImageOptionsReader(name, fpdf.ImageOptions{ImageType: "PNG"}, &file)
	}
	width := min(textWidth, float64(config.Width)*0.75)
	height := width * float64(config.Height) / float64(config.Width)
	if most := bottom - top; height > most {
		width, height = width*most/height, most
	}
	p.need(height)
	p.pdf.ImageOptions(name, margin, p.y, width, height, false, fpdf.ImageOptions{ImageType: "PNG"}, 0, "")
	p.y += height + 12
}

func (c Picture) tell(p *press) {
	if c.Alt != "" {
		p.paragraph(font.Italic, 9, muted, margin, textWidth, c.Alt)
		p.y += 8
	}
}

// freeWidth is the least width from w on that no picture has yet. fpdf writes
// pictures in the order of their widths, and those of one width in any order.
func (p *press) freeWidth(w int) int {
	for p.widths[w] {
		w++
	}
	p.widths[w] = true
	return w
}

// flat is an image without transparency, on white of the given width.
func flat(m image.Image, width int) image.Image {
	out := image.NewRGBA(image.Rect(0, 0, width, m.Bounds().Dy()))
	draw.Draw(out, out.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(out, out.Rect, m, m.Bounds().Min, draw.Over)
	return out
}
