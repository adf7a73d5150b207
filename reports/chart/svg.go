package chart

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"hash/fnv"
	"image/color"
	"io"
	"strconv"
	"strings"

	"gonum.org/v1/plot/vg"

	"readout/reports/font"
)

// WriteSVG writes the chart as an SVG file that carries its typeface.
func (c *Chart) WriteSVG(w io.Writer) error {
	_, err := io.WriteString(w, c.lettered(fixed))
	return err
}

// SVG returns the chart as WriteSVG writes it, but as wide as there is room: a
// notebook would cut it where it is narrower.
func (c *Chart) SVG() string { return c.lettered(fluid) }

// fixed and fluid say how large an SVG is shown, by its size in pixels.
const (
	fixed = ` width="%s" height="%s"`
	fluid = "%.0s%.0s"
)

// lettered is the chart with its typeface, whose name is its own, so that
// charts on one page do not disturb each other.
func (c *Chart) lettered(size string) string {
	p := c.picture(0, margin, tallest)
	var style strings.Builder
	sum := fnv.New32a()
	for _, face := range p.faces() {
		subset := face.Subset(p.letters(face))
		sum.Write(subset)
		weight := 400
		if face == font.Bold {
			weight = 700
		}
		fmt.Fprintf(&style, "@font-face{font-family:'Plex %%08x';font-weight:%d;src:url(data:font/woff;base64,%s)}\n",
			weight, base64.StdEncoding.EncodeToString(subset))
	}
	name := fmt.Sprintf("Plex %08x", sum.Sum32())
	return c.svg(p, size, fmt.Sprintf("'%s', ", name), "<style>"+strings.ReplaceAll(style.String(), "Plex %08x", name)+"</style>\n")
}

// InlineSVG returns the chart as an SVG element without its typeface, for a web
// page that brings it (font.Face.WOFF), as wide as the options say.
func (c *Chart) InlineSVG() string { return c.svg(c.picture(0, margin, tallest), fixed, "", "") }

func (c *Chart) svg(p *picture, size, family, style string) string {
	s := &svg{}
	w, h := short(p.width), short(p.height)
	fmt.Fprintf(s, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s"%s role="img" font-family="%s'%s', 'Helvetica Neue', Arial, sans-serif" font-kerning="none">`+"\n",
		w, h, fmt.Sprintf(size, w, h), family, font.Family)
	finding, _ := c.headline()
	fmt.Fprintf(s, "<title>%s</title>\n<desc>%s</desc>\n", escape(finding), escape(c.Alt()))
	s.WriteString(style)
	fmt.Fprintf(s, `<rect width="100%%" height="100%%" fill="%s"/>`+"\n", hex(c.theme().Paper))
	for _, m := range p.marks {
		s.mark(m)
	}
	s.WriteString("</svg>\n")
	return s.String()
}

type svg struct{ strings.Builder }

func (s *svg) mark(m mark) {
	switch {
	case m.line != nil:
		l := m.line
		weight := ""
		switch l.face {
		case font.Bold:
			weight = ` font-weight="700"`
		case font.Italic:
			weight = ` font-style="italic"`
		}
		around := ""
		if l.halo != nil {
			around = fmt.Sprintf(` stroke="%s" stroke-width="%s" stroke-linejoin="round" paint-order="stroke"`, hex(*l.halo), short(haloWidth))
		}
		turn := ""
		if l.upright {
			turn = fmt.Sprintf(` transform="rotate(-90 %s %s)"`, short(l.x), short(l.y))
		}
		// The length holds even where another typeface must stand in.
		fmt.Fprintf(s, `<text x="%s" y="%s" font-size="%s"%s fill="%s" textLength="%s" lengthAdjust="spacingAndGlyphs"%s%s>%s</text>`+"\n",
			short(l.x), short(l.y), short(l.size), weight, hex(m.color), short(l.width), around, turn, escape(l.text))
	case m.pen != nil:
		fmt.Fprintf(s, `<path d="%s" fill="none" stroke="%s" stroke-width="%s"`, pathData(m.path), hex(m.color), short(m.pen.width))
		if m.pen.dash != nil {
			var dash []string
			for _, d := range m.pen.dash {
				dash = append(dash, short(d))
			}
			fmt.Fprintf(s, ` stroke-dasharray="%s"`, strings.Join(dash, " "))
		}
		s.WriteString("/>\n")
	default:
		fmt.Fprintf(s, `<path d="%s" fill="%s"/>`+"\n", pathData(m.path), hex(m.color))
	}
}

func pathData(path vg.Path) string {
	var d strings.Builder
	to := func(command byte, points ...vg.Point) {
		d.WriteByte(command)
		for i, p := range points {
			if i > 0 {
				d.WriteByte(' ')
			}
			d.WriteString(short(float64(p.X)) + " " + short(float64(p.Y)))
		}
	}
	for _, c := range path {
		switch c.Type {
		case vg.MoveComp:
			to('M', c.Pos)
		case vg.LineComp:
			to('L', c.Pos)
		case vg.CurveComp:
			if len(c.Control) == 1 {
				to('Q', c.Control[0], c.Pos)
			} else {
				to('C', c.Control[0], c.Control[1], c.Pos)
			}
		case vg.CloseComp:
			to('Z')
		}
	}
	return d.String()
}

// short writes a coordinate with at most two decimals.
func short(v float64) string {
	return strconv.FormatFloat(round(v), 'f', -1, 64)
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

func escape(text string) string {
	var out bytes.Buffer
	xml.EscapeText(&out, []byte(text)) // a buffer does not fail
	return out.String()
}
