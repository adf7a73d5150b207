package export

import (
	"regexp"

	"github.com/microcosm-cc/bluemonday"
)

// safe lets through what text, tables and pictures need. Scripts, forms,
// frames, what lies over the page and what is fetched from elsewhere are taken
// out; pictures come with the page as data.
var safe = policy()

func policy() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowStandardAttributes()
	p.AllowElements("p", "br", "hr", "div", "span", "h1", "h2", "h3", "h4", "h5", "h6", "section",
		"b", "strong", "i", "em", "u", "s", "del", "ins", "mark", "small", "sub", "sup", "code", "pre", "kbd", "samp", "var", "abbr", "cite", "q",
		"blockquote", "figure", "figcaption", "details", "summary", "dl", "dt", "dd", "colgroup", "col")
	p.AllowLists()
	p.AllowTables()
	p.AllowAttrs("open").OnElements("details")
	p.AllowAttrs("class").Matching(regexp.MustCompile(`^[a-zA-Z0-9 _-]+$`)).Globally()

	p.AllowStandardURLs()
	p.AllowAttrs("href").OnElements("a")
	p.RequireNoFollowOnLinks(true)
	p.RequireNoReferrerOnFullyQualifiedLinks(true)
	p.AllowAttrs("src").Matching(regexp.MustCompile(`^data:image/`)).OnElements("img")
	p.AllowAttrs("alt", "width", "height").OnElements("img")
	p.AllowDataURIImages()

	p.AllowStyles("text-align", "white-space", "vertical-align", "font-weight", "font-style", "font-size",
		"font-variant-numeric", "font-family", "color", "background", "background-color", "opacity", "padding", "margin",
		"padding-left", "padding-right", "padding-top", "padding-bottom", "margin-left", "margin-right", "margin-top", "margin-bottom",
		"border", "border-left", "border-right", "border-top", "border-bottom", "border-collapse", "border-radius", "caption-side",
		"width", "max-width", "min-width", "overflow-x", "overflow-wrap", "line-height", "text-decoration", "display").
		Matching(regexp.MustCompile(`^(?:[a-zA-Z0-9 .,%#'"-]|rgba?\([0-9., %]+\))*$`)).Globally()
	return p
}
