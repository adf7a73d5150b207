package corpus

import (
	"encoding/json"
	"iter"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// fields goes through the members of a valid JSON object and gives the span of
// each value.
func fields(line []byte) iter.Seq2[string, [2]int] {
	return func(yield func(string, [2]int) bool) {
		i := skipSpace(line, 0) + 1
		for {
			if i = skipSpace(line, i); line[i] == '}' {
				return
			}
			end := skipString(line, i)
			var name string
			json.Unmarshal(line[i:end], &name)
			start := skipSpace(line, skipSpace(line, end)+1)
			end = skipValue(line, start)
			if !yield(name, [2]int{start, end}) {
				return
			}
			if i = skipSpace(line, end); line[i] == ',' {
				i++
			}
		}
	}
}

func skipSpace(b []byte, i int) int {
	for i < len(b) && (b[i] == ' ' || b[i] == '\t' || b[i] == '\n' || b[i] == '\r') {
		i++
	}
	return i
}

func skipString(b []byte, i int) int {
	for i++; b[i] != '"'; i++ {
		if b[i] == '\\' {
			i++
		}
	}
	return i + 1
}

func skipValue(b []byte, i int) int {
	depth := 0
	for {
		switch b[i] {
		case '"':
			i = skipString(b, i)
		case '{', '[':
			depth++
			i++
		case '}', ']':
			depth--
			i++
		default:
			i++
		}
		if depth <= 0 {
			switch b[i] {
			case ',', '}', ']', ' ', '\t', '\n', '\r':
				return i
			}
		}
	}
}

// unquote reads a valid JSON string that stands at the given offset of a file.
func unquote(raw []byte, at int) (string, sourceMap) {
	var out mapped
	for i := 1; i < len(raw)-1; {
		if raw[i] != '\\' {
			end := i
			for end < len(raw)-1 && raw[end] != '\\' {
				end++
			}
			addUTF8(&out, raw[i:end], at+i)
			i = end
			continue
		}
		r, n := escape(raw[i:])
		out.add(string(r), at+i)
		i += n
	}
	return string(out.text), out.source
}

// addUTF8 adds bytes that should be UTF-8; one that is not is taken for
// windows-1252.
func addUTF8(out *mapped, b []byte, at int) {
	start := 0
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			out.add(string(b[start:i]), at+start)
			out.add(string(charmap.Windows1252.DecodeByte(b[i])), at+i)
			start = i + 1
		}
		i += n
	}
	out.add(string(b[start:]), at+start)
}

func escape(b []byte) (rune, int) {
	switch b[1] {
	case 'n':
		return '\n', 2
	case 't':
		return '\t', 2
	case 'r':
		return '\r', 2
	case 'b', 'f':
		return ' ', 2
	case 'u':
		r := hex4(b[2:6])
		if utf16.IsSurrogate(r) && len(b) >= 12 && b[6] == '\\' && b[7] == 'u' {
			if pair := utf16.DecodeRune(r, hex4(b[8:12])); pair != utf8.RuneError {
				return pair, 12
			}
		}
		if r == 0 {
			r = ' '
		}
		return r, 6
	}
	return rune(b[1]), 2
}

func hex4(b []byte) rune {
	n, _ := strconv.ParseUint(string(b), 16, 32)
	return rune(n)
}
