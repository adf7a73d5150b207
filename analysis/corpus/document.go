package corpus

import "html"

// document is text as a reader of a file format hands it on: one story, or in
// plain text and Markdown perhaps several.
type document struct {
	meta
	id     string // given, or ""
	file   string
	text   string
	source sourceMap
	line   int  // of the file, where the text begins
	record bool // one article and no more
}

// meta is what a front matter, a field or the sidecar says of an article.
type meta struct{ title, date, outlet, url, author string }

// fill takes from o what m lacks.
func (m *meta) fill(o meta) {
	for _, f := range []struct{ to, from *string }{{&m.title, &o.title}, {&m.date, &o.date}, {&m.outlet, &o.outlet}, {&m.url, &o.url}, {&m.author, &o.author}} {
		if *f.to == "" {
			*f.to = *f.from
		}
	}
}

// set sets the field of a name, if there is one.
func (m *meta) set(name, value string) {
	value = html.UnescapeString(value)
	switch name {
	case "title", "headline":
		m.title = value
	case "date", "published", "pubdate":
		m.date = value
	case "outlet", "source", "publisher":
		m.outlet = value
	case "url", "link":
		m.url = value
	case "author", "byline":
		m.author = value
	}
}
