package export

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"readout/analysis/table"
	"readout/notebooks/nbformat"
	"readout/reports/page"
)

// PDF prints a notebook as reports are printed: text, code, tables and
// pictures, with a line at the foot of each page.
func PDF(w io.Writer, n *nbformat.Notebook, title, foot string) error {
	p := &pdfWriter{}
	for _, c := range n.Cells {
		p.cell(c)
	}
	if s, ok := first(p.parts).(string); !ok || !strings.HasPrefix(s, "# ") {
		p.parts = append([]any{"# " + title}, p.parts...)
	}
	return page.Print(w, foot, p.parts...)
}

func first(parts []any) any {
	if len(parts) == 0 {
		return nil
	}
	return parts[0]
}

type pdfWriter struct{ parts []any }

func (p *pdfWriter) add(parts ...any) { p.parts = append(p.parts, parts...) }

func (p *pdfWriter) cell(c *nbformat.Cell) {
	switch c.Type {
	case nbformat.Markdown:
		attachments, _ := c.Rest["attachments"].(nbformat.Object)
		p.add(markdownParts(c.Source, attachments)...)
	case nbformat.Code:
		if strings.TrimSpace(c.Source) != "" && !hidden(c, "source") {
			p.add(page.Listing{Spans: colored(c.Source), Code: true, Label: prompt(c)})
		}
		if hidden(c, "outputs") {
			return
		}
		for _, o := range c.Outputs {
			p.output(o)
		}
	default:
		p.text(c.Source, page.Plain)
	}
}

// text prints what is not Markdown.
func (p *pdfWriter) text(s string, tone page.Tone) {
	if s = strings.TrimRight(bare(s), "\n "); s != "" {
		p.add(page.Listing{Spans: []page.Span{{Text: s, Tone: tone}}})
	}
}

func (p *pdfWriter) output(o *nbformat.Output) {
	switch o.Type {
	case nbformat.Stream:
		p.text(o.Text, page.Plain)
		return
	case nbformat.Error:
		p.text(strings.Join(o.Traceback, "\n"), page.Alarm)
		return
	}
	if _, html := richest(o, "text/html"); html != "" {
		for _, part := range htmlParts(html) {
			if t, ok := part.(*table.Table); ok {
				part = shortened(t)
			}
			p.add(part)
		}
		return
	}
	if _, picture := richest(o, "image/png", "image/jpeg", "image/gif"); picture != "" {
		if data, err := base64.StdEncoding.DecodeString(base64Of(picture)); err == nil {
			p.add(page.Picture{Data: data, Alt: altOf(o)})
			return
		}
	}
	switch media, content := richest(o, "text/markdown", "text/latex", "text/plain"); {
	case media == "text/markdown":
		p.add(markdownParts(content, nil)...)
	case media == "" && o.Data["application/json"] != nil:
		data, _ := json.MarshalIndent(o.Data["application/json"], "", "  ")
		p.text(string(data), page.Plain)
	default:
		p.text(content, page.Plain)
	}
}

// shortened keeps of a table what pages can hold, in rows of one length.
func shortened(t *table.Table) *table.Table {
	const mostRows, mostColumns = 200, 16
	if more := len(t.Rows) - mostRows; more > 0 {
		t.Rows = t.Rows[:mostRows]
		t.Notes = append(t.Notes, fmt.Sprintf("%d more rows are in the notebook.", more))
	}
	if more := len(t.Columns) - mostColumns; more > 0 {
		t.Columns = t.Columns[:mostColumns]
		t.Notes = append(t.Notes, fmt.Sprintf("%d more columns are in the notebook.", more))
	}
	for i, row := range t.Rows {
		for len(row) < len(t.Columns) {
			row = append(row, "")
		}
		t.Rows[i] = row
	}
	return t
}

// colored is code in the tones of its pieces.
func colored(code string) []page.Span {
	tones := map[string]page.Tone{"keyword": page.Keyword, "string": page.String, "number": page.Number, "comment": page.Comment}
	var spans []page.Span
	for _, piece := range pieces(code) {
		spans = append(spans, page.Span{Text: piece.Text, Tone: tones[piece.Kind]})
	}
	return spans
}
