// Package mark marks words in HTML that notebooks show.
package mark

import "html"

// HTML returns words marked, with a note that shows when the pointer rests on
// them, "" for none. Background and ink are both given, because dark pages keep
// the black ink that marks have of their own.
func HTML(words, note string) string {
	if note != "" {
		note = ` title="` + html.EscapeString(note) + `"`
	}
	return `<mark style="background:#ffe08a;color:#16191d"` + note + ">" + html.EscapeString(words) + "</mark>"
}
