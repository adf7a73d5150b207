package workbook

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// The summary stands on a grid of equal columns: key figures four to a row,
// charts two to a row, then the contents.
const (
	gridColumns      = 8
	gridWidth        = 17.0 // characters
	chartRows        = 19   // height of a chart in rows
	rowHeight        = 16.0 // points
	chartWidth       = 488  // pixels
	chartHeight      = 372
	chartsPerRow     = 2
	chartRowsPerPage = 3
)

func (b *builder) writeSummary() error {
	const name = "Summary"
	f := b.file
	last, _ := excelize.ColumnNumberToName(gridColumns)
	if err := f.SetColWidth(name, "A", last, gridWidth); err != nil {
		return err
	}
	hide := false
	if err := f.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &hide}); err != nil {
		return err
	}
	row := 1
	if err := b.line(name, row, b.Title, b.style.title, 34); err != nil {
		return err
	}
	row++
	if err := b.line(name, row, b.Subtitle, b.style.subtitle, 20); err != nil {
		return err
	}
	row += 2
	row, err := b.writeKeys(name, row)
	if err != nil {
		return err
	}
	if row, err = b.writeContents(name, row); err != nil {
		return err
	}
	if err := b.addCharts(name, row+1); err != nil {
		return err
	}
	return b.print(name, "portrait")
}

// line writes text over the whole width of the grid.
func (b *builder) line(name string, row int, text string, style int, height float64) error {
	return b.span(name, 0, gridColumns-1, row, text, style, height)
}

// span writes text over several columns of one row.
func (b *builder) span(name string, from, to, row int, text string, style int, height float64) error {
	first, _ := excelize.CoordinatesToCellName(from+1, row)
	last, _ := excelize.CoordinatesToCellName(to+1, row)
	if err := b.put(name, from, row, text, style); err != nil {
		return err
	}
	if err := b.file.SetCellStyle(name, first, last, style); err != nil {
		return err
	}
	if from != to {
		if err := b.file.MergeCell(name, first, last); err != nil {
			return err
		}
	}
	return b.file.SetRowHeight(name, row, height)
}

func (b *builder) writeKeys(name string, row int) (int, error) {
	const wide, perRow = 2, gridColumns / 2
	for i, key := range b.Keys {
		column, at := i%perRow*wide, row+i/perRow*3
		for _, part := range []struct {
			row    int
			text   string
			style  int
			height float64
		}{
			{at, key.Value, b.style.keyValue, 30},
			{at + 1, key.Label, b.style.keyLabel, 16},
			{at + 2, key.Detail, b.style.muted, 28},
		} {
			if err := b.span(name, column, column+wide-1, part.row, part.text, part.style, part.height); err != nil {
				return row, err
			}
		}
	}
	return row + (len(b.Keys)+perRow-1)/perRow*3 + 1, nil
}

// writeContents lists the sheets with what each says, linked.
func (b *builder) writeContents(name string, row int) (int, error) {
	if err := b.span(name, 0, 1, row, "Sheet", b.style.heading, 20); err != nil {
		return row, err
	}
	if err := b.span(name, 2, 6, row, "What it says", b.style.heading, 20); err != nil {
		return row, err
	}
	if err := b.span(name, 7, 7, row, "Rows", b.style.heading, 20); err != nil {
		return row, err
	}
	for _, s := range b.sheets {
		row++
		if err := b.entry(name, row, s.name, either(s.table.Finding, s.table.Title)); err != nil {
			return row, err
		}
		if err := b.put(name, 7, row, len(s.table.Rows), b.style.count); err != nil {
			return row, err
		}
	}
	if len(b.Method) > 0 {
		row++
		if err := b.entry(name, row, "Method", "How the numbers were made, and how to make them again"); err != nil {
			return row, err
		}
	}
	return row + 1, nil
}

// entry writes a line of the contents: a sheet, linked, and what it says.
func (b *builder) entry(name string, row int, sheet, says string) error {
	const inLine = 95 // characters
	height := 16.0 * float64(1+utf8.RuneCountInString(says)/inLine)
	if err := b.span(name, 0, 1, row, sheet, b.style.link, height); err != nil {
		return err
	}
	at, _ := excelize.CoordinatesToCellName(1, row)
	if err := b.file.SetCellHyperLink(name, at, fmt.Sprintf("'%s'!A1", sheet), "Location"); err != nil {
		return err
	}
	return b.span(name, 2, 6, row, strings.TrimSuffix(says, "."), b.style.wrapped, height)
}

func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func (b *builder) writeMethod() error {
	const name = "Method"
	if _, err := b.file.NewSheet(name); err != nil {
		return err
	}
	if err := b.file.SetColWidth(name, "A", "A", 26); err != nil {
		return err
	}
	if err := b.file.SetColWidth(name, "B", "B", 110); err != nil {
		return err
	}
	for i, note := range b.Method {
		row := i + 1
		if err := b.put(name, 0, row, note.Title, b.style.finding); err != nil {
			return err
		}
		if err := b.put(name, 1, row, note.Text, b.style.wrapped); err != nil {
			return err
		}
		lines := 1 + len([]rune(note.Text))/110
		if err := b.file.SetRowHeight(name, row, 14*float64(lines)+4); err != nil {
			return err
		}
	}
	return b.print(name, "landscape")
}
