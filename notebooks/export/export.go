// Package export turns a notebook into something to read or to build on: an
// HTML file, a PDF, Markdown with its pictures beside it, or the Go of its
// cells. A notebook may come from a stranger: nothing in it runs in the reader's
// browser, and nothing is fetched.
package export

import (
	"strings"

	"readout/notebooks/nbformat"
)

// Title returns the first heading of a notebook, or other if it has none.
func Title(n *nbformat.Notebook, other string) string {
	for _, c := range n.Cells {
		if c.Type != nbformat.Markdown {
			continue
		}
		for line := range strings.SplitSeq(c.Source, "\n") {
			if text := strings.TrimSpace(strings.TrimLeft(line, "#")); strings.HasPrefix(line, "#") && text != "" {
				return plain(text)
			}
		}
	}
	return other
}

// plain takes the marks of Markdown from a heading.
func plain(heading string) string {
	return strings.NewReplacer("**", "", "__", "", "*", "", "`", "").Replace(heading)
}

// hidden reports whether a part of a cell, "source" or "outputs", is hidden in
// Jupyter.
func hidden(c *nbformat.Cell, part string) bool {
	o, _ := c.Metadata["jupyter"].(nbformat.Object)
	is, _ := o[part+"_hidden"].(bool)
	return is
}

// richest returns the first of the forms, by media type, that an output has.
func richest(o *nbformat.Output, forms ...string) (media, content string) {
	for _, form := range forms {
		if s, ok := o.Data[form].(string); ok && s != "" {
			return form, s
		}
	}
	return "", ""
}
