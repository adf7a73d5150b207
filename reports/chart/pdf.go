package chart

import (
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"gonum.org/v1/plot/vg"

	"readout/reports/font"
)

// A unit is 0.75 points in a PDF that holds the chart alone, and less on a
// page among text, where labels should be no larger than the text.
const (
	pointsAlone  = 0.75
	pointsOnPage = 0.66
)

// WritePDF writes a PDF file of one page, as large as the chart.
func (c *Chart) WritePDF(w io.Writer) error {
	p := c.picture(0, margin, tallest)
	size := fpdf.SizeType{Wd: p.width * pointsAlone, Ht: p.height * pointsAlone}
	pdf := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: size})
	day := c.opt.Day
	if day.IsZero() {
		day = time.Unix(0, 0)
	}
	pdf.SetCreationDate(day.UTC())
	pdf.SetModificationDate(day.UTC())
	pdf.SetCatalogSort(true)
	finding, _ := c.headline()
	pdf.SetTitle(finding, true)
	pdf.SetSubject(c.Alt(), true)
	pdf.SetCreator("Readout", true)
	pdf.SetLang("en-GB")
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	pdf.AddPage()
	p.drawPDF(pdf, 0, 0, pointsAlone)
	return pdf.Output(w)
}

// Placed is a chart laid out for a page: without margins, its text of the size
// that pages have, low enough that two of them have room on A4, or one with claims and its table.
type Placed struct {
	Height float64 // in points
	Rows   []int   // the rows of the table that are drawn, where they are not the first ones

	picture *picture
	unit    float64
}

// Place lays the chart out for a width in points.
func (c *Chart) Place(width float64) *Placed {
	p := c.picture(width/pointsOnPage, 0, onPage(c.table.Figure.Shape))
	unit := width / p.width
	return &Placed{Height: p.height * unit, Rows: p.rows, picture: p, unit: unit}
}

// Draw draws into the current page, with the upper left corner at x, y in the
// unit of the page.
func (p *Placed) Draw(pdf *fpdf.Fpdf, x, y float64) {
	p.picture.drawPDF(pdf, x, y, p.unit/pdf.GetConversionRatio())
}

// drawPDF draws with the given size of a unit and leaves the page's font and
// colours as they were.
func (p *picture) drawPDF(pdf *fpdf.Fpdf, x, y, unit float64) {
	family, style := pdf.GetFontFamily(), pdf.GetFontStyle()
	points, _ := pdf.GetFontSize()
	lineWidth := pdf.GetLineWidth()
	fillR, fillG, fillB := pdf.GetFillColor()
	drawR, drawG, drawB := pdf.GetDrawColor()
	textR, textG, textB := pdf.GetTextColor()
	defer func() {
		pdf.SetDashPattern(nil, 0)
		pdf.SetLineWidth(lineWidth)
		pdf.SetFillColor(fillR, fillG, fillB)
		pdf.SetDrawColor(drawR, drawG, drawB)
		pdf.SetTextColor(textR, textG, textB)
		if family != "" {
			pdf.SetFont(family, style, points)
		}
	}()

	font.Embed(pdf, p.faces()...)
	perUnit := unit * pdf.GetConversionRatio()
	pdf.SetLineCapStyle("butt")
	pdf.SetLineJoinStyle("round")
	dashed := false
	for _, m := range p.marks {
		r, g, b := int(m.color.R), int(m.color.G), int(m.color.B)
		switch {
		case m.line != nil:
			l := m.line
			if l.halo != nil {
				pdf.SetDrawColor(int(l.halo.R), int(l.halo.G), int(l.halo.B))
				pdf.SetLineWidth(haloWidth * unit)
				dashed = solid(pdf, dashed)
				tracePDF(pdf, l.outline(), x, y, unit)
				pdf.DrawPath("D")
			}
			pdf.SetTextColor(r, g, b)
			pdf.SetFont(font.Family, l.face.Style, l.size*perUnit)
			if l.upright {
				pdf.TransformBegin()
				pdf.TransformRotate(90, x+l.x*unit, y+l.y*unit)
			}
			pdf.Text(x+l.x*unit, y+l.y*unit, l.text)
			if l.upright {
				pdf.TransformEnd()
			}
		case m.pen != nil:
			pdf.SetDrawColor(r, g, b)
			pdf.SetLineWidth(m.pen.width * unit)
			dashed = solid(pdf, dashed && m.pen.dash == nil)
			if m.pen.dash != nil {
				dash := make([]float64, len(m.pen.dash))
				for i, d := range m.pen.dash {
					dash[i] = d * unit
				}
				pdf.SetDashPattern(dash, 0)
				dashed = true
			}
			tracePDF(pdf, m.path, x, y, unit)
			pdf.DrawPath("D")
		default:
			pdf.SetFillColor(r, g, b)
			tracePDF(pdf, m.path, x, y, unit)
			pdf.DrawPath("F")
		}
	}
}

// solid ends dashing if there is any.
func solid(pdf *fpdf.Fpdf, dashed bool) bool {
	if dashed {
		pdf.SetDashPattern(nil, 0)
	}
	return false
}

func tracePDF(pdf *fpdf.Fpdf, path vg.Path, x, y, unit float64) {
	at := func(p vg.Point) (float64, float64) { return x + float64(p.X)*unit, y + float64(p.Y)*unit }
	for _, c := range path {
		px, py := at(c.Pos)
		switch c.Type {
		case vg.MoveComp:
			pdf.MoveTo(px, py)
		case vg.LineComp:
			pdf.LineTo(px, py)
		case vg.CurveComp:
			ax, ay := at(c.Control[0])
			if len(c.Control) == 1 {
				pdf.CurveTo(ax, ay, px, py)
			} else {
				bx, by := at(c.Control[1])
				pdf.CurveBezierCubicTo(ax, ay, bx, by, px, py)
			}
		case vg.CloseComp:
			pdf.ClosePath()
		}
	}
}
