// Package workbook writes tables as an Excel workbook: a summary with native
// charts, a sheet for each table with its heads frozen and filters set, the
// evidence that the rows link to, the corpus and the method.
//
// All cells hold values, never formulas, so that every reader of the file sees
// the same numbers. The same document gives the same bytes.
package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"readout/analysis/table"
	"readout/reports/document"
	"readout/reports/output"
)

// Write writes the workbook of a document.
func Write(w io.Writer, d *document.Document) error {
	b, err := newBuilder(d)
	if err != nil {
		return err
	}
	defer b.file.Close()
	if err := b.build(); err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	var raw bytes.Buffer
	b.file.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return dated{zip.NewWriter(w), d.Day} })
	if err := b.file.Write(&raw); err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	return repack(w, raw.Bytes())
}

// Save writes tables as a workbook of their own: a contents sheet and a sheet
// for each.
func Save(path string, tables ...*table.Table) error {
	d := &document.Document{
		Title:    "Readout",
		Day:      time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC),
		Sections: []document.Section{{Tables: tables}},
	}
	return output.File(path, func(w io.Writer) error { return Write(w, d) })
}

// builder carries the file that is being made.
type builder struct {
	*document.Document
	file   *excelize.File
	style  styles
	sheets []sheet
}

// sheet is a table and the name of its sheet.
type sheet struct {
	name  string
	table *table.Table
}

func newBuilder(d *document.Document) (*builder, error) {
	b := &builder{Document: d, file: excelize.NewFile()}
	if err := b.file.SetDefaultFont("Arial"); err != nil {
		return nil, err
	}
	var err error
	b.style, err = newStyles(b.file)
	return b, err
}

func (b *builder) build() error {
	if err := b.file.SetSheetName("Sheet1", "Summary"); err != nil {
		return err
	}
	taken := names{"summary": true}
	for _, s := range b.Sections {
		for _, t := range s.Tables {
			b.sheets = append(b.sheets, sheet{taken.fit(t), t})
		}
	}
	for _, s := range []sheet{{"Evidence", b.Evidence}, {"Corpus", b.Corpus}, {"Left out", b.Omitted}} {
		if s.table != nil && len(s.table.Columns) > 0 && (len(s.table.Rows) > 0 || s.table != b.Omitted) {
			b.sheets = append(b.sheets, s)
		}
	}
	for _, s := range b.sheets {
		if err := b.writeTable(s); err != nil {
			return fmt.Errorf("sheet %q: %w", s.name, err)
		}
	}
	if len(b.Method) > 0 {
		if err := b.writeMethod(); err != nil {
			return fmt.Errorf("sheet \"Method\": %w", err)
		}
	}
	if err := b.writeSummary(); err != nil {
		return fmt.Errorf("sheet \"Summary\": %w", err)
	}
	stamp := b.Day.UTC().Format(time.RFC3339)
	return b.file.SetDocProps(&excelize.DocProperties{
		Title: clean(b.Title), Subject: clean(b.Subtitle), Creator: "Readout",
		LastModifiedBy: "Readout", Created: stamp, Modified: stamp, Language: "en-GB",
	})
}
