package export

import (
	"bytes"
	"html/template"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"

	"readout/notebooks/nbformat"
)

// Raw HTML goes through safeHTML, as all HTML of a notebook does.
var markdown = sync.OnceValue(func() goldmark.Markdown {
	return goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify, extension.Footnote),
		goldmark.WithParserOptions(parser.WithAutoHeadingID()),
		goldmark.WithRendererOptions(html.WithUnsafe()),
	)
})

// markdownHTML is Markdown as safe HTML. Pictures of the attachments are put in.
func markdownHTML(source string, attachments nbformat.Object) (string, error) {
	if swells(source) {
		return "<pre>" + template.HTMLEscapeString(source) + "</pre>", nil
	}
	src := []byte(source)
	doc := markdown().Parser().Parse(text.NewReader(src))
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if image, ok := n.(*ast.Image); ok && entering {
			if name, ok := bytes.CutPrefix(image.Destination, []byte("attachment:")); ok {
				image.Destination = attached(attachments, string(name))
			}
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		return "", err
	}
	var out bytes.Buffer
	if err := markdown().Renderer().Render(&out, src, doc); err != nil {
		return "", err
	}
	return safeHTML(out.String()), nil
}

// swells reports whether Markdown holds quotes or lists so deep in each other
// that parsing them would take minutes, or a table that is filled up to more
// cells than memory holds; nobody writes that.
func swells(source string) bool {
	const mostDeep, mostCells = 100, 1_000_000
	rows, columns := 0, 0
	for line := range strings.SplitSeq(source, "\n") {
		lead := line[:len(line)-len(strings.TrimLeft(line, "> \t-+*0123456789.)"))]
		if strings.Count(lead, ">")+len(strings.Fields(lead)) > mostDeep {
			return true
		}
		// A row needs no bar of its own.
		rows, columns = rows+1, max(columns, strings.Count(line, "|"))
	}
	return rows*columns > mostCells
}

func attached(attachments nbformat.Object, name string) []byte {
	bundle, _ := attachments[name].(nbformat.Object)
	for _, media := range []string{"image/png", "image/jpeg", "image/gif"} {
		if data, ok := bundle[media].(string); ok {
			return []byte("data:" + media + ";base64," + base64Of(data))
		}
	}
	return nil
}
