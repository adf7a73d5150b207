package chart

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	_ "image/png"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"readout/analysis/table"
)

func outputs(t *testing.T, c *Chart) []string {
	var pdf bytes.Buffer
	if err := c.WritePDF(&pdf); err != nil {
		t.Error(err)
	}
	return []string{string(c.PNG()), pdf.String(), c.SVG(), c.Alt()}
}

// The same table gives the same bytes, drawn again and drawn by many at once.
func TestSameBytes(t *testing.T) {
	all, _ := samples(t)
	for _, s := range all {
		if string(s.table.Figure.Shape) != s.name {
			continue // one of each shape
		}
		s.opt.Day = time.Date(2025, 5, 20, 0, 0, 0, 0, time.UTC)
		c, err := Draw(s.table, s.opt)
		if err != nil {
			t.Fatal(err)
		}
		want := outputs(t, c)
		var wg sync.WaitGroup
		for range 2 {
			wg.Go(func() {
				for i, got := range outputs(t, c) {
					if got != want[i] {
						t.Errorf("%s: output %d differs", s.name, i)
					}
				}
			})
		}
		wg.Wait()
	}
}

// Outside text stays text in an SVG file.
func TestSVGHoldsHostileText(t *testing.T) {
	hostile := "<script>alert('x')</script>\x00\x1b]0;\" onload=\"evil() ]]> &amp; \xff"
	c := Bars(&table.Table{
		Title: hostile, Finding: hostile, Measure: hostile, Notes: []string{hostile},
		Columns: []table.Column{{Name: "what", Title: hostile, Kind: table.Text}, {Name: "n", Kind: table.Count}},
		Rows:    [][]any{{hostile, 3}},
	}, Options{Source: hostile})
	decoder := xml.NewDecoder(strings.NewReader(c.SVG()))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		start, ok := token.(xml.StartElement)
		if ok && !strings.Contains(" svg title desc style rect path text ", " "+start.Name.Local+" ") {
			t.Errorf("the file has an element %q", start.Name.Local)
		}
		for _, a := range start.Attr {
			if strings.HasPrefix(a.Name.Local, "on") {
				t.Errorf("the file has an attribute %q", a.Name.Local)
			}
		}
	}
}

// A chart on a page leaves the page's font and colours alone, in any unit.
func TestDrawOnPage(t *testing.T) {
	all, _ := samples(t)
	for unit, points := range map[string]float64{"pt": 1, "mm": 72 / 25.4} {
		pdf := fpdf.New("P", unit, "A4", "")
		pdf.AddPage()
		pdf.SetFont("Helvetica", "B", 9)
		pdf.SetTextColor(1, 2, 3)
		for _, s := range all {
			c, err := Draw(s.table, s.opt)
			if err != nil {
				t.Fatal(err)
			}
			c.Place(482).Draw(pdf, 10/points, 10/points)
		}
		size, _ := pdf.GetFontSize()
		r, g, b := pdf.GetTextColor()
		if pdf.GetFontFamily() != "helvetica" || pdf.GetFontStyle() != "B" || size != 9 || r != 1 || g != 2 || b != 3 {
			t.Errorf("after the charts the page has font %s %s %v, color %d %d %d", pdf.GetFontFamily(), pdf.GetFontStyle(), size, r, g, b)
		}
		if pdf.Error() != nil {
			t.Error(pdf.Error())
		}
	}
}

// However many rows there are, two charts fit on a page, or one with claims and
// a table.
func TestTwoChartsFitOnAPage(t *testing.T) {
	all, _ := samples(t)
	for _, s := range all {
		rows := s.table.Rows
		for len(s.table.Rows) < 200 && len(rows) > 0 {
			s.table.Rows = append(s.table.Rows, rows...)
		}
		s.table.Figure.Limit = 500
		c, err := Draw(s.table, s.opt)
		if err != nil {
			t.Fatal(err)
		}
		most := 345.0
		if s.table.Figure.Shape == table.Intervals {
			most = 400
		}
		if h := c.Place(482).Height; h > most {
			t.Errorf("%s is %.0f points high", s.name, h)
		}
	}
}

func TestPNGIsTwiceTheSize(t *testing.T) {
	all, _ := samples(t)
	s := all[0]
	s.opt.Width, s.opt.Height = 800, 450
	c, err := Draw(s.table, s.opt)
	if err != nil {
		t.Fatal(err)
	}
	img, _, err := image.DecodeConfig(bytes.NewReader(c.PNG()))
	if err != nil {
		t.Fatal(err)
	}
	if img.Width != 1600 || img.Height > 900 || img.Height < 700 {
		t.Errorf("picture of %d x %d", img.Width, img.Height)
	}
}
