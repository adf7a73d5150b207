package export

import (
	"bytes"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"html/template"
	"io"
	"strings"
	"sync"

	"readout/notebooks/nbformat"
	"readout/reports/font"
)

//go:embed page.html
var pageHTML string

//go:embed page.css
var pageCSS string

var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(pageHTML))
})

// HTML writes a notebook as one file that needs no other. It holds no script,
// and its security policy lets browsers run and fetch none.
func HTML(w io.Writer, n *nbformat.Notebook, title string) error {
	v := view{Title: title}
	for _, c := range n.Cells {
		shown, err := viewOf(c)
		if err != nil {
			return err
		}
		v.Cells = append(v.Cells, shown)
	}
	// The typeface comes with the page, cut to the characters that it uses.
	var body bytes.Buffer
	if err := pageTemplate().Execute(&body, v); err != nil {
		return err
	}
	v.Style = template.CSS(fontFaces(body.String()) + pageCSS)
	return pageTemplate().Execute(w, v)
}

type view struct {
	Title string
	Style template.CSS
	Cells []cellView
}

// cellView is a cell as the template shows it.
type cellView struct {
	Text    template.HTML // of Markdown
	Raw     string
	IsCode  bool
	Prompt  string
	Hidden  bool // the code, behind a line to click on
	Code    []piece
	Outputs []outputView
}

type outputView struct {
	Kind string // stdout, stderr, error, rich or picture
	HTML template.HTML
}

func viewOf(c *nbformat.Cell) (v cellView, err error) {
	switch c.Type {
	case nbformat.Markdown:
		attachments, _ := c.Rest["attachments"].(nbformat.Object)
		text, err := markdownHTML(c.Source, attachments)
		return cellView{Text: template.HTML(text)}, err
	case nbformat.Code:
		v = cellView{IsCode: true, Prompt: prompt(c), Code: pieces(c.Source), Hidden: hidden(c, "source")}
		if hidden(c, "outputs") {
			return v, nil
		}
		for _, o := range c.Outputs {
			shown, err := outputOf(o)
			if err != nil {
				return v, err
			}
			v.Outputs = append(v.Outputs, shown)
		}
		return v, nil
	}
	return cellView{Raw: c.Source}, nil
}

// outputOf chooses among the forms of an output as Jupyter does for pages.
func outputOf(o *nbformat.Output) (outputView, error) {
	var text string
	var err error
	kind := "rich"
	switch o.Type {
	case nbformat.Stream:
		kind, text = "stdout", "<pre>"+terminalHTML(o.Text)+"</pre>"
		if o.Name == "stderr" {
			kind = "stderr"
		}
	case nbformat.Error:
		kind, text = "error", "<pre>"+terminalHTML(strings.Join(o.Traceback, "\n"))+"</pre>"
	default:
		media, content := richest(o, "text/html", "text/markdown", "image/svg+xml", "image/png", "image/jpeg", "image/gif", "text/latex", "text/plain")
		switch {
		case media == "text/html":
			text = safeHTML(content)
		case media == "text/markdown":
			text, err = markdownHTML(content, nil)
		case strings.HasPrefix(media, "image/"):
			kind, text = "picture", picture(media, content, altOf(o))
		case media == "" && o.Data["application/json"] != nil:
			data, _ := json.MarshalIndent(o.Data["application/json"], "", "  ")
			text = "<pre>" + template.HTMLEscapeString(string(data)) + "</pre>"
		default:
			text = "<pre>" + terminalHTML(content) + "</pre>"
		}
	}
	return outputView{kind, template.HTML(text)}, err
}

// picture is an image element. A drawing in one runs no script and fetches
// nothing.
func picture(media, content, alt string) string {
	if media == "image/svg+xml" {
		content = base64.StdEncoding.EncodeToString([]byte(content))
	} else {
		content = base64Of(content)
	}
	return `<img alt="` + template.HTMLEscapeString(alt) + `" src="data:` + media + `;base64,` + content + `">`
}

// base64Of drops from base64 what does not belong there.
func base64Of(s string) string {
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '+' || r == '/' || r == '=' {
			return r
		}
		return -1
	}, s)
}

func altOf(o *nbformat.Output) string {
	s, _ := o.Data["text/plain"].(string)
	return s
}

func fontFaces(text string) string {
	var out strings.Builder
	for _, f := range []struct {
		face  *font.Face
		style string
	}{{font.Regular, "normal;font-weight:400"}, {font.Italic, "italic;font-weight:400"}, {font.Bold, "normal;font-weight:700"}} {
		out.WriteString("@font-face{font-family:'" + font.Family + "';font-style:" + f.style + ";src:url(data:font/woff;base64," +
			base64.StdEncoding.EncodeToString(f.face.Subset(text)) + ")}\n")
	}
	return out.String()
}
