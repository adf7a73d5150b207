package export

import (
	"encoding/base64"
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"readout/analysis/table"
	"readout/notebooks/nbformat"
	"readout/reports/page"
)

// markdownParts is Markdown as the parts of pages. HTML in it is left out, and
// pictures that are not attached are told by their description.
func markdownParts(source string, attachments nbformat.Object) []any {
	if swells(source) {
		return []any{page.Listing{Spans: []page.Span{{Text: source}}}}
	}
	src := []byte(source)
	m := &partsWriter{src: src, attachments: attachments}
	m.blocks(markdown().Parser().Parse(text.NewReader(src)), page.Text{})
	return m.parts
}

type partsWriter struct {
	src         []byte
	attachments nbformat.Object
	parts       []any
}

// blocks adds the blocks in n; like says how their paragraphs are set.
func (m *partsWriter) blocks(n ast.Node, like page.Text) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.block(c, like)
		like.Mark = "" // stands before the first block of an item
	}
}

func (m *partsWriter) block(n ast.Node, like page.Text) {
	switch n := n.(type) {
	case *ast.Heading:
		m.heading(n)
	case *ast.Paragraph, *ast.TextBlock:
		like.Spans = m.spans(n, page.Span{})
		if len(like.Spans) > 0 {
			m.parts = append(m.parts, like)
		}
		m.pictures(n)
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		m.code(n)
	case *ast.Blockquote:
		like.Quote = true
		m.blocks(n, like)
	case *ast.List:
		m.list(n, like)
	case *extast.Table:
		m.parts = append(m.parts, shortened(m.table(n)))
	case *ast.HTMLBlock, *ast.ThematicBreak:
	default:
		m.blocks(n, like)
	}
}

func (m *partsWriter) heading(n *ast.Heading) {
	var title strings.Builder
	for _, s := range m.spans(n, page.Span{}) {
		title.WriteString(s.Text)
	}
	switch n.Level {
	case 1, 2:
		m.parts = append(m.parts, strings.Repeat("#", n.Level)+" "+title.String())
	default:
		m.parts = append(m.parts, page.Text{Spans: []page.Span{{Text: title.String(), Bold: true}}})
	}
}

func (m *partsWriter) code(n ast.Node) {
	var code strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		code.Write(line.Value(m.src))
	}
	m.parts = append(m.parts, page.Listing{Spans: colored(strings.TrimRight(code.String(), "\n")), Code: true})
}

func (m *partsWriter) list(n *ast.List, like page.Text) {
	number := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		set := page.Text{Mark: "•", Indent: like.Indent, Quote: like.Quote}
		if n.IsOrdered() {
			set.Mark = fmt.Sprintf("%d.", number)
			number++
		}
		if _, nested := n.Parent().(*ast.ListItem); nested {
			set.Indent = min(like.Indent+1, 8)
		}
		m.blocks(item, set)
	}
}

func (m *partsWriter) table(n *extast.Table) *table.Table {
	t := &table.Table{}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []any
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			var s strings.Builder
			for _, span := range m.spans(cell, page.Span{}) {
				s.WriteString(span.Text)
			}
			cells = append(cells, s.String())
		}
		if _, ok := row.(*extast.TableHeader); ok {
			for i, c := range cells {
				kind := table.Text
				if i < len(n.Alignments) && n.Alignments[i] == extast.AlignRight {
					kind = table.Number
				}
				t.Columns = append(t.Columns, table.Column{Title: c.(string), Kind: kind})
			}
			continue
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// spans is the text in a node; like says how it looks.
func (m *partsWriter) spans(n ast.Node, like page.Span) []page.Span {
	var out []page.Span
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		look := like
		switch c := c.(type) {
		case *ast.Text:
			look.Text = string(c.Segment.Value(m.src))
			if c.SoftLineBreak() || c.HardLineBreak() {
				look.Text += " "
			}
			out = append(out, look)
			continue
		case *ast.String:
			look.Text = string(c.Value)
			out = append(out, look)
			continue
		case *ast.AutoLink:
			look.Text, look.Tone = string(c.Label(m.src)), page.Link
			out = append(out, look)
			continue
		case *ast.Image, *ast.RawHTML:
			continue
		case *ast.CodeSpan:
			look.Mono = true
		case *ast.Emphasis:
			look.Italic, look.Bold = c.Level == 1 || look.Italic, c.Level == 2 || look.Bold
		case *ast.Link:
			look.Tone = page.Link
		}
		out = append(out, m.spans(c, look)...)
	}
	return out
}

// pictures adds the images in a paragraph.
func (m *partsWriter) pictures(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		image, ok := c.(*ast.Image)
		if !ok {
			continue
		}
		var alt strings.Builder
		for _, s := range m.spans(image, page.Span{}) {
			alt.WriteString(s.Text)
		}
		picture := page.Picture{Alt: alt.String()}
		if name, ok := strings.CutPrefix(string(image.Destination), "attachment:"); ok {
			_, content, _ := strings.Cut(string(attached(m.attachments, name)), ",")
			picture.Data, _ = base64.StdEncoding.DecodeString(content)
		}
		m.parts = append(m.parts, picture)
	}
}
