package table

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"html"
	"io"
	"strings"
	"unicode/utf8"
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

// WriteText writes the table for a terminal, columns aligned.
func (t *Table) WriteText(w io.Writer) error {
	lines := make([][]string, 0, len(t.Rows)+1)
	lines = append(lines, t.headings())
	for _, row := range t.Rows {
		lines = append(lines, t.formatted(row))
	}
	width := make([]int, len(t.Columns))
	for _, line := range lines {
		for i, s := range line {
			width[i] = max(width[i], utf8.RuneCountInString(s))
		}
	}
	var b strings.Builder
	if t.Finding != "" {
		b.WriteString(t.Finding + "\n")
	}
	if t.Measure != "" {
		b.WriteString(t.Measure + "\n")
	}
	b.WriteString("\n")
	for _, line := range lines {
		var out strings.Builder
		for i, s := range line {
			pad := strings.Repeat(" ", width[i]-utf8.RuneCountInString(s))
			if t.Columns[i].Numeric() {
				out.WriteString(pad + s)
			} else {
				out.WriteString(s + pad)
			}
			out.WriteString("  ")
		}
		b.WriteString(strings.TrimRight(out.String(), " ") + "\n")
	}
	for _, note := range t.Notes {
		b.WriteString("\n" + note + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteMarkdown writes the table as a Markdown table.
func (t *Table) WriteMarkdown(w io.Writer) error {
	var b strings.Builder
	line := func(cells []string) {
		for _, s := range cells {
			s = strings.ReplaceAll(html.EscapeString(s), "|", "\\|")
			b.WriteString("| " + strings.ReplaceAll(s, "\n", " ") + " ")
		}
		b.WriteString("|\n")
	}
	line(t.headings())
	for _, c := range t.Columns {
		if c.Numeric() {
			b.WriteString("| ---: ")
		} else {
			b.WriteString("| --- ")
		}
	}
	b.WriteString("|\n")
	for _, row := range t.Rows {
		line(t.formatted(row))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// String returns the table as text for a terminal.
func (t *Table) String() string {
	var b strings.Builder
	t.WriteText(&b)
	return b.String()
}

// HTML returns the table as a table element, for notebooks and web pages.
func (t *Table) HTML() string {
	var b strings.Builder
	b.WriteString("<table>\n")
	if t.Finding != "" {
		b.WriteString("<caption>" + html.EscapeString(t.Finding) + "</caption>\n")
	}
	line := func(tag string, cells []string) {
		b.WriteString("<tr>")
		for i, s := range cells {
			b.WriteString("<" + tag)
			if t.Columns[i].Numeric() {
				b.WriteString(` style="text-align:right"`)
			}
			b.WriteString(">" + html.EscapeString(s) + "</" + tag + ">")
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("<thead>")
	line("th", t.headings())
	b.WriteString("</thead>\n<tbody>\n")
	for _, row := range t.Rows {
		line("td", t.formatted(row))
	}
	b.WriteString("</tbody></table>\n")
	return b.String()
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
