package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"readout/analysis/table"
)

// mostBars is how many rows a native chart shows; the sheet has them all.
const mostBars = 10

// addCharts puts a native chart on the summary for every table that a plain
// Excel chart can show, two to a row.
func (b *builder) addCharts(name string, row int) error {
	var charts []*excelize.Chart
	for _, s := range b.sheets {
		if chart := native(s); chart != nil {
			charts = append(charts, chart)
		}
	}
	// A chart is as high as its rows are when it is placed.
	last := row + (len(charts)+chartsPerRow-1)/chartsPerRow*(chartRows+1)
	for r := row; r < last; r++ {
		if err := b.file.SetRowHeight(name, r, rowHeight); err != nil {
			return err
		}
	}
	for i, chart := range charts {
		top := row + i/chartsPerRow*(chartRows+1)
		if i%(chartsPerRow*chartRowsPerPage) == 0 {
			at, _ := excelize.CoordinatesToCellName(1, top)
			if err := b.file.InsertPageBreak(name, at); err != nil {
				return err
			}
		}
		at, _ := excelize.CoordinatesToCellName(1+i%chartsPerRow*(gridColumns/chartsPerRow), top)
		if err := b.file.AddChart(name, at, chart); err != nil {
			return err
		}
	}
	return nil
}

// native returns the Excel chart of a table, or nil when it has no rows or
// needs more than a plain bar, column or line.
func native(s sheet) *excelize.Chart {
	figure := s.table.Figure
	if figure == nil || len(s.table.Rows) == 0 || figure.Group != "" {
		return nil
	}
	label, value := s.table.Index(figure.Label), s.table.Index(figure.Value)
	if label < 0 || value < 0 {
		return nil
	}
	var kind excelize.ChartType
	rows := len(s.table.Rows)
	switch figure.Shape {
	case table.Bars:
		kind, rows = excelize.Bar, min(rows, mostBars)
	case table.Line:
		kind = excelize.Line
	case table.Timeline:
		kind = excelize.Col
	case table.Diverging:
		kind, rows = excelize.BarPercentStacked, min(rows, mostBars)
	default:
		return nil
	}
	gap := uint(40)
	axis := kind == excelize.Line || kind == excelize.BarPercentStacked
	lying := kind == excelize.Bar || kind == excelize.BarPercentStacked
	chart := &excelize.Chart{
		Format:    excelize.GraphicOptions{OffsetY: 4, ScaleX: 1, ScaleY: 1}, // clear of the page break above
		GapWidth:  &gap,
		Type:      kind,
		Series:    []excelize.ChartSeries{series(s, label, value, rows, blue, 2.25)},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: clean(headline(s.table)), Font: &excelize.Font{Bold: true, Size: 11, Family: "Arial", Color: ink}}}},
		Legend:    excelize.ChartLegend{Position: "none"},
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: chartHeight},
		PlotArea:  excelize.ChartPlotArea{ShowVal: kind == excelize.Bar || kind == excelize.Col},
		XAxis:     excelize.ChartAxis{ReverseOrder: lying, TickLabelPosition: excelize.ChartTickLabelLow, Font: excelize.Font{Size: 9, Family: "Arial", Color: ink}},
		YAxis:     excelize.ChartAxis{MajorGridLines: axis, None: !axis, Font: excelize.Font{Size: 9, Family: "Arial", Color: muted}},
	}
	if !lying {
		chart.XAxis.NumFmt = excelize.ChartNumFmt{CustomNumFmt: "d mmm"}
		chart.XAxis.TickLabelSkip = 1 + rows/8
		chart.XAxis.Alignment = excelize.Alignment{TextRotation: 45}
	}
	if kind == excelize.BarPercentStacked {
		low, high := s.table.Index(figure.Low), s.table.Index(figure.High)
		chart.Series = []excelize.ChartSeries{
			series(s, label, low, rows, orange, 0.75), series(s, label, value, rows, grey, 0.75), series(s, label, high, rows, blue, 0.75),
		}
		chart.Legend = excelize.ChartLegend{Position: "bottom", Font: &excelize.Font{Size: 9, Family: "Arial", Color: ink}}
	}
	for _, bound := range []string{figure.Low, figure.High} {
		if i := s.table.Index(bound); kind == excelize.Line && i >= 0 {
			chart.Series = append(chart.Series, series(s, label, i, rows, pale, 0.75))
		}
	}
	return chart
}

// series draws the first rows of one column against the labels.
func series(s sheet, label, value, rows int, color string, width float64) excelize.ChartSeries {
	fill := excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
	marker := excelize.ChartMarker{Symbol: "none"}
	if rows == 1 { // a line of one point has no length
		marker = excelize.ChartMarker{Symbol: "circle", Size: 7, Fill: fill}
	}
	return excelize.ChartSeries{
		Name:       reference(s.name, value, 1, 1),
		Categories: reference(s.name, label, 2, rows+1),
		Values:     reference(s.name, value, 2, rows+1),
		Fill:       fill,
		Line:       excelize.LineOptions{Fill: fill, Width: width},
		Marker:     marker,
	}
}

func headline(t *table.Table) string {
	if t.Finding != "" {
		return t.Finding
	}
	return t.Title
}

// reference names a column range of a sheet as charts want it.
func reference(sheet string, column, first, last int) string {
	name, _ := excelize.ColumnNumberToName(column + 1)
	if first == last {
		return fmt.Sprintf("'%s'!$%s$%d", sheet, name, first)
	}
	return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", sheet, name, first, name, last)
}
