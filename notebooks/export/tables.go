package export

import (
	"slices"
	"strings"

	parser "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// grid is a table that stands in the HTML of an output.
type grid struct {
	caption []string // a line each
	head    []string
	rows    [][]string
	numeric []bool   // columns of numbers, set to the right
	notes   []string // what stands below
}

// tablesIn returns the tables in HTML; the text between them goes with the table
// before it.
func tablesIn(text string) []*grid {
	doc, err := parser.Parse(strings.NewReader(text))
	if err != nil {
		return nil
	}
	var tables []*grid
	var walk func(n *parser.Node)
	walk = func(n *parser.Node) {
		switch {
		case n.DataAtom == atom.Table:
			tables = append(tables, gridOf(n))
			return
		case n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Head:
			return
		case n.Type == parser.TextNode && len(tables) > 0:
			if s := strings.Join(strings.Fields(n.Data), " "); s != "" {
				last := tables[len(tables)-1]
				last.notes = append(last.notes, s)
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(doc)
	return slices.DeleteFunc(tables, func(g *grid) bool { return len(g.rows) == 0 && len(g.head) == 0 })
}

func gridOf(table *parser.Node) *grid {
	g := &grid{}
	for n := range table.Descendants() {
		switch n.DataAtom {
		case atom.Caption:
			g.caption = lines(n)
		case atom.Tr:
			g.row(n)
		}
	}
	return g
}

func (g *grid) row(tr *parser.Node) {
	var cells []string
	isHead := true
	for n := range tr.ChildNodes() {
		if n.DataAtom != atom.Td && n.DataAtom != atom.Th {
			continue
		}
		isHead = isHead && n.DataAtom == atom.Th
		if len(g.rows) == 0 && len(g.head) == 0 {
			g.numeric = append(g.numeric, aligned(n, "right"))
		}
		cells = append(cells, strings.Join(lines(n), " "))
	}
	switch {
	case len(cells) == 0:
	case isHead && len(g.head) == 0 && len(g.rows) == 0:
		g.head = cells
	default:
		g.rows = append(g.rows, cells)
	}
}

func aligned(n *parser.Node, side string) bool {
	return slices.ContainsFunc(n.Attr, func(a parser.Attribute) bool {
		return a.Key == "style" && strings.Contains(a.Val, "text-align:"+side) || a.Key == "align" && a.Val == side
	})
}

// lines is the text in an element, a line for each block.
func lines(n *parser.Node) []string {
	var out []string
	line := ""
	end := func() {
		if s := strings.Join(strings.Fields(line), " "); s != "" {
			out = append(out, s)
		}
		line = ""
	}
	for c := range n.Descendants() {
		switch {
		case c.Type == parser.TextNode:
			line += c.Data
		case c.DataAtom == atom.Div, c.DataAtom == atom.P, c.DataAtom == atom.Br, c.DataAtom == atom.Li:
			end()
		}
	}
	end()
	return out
}

// escaped takes the meaning from what Markdown reads as marks.
var escaped = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "|", `\|`, "&", "&amp;")

// markdown is the table in Markdown.
func (g *grid) markdown() string {
	var out strings.Builder
	for i, line := range g.caption {
		if line = escaped.Replace(line); i == 0 {
			line = "**" + line + "**"
		}
		out.WriteString(line + "\n\n")
	}
	width := len(g.head)
	for _, row := range g.rows {
		width = max(width, len(row))
	}
	row := func(cells []string) {
		for i := range width {
			text := ""
			if i < len(cells) {
				text = escaped.Replace(cells[i])
			}
			out.WriteString("| " + text + " ")
		}
		out.WriteString("|\n")
	}
	row(g.head)
	for i := range width {
		if i < len(g.numeric) && g.numeric[i] {
			out.WriteString("| ---: ")
		} else {
			out.WriteString("| --- ")
		}
	}
	out.WriteString("|\n")
	for _, cells := range g.rows {
		row(cells)
	}
	for _, note := range g.notes {
		out.WriteString("\n" + escaped.Replace(note) + "\n")
	}
	return out.String()
}
