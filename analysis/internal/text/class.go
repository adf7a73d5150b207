package text

import (
	"unicode"
	"unicode/utf8"
)

// class says what a byte can be the start of. Bytes above ASCII are decoded.
type class uint8

const (
	symbol class = iota
	space
	letter
	digit
	mark   // punctuation
	quote  // ', which may be an apostrophe
	beyond // not ASCII
)

var classOf = func() (t [256]class) {
	for c := range t {
		switch {
		case c >= utf8.RuneSelf:
			t[c] = beyond
		case c <= ' ' || c == 0x7f:
			t[c] = space
		case c >= '0' && c <= '9':
			t[c] = digit
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			t[c] = letter
		case c == '\'':
			t[c] = quote
		case unicode.IsPunct(rune(c)) && c != '%' && c != '#' && c != '&' && c != '@' && c != '*':
			t[c] = mark
		}
	}
	return t
}()

// classify decodes the rune at s[i:] and says what it is and how many bytes it
// takes. Invisible characters count as letters so that they never break a word.
func classify(s string, i int) (class, int) {
	c := s[i]
	if c < utf8.RuneSelf {
		return classOf[c], 1
	}
	if c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x90 && s[i+2] <= 0xA7 {
		if s[i+2] == 0x98 || s[i+2] == 0x99 {
			return quote, 3
		}
		return mark, 3
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == 'ʼ':
		return quote, n
	case unicode.IsLetter(r) || unicode.IsMark(r) || invisible(r):
		return letter, n
	case unicode.IsSpace(r):
		return space, n
	case unicode.IsDigit(r):
		return digit, n
	case unicode.IsPunct(r):
		return mark, n
	}
	return symbol, n
}

func invisible(r rune) bool {
	return r == 0xAD || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2064 || r == 0xFEFF
}

func letterAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	c, _ := classify(s, i)
	return c == letter
}

func digitAt(s string, i int) bool { return i < len(s) && classOf[s[i]] == digit }
