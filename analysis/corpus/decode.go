package corpus

import (
	"bytes"
	"errors"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

var (
	errEmpty   = errors.New("empty")
	errBinary  = errors.New("not text: it holds NUL bytes")
	errUnknown = errors.New("not text in UTF-8, UTF-16 or windows-1252")
)

// decode turns the bytes that stand at the given offset of a file into text.
func decode(b []byte, at int) (string, sourceMap, error) {
	switch {
	case len(bytes.TrimSpace(b)) == 0:
		return "", nil, errEmpty
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return decodeUTF16(b, at, false)
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return decodeUTF16(b, at, true)
	case bytes.IndexByte(b, 0) >= 0:
		return "", nil, errBinary
	}
	if bytes.HasPrefix(b, []byte("\xef\xbb\xbf")) {
		b, at = b[3:], at+3
	}
	text, source := string(b), sourceMap{{0, at}}
	if !utf8.Valid(b) {
		var err error
		if text, source, err = decodeWindows(b, at); err != nil {
			return "", nil, err
		}
	}
	text, source = normalise(text, source)
	if blank(text) {
		return "", nil, errEmpty
	}
	return text, source, nil
}

func decodeUTF16(b []byte, at int, bigEndian bool) (string, sourceMap, error) {
	unit := func(i int) rune {
		if i+1 >= len(b) {
			return -1
		}
		if bigEndian {
			return rune(b[i])<<8 | rune(b[i+1])
		}
		return rune(b[i+1])<<8 | rune(b[i])
	}
	var out mapped
	for i := 2; i+1 < len(b); i += 2 {
		start, r := i, unit(i)
		if utf16.IsSurrogate(r) {
			if r = utf16.DecodeRune(r, unit(i+2)); r != utf8.RuneError {
				i += 2
			}
		}
		if r == 0 {
			return "", nil, errBinary
		}
		out.add(string(r), at+start)
	}
	text, source := normalise(string(out.text), out.source)
	if blank(text) {
		return "", nil, errEmpty
	}
	return text, source, nil
}

// decodeWindows reads windows-1252, which is taken for what it is only when it
// has no control characters and few bytes above ASCII.
func decodeWindows(b []byte, at int) (string, sourceMap, error) {
	var out mapped
	high := 0
	for i, c := range b {
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
				return "", nil, errUnknown
			}
			out.add(string(rune(c)), at+i)
			continue
		}
		r := charmap.Windows1252.DecodeByte(c)
		if high++; r == utf8.RuneError {
			return "", nil, errUnknown
		}
		out.add(string(r), at+i)
	}
	if high*4 > len(b) {
		return "", nil, errUnknown
	}
	return string(out.text), out.source, nil
}
