package corpus

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// normalise composes accents, takes ligatures apart and drops characters that
// cannot be seen, so that a name is the same bytes however it was typed.
func normalise(s string, source sourceMap) (string, sourceMap) {
	if !irregular(s) {
		return s, source
	}
	var out mapped
	for i := 0; i < len(s); {
		n := norm.NFC.NextBoundaryInString(s[i:], true)
		if n <= 0 {
			_, n = utf8.DecodeRuneInString(s[i:])
		}
		part := norm.NFC.String(s[i : i+n])
		if rest := plain(part); rest == s[i:i+n] {
			out.copy(s, source, i, i+n)
		} else {
			for _, r := range rest { // a sign may become several, which all stand where it does
				out.add(string(r), source.file(i))
			}
		}
		i += n
	}
	return string(out.text), out.source
}

// irregular reports whether normalise would change s; most texts it would not.
func irregular(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < utf8.RuneSelf {
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if unseen(r) || ligature(r) != "" {
			return true
		}
		i += n - 1
	}
	return !norm.NFC.IsNormalString(s)
}

func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unseen(r) {
			return -1
		}
		return r
	}, ligatures.Replace(s))
}

var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

func ligature(r rune) string {
	if r < 0xFB00 || r > 0xFB06 {
		return ""
	}
	return ligatures.Replace(string(r))
}

// unseen reports whether r is a soft hyphen, a joiner or a mark of direction.
func unseen(r rune) bool {
	return r == 0xAD || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2069 || r == 0xFEFF
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
