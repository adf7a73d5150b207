package table

import (
	"html"
	"io"
	"strings"
)

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
