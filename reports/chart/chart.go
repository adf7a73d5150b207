package chart

import (
	"fmt"
	"math"
	"strings"
	"time"

	"readout/analysis/table"
)

// Options say how a chart is drawn. The zero value draws a chart 800 units
// wide, as high as its content, on white.
type Options struct {
	Width, Height float64   // in pixels of a web page; 0 for 800 and for what the content needs
	Source        string    // the last line: "Source: Sample corpus, 42 articles, 13 February – 20 May 2025"
	Theme         *Theme    // nil for Newspaper
	Day           time.Time // the date written into PDF files; never the day of drawing
}

// Chart is a table drawn as its figure says.
type Chart struct {
	table *table.Table
	data  *data
	opt   Options
	fault string // why the table cannot be drawn, drawn instead
}

const (
	defaultWidth = 800
	narrowest    = 280
	widest       = 4000
	margin       = 24 // around a chart that stands alone
)

// body draws the part between head and foot. It moves f.y to its lower end and
// returns what a reader must know to read it.
type body func(f *frame, d *data, fig *table.Figure) []string

var bodies = map[table.Shape]body{
	table.Bars:      bars,
	table.Line:      lines,
	table.Intervals: intervals,
	table.Timeline:  timeline,
	table.Heat:      heat,
	table.Multiples: multiples,
	table.Diverging: diverging,
	table.Network:   network,
}

// Draw checks that the table's figure can be drawn from it. An empty table is
// no error: its chart says that nothing was found.
func Draw(t *table.Table, opt Options) (*Chart, error) {
	d, err := read(t)
	if err != nil {
		return nil, err
	}
	if bodies[t.Figure.Shape] == nil {
		return nil, fmt.Errorf("table %q: unknown shape %q", t.Name, t.Figure.Shape)
	}
	return &Chart{table: t, data: d, opt: opt}, nil
}

// picture lays the chart out.
func (c *Chart) picture(width, margin, tallest float64) *picture {
	if width == 0 {
		width = c.opt.Width
	}
	if width == 0 {
		width = defaultWidth
	}
	width = math.Round(min(max(width, narrowest), widest))
	f := &frame{picture: &picture{width: width}, Theme: *c.theme(), left: margin, right: width - margin, most: tallest}
	notes := c.notes()
	f.head(c.headline())
	if c.opt.Height > 0 {
		f.tall = max(c.opt.Height-f.y-f.footHeight(notes)-bottom(margin), 80)
	}
	switch {
	case c.fault != "":
		f.message(c.fault)
	case len(c.data.rows) == 0:
		f.empty(c.table)
	default:
		remarks := bodies[c.table.Figure.Shape](f, c.data, c.table.Figure)
		notes[0] = strings.TrimSpace(strings.Join(remarks, " ") + " " + notes[0])
	}
	f.foot(notes)
	f.height = math.Ceil(f.y + bottom(margin))
	return f.picture
}

func (c *Chart) theme() *Theme {
	if c.opt.Theme != nil {
		return c.opt.Theme
	}
	return &Newspaper
}

// bottom is the space under the last line.
func bottom(margin float64) float64 { return 4 + margin/2 }

// headline returns the finding, as headlines are without a full stop, and how
// it is measured.
func (c *Chart) headline() (finding, measure string) {
	finding = strings.TrimSuffix(clean(c.table.Finding), ".")
	if finding == "" {
		finding = clean(c.table.Title)
	}
	measure = strings.TrimSuffix(clean(c.table.Measure), ".")
	if c.table.Figure.Shape == table.Intervals && magnitudes(c.data.numbers()) {
		measure = strings.TrimPrefix(measure+"; logarithmic scale", "; ")
	}
	return finding, measure
}

// notes returns what a reader must know, as one paragraph, and the source.
func (c *Chart) notes() []string {
	var notes []string
	for _, n := range c.table.Notes {
		notes = append(notes, strings.TrimSuffix(clean(n), ".")+".")
	}
	return []string{strings.Join(notes, " "), clean(c.opt.Source)}
}
