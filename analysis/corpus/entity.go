package corpus

import (
	"html"
)

var entity = pattern(`&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)

// unescape reads the entities that a text copied from the source of a web page
// holds, such as "5&nbsp;000". Those of control characters stay as they are.
func unescape(s string, source sourceMap) (string, sourceMap) {
	var out mapped
	kept := 0
	for _, m := range entity().FindAllStringIndex(s, -1) {
		if sign := html.UnescapeString(s[m[0]:m[1]]); sign[0] >= ' ' && sign != s[m[0]:m[1]] {
			out.copy(s, source, kept, m[0])
			out.add(sign, source.file(m[0]))
			kept = m[1]
		}
	}
	if kept == 0 {
		return s, source
	}
	out.copy(s, source, kept, len(s))
	return normalise(string(out.text), out.source)
}
