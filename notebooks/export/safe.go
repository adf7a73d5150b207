package export

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// safeHTML keeps of HTML what text, tables and pictures need. Scripts, forms,
// frames, drawings, what lies over the page and what is fetched from elsewhere
// are left out; pictures come as data. What it returns is parsed HTML written
// anew, so that it closes what it opens and nothing else.
//
// The libraries that do this compile their patterns when a program starts,
// which would make the kernel start later by a tenth.
func safeHTML(text string) string {
	nodes, err := html.ParseFragment(strings.NewReader(text), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil { // nested too deep
		return "<pre>" + html.EscapeString(text) + "</pre>"
	}
	var out strings.Builder
	for _, n := range nodes {
		writeSafe(&out, n)
	}
	return out.String()
}

func writeSafe(out *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		out.WriteString(html.EscapeString(n.Data))
		return
	}
	if n.Type != html.ElementNode || n.Namespace != "" || slices.Contains(dropped, n.DataAtom) {
		return
	}
	isKept := slices.Contains(kept, n.DataAtom)
	if isKept {
		out.WriteString("<" + n.Data)
		for _, a := range n.Attr {
			if value, ok := safeAttribute(n.DataAtom, a); ok {
				out.WriteString(" " + a.Key + `="` + html.EscapeString(value) + `"`)
			}
		}
		if n.DataAtom == atom.A {
			out.WriteString(` rel="nofollow noopener noreferrer"`)
		}
		out.WriteString(">")
	}
	for c := range n.ChildNodes() {
		writeSafe(out, c)
	}
	if isKept && !slices.Contains(empty, n.DataAtom) {
		out.WriteString("</" + n.Data + ">")
	}
}

var (
	kept = []atom.Atom{
		atom.P, atom.Br, atom.Hr, atom.Div, atom.Span, atom.Section, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.B, atom.Strong, atom.I, atom.Em, atom.U, atom.S, atom.Del, atom.Ins, atom.Mark, atom.Small, atom.Sub, atom.Sup,
		atom.Code, atom.Pre, atom.Kbd, atom.Samp, atom.Var, atom.Abbr, atom.Cite, atom.Q, atom.Blockquote,
		atom.Figure, atom.Figcaption, atom.Details, atom.Summary, atom.Dl, atom.Dt, atom.Dd, atom.Ul, atom.Ol, atom.Li,
		atom.Table, atom.Caption, atom.Colgroup, atom.Col, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Th, atom.Td,
		atom.A, atom.Img,
	}
	empty = []atom.Atom{atom.Br, atom.Hr, atom.Img, atom.Col}
	// Of other elements the content is kept.
	dropped = []atom.Atom{
		atom.Script, atom.Style, atom.Iframe, atom.Frame, atom.Object, atom.Embed, atom.Applet, atom.Noscript, atom.Noembed, atom.Noframes,
		atom.Template, atom.Textarea, atom.Select, atom.Title, atom.Xmp, atom.Plaintext, atom.Audio, atom.Video, atom.Canvas,
	}
)

func safeAttribute(element atom.Atom, a html.Attribute) (value string, ok bool) {
	switch a.Key {
	case "title", "lang", "dir", "id", "class":
		return a.Val, true
	case "alt", "width", "height":
		return a.Val, element == atom.Img
	case "colspan", "rowspan", "align", "scope":
		return a.Val, element == atom.Td || element == atom.Th
	case "open":
		return a.Val, element == atom.Details
	case "start":
		return a.Val, element == atom.Ol
	case "href":
		return a.Val, element == atom.A && leadsToPage(a.Val)
	case "src":
		return a.Val, element == atom.Img && isPicture(a.Val)
	case "style":
		value = safeStyle(a.Val)
		return value, value != ""
	}
	return "", false
}

// leadsToPage reports whether a link does no more than lead to another page.
func leadsToPage(link string) bool {
	u, err := url.Parse(strings.TrimSpace(link))
	return err == nil && slices.Contains([]string{"", "http", "https", "mailto"}, strings.ToLower(u.Scheme))
}

// isPicture reports whether a source is a picture that comes with the page.
func isPicture(source string) bool {
	for _, kind := range []string{"png", "jpeg", "gif", "webp"} {
		if strings.HasPrefix(source, "data:image/"+kind+";base64,") {
			return true
		}
	}
	return false
}

var styles = []string{
	"text-align", "white-space", "vertical-align", "font-weight", "font-style", "font-size", "font-variant-numeric", "font-family",
	"color", "background", "background-color", "opacity", "padding", "padding-left", "padding-right", "padding-top", "padding-bottom",
	"margin", "margin-left", "margin-right", "margin-top", "margin-bottom", "border", "border-left", "border-right", "border-top",
	"border-bottom", "border-collapse", "border-radius", "caption-side", "width", "max-width", "min-width", "overflow-x",
	"overflow-wrap", "line-height", "text-decoration",
}

func safeStyle(style string) string {
	var out []string
	for declaration := range strings.SplitSeq(style, ";") {
		property, value, _ := strings.Cut(declaration, ":")
		property, value = strings.ToLower(strings.TrimSpace(property)), strings.TrimSpace(value)
		if slices.Contains(styles, property) && value != "" && isPlainValue(value) {
			out = append(out, property+":"+value)
		}
	}
	return strings.Join(out, ";")
}

// isPlainValue reports whether a value holds no function but those of colours.
func isPlainValue(value string) bool {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,%#'\"-()"
	if strings.Trim(value, plain) != "" {
		return false
	}
	before, _, isCall := strings.Cut(value, "(")
	return !isCall || strings.Count(value, "(") == 1 && (strings.HasSuffix(before, "rgb") || strings.HasSuffix(before, "rgba"))
}
