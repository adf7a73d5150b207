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
	narrowest = 9.0       // column widths, in characters
	widest    = 64.0
)

// writeTable writes one table on a sheet of its own, heads in the first row so
// that filters, pivots and programs find them.
func (b *builder) writeTable(s sheet) error {
	if _, err := b.file.NewSheet(s.name); err != nil {
		return err
	}
	t := s.table
	heads := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		heads[i] = c.Heading()
	}
	if t.Evidence != nil {
		heads = append(heads, "Evidence")
	}
	width := make([]float64, len(heads))
	for i, h := range heads {
		width[i] = min(widest, max(narrowest, 5+float64(utf8.RuneCountInString(h))))
		style := b.style.heading
		if i < len(t.Columns) && t.Columns[i].Numeric() {
			style = b.style.headingRight
		}
		if err := b.put(s.name, i, 1, h, style); err != nil {
			return err
		}
	}
	if err := b.file.SetRowHeight(s.name, 1, 24); err != nil {
		return err
	}
	rows := t.Rows[:min(len(t.Rows), maxRows)]
	for _, row := range rows {
		for i, cell := range row {
			n := float64(utf8.RuneCountInString(t.Columns[i].Format(cell)))
			width[i] = min(widest, max(width[i], n*1.05+2))
		}
	}
	for r, row := range rows {
		height := 1.0
		for i, cell := range row {
			if err := b.putCell(s.name, i, r+2, t.Columns[i], cell); err != nil {
				return err
			}
			if v, ok := cell.(string); ok {
				height = max(height, math.Ceil(float64(utf8.RuneCountInString(v))*1.1/width[i]))
			}
		}
		if t.Evidence != nil {
			if err := b.putEvidence(s.name, len(row), r+2, t.Evidence[r]); err != nil {
				return err
			}
		}
		if height > 1 {
			if err := b.file.SetRowHeight(s.name, r+2, min(13.5*height+2, 400)); err != nil {
				return err
			}
		}
	}
	for i, w := range width {
		column, _ := excelize.ColumnNumberToName(i + 1)
		if err := b.file.SetColWidth(s.name, column, column, w); err != nil {
			return err
		}
	}
	return b.dress(s.name, len(heads), len(rows))
}

// dress freezes the heads, sets the filter and how the sheet prints.
func (b *builder) dress(name string, columns, rows int) error {
	last, err := excelize.CoordinatesToCellName(columns, rows+1)
	if err != nil {
		return err
	}
	if err := b.file.AutoFilter(name, "A1:"+last, nil); err != nil {
		return err
	}
	if err := b.file.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
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

// putCell writes a cell as its column's kind; an unknown value stays blank.
func (b *builder) putCell(name string, column, row int, c table.Column, cell any) error {
	switch v := cell.(type) {
	case int:
		return b.put(name, column, row, v, b.style.count)
	case float64:
		switch {
		case math.IsNaN(v) || math.IsInf(v, 0):
			return nil
		case c.Kind == table.Share:
			return b.put(name, column, row, v, b.style.share)
		case v == math.Trunc(v):
			return b.put(name, column, row, v, b.style.count)
		}
		return b.put(name, column, row, v, b.style.number)
	case string:
		if v == "" {
			return nil
		}
		if day, err := time.Parse(time.DateOnly, v); c.Kind == table.Day && err == nil && day.Year() >= 1900 {
			return b.put(name, column, row, day, b.style.day)
		}
		return b.put(name, column, row, v, b.style.wrapped)
	}
	return nil
}

// putEvidence writes the first fact that a row rests on as a link, and how many
// more there are.
func (b *builder) putEvidence(name string, column, row int, facts []string) error {
	if len(facts) == 0 {
		return nil
	}
	number := b.Number(facts[0])
	if number == 0 {
		return nil
	}
	label := fmt.Sprintf("E%d", number)
	if len(facts) > 1 {
		label += fmt.Sprintf(" +%d", len(facts)-1)
	}
	if err := b.put(name, column, row, label, b.style.link); err != nil {
		return err
	}
	at, _ := excelize.CoordinatesToCellName(column+1, row)
	return b.file.SetCellHyperLink(name, at, fmt.Sprintf("Evidence!A%d", number+1), "Location")
}

// put writes a value with a style. Text stays text whatever it begins with.
func (b *builder) put(name string, column, row int, value any, style int) error {
	at, err := excelize.CoordinatesToCellName(column+1, row)
	if err != nil {
		return err
	}
	if s, ok := value.(string); ok {
		err = b.file.SetCellStr(name, at, clean(s))
	} else {
		err = b.file.SetCellValue(name, at, value)
	}
	if err != nil {
		return err
	}
	return b.file.SetCellStyle(name, at, at, style)
}
