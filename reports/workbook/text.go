package workbook

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// maxCell is the number of characters Excel keeps in a cell.
const maxCell = 32767

const cutMark = " … [cut: the full text is in facts.jsonl]"

// escapeLike matches text that Excel would take for an escaped character.
var escapeLike = regexp.MustCompile(`_(x[0-9A-Fa-f]{4}_)`)

// clean makes outside text safe for a cell: characters that XML cannot hold
// are dropped, and text over Excel's limit is cut with a mark that says so.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError, r < 0x20 && r != '\n' && r != '\t', r == 0xFFFE, r == 0xFFFF:
			return -1
		}
		return r
	}, s)
	if len(s) > maxCell && utf8.RuneCountInString(s) > maxCell {
		s = string([]rune(s)[:maxCell-utf8.RuneCountInString(cutMark)]) + cutMark
	}
	return s
}

// literal keeps what looks like an escape as it is written; rows that are
// streamed are so already.
func literal(s string) string { return escapeLike.ReplaceAllString(s, "_x005F_$1") }
