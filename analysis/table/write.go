package table

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
)

// WriteCSV writes a header of column names and the plain values.
func (t *Table) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	record := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		record[i] = c.Name
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for _, row := range t.Rows {
		for i, cell := range row {
			record[i] = plain(cell)
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// WriteJSON writes an array with one object a row, keys in column order,
// unknown cells left out.
func (t *Table) WriteJSON(w io.Writer) error {
	return t.writeObjects(w, "[\n  ", ",\n  ", "\n]\n")
}

// WriteJSONL writes one object a line.
func (t *Table) WriteJSONL(w io.Writer) error {
	if len(t.Rows) == 0 {
		return nil
	}
	return t.writeObjects(w, "", "\n", "\n")
}

func (t *Table) writeObjects(w io.Writer, before, between, after string) error {
	var b bytes.Buffer
	b.WriteString(before)
	for n, row := range t.Rows {
		if n > 0 {
			b.WriteString(between)
		}
		b.WriteString("{")
		first := true
		for i, cell := range row {
			if cell == nil {
				continue
			}
			if !first {
				b.WriteString(", ")
			}
			first = false
			if err := writePair(&b, t.Columns[i].Name, cell); err != nil {
				return err
			}
		}
		b.WriteString("}")
	}
	b.WriteString(after)
	_, err := w.Write(b.Bytes())
	return err
}

func writePair(b *bytes.Buffer, name string, cell any) error {
	for i, v := range []any{name, cell} {
		if i > 0 {
			b.WriteString(": ")
		}
		enc := json.NewEncoder(b)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(v); err != nil {
			return err
		}
		b.Truncate(b.Len() - 1)
	}
	return nil
}

// Numeric reports whether the column is read as numbers, set to the right.
func (c Column) Numeric() bool { return c.Kind == Count || c.Kind == Number || c.Kind == Share }

func (t *Table) headings() []string {
	s := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		s[i] = c.Title
	}
	return s
}

func (t *Table) formatted(row []any) []string {
	s := make([]string, len(row))
	for i, cell := range row {
		s[i] = t.Columns[i].Format(cell)
	}
	return s
}
