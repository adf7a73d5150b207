package nbformat

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// writeValue writes JSON as Python's json module does with an indent of 1,
// sorted keys and characters as they are. encoding/json differs in that it
// escapes U+2028 and U+2029.
func writeValue(b *bufio.Writer, v any, depth int) {
	switch v := v.(type) {
	case nil:
		b.WriteString("null")
	case bool:
		b.WriteString(strconv.FormatBool(v))
	case int:
		b.WriteString(strconv.Itoa(v))
	case json.Number:
		b.WriteString(string(v))
	case string:
		writeString(b, v)
	case []string:
		writeList(b, '[', ']', len(v), depth, func(i int) { writeString(b, v[i]) })
	case []any:
		writeList(b, '[', ']', len(v), depth, func(i int) { writeValue(b, v[i], depth+1) })
	case Object:
		keys := slices.Sorted(maps.Keys(v))
		writeList(b, '{', '}', len(keys), depth, func(i int) {
			writeString(b, keys[i])
			b.WriteString(": ")
			writeValue(b, v[keys[i]], depth+1)
		})
	default:
		panic(fmt.Sprintf("nbformat: a %T cannot stand in a notebook", v))
	}
}

func writeList(b *bufio.Writer, open, shut byte, n, depth int, item func(int)) {
	b.WriteByte(open)
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		indent(b, depth+1)
		item(i)
	}
	if n > 0 {
		indent(b, depth)
	}
	b.WriteByte(shut)
}

func indent(b *bufio.Writer, depth int) {
	b.WriteByte('\n')
	for range depth {
		b.WriteByte(' ')
	}
}

func writeString(b *bufio.Writer, s string) {
	s = strings.ToValidUTF8(s, "\uFFFD")
	b.WriteByte('"')
	start := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		b.WriteString(s[start:i])
		start = i + 1
		switch c {
		case '"', '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case '\n':
			b.WriteString(`\n`)
		case '\r':
			b.WriteString(`\r`)
		case '\t':
			b.WriteString(`\t`)
		case '\b':
			b.WriteString(`\b`)
		case '\f':
			b.WriteString(`\f`)
		default:
			fmt.Fprintf(b, `\u%04x`, c)
		}
	}
	b.WriteString(s[start:])
	b.WriteByte('"')
}
