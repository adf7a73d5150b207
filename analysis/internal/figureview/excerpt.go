package figureview

import (
	"strings"
	"unicode/utf8"

	"readout/analysis"
)

// How much of a sentence stands before and after the words of a figure in an
// excerpt, in bytes.
const excerptBefore, excerptAfter = 40, 60

// excerpt returns the words of a figure with some of their sentence around
// them: what a sum of money is for stands nowhere else.
func excerpt(f *analysis.Fact) string {
	sentence, words := strings.Join(strings.Fields(f.Sentence), " "), strings.Join(strings.Fields(f.Text()), " ")
	at := max(strings.Index(sentence, words), 0)
	from, to := 0, len(sentence)
	if i := at - excerptBefore; i > 0 {
		from = i + strings.IndexByte(sentence[i:at]+" ", ' ') + 1
	}
	if end := min(at+len(words), to); end+excerptAfter < to {
		to = end + max(strings.LastIndexByte(sentence[end:end+excerptAfter], ' '), 0)
	}
	text := sentence[min(from, at):to]
	if from > 0 {
		text = "… " + text
	}
	if to < len(sentence) {
		text = strings.TrimRight(text, ",;:") + " …"
	}
	if !utf8.ValidString(text) {
		return sentence
	}
	return text
}
