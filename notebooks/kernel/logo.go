package kernel

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
)

// The logo is four bars of a chart on a dark square, on a grid of 16.
var (
	logoGround = color.RGBA{0x1f, 0x3a, 0x4d, 0xff}
	logoBars   = []color.RGBA{{0x00, 0xad, 0xd8, 0xff}, {0xff, 0xb0, 0x00, 0xff}, {0x00, 0xad, 0xd8, 0xff}, {0xee, 0xee, 0xee, 0xff}}
	logoTops   = []int{9, 5, 7, 3}
)

func logoBar(i int) image.Rectangle { return image.Rect(2+3*i, logoTops[i], 4+3*i, 14) }

// WriteLogoPNG draws the logo for a list of kernels, size pixels wide.
func WriteLogoPNG(w io.Writer, size int) error {
	m := image.NewRGBA(image.Rect(0, 0, size, size))
	draw.Draw(m, m.Bounds(), image.NewUniform(logoGround), image.Point{}, draw.Src)
	for i, c := range logoBars {
		r, by := logoBar(i), size/16
		draw.Draw(m, image.Rect(r.Min.X*by, r.Min.Y*by, r.Max.X*by, r.Max.Y*by), image.NewUniform(c), image.Point{}, draw.Src)
	}
	return png.Encode(w, m)
}

// WriteLogoSVG draws the logo at any size.
func WriteLogoSVG(w io.Writer) error {
	text := fmt.Sprintf("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><rect width=\"16\" height=\"16\" fill=\"%s\"/>", hex(logoGround))
	for i, c := range logoBars {
		r := logoBar(i)
		text += fmt.Sprintf("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>", r.Min.X, r.Min.Y, r.Dx(), r.Dy(), hex(c))
	}
	_, err := io.WriteString(w, text+"</svg>\n")
	return err
}

func hex(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }
