// Package font holds the typeface of everything that Readout draws: IBM Plex
// Sans, and Mono for code, the upstream WOFF files byte for byte, unpacked on first use. Charts
// measure text with it, and the PDF and the pictures are set in it, so that all
// outputs agree on where a line breaks.
package font

import (
	_ "embed"
	"fmt"
	"sync"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Family is the name under which the faces are known to PDF and SVG.
const Family = "IBM Plex Sans"

var (
	//go:embed IBMPlexSans-Regular.woff
	regular []byte
	//go:embed IBMPlexSans-Italic.woff
	italic []byte
	//go:embed IBMPlexSans-Bold.woff
	bold []byte
	//go:embed IBMPlexMono-Regular.woff
	mono []byte
)

// The faces. Style is that of fpdf: "", "I", "B".
var (
	Regular = &Face{Family: Family, Style: "", woff: regular}
	Italic  = &Face{Family: Family, Style: "I", woff: italic}
	Bold    = &Face{Family: Family, Style: "B", woff: bold}
	Mono    = &Face{Family: "IBM Plex Mono", Style: "", woff: mono}
)

// Faces lists those of text.
var Faces = []*Face{Regular, Italic, Bold}

// Face is one cut of the typeface.
type Face struct {
	Family, Style string
	woff          []byte

	once     sync.Once
	ttf      []byte
	outlines *sfnt.Font
	narrow   [0x500]glyph // Latin, Greek and Cyrillic, looked up once

	mu  sync.Mutex // guards buf
	buf sfnt.Buffer
}

type glyph struct {
	index   sfnt.GlyphIndex // 0 when the face has none
	advance int             // thousandths of the size
}

func (f *Face) load() {
	f.once.Do(func() {
		var err error
		if f.ttf, err = unpack(f.woff); err == nil {
			f.outlines, err = sfnt.Parse(f.ttf)
		}
		if err != nil {
			panic(fmt.Sprintf("font: embedded file: %v", err)) // a broken build, held by a test
		}
		for r := range f.narrow {
			f.narrow[r] = f.lookup(rune(r))
		}
	})
}

func (f *Face) lookup(r rune) glyph {
	index, err := f.outlines.GlyphIndex(&f.buf, r)
	if err != nil || index == 0 {
		return glyph{}
	}
	perEm := fixed.Int26_6(f.outlines.UnitsPerEm())
	advance, err := f.outlines.GlyphAdvance(&f.buf, index, perEm, 0)
	if err != nil {
		return glyph{}
	}
	return glyph{index, int(advance) * 1000 / int(perEm)}
}

func (f *Face) glyph(r rune) glyph {
	f.load()
	if 0 <= r && int(r) < len(f.narrow) {
		return f.narrow[r]
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.lookup(r)
}

// TTF returns the face as a TrueType file. Do not change it.
func (f *Face) TTF() []byte {
	f.load()
	return f.ttf
}

// WOFF returns the face as it is embedded, for web pages. Do not change it.
func (f *Face) WOFF() []byte { return f.woff }

// Outlines returns the parsed face.
func (f *Face) Outlines() *sfnt.Font {
	f.load()
	return f.outlines
}

// Has reports whether the face can draw r.
func (f *Face) Has(r rune) bool { return f.glyph(r).index != 0 }

// Width returns how far text set at size reaches, in the unit of size. Nothing
// is kerned: PDF viewers, browsers and pictures then agree.
func (f *Face) Width(text string, size float64) float64 {
	sum := 0
	for _, r := range text {
		sum += f.glyph(r).advance
	}
	return float64(sum) * size / 1000
}
