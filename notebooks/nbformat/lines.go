package nbformat

import (
	"strings"
	"unicode/utf8"
)

// splitLines cuts text after its line ends, as Python's splitlines does, which
// Jupyter writes with.
func splitLines(text string) []string {
	lines := []string{}
	start := 0
	for i, r := range text {
		switch r {
		case '\n', '\v', '\f', '\r', 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029:
			end := i + utf8.RuneLen(r)
			if r == '\r' && strings.HasPrefix(text[end:], "\n") {
				continue // the line ends with \r\n
			}
			lines = append(lines, text[start:end])
			start = end
		}
	}
	if start < len(text) {
		lines = append(lines, text[start:])
	}
	return lines
}

// joined returns a list of nothing but strings as one.
func joined(v any) (string, bool) {
	list, ok := v.([]any)
	if !ok {
		return "", false
	}
	var text strings.Builder
	for _, line := range list {
		s, ok := line.(string)
		if !ok {
			return "", false
		}
		text.WriteString(s)
	}
	return text.String(), true
}

// isJSON reports whether a media type holds JSON, whose lists of strings are
// not lines.
func isJSON(media string) bool {
	return media == "application/json" || strings.HasPrefix(media, "application/") && strings.HasSuffix(media, "+json")
}

// inLines reports whether a media type is written as a list of lines.
func inLines(media string) bool {
	return strings.HasPrefix(media, "text/") || media == "application/javascript" || media == "image/svg+xml"
}

// joinBundle joins the lines of a bundle's forms.
func joinBundle(bundle Object) {
	for media, v := range bundle {
		if text, ok := joined(v); ok && !isJSON(media) {
			bundle[media] = text
		}
	}
}

// splitBundle returns the bundle as it is written.
func splitBundle(bundle Object) Object {
	out := make(Object, len(bundle))
	for media, v := range bundle {
		if text, ok := v.(string); ok && inLines(media) {
			v = splitLines(text)
		}
		out[media] = v
	}
	return out
}
