package corpus

import (
	"strings"

	"readout/analysis/internal/text"
)

// cutLines cuts text into lines that are not blank, without the space around
// them. number is that of the first line.
func cutLines(s string, number int) []Line {
	var lines []Line
	for at := 0; at < len(s); number++ {
		end := strings.IndexAny(s[at:], "\n\r")
		next := len(s)
		if end < 0 {
			end = len(s)
		} else {
			end += at
			if next = end + 1; s[end] == '\r' && next < len(s) && s[next] == '\n' {
				next++
			}
		}
		if from, to := trim(s, at, end); from < to {
			lines = append(lines, Line{Start: from, End: to, Number: number})
		}
		at = next
	}
	return lines
}

// trim returns the stretch without the space at its ends.
func trim(s string, from, to int) (int, int) {
	t := strings.TrimLeft(s[from:to], " \t\f\v\u00a0\u2003\u3000")
	from = to - len(t)
	return from, from + len(strings.TrimRight(t, " \t\f\v\u00a0\u2003\u3000"))
}

// unwrap joins the lines of each paragraph when the text was broken into lines
// of a fixed width: lines of one width that end within sentences.
func unwrap(s string, lines []Line) []Line {
	const narrowest, widest = 45, 100
	pairs, broken := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		l, next := lines[i], lines[i+1]
		if l.End-l.Start > widest {
			return lines
		}
		if next.Number == l.Number+1 {
			pairs++
			if l.End-l.Start >= narrowest && !terminal(s[l.Start:l.End]) {
				broken++
			}
		}
	}
	if pairs < 2 || broken*2 < pairs {
		return lines
	}
	joined := lines[:1]
	last := lines[0].Number
	for _, l := range lines[1:] {
		end := &joined[len(joined)-1]
		indented := l.Start-strings.LastIndexByte(s[:l.Start], '\n') > 2 && strings.TrimSpace(s[end.End:l.Start]) == "" && !indentedBlock(s, end.Start)
		if l.Number == last+1 && !indented && !bulleted(s[l.Start:l.End]) {
			end.End = l.End
		} else {
			joined = append(joined, l)
		}
		last = l.Number
	}
	return joined
}

// indentedBlock reports whether the line that starts at s[at] is indented.
func indentedBlock(s string, at int) bool { return at-strings.LastIndexByte(s[:at], '\n') > 2 }

func bulleted(line string) bool {
	return strings.HasPrefix(line, "•") || strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ")
}

// terminal reports whether a line ends as a sentence does.
func terminal(line string) bool {
	line = strings.TrimRight(line, "\"'”’)]»")
	return strings.HasSuffix(line, ".") || strings.HasSuffix(line, "!") || strings.HasSuffix(line, "?") || strings.HasSuffix(line, "…")
}

// cutSentences cuts each line into sentences.
func cutSentences(s string, lines []Line) []Sentence {
	sentences := make([]Sentence, 0, 2*len(lines))
	var spans []text.Span
	for i, l := range lines {
		spans = text.Sentences(spans[:0], s[l.Start:l.End])
		for _, x := range spans {
			sentences = append(sentences, Sentence{Start: l.Start + x.Start, End: l.Start + x.End, Line: i, Section: l.Section})
		}
	}
	return sentences
}
