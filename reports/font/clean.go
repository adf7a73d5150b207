package font

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Missing stands for characters that the typeface does not have.
const Missing = '\uFFFD'

// Clean returns text as the faces can draw it on one line: composed, control
// characters and invisible marks left out, white space as single spaces, and
// characters without a glyph (an emoji, a script the face lacks) as Missing.
// Without it a picture would silently lose them and a PDF would fail.
func Clean(text string) string {
	if plain(text) {
		return text
	}
	var out strings.Builder
	space, missing := false, false
	for _, r := range norm.NFC.String(strings.ToValidUTF8(text, string(Missing))) {
		switch {
		case unicode.IsSpace(r) && r != '\u00a0':
			space, missing = out.Len() > 0, false
			continue
		case unicode.In(r, unicode.C, unicode.M) && !Regular.Has(r),
			unicode.In(r, unicode.Cf, unicode.Cc), 0x1F3FB <= r && r <= 0x1F3FF: // skin tones belong to the emoji before
			continue
		}
		if space {
			out.WriteByte(' ')
			space = false
		}
		if everywhere(r) {
			out.WriteRune(r)
			missing = false
		} else if !missing {
			out.WriteRune(Missing)
			missing = true
		}
	}
	if text := out.String(); norm.NFC.IsNormalString(text) {
		return text
	}
	return Clean(out.String()) // a mark left out stood between two that compose
}

func everywhere(r rune) bool {
	for _, f := range Faces {
		if !f.Has(r) {
			return false
		}
	}
	return true
}

// plain reports whether text is printable ASCII with single spaces.
func plain(text string) bool {
	for i := range len(text) {
		c := text[i]
		if c < ' ' || c > '~' || c == ' ' && (i == 0 || i == len(text)-1 || text[i-1] == ' ') {
			return false
		}
	}
	return true
}
