package export

import (
	"slices"
	"strings"

	parser "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"readout/analysis/table"
	"readout/reports/page"
)

// tableOf reads a table: its caption is what it finds and how that is measured.
// Rows are as long as they are there: to fill them up, a long one among many
// would take the square of the text in memory.
func tableOf(element *parser.Node) *table.Table {
	t := &table.Table{}
	for n := range element.Descendants() {
		switch n.DataAtom {
		case atom.Caption:
			captioned(t, lines(n))
		case atom.Tr:
			addRow(t, n)
		}
	}
	return t
}

func captioned(t *table.Table, caption []string) {
	if len(caption) > 0 {
		t.Finding, t.Measure = caption[0], strings.Join(caption[1:], " ")
	}
}

func addRow(t *table.Table, tr *parser.Node) {
	var cells []any
	isHead := len(t.Columns) == 0
	for n := range tr.ChildNodes() {
		if n.DataAtom != atom.Td && n.DataAtom != atom.Th {
			continue
		}
		isHead = isHead && n.DataAtom == atom.Th
		cells = append(cells, strings.Join(lines(n), " "))
		if len(cells) > len(t.Columns) {
			kind := table.Text
			if styled(n, "text-align:right") {
				kind = table.Number // only for how it is set: the cells are texts
			}
			t.Columns = append(t.Columns, table.Column{Kind: kind})
		}
	}
	if isHead {
		for i, c := range cells {
			t.Columns[i].Title = c.(string)
		}
	} else if len(cells) > 0 {
		t.Rows = append(t.Rows, cells)
	}
}

// styled reports whether a node has a style such as "text-align:right".
func styled(n *parser.Node, style string) bool {
	return slices.ContainsFunc(n.Attr, func(a parser.Attribute) bool {
		return a.Key == "style" && strings.Contains(strings.ReplaceAll(a.Val, " ", ""), style)
	})
}

// lines is the text in an element, a line for each block.
func lines(n *parser.Node) []string {
	var out []string
	var line strings.Builder
	end := func() {
		if s := strings.Join(strings.Fields(line.String()), " "); s != "" {
			out = append(out, s)
		}
		line.Reset()
	}
	for c := range n.Descendants() {
		switch {
		case c.Type == parser.TextNode:
			line.WriteString(c.Data)
		case c.DataAtom == atom.Div, c.DataAtom == atom.P, c.DataAtom == atom.Br, c.DataAtom == atom.Li:
			end()
		}
	}
	end()
	return out
}

// escaped takes the meaning from what Markdown reads as marks. The replacer
// builds itself when it is first used.
var escaped = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "|", `\|`, "&", "&amp;")

// markdownText is a paragraph in Markdown.
func markdownText(t page.Text) string {
	var out strings.Builder
	for _, s := range t.Spans {
		words := escaped.Replace(strings.Join(strings.Fields(s.Text), " "))
		if s.Bold && words != "" {
			words = "**" + words + "**"
		}
		if s.Text != strings.TrimLeft(s.Text, " \t\n") {
			words = " " + words
		}
		if s.Text != strings.TrimRight(s.Text, " \t\n") {
			words += " "
		}
		out.WriteString(words)
	}
	text := strings.TrimSpace(out.String())
	if t.Mark != "" {
		return "- " + text
	}
	return text
}

// markdownTable is a table in Markdown.
func markdownTable(t *table.Table) string {
	var out strings.Builder
	if t.Finding != "" {
		out.WriteString("**" + escaped.Replace(t.Finding) + "**\n\n")
	}
	if t.Measure != "" {
		out.WriteString(escaped.Replace(t.Measure) + "\n\n")
	}
	var rule strings.Builder
	for _, c := range t.Columns {
		out.WriteString("| " + escaped.Replace(c.Title) + " ")
		if c.Numeric() {
			rule.WriteString("| ---: ")
		} else {
			rule.WriteString("| --- ")
		}
	}
	out.WriteString("|\n" + rule.String() + "|\n")
	for _, row := range t.Rows {
		for _, cell := range row {
			out.WriteString("| " + escaped.Replace(cell.(string)) + " ")
		}
		out.WriteString("|\n")
	}
	for _, note := range t.Notes {
		out.WriteString("\n" + escaped.Replace(note) + "\n")
	}
	return out.String()
}
