package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unmark takes the marks of Markdown off running text: emphasis, and the
// addresses of links. Headings and pictures are left for the lines to show.
func unmark(s string, source sourceMap) (string, sourceMap) {
	if !strings.ContainsAny(s, "*_[`") {
		return s, source
	}
	var out mapped
	kept := 0
	skip := func(from, to int) {
		out.copy(s, source, kept, from)
		out.stop(source.end(from))
		kept = to
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '*', '_', '`':
			n := 1
			for i+n < len(s) && s[i+n] == c {
				n++
			}
			if emphasis(s, i, i+n) {
				skip(i, i+n)
			}
			i += n - 1
		case '[':
			if i > 0 && s[i-1] == '!' {
				continue
			}
			if text, end := link(s, i); end > 0 {
				skip(i, i+1)
				skip(text, end)
				i = end - 1
			}
		}
	}
	if kept == 0 {
		return s, source
	}
	skip(len(s), len(s))
	return string(out.text), out.source
}

// emphasis reports whether the row of marks s[i:j] stands at the edge of words.
func emphasis(s string, i, j int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[j:])
	return j-i <= 3 && (wordless(before) || wordless(after)) && !(spaceOrEnd(before) && spaceOrEnd(after))
}

// spaceOrEnd reports whether r, utf8.RuneError at an end of the text, is space.
func spaceOrEnd(r rune) bool { return r == utf8.RuneError || unicode.IsSpace(r) }

// wordless reports whether r is part of no word.
func wordless(r rune) bool { return spaceOrEnd(r) || unicode.IsPunct(r) || unicode.IsSymbol(r) }

// link returns where the text of the link at s[i] ends and where its address
// does, or 0.
func link(s string, i int) (text, end int) {
	for j := i + 1; j < len(s) && j < i+300; j++ {
		switch s[j] {
		case '\n', '[':
			return 0, 0
		case ']':
			if j+1 == len(s) || s[j+1] != '(' {
				return 0, 0
			}
			for k := j + 2; k < len(s) && k < j+2000 && s[k] != '\n'; k++ {
				if s[k] == ')' {
					return j, k + 1
				}
			}
			return 0, 0
		}
	}
	return 0, 0
}
