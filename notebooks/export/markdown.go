package export

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/url"
	"slices"
	"strings"

	"readout/analysis/table"
	"readout/notebooks/nbformat"
	"readout/notebooks/session/assist"
	"readout/notebooks/session/command"
	"readout/reports/page"
)

// Markdown returns a notebook as Markdown and the pictures that it refers to by
// name, in the folder pictures.
func Markdown(n *nbformat.Notebook, pictures string) (text []byte, files map[string][]byte) {
	m := &markdownWriter{folder: pictures, files: map[string][]byte{}}
	for i, c := range n.Cells {
		m.cell(i, c)
	}
	return []byte(strings.Join(m.blocks, "\n\n") + "\n"), m.files
}

type markdownWriter struct {
	folder string
	blocks []string
	files  map[string][]byte
}

func (m *markdownWriter) add(block string) {
	if block = strings.Trim(block, "\n"); block != "" {
		m.blocks = append(m.blocks, block)
	}
}

func (m *markdownWriter) cell(i int, c *nbformat.Cell) {
	switch c.Type {
	case nbformat.Markdown:
		m.add(m.attachments(i, c))
	case nbformat.Code:
		if !hidden(c, "source") {
			m.add(fenced("go", c.Source))
		}
		if hidden(c, "outputs") {
			return
		}
		for k, o := range c.Outputs {
			m.output(fmt.Sprintf("%d-%d", i+1, k+1), o)
		}
	default:
		m.add(fenced("", c.Source))
	}
}

// attachments is the text of a cell with the pictures in it beside.
func (m *markdownWriter) attachments(i int, c *nbformat.Cell) string {
	text := c.Source
	bundles, _ := c.Rest["attachments"].(nbformat.Object)
	names := slices.Sorted(maps.Keys(bundles))
	slices.Reverse(names) // a name before one that it begins with
	for _, name := range names {
		bundle, _ := bundles[name].(nbformat.Object)
		if link := m.picture(fmt.Sprintf("%d-%x", i+1, name), &nbformat.Output{Data: bundle}); link != "" {
			text = strings.ReplaceAll(text, "attachment:"+name, link)
		}
	}
	return text
}

func (m *markdownWriter) output(name string, o *nbformat.Output) {
	switch o.Type {
	case nbformat.Stream:
		m.add(fenced("", bare(o.Text)))
		return
	case nbformat.Error:
		m.add(fenced("", bare(strings.Join(o.Traceback, "\n"))))
		return
	}
	if _, html := richest(o, "text/html"); html != "" {
		for _, part := range htmlParts(html) {
			switch part := part.(type) {
			case *table.Table:
				m.add(markdownTable(part))
			case page.Text:
				m.add(markdownText(part))
			}
		}
		return
	}
	if link := m.picture(name, o); link != "" {
		m.add(fmt.Sprintf("![%s](%s)", label(altOf(o)), link))
		return
	}
	switch media, content := richest(o, "text/markdown", "text/latex", "text/plain"); {
	case media == "text/markdown" || media == "text/latex":
		m.add(content)
	case media == "" && o.Data["application/json"] != nil:
		data, _ := json.MarshalIndent(o.Data["application/json"], "", "  ")
		m.add(fenced("json", string(data)))
	default:
		m.add(fenced("", bare(content)))
	}
}

// picture keeps the picture of an output under a name and returns the link to
// its file, or nothing if there is none. Drawings are left out: a browser that opens one as
// a file runs what it holds.
func (m *markdownWriter) picture(name string, o *nbformat.Output) string {
	media, content := richest(o, "image/png", "image/jpeg", "image/gif")
	if media == "" {
		return ""
	}
	data, err := base64.StdEncoding.DecodeString(base64Of(content))
	if err != nil {
		return ""
	}
	file := m.folder + "/" + name + "." + strings.TrimPrefix(media, "image/")
	m.files[file] = data
	link := url.URL{Path: file} // a name may have spaces
	return link.EscapedPath()
}

// fenced is a block of code between fences that do not occur in it.
func fenced(language, code string) string {
	if strings.TrimSpace(code) == "" {
		return ""
	}
	fence := "```"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	return fence + language + "\n" + strings.TrimRight(code, "\n") + "\n" + fence
}

// label is text as the description of a picture.
func label(text string) string {
	return strings.NewReplacer("[", "(", "]", ")", "\n", " ", "\\", "").Replace(text)
}

// Go writes the code of a notebook, with its text and commands as comments.
func Go(w io.Writer, n *nbformat.Notebook) error {
	var blocks []string
	declared := map[string]assist.Declaration{}
	isDeclared := func(name string) bool { return declared[name].Source != "" }
	for _, c := range n.Cells {
		switch {
		case strings.TrimSpace(c.Source) == "":
		case c.Type == nbformat.Code && command.Is(c.Source, isDeclared):
			blocks = append(blocks, "// "+prompt(c)+"\n"+commented(c.Source))
		case c.Type == nbformat.Code:
			blocks = append(blocks, "// "+prompt(c)+"\n"+strings.Trim(c.Source, "\n"))
			maps.Copy(declared, assist.Declarations(c.Source))
		default:
			blocks = append(blocks, commented(c.Source))
		}
	}
	_, err := io.WriteString(w, strings.Join(blocks, "\n\n")+"\n")
	return err
}

func commented(text string) string {
	var out strings.Builder
	for line := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		out.WriteString(strings.TrimRight("// "+strings.TrimRight(line, "\r"), " ") + "\n")
	}
	return strings.TrimSuffix(out.String(), "\n")
}
