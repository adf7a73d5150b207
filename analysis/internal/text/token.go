package text

import (
	"strings"
	"unicode/utf8"
)

// Tokens appends the tokens of s to dst; base is added to every offset, so that
// a sentence cut out of a text gets the text's own offsets.
//
// A possessive ending is a Suffix of its own, "U.S." is one Word, and letters
// and digits are cut apart where digits come first ("7bn") and kept together
// where letters do ("G7"), but for the code of a currency ("USD115"). A hyphen is always a Punct: "30-day" is Number,
// Punct, Word. An address on the web and an @handle are one Word.
func Tokens(dst []Token, s string, base int) []Token {
	first := len(dst)
	quoted := false // a single quotation mark is open
	for i := 0; i < len(s); {
		c, n := classOf[s[i]], 1
		if c == beyond {
			c, n = classify(s, i)
		}
		end, kind := i+n, Symbol
		switch c {
		case space:
			i = end
			continue
		case letter:
			if end = word(s, i); end-i > 3 && classOf[s[i+3]] == digit && isCurrency(s[i:i+3]) {
				end = i + 3
			}
			dst = append(dst, Token{Start: base + i, End: base + end, Kind: Word})
			if i = end; i < len(s) && mayBeQuote(s[i]) {
				if i = suffix(s, end, quoted); i > end {
					dst = append(dst, Token{Start: base + end, End: base + i, Kind: Suffix})
				}
			}
			continue
		case digit:
			end, kind = number(s, i)
		case quote:
			kind = Punct
			quoted = letterAt(s, end) || digitAt(s, end)
		case mark:
			kind = Punct
		case symbol:
			if s[i] == '@' {
				if e := handle(s, i); e > end {
					for len(dst) > first && dst[len(dst)-1].End == base+i && address(s[dst[len(dst)-1].Start-base:i]) {
						i = dst[len(dst)-1].Start - base
						dst = dst[:len(dst)-1]
					}
					end, kind = e, Word
				}
			}
		}
		dst = append(dst, Token{Start: base + i, End: base + end, Kind: kind})
		i = end
	}
	return dst
}

// word returns the end of the word that starts at s[i].
func word(s string, i int) int {
	end := i
	for end < len(s) && (classOf[s[end]] == letter || classOf[s[end]] == digit) {
		end++
	}
	if end == len(s) || classOf[s[end]] == space {
		return end // most words
	}
	if s[end] == '.' && end == i+1 || s[end] >= utf8.RuneSelf {
		if e := dotted(s, i); e > i {
			return e
		}
	}
	if s[end] == ':' || s[end] == '.' {
		if e := link(s, i); e > i {
			return e
		}
	}
	for end < len(s) {
		c, n := classify(s, end)
		if c == quote && letterAt(s, end+n) && !possessive(s, end+n) {
			end += n
			continue
		}
		if c != letter && c != digit {
			break
		}
		end += n
	}
	return end
}

// isCurrency reports whether s is the code of a currency, by ISO 4217, that is
// written right before an amount.
func isCurrency(s string) bool {
	switch s {
	case "USD", "EUR", "GBP", "RUB", "UAH", "CHF", "CNY", "JPY", "AUD", "CAD", "PLN", "TRY", "INR", "ILS", "SEK", "NOK", "DKK":
		return true
	}
	return false
}

// mayBeQuote reports whether a byte can begin a quotation mark or apostrophe.
func mayBeQuote(c byte) bool { return c == '\'' || c == 0xE2 || c == 0xCA }

// possessive reports whether an s that ends a word stands at s[i].
func possessive(s string, i int) bool {
	return s[i]|0x20 == 's' && !letterAt(s, i+1) && !digitAt(s, i+1)
}

// suffix returns the end of the possessive ending that starts at s[i], or i.
func suffix(s string, i int, quoted bool) int {
	if i >= len(s) {
		return i
	}
	c, n := classify(s, i)
	switch {
	case c != quote:
		return i
	case letterAt(s, i+n):
		return i + n + 1
	case s[i-1]|0x20 == 's' && !quoted:
		return i + n
	}
	return i
}

// dotted returns the end of an abbreviation of single letters with dots
// ("U.S.", "a.m.", "J.D") that starts at s[i], or i.
func dotted(s string, i int) int {
	end, letters := i, 0
	for end < len(s) {
		c, n := classify(s, end)
		if c != letter || letterAt(s, end+n) || digitAt(s, end+n) {
			break
		}
		end += n
		letters++
		if end == len(s) || s[end] != '.' {
			break
		}
		end++
	}
	if letters < 2 {
		return i
	}
	return end
}

// number returns the end and kind of the number that starts at s[i].
func number(s string, i int) (int, Kind) {
	start := i
	for i < len(s) {
		c, n := classOf[s[i]], 1
		if c == beyond {
			c, n = classify(s, i)
		}
		if c == digit {
			i += n
			continue
		}
		if i == start || !(s[i] == '.' && digitAt(s, i+1) || s[i] == ',' && grouped(s, i+1)) {
			break
		}
		i++
	}
	if i+2 <= len(s) && classOf[s[i]] == letter && !letterAt(s, i+2) && !digitAt(s, i+2) {
		switch lower2(s[i], s[i+1]) {
		case "st", "nd", "rd", "th":
			return i + 2, Ordinal
		}
	}
	return i, Number
}

func lower2(a, b byte) string {
	switch [2]byte{a | 0x20, b | 0x20} {
	case [2]byte{'s', 't'}:
		return "st"
	case [2]byte{'n', 'd'}:
		return "nd"
	case [2]byte{'r', 'd'}:
		return "rd"
	case [2]byte{'t', 'h'}:
		return "th"
	}
	return ""
}

// grouped reports whether a group of two or three digits, as between the
// commas of "1,000" and "1,00,000", stands at s[i].
func grouped(s string, i int) bool {
	n := 0
	for digitAt(s, i+n) && n < 4 {
		n++
	}
	return n == 3 || n == 2 && i+2 < len(s) && s[i+2] == ','
}

// link returns the end of the web address that starts at s[i], or i.
func link(s string, i int) int {
	if !opens(s[i:], "http://") && !opens(s[i:], "https://") && !opens(s[i:], "www.") {
		return i
	}
	end := i
	for end < len(s) && s[end] > ' ' && s[end] < 0x7f && s[end] != '<' && s[end] != '>' && s[end] != '"' {
		end++
	}
	for end > i && strings.IndexByte(".,;:!?)]}'", s[end-1]) >= 0 {
		end--
	}
	return end
}

// opens reports whether s begins with prefix, in whatever case.
func opens(s, prefix string) bool {
	return len(s) > len(prefix) && s[1]|0x20 == prefix[1] && strings.EqualFold(s[:len(prefix)], prefix)
}

// handle returns the end of the name after the @ at s[i], or i.
func handle(s string, i int) int {
	end := i + 1
	for end < len(s) && (classOf[s[end]] == letter || classOf[s[end]] == digit || s[end] == '_' ||
		(s[end] == '.' || s[end] == '-') && end+1 < len(s) && (classOf[s[end+1]] == letter || classOf[s[end+1]] == digit)) {
		end++
	}
	return end
}

// address reports whether t can be part of the name before an @.
func address(t string) bool {
	for i := 0; i < len(t); i++ {
		if c := classOf[t[i]]; c != letter && c != digit && strings.IndexByte("._-+%", t[i]) < 0 {
			return false
		}
	}
	return true
}
