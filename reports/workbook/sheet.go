package workbook

import (
	"fmt"
	"math"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"readout/analysis/table"
)

const (
	maxRows   = 1_048_575 // rows below the header
	mostLinks = 10_000    // rows of a sheet that are linked; Excel takes no more than 65,530
	narrowest = 9.0       // column widths, in characters
	widest    = 64.0
)

// writeTable writes one table on a sheet of its own, heads in the first row so
// that filters, pivots and programs find them. Rows go to the file as they
// come: a sheet of a million cells takes no more room than one of ten.
func (b *builder) writeTable(s sheet) error {
	if _, err := b.file.NewSheet(s.name); err != nil {
		return err
	}
	t := s.table
	rows := t.Rows[:min(len(t.Rows), maxRows)]
	heads := b.heads(t)
	width := widths(t, heads, rows)
	if err := b.dress(s.name, len(heads), len(rows)); err != nil {
		return err
	}
	out, err := b.file.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	for i, w := range width {
		if err := out.SetColWidth(i+1, i+1, w); err != nil {
			return err
		}
	}
	if err := out.SetRow("A1", heads, excelize.RowOpts{Height: 24}); err != nil {
		return err
	}
	cells := make([]any, len(heads))
	for r, row := range rows {
		height := 1.0
		for i, cell := range row {
			cells[i] = b.cell(t.Columns[i], cell)
			if v, ok := cell.(string); ok {
				height = max(height, math.Ceil(float64(utf8.RuneCountInString(v))*1.1/width[i]))
			}
		}
		if t.Evidence != nil {
			if cells[len(row)], err = b.evidence(s.name, len(row), r+2, t.Evidence[r]); err != nil {
				return err
			}
		}
		var opts excelize.RowOpts
		if height > 1 {
			opts.Height = min(13.5*height+2, 400)
		}
		if err := out.SetRow(fmt.Sprintf("A%d", r+2), cells, opts); err != nil {
			return err
		}
	}
	return out.Flush()
}

// heads returns the cells of the first row.
func (b *builder) heads(t *table.Table) []any {
	var heads []any
	for _, c := range t.Columns {
		style := b.style.heading
		if c.Numeric() {
			style = b.style.headingRight
		}
		heads = append(heads, excelize.Cell{StyleID: style, Value: clean(c.Heading())})
	}
	if t.Evidence != nil {
		heads = append(heads, excelize.Cell{StyleID: b.style.heading, Value: "Evidence"})
	}
	return heads
}

// widths fits the columns to their heads and cells.
func widths(t *table.Table, heads []any, rows [][]any) []float64 {
	width := make([]float64, len(heads))
	for i, h := range heads {
		width[i] = min(widest, max(narrowest, 5+float64(utf8.RuneCountInString(h.(excelize.Cell).Value.(string)))))
	}
	for _, row := range rows {
		for i, cell := range row {
			if width[i] < widest {
				n := float64(utf8.RuneCountInString(t.Columns[i].Format(cell)))
				width[i] = min(widest, max(width[i], n*1.05+2))
			}
		}
	}
	return width
}

// dress sets the filter and how the sheet prints.
func (b *builder) dress(name string, columns, rows int) error {
	last, err := excelize.CoordinatesToCellName(columns, rows+1)
	if err != nil {
		return err
	}
	if err := b.file.AutoFilter(name, "A1:"+last, nil); err != nil {
		return err
	}
	heads := &excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + name + "'!$1:$1", Scope: name}
	if err := b.file.SetDefinedName(heads); err != nil {
		return err
	}
	return b.print(name, "landscape")
}

// print sets how a sheet prints: A4, as wide as the page, its name and the page
// number at the foot.
func (b *builder) print(name, orientation string) error {
	a4, wide, tall, fit := 9, 1, 0, true
	if err := b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &tall}); err != nil {
		return err
	}
	footer := &excelize.HeaderFooterOptions{OddFooter: "&L&8&A&R&8&P / &N"}
	if err := b.file.SetHeaderFooter(name, footer); err != nil {
		return err
	}
	return b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit})
}

// cell returns a cell as its column's kind; an unknown value stays blank.
func (b *builder) cell(c table.Column, cell any) any {
	switch v := cell.(type) {
	case int:
		return excelize.Cell{StyleID: b.style.count, Value: v}
	case float64:
		switch {
		case math.IsNaN(v) || math.IsInf(v, 0):
			return nil
		case c.Kind == table.Share:
			return excelize.Cell{StyleID: b.style.share, Value: v}
		case v == math.Trunc(v):
			return excelize.Cell{StyleID: b.style.count, Value: v}
		}
		return excelize.Cell{StyleID: b.style.number, Value: v}
	case string:
		if v == "" {
			return nil
		}
		if day, err := time.Parse(time.DateOnly, v); c.Kind == table.Day && err == nil && day.Year() >= 1900 {
			return excelize.Cell{StyleID: b.style.day, Value: day}
		}
		return excelize.Cell{StyleID: b.style.wrapped, Value: clean(v)}
	}
	return nil
}

// evidence returns the cell that names the first fact that a row rests on, and
// how many more there are, and links it.
func (b *builder) evidence(name string, column, row int, facts []string) (any, error) {
	if len(facts) == 0 {
		return nil, nil
	}
	number := b.Number(facts[0])
	if number == 0 {
		return nil, nil
	}
	label := fmt.Sprintf("E%d", number)
	if len(facts) > 1 {
		label += fmt.Sprintf(" +%d", len(facts)-1)
	}
	if row > mostLinks {
		return excelize.Cell{StyleID: b.style.wrapped, Value: label}, nil
	}
	at, err := excelize.CoordinatesToCellName(column+1, row)
	if err != nil {
		return nil, err
	}
	err = b.file.SetCellHyperLink(name, at, fmt.Sprintf("Evidence!A%d", number+1), "Location")
	return excelize.Cell{StyleID: b.style.link, Value: label}, err
}

// put writes a value with a style. Text stays text whatever it begins with.
func (b *builder) put(name string, column, row int, value any, style int) error {
	at, err := excelize.CoordinatesToCellName(column+1, row)
	if err != nil {
		return err
	}
	if s, ok := value.(string); ok {
		err = b.file.SetCellStr(name, at, literal(clean(s)))
	} else {
		err = b.file.SetCellValue(name, at, value)
	}
	if err != nil {
		return err
	}
	return b.file.SetCellStyle(name, at, at, style)
}
