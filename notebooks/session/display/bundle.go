// Package display turns the values of cells into what a notebook shows: text,
// and where a value knows how, HTML, Markdown, LaTeX, JSON and pictures.
//
// A value shows itself through small interfaces, HTML() string, PNG() []byte
// and so on (see forms), so that the packages that make values need not know
// of notebooks.
package display

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Media types that a Bundle holds.
const (
	Plain    = "text/plain"
	HTML     = "text/html"
	Markdown = "text/markdown"
	LaTeX    = "text/latex"
	JSON     = "application/json"
	PNG      = "image/png"
	JPEG     = "image/jpeg"
	SVG      = "image/svg+xml"
)

// Bundle is one value in several forms, by media type. Pictures are bytes as
// in a file, the rest is UTF-8 text.
type Bundle map[string][]byte

// MarshalJSON writes the bundle as notebook files have it: text as strings,
// JSON as itself, pictures in base64.
func (b Bundle) MarshalJSON() ([]byte, error) {
	out := make(map[string]any, len(b))
	for media, content := range b {
		switch {
		case isJSON(media):
			out[media] = json.RawMessage(content)
		case IsText(media):
			out[media] = strings.ToValidUTF8(string(content), "\uFFFD")
		default:
			out[media] = base64.StdEncoding.EncodeToString(content)
		}
	}
	return json.Marshal(out)
}

// IsText reports whether a media type is text to a notebook.
func IsText(media string) bool {
	return strings.HasPrefix(media, "text/") || media == SVG || isJSON(media)
}

func isJSON(media string) bool {
	return media == JSON || strings.HasSuffix(media, "+json")
}

// Of returns a value in the forms that it has. Several values, as a function
// with several results returns them, are shown as one line of text.
func Of(values ...any) Bundle {
	if len(values) == 1 {
		return one(values[0])
	}
	var texts []string
	for _, v := range values {
		texts = append(texts, Text(v))
	}
	return Bundle{Plain: []byte(strings.Join(texts, " "))}
}

func one(v any) Bundle {
	if b, ok := v.(Bundle); ok {
		return b.capped()
	}
	b := Bundle{}
	for _, f := range forms {
		content, err := f.of(v)
		switch {
		case err != nil:
			b[Plain] = []byte(fmt.Sprintf("%s\n(no %s: %v)", Text(v), f.media, err))
		case len(content) > largest:
			b[Plain] = []byte(Text(v) + leftOut(f.media, content))
		case content != nil:
			b[f.media] = content
		}
	}
	if b[Plain] == nil {
		b[Plain] = []byte(textBeside(b, v))
	}
	return b
}

// textBeside is the text of a value that has other forms. What fmt makes of a
// picture is addresses of memory, other ones on every run.
func textBeside(b Bundle, v any) string {
	if _, ok := v.(fmt.Stringer); !ok && (b[PNG] != nil || b[SVG] != nil || b[JPEG] != nil) {
		return fmt.Sprintf("%T", v)
	}
	return Text(v)
}

// capped leaves out the forms that are too large.
func (b Bundle) capped() Bundle {
	out := maps.Clone(b)
	for _, media := range slices.Sorted(maps.Keys(b)) {
		if content := b[media]; media != Plain && len(content) > largest {
			delete(out, media)
			out[Plain] = append(slices.Clone(out[Plain]), leftOut(media, content)...)
		}
	}
	return out
}

func leftOut(media string, content []byte) string {
	return fmt.Sprintf("\n(its %s is left out, as it is %d MB; show a part of it)", media, len(content)>>20)
}

// largest is the size up to which a form goes into a notebook.
const largest = 8 << 20
