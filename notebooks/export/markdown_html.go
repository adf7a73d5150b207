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
	if nested(source) {
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

// nested reports whether Markdown holds quotes or lists so deep in each other
// that parsing them would take minutes; nobody writes that.
func nested(source string) bool {
	const most = 100
	for line := range strings.SplitSeq(source, "\n") {
		lead := line[:len(line)-len(strings.TrimLeft(line, "> \t-+*0123456789.)"))]
		if strings.Count(lead, ">")+len(strings.Fields(lead)) > most {
			return true
		}
	}
	return false
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
