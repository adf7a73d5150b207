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
