package table

import (
	"fmt"
	"html"
	"strings"
)

// shownRows is how many rows a notebook shows of a table.
const shownRows = 40

// Styles stand on the elements, because notebooks keep style sheets out.
// Colours come from the page, which may be dark.
const (
	tableStyle   = "border-collapse:collapse;margin:0 0 .5em;font-variant-numeric:tabular-nums"
	captionStyle = "text-align:left;padding:0 0 .4em"
	smallStyle   = "opacity:.75;font-size:90%;font-weight:normal;max-width:60em;margin:.15em 0"
	textStyle    = "text-align:left"
	numberStyle  = "text-align:right;white-space:nowrap"
)

// HTML returns the table as an element for notebooks and web pages: what it
// says, how it is counted, the first rows, and the notes. Columns that are
// secondary, or hold nothing, are left out.
func (t *Table) HTML() string {
	var b strings.Builder
	b.WriteString("<figure style=\"margin:0;overflow-x:auto\">\n")
	t.captionHTML(&b)
	b.WriteString("<table style=\"" + tableStyle + "\">\n")
	rows := t.Rows[:min(len(t.Rows), shownRows)]
	shown := t.filled(rows)
	b.WriteString("<thead><tr>")
	for _, i := range shown {
		cellHTML(&b, "th", t.Columns[i], t.Columns[i].Title)
	}
	b.WriteString("</tr></thead>\n<tbody>\n")
	for _, row := range rows {
		b.WriteString("<tr>")
		for _, i := range shown {
			cellHTML(&b, "td", t.Columns[i], t.Columns[i].Format(row[i]))
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody></table>\n")
	if len(rows) == 0 {
		smallHTML(&b, "No rows.")
	}
	if more := len(t.Rows) - len(rows); more > 0 {
		smallHTML(&b, fmt.Sprintf("%s more rows are not shown; Top, Only and Where choose rows.", Grouped(float64(more), 0)))
	}
	for _, note := range t.Notes {
		smallHTML(&b, note)
	}
	b.WriteString("</figure>\n")
	return b.String()
}

func (t *Table) captionHTML(b *strings.Builder) {
	head := t.Finding
	if head == "" {
		head = t.Title
	}
	if head+t.Measure == "" {
		return
	}
	b.WriteString("<figcaption style=\"" + captionStyle + "\">")
	if head != "" {
		b.WriteString("<strong>" + html.EscapeString(head) + "</strong>")
	}
	if t.Measure != "" {
		smallHTML(b, t.Measure)
	}
	b.WriteString("</figcaption>\n")
}

func smallHTML(b *strings.Builder, text string) {
	b.WriteString("<div style=\"" + smallStyle + "\">" + html.EscapeString(text) + "</div>\n")
}

func cellHTML(b *strings.Builder, tag string, c Column, text string) {
	style := textStyle
	if c.Numeric() || c.Kind == Day {
		style = numberStyle
	}
	b.WriteString("<" + tag + " style=\"" + style + "\">" + html.EscapeString(text) + "</" + tag + ">")
}

// filled lists the columns that are worth showing: of a table without rows, all
// but the secondary ones.
func (t *Table) filled(rows [][]any) []int {
	var shown []int
	for i, c := range t.Columns {
		filled := len(rows) == 0
		for _, row := range rows {
			filled = filled || c.Format(row[i]) != ""
		}
		if filled && !c.Secondary {
			shown = append(shown, i)
		}
	}
	return shown
}
