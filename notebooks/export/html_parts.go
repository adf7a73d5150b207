package export

import (
	"slices"
	"strings"

	parser "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"readout/analysis/table"
	"readout/reports/page"
)

// htmlParts reads the HTML of an output as parts of pages: tables, with the
// caption above and the notes below them, and paragraphs.
func htmlParts(text string) []any {
	doc, err := parser.Parse(strings.NewReader(text))
	if err != nil {
		return nil
	}
	h := &htmlReader{}
	h.walk(doc, page.Span{})
	h.end()
	return h.parts
}

type htmlReader struct {
	parts   []any
	caption []string // of the table to come
	text    page.Text
}

var blockElements = []atom.Atom{
	atom.Div, atom.P, atom.Br, atom.Li, atom.Ul, atom.Ol, atom.Figure, atom.Section, atom.Blockquote, atom.Pre, atom.Hr,
	atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Details, atom.Summary, atom.Dt, atom.Dd,
}

// walk reads a node; look says how text in it looks.
func (h *htmlReader) walk(n *parser.Node, look page.Span) {
	if n.Type == parser.TextNode {
		look.Text = n.Data
		h.text.Spans = append(h.text.Spans, look)
		return
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Head, atom.Template, atom.Noscript:
		return
	case atom.Figcaption:
		h.end()
		h.caption = lines(n)
		return
	case atom.Table:
		h.end()
		if t := tableOf(n); len(t.Columns) > 0 {
			if t.Finding == "" {
				captioned(t, h.caption)
			}
			h.caption = nil
			h.parts = append(h.parts, t)
		}
		return
	case atom.B, atom.Strong, atom.Mark, atom.Th, atom.H1, atom.H2, atom.H3, atom.H4:
		look.Bold = true
	case atom.I, atom.Em, atom.Cite:
		look.Italic = true
	case atom.Code, atom.Pre, atom.Kbd, atom.Samp:
		look.Mono = true
	case atom.Small:
		look.Tone = page.Muted
	}
	if styled(n, "opacity:") {
		look.Tone = page.Muted
	}
	isBlock := slices.Contains(blockElements, n.DataAtom)
	if isBlock {
		h.end()
		if n.DataAtom == atom.Li {
			h.text.Mark = "•"
		}
	}
	for c := range n.ChildNodes() {
		h.walk(c, look)
	}
	if isBlock {
		h.end()
	}
}

// end ends a paragraph. Text after a table belongs to it.
func (h *htmlReader) end() {
	var all strings.Builder
	for _, s := range h.text.Spans {
		all.WriteString(s.Text)
	}
	if words := strings.Join(strings.Fields(all.String()), " "); words != "" {
		if n := len(h.parts); n > 0 {
			if t, ok := h.parts[n-1].(*table.Table); ok {
				t.Notes = append(t.Notes, words)
				h.text = page.Text{}
				return
			}
		}
		h.parts = append(h.parts, h.text)
	}
	h.text = page.Text{}
}
