package nbformat

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// Limits on what is read, far beyond what notebooks hold: a file of nothing but
// brackets or commas would take many times its size in memory.
const (
	maxSize   = 512 << 20
	maxValues = 10_000_000
	maxDepth  = 100
)

// place is the line and column of an offset, as errors have it.
func place(data []byte, offset int) string {
	offset = min(max(offset, 0), len(data))
	before := data[:offset]
	line := bytes.Count(before, []byte("\n")) + 1
	column := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
	return fmt.Sprintf("line %d, column %d", line, column)
}

// measure refuses text that is not UTF-8 and JSON beyond the limits.
func measure(data []byte) error {
	if !utf8.Valid(data) {
		at := 0
		for {
			r, n := utf8.DecodeRune(data[at:])
			if r == utf8.RuneError && n == 1 {
				return fmt.Errorf("%s: not UTF-8", place(data, at))
			}
			at += n
		}
	}
	depth, values := 0, 0
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '"':
			for i++; i < len(data) && data[i] != '"'; i++ {
				if data[i] == '\\' {
					i++
				}
			}
		case '{', '[':
			depth++
			values++
		case '}', ']':
			depth--
		case ',':
			values++
		}
		if depth > maxDepth {
			return fmt.Errorf("%s: nested deeper than %d levels", place(data, i), maxDepth)
		}
		if values > maxValues {
			return fmt.Errorf("%s: more than %d values", place(data, i), maxValues)
		}
	}
	return nil
}
