package font

import (
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"gonum.org/v1/plot/vg"
)

// Path returns the outlines of text, its baseline beginning at x, y, with y
// growing downwards as on a page.
func (f *Face) Path(text string, x, y, size float64) vg.Path {
	f.load()
	perEm := fixed.Int26_6(f.outlines.UnitsPerEm())
	scale := size / float64(perEm)
	var path vg.Path
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, r := range text {
		g := f.lookup(r)
		at := func(p fixed.Point26_6) vg.Point {
			return vg.Point{X: vg.Length(x + float64(p.X)*scale), Y: vg.Length(y + float64(p.Y)*scale)}
		}
		segments, err := f.outlines.LoadGlyph(&f.buf, g.index, perEm, nil)
		if err != nil {
			continue
		}
		open := false
		for _, s := range segments {
			switch s.Op {
			case sfnt.SegmentOpMoveTo:
				if open {
					path.Close()
				}
				path.Move(at(s.Args[0]))
				open = true
			case sfnt.SegmentOpLineTo:
				path.Line(at(s.Args[0]))
			case sfnt.SegmentOpQuadTo:
				path.QuadTo(at(s.Args[0]), at(s.Args[1]))
			case sfnt.SegmentOpCubeTo:
				path.CubeTo(at(s.Args[0]), at(s.Args[1]), at(s.Args[2]))
			}
		}
		if open {
			path.Close()
		}
		x += float64(g.advance) * size / 1000
	}
	return path
}
