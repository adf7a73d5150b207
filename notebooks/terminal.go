package notebooks

import "strings"

// terminal applies the carriage returns and backspaces of a text, as Jupyter's
// clients do: what a bar drew over itself is not kept.
func terminal(text string) string {
	if !strings.ContainsAny(text, "\r\b") {
		return text
	}
	var out strings.Builder
	for line := range strings.SplitAfterSeq(text, "\n") {
		body := strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		end := line[len(body):]
		out.WriteString(erased(body[strings.LastIndexByte(body, '\r')+1:]) + end)
	}
	return out.String()
}

// erased applies backspaces.
func erased(line string) string {
	if !strings.Contains(line, "\b") {
		return line
	}
	var out []rune
	for _, c := range line {
		switch {
		case c != '\b':
			out = append(out, c)
		case len(out) > 0:
			out = out[:len(out)-1]
		}
	}
	return string(out)
}
