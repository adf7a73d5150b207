package analysis

import (
	"fmt"
	"html"
	"sort"
	"strings"

	"readout/analysis/corpus"
	"readout/analysis/internal/mark"
	"readout/analysis/table"
)

// shownFacts is how many facts a notebook shows.
const shownFacts = 20

// HTML returns the fact as its sentence with the words marked, and below it
// what was read and where it stands.
func (f Fact) HTML() string {
	f = *f.filled()
	before, words, after := f.cut()
	marked := mark.HTML(words, "")
	if before == "" && len(after) <= 1 { // the words are the sentence
		marked = html.EscapeString(words)
	}
	var b strings.Builder
	b.WriteString(`<div style="max-width:50em;margin:.6em 0">` + html.EscapeString(before) + marked + html.EscapeString(after))
	b.WriteString(`<div style="opacity:.75;font-size:90%">` + html.EscapeString(f.note()) + "</div></div>\n")
	return b.String()
}

// String returns the fact as its sentence with the words between angles.
func (f Fact) String() string {
	f = *f.filled()
	before, words, after := f.cut()
	sentence := strings.Join(strings.Fields(before+"«"+words+"»"+after), " ")
	return sentence + "\n    " + f.note()
}

// HTML shows the first facts, each with its sentence.
func (fs Facts) HTML() string {
	var b strings.Builder
	for _, f := range fs.Top(shownFacts) {
		b.WriteString(f.HTML())
	}
	if rest := fs.rest(); rest != "" {
		b.WriteString(`<div style="opacity:.75;font-size:90%">` + rest + "</div>\n")
	}
	return b.String()
}

// String shows the first facts, each with its sentence.
func (fs Facts) String() string {
	var b strings.Builder
	for _, f := range fs.Top(shownFacts) {
		b.WriteString(f.String() + "\n")
	}
	return b.String() + fs.rest()
}

// Mark marks the words of those facts that are of the article.
func (fs Facts) Mark(a *corpus.Article) corpus.Marked {
	var marks []corpus.Mark
	for i := range fs {
		if f := &fs[i]; f.Article == a.ID {
			start, end := f.File()
			marks = append(marks, corpus.Mark{Start: textOffset(a, start), End: textOffset(a, end), Note: f.note()})
		}
	}
	return a.Mark(marks...)
}

// textOffset returns the offset into the article's text for one into its file.
func textOffset(a *corpus.Article, file int) int {
	return sort.Search(len(a.Text), func(at int) bool { return a.FileOffset(at) >= file })
}

// rest says how many facts there are when that is not to be seen.
func (fs Facts) rest() string {
	switch n := len(fs); {
	case n == 0:
		return "No facts."
	case n > shownFacts:
		return fmt.Sprintf("The first %d of %s facts; Like and Where choose others.", shownFacts, table.Grouped(float64(n), 0))
	}
	return ""
}

// cut returns the sentence in three: what stands before the words, they, and
// what follows.
func (f *Fact) cut() (before, words, after string) {
	words = f.Text()
	at := f.Start - f.Passage.start
	if at < 0 || at > len(f.Sentence) || !strings.HasPrefix(f.Sentence[at:], words) {
		at = strings.Index(f.Sentence, words)
	}
	if at < 0 {
		return "", words, ""
	}
	return f.Sentence[:at], words, f.Sentence[at+len(words):]
}

// note says what was read and where it stands.
func (f *Fact) note() string {
	parts := []string{f.Kind}
	if f.Label != "" {
		parts[0] += " " + f.Label
	}
	add := func(s ...string) {
		if s[len(s)-1] != "" {
			parts = append(parts, strings.Join(s, ""))
		}
	}
	add(f.amount())
	add("by ", f.By)
	add("to ", f.To)
	switch {
	case f.Claimant != "":
		add(string(f.Modality), ", ", f.Claimant)
	case f.Modality != Factual:
		add(string(f.Modality))
	}
	where := fmt.Sprintf("%s, line %d", f.Article, f.Line)
	switch {
	case f.DuplicateOf != "":
		where += ", repeats " + f.DuplicateOf
	case f.Section != "body":
		where += ", " + f.Section
	}
	add(where)
	return strings.Join(parts, " · ")
}

// amount returns the number with its bound, "" when there is none.
func (f *Fact) amount() string {
	switch {
	case f.Bound == Range && f.Low.Known && f.High.Known:
		return shown(f.Low) + " to " + shown(f.High)
	case !f.Value.Known && f.Low.Known:
		return "at least " + shown(f.Low)
	case !f.Value.Known && f.High.Known:
		return "at most " + shown(f.High)
	case !f.Value.Known:
		return ""
	case f.Bound == "" || f.Bound == Exact:
		return shown(f.Value)
	}
	return strings.ReplaceAll(string(f.Bound), "_", " ") + " " + shown(f.Value)
}

func shown(v Value) string { return table.Column{Kind: table.Number}.Format(v.N) }
