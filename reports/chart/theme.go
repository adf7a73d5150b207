package chart

import "image/color"

// Theme is the colours of a chart.
type Theme struct {
	Paper    color.NRGBA   // behind everything
	Ink      color.NRGBA   // title, labels
	Soft     color.NRGBA   // measure, axis labels, labels in the second row
	Faint    color.NRGBA   // notes and source
	Grid     color.NRGBA   // grid lines
	Axis     color.NRGBA   // zero lines, stems of the grid
	Rule     color.NRGBA   // the bar above the title
	Rest     color.NRGBA   // what is not the finding
	Series   []color.NRGBA // first the colour of the finding, then its opposite, then the others
	Negative color.NRGBA   // below zero, bad
}

// Newspaper is the theme of paper and white pages. The six series colours stay apart
// under the three kinds of colour-blind sight.
var Newspaper = Theme{
	Paper:    rgb(0xffffff),
	Ink:      rgb(0x16191d),
	Soft:     rgb(0x59616a),
	Faint:    rgb(0x767d85),
	Grid:     rgb(0xe4e7ea),
	Axis:     rgb(0x9aa2aa),
	Rule:     rgb(0xc4202f),
	Rest:     rgb(0xc3c9cf),
	Negative: rgb(0xc9501c),
	Series:   []color.NRGBA{rgb(0x0b5c94), rgb(0xd9671e), rgb(0xc2628f), rgb(0x882255), rgb(0x4f9bd1), rgb(0x6b4c2a)},
}

func (t *Theme) lead() color.NRGBA { return t.Series[0] }

// series returns the i-th series colour, grey when they are used up.
func (t *Theme) series(i int) color.NRGBA {
	if i < len(t.Series) {
		return t.Series[i]
	}
	return t.Rest
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255}
}

// mix returns the colour a share of the way from one to the other. Tints are
// mixed and not transparent, so that all outputs show the same.
func mix(from, to color.NRGBA, share float64) color.NRGBA {
	channel := func(a, b uint8) uint8 { return uint8(float64(a) + share*(float64(b)-float64(a)) + 0.5) }
	return color.NRGBA{channel(from.R, to.R), channel(from.G, to.G), channel(from.B, to.B), 255}
}

// dark reports whether white reads better on c than ink.
func dark(c color.NRGBA) bool {
	return 299*int(c.R)+587*int(c.G)+114*int(c.B) < 150_000
}
