package assist

import "strings"

// commentBefore returns where the comment that stands right before a place
// begins, or the place itself.
func commentBefore(code string, at int) int {
	for at > 0 {
		line := strings.TrimSuffix(code[:at], "\n")
		start := strings.LastIndexByte(line, '\n') + 1
		if len(line) == at || !strings.HasPrefix(strings.TrimSpace(line[start:]), "//") {
			return blockCommentBefore(code, at)
		}
		at = start
	}
	return at
}

func blockCommentBefore(code string, at int) int {
	if before := strings.TrimRight(code[:at], " \t\n"); strings.HasSuffix(before, "*/") && strings.Count(code[len(before):at], "\n") < 2 {
		if start := strings.LastIndex(before, "/*"); start >= 0 {
			return start
		}
	}
	return at
}
