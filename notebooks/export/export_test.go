package export

import (
	"bytes"
	"flag"
	"io"
	"net/url"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"readout/analysis/table"
	"readout/notebooks/nbformat"
	"readout/reports/page"
)

var update = flag.Bool("update", false, "write the expected files anew")

func load(t testing.TB, name string) *nbformat.Notebook {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	n, err := nbformat.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func written(t testing.TB, n *nbformat.Notebook) string {
	t.Helper()
	var out bytes.Buffer
	if err := HTML(&out, n, Title(n, "none")); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestForms exports a notebook with outputs of all kinds.
func TestForms(t *testing.T) {
	n := load(t, "forms.ipynb")
	if title := Title(n, ""); title != "Ports and drones" {
		t.Errorf("title %q", title)
	}
	_, body, _ := strings.Cut(written(t, n), "<body>\n")
	compare(t, "forms.html", body)
	text, files := Markdown(n, "forms_files")
	compare(t, "forms.md", string(text))
	for _, name := range []string{"forms_files/1-682e706e67.png", "forms_files/4-1.png"} {
		if !bytes.HasPrefix(files[name], []byte("\x89PNG")) {
			t.Errorf("no picture %s", name)
		}
	}
	var code bytes.Buffer
	if err := Go(&code, n); err != nil {
		t.Fatal(err)
	}
	compare(t, "forms.go.txt", code.String())
}

// TestDeep exports Markdown that would take minutes to parse, or more memory
// than there is, as it stands.
func TestDeep(t *testing.T) {
	for _, text := range []string{strings.Repeat("> ", 200_000) + "x", strings.Repeat("- ", 50_000) + "x", strings.Repeat("[", 200_000),
		strings.Repeat("|a", 20_000) + "\n" + strings.Repeat("|-", 20_000) + strings.Repeat("\n|b", 20_000)} {
		n := &nbformat.Notebook{Cells: []*nbformat.Cell{{Type: nbformat.Markdown, Source: text}}}
		inert(t, written(t, n))
		if err := PDF(io.Discard, n, "deep", ""); err != nil {
			t.Error(err)
		}
	}
}

// TestLongWords prints words of a million letters where a page has text.
func TestLongWords(t *testing.T) {
	word := strings.Repeat("x", 1_000_000)
	n := &nbformat.Notebook{Cells: []*nbformat.Cell{
		{Type: nbformat.Markdown, Source: "## " + word},
		{Type: nbformat.Code, Outputs: []*nbformat.Output{
			{Type: nbformat.Display, Data: nbformat.Object{"image/png": "AAAA", "text/plain": word}},
			{Type: nbformat.Display, Data: nbformat.Object{"text/html": "<table><caption>" + word + "</caption><tr><td>" + word + "</table>"}},
		}},
	}}
	if err := PDF(io.Discard, n, "long", ""); err != nil {
		t.Error(err)
	}
}

// TestPDF prints both notebooks, and the same bytes again.
func TestPDF(t *testing.T) {
	for _, name := range []string{"forms.ipynb", "hostile.ipynb"} {
		var first, second bytes.Buffer
		for _, out := range []*bytes.Buffer{&first, &second} {
			if err := PDF(out, load(t, name), "none", name); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.HasPrefix(first.Bytes(), []byte("%PDF-")) || !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s is not printed the same twice", name)
		}
	}
}

// TestHTMLParts reads HTML as parts of pages.
func TestHTMLParts(t *testing.T) {
	parts := htmlParts(`<script>x</script><figure><figcaption><b>Drones</b><br>As claimed</figcaption>
<table><tr><th>Day<th style="text-align: right">Downed<tr><td>Monday<td>12<td>extra<tr></table><p>One  note.</p></figure>
<p style="opacity:.7">Pale <mark>words</mark></p><ul><li>one<li>two</ul>`)
	if len(parts) != 1 {
		t.Fatalf("%d parts: %v", len(parts), parts)
	}
	table, ok := parts[0].(*table.Table)
	if !ok || table.Finding != "Drones" || table.Measure != "As claimed" || len(table.Columns) != 3 || !table.Columns[1].Numeric() ||
		len(table.Rows) != 1 || table.Rows[0][2] != "extra" || len(table.Notes) != 4 {
		t.Errorf("%+v", parts[0])
	}
	parts = htmlParts(`<div>A <mark>marked</mark> word<div style="opacity:.75">where</div></div><li>one</li>`)
	want := []any{
		page.Text{Spans: []page.Span{{Text: "A "}, {Text: "marked", Bold: true}, {Text: " word"}}},
		page.Text{Spans: []page.Span{{Text: "where", Tone: page.Muted}}},
		page.Text{Spans: []page.Span{{Text: "one"}}, Mark: "•"},
	}
	if !reflect.DeepEqual(parts, want) {
		t.Errorf("%+v", parts)
	}
}

// TestAttachments has names with a space and names that begin with another.
func TestAttachments(t *testing.T) {
	picture := nbformat.Object{"image/png": "iVBORw0KGgo="}
	n := &nbformat.Notebook{Cells: []*nbformat.Cell{{
		Type: nbformat.Markdown, Source: "![a](attachment:a) ![b](attachment:ab)",
		Rest: nbformat.Object{"attachments": nbformat.Object{"a": picture, "ab": picture}},
	}}}
	for range 20 {
		text, files := Markdown(n, "my look_files")
		if want := "![a](my%20look_files/1-61.png) ![b](my%20look_files/1-6162.png)\n"; string(text) != want || files["my look_files/1-61.png"] == nil {
			t.Fatalf("%s not %s", text, want)
		}
	}
}

// TestRagged prints a table that has one long row and many short ones. Filled up
// it would be larger than memory.
func TestRagged(t *testing.T) {
	const n = 200_000
	text := "<table><tr>" + strings.Repeat("<td>x", n) + strings.Repeat("<tr><td>y", n) + "</table>"
	book := &nbformat.Notebook{Cells: []*nbformat.Cell{{Type: nbformat.Code, Outputs: []*nbformat.Output{
		{Type: nbformat.Display, Data: nbformat.Object{"text/html": text}},
	}}}}
	if text, _ := Markdown(book, "files"); bytes.Count(text, []byte("| y |")) != n {
		t.Error("rows are missing")
	}
	if err := PDF(io.Discard, book, "ragged", ""); err != nil {
		t.Error(err)
	}
}

func compare(t *testing.T, name, got string) {
	t.Helper()
	name = "testdata/" + name
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is now\n%s", name, got)
	}
}

// TestHostile exports a notebook whose every part tries to run a script or to
// fetch something, and looks for what a browser would act on.
func TestHostile(t *testing.T) {
	text := written(t, load(t, "hostile.ipynb"))
	if !strings.Contains(text, `content="default-src 'none';`) {
		t.Error("the page has no security policy")
	}
	inert(t, text)
	if strings.Count(text, "</main>") != 1 || !strings.HasSuffix(text, "</main>\n</body>\n</html>\n") {
		t.Error("an output closes what it did not open")
	}
}

// inert fails if a page holds what runs, fetches, or covers the page.
func inert(t *testing.T, text string) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	inHead := true
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		inHead = inHead && n.Data != "body"
		if !inHead && slices.Contains([]string{"script", "style", "iframe", "object", "embed", "form", "input", "button", "link", "meta", "base", "svg", "math", "video", "audio", "source", "template", "noscript", "title"}, n.Data) {
			t.Errorf("element %s", n.Data)
		}
		for _, a := range n.Attr {
			value := strings.ToLower(strings.TrimSpace(a.Val))
			switch {
			case strings.HasPrefix(a.Key, "on"), a.Key == "srcdoc", a.Key == "action", a.Key == "formaction", a.Key == "background", a.Key == "srcset":
				t.Errorf("%s has %s=%q", n.Data, a.Key, a.Val)
			case a.Key == "src" && !strings.HasPrefix(value, "data:image/"):
				t.Errorf("%s fetches %q", n.Data, a.Val)
			case a.Key == "href" && !harmless(value):
				t.Errorf("%s leads to %q", n.Data, a.Val)
			case a.Key == "style" && (strings.Contains(value, "url(") || strings.Contains(value, "position")):
				t.Errorf("%s has the style %q", n.Data, a.Val)
			}
		}
	}
}

// harmless reports whether a link leads to a page or to a picture.
func harmless(link string) bool {
	u, err := url.Parse(link)
	return err == nil && (slices.Contains([]string{"", "http", "https", "mailto"}, u.Scheme) || strings.HasPrefix(link, "data:image/"))
}

func FuzzHTML(f *testing.F) {
	for _, c := range load(f, "hostile.ipynb").Cells {
		f.Add(c.Source)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n := &nbformat.Notebook{Cells: []*nbformat.Cell{
			{Type: nbformat.Markdown, Source: text},
			{Type: nbformat.Code, Source: text, Outputs: []*nbformat.Output{
				{Type: nbformat.Display, Data: nbformat.Object{"text/html": text}},
				{Type: nbformat.Stream, Name: "stdout", Text: text},
			}},
		}}
		var body strings.Builder
		for _, c := range n.Cells {
			v, err := viewOf(c)
			if err != nil {
				t.Fatal(err)
			}
			body.WriteString(string(v.Text))
			for _, o := range v.Outputs {
				body.WriteString(string(o.HTML))
			}
		}
		inert(t, "<body>"+body.String())
		Markdown(n, "files")
		htmlParts(text)
		markdownParts(text, nil)
	})
}
