package text

import "unicode/utf8"

// Sentences appends the sentences of s to dst, without the space around them.
// A blank line ends a sentence, a single line break is a space.
func Sentences(dst []Span, s string) []Span {
	start := skipSpace(s, 0)
	i, item := listItem(s, start)
	for {
		for i < len(s) && stopOf[s[i]] == noStop && i != item.at {
			i++
		}
		if i == len(s) {
			return appendTrimmed(dst, s, start, i)
		}
		switch stopAt(s, i, item) {
		case noStop:
			i++
			continue
		case itemStart:
			dst = appendTrimmed(dst, s, start, i)
		case lineEnd:
			if i++; !blankLine(s, i) {
				continue
			}
			dst = appendTrimmed(dst, s, start, i)
			i = skipSpace(s, i)
		default:
			end, ends := sentenceEnd(s, start, i)
			if !ends {
				i = end
				continue
			}
			dst = appendTrimmed(dst, s, start, end)
			i = skipSpace(s, end)
		}
		start = i
		i, item = listItem(s, start)
	}
}

type stopKind uint8

const (
	noStop stopKind = iota
	stop            // . ! ? …
	lineEnd
	itemStart // of the next item in a list
)

var stopOf = [256]stopKind{'.': stop, '!': stop, '?': stop, '\n': lineEnd, 0xE2: stop}

func stopAt(s string, i int, item item) stopKind {
	k := stopOf[s[i]]
	switch {
	case i == item.at:
		return itemStart
	case k == stop && s[i] == 0xE2 && !ellipsisAt(s, i):
		return noStop
	}
	return k
}

func ellipsisAt(s string, i int) bool {
	return i+2 < len(s) && s[i] == 0xE2 && s[i+1] == 0x80 && s[i+2] == 0xA6
}

func appendTrimmed(dst []Span, s string, start, end int) []Span {
	for end > start {
		r, n := utf8.DecodeLastRuneInString(s[start:end])
		if !isSpace(r) {
			break
		}
		end -= n
	}
	if end == start {
		return dst
	}
	return append(dst, Span{start, end})
}

func isSpace(r rune) bool {
	return r <= ' ' || r == 0xA0 || r == 0x85 || r >= 0x2000 && r <= 0x200B || r == 0x2028 || r == 0x2029 || r == 0x202F || r == 0x3000 || r == 0xFEFF
}

func skipSpace(s string, i int) int {
	for i < len(s) {
		if s[i] < utf8.RuneSelf {
			if s[i] > ' ' {
				return i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isSpace(r) {
			return i
		}
		i += n
	}
	return i
}

// blankLine reports whether s[i:], the start of a line, holds only space up to
// its end.
func blankLine(s string, i int) bool {
	for ; i < len(s) && s[i] <= ' '; i++ {
		if s[i] == '\n' {
			return true
		}
	}
	return i == len(s)
}
