package analysis

import (
	"cmp"
	"fmt"
	"html"
	"slices"
	"sort"
	"strings"

	"readout/analysis/corpus"
)

// Marked is an article with the words of facts marked.
type Marked struct {
	article *corpus.Article
	marks   []mark // in order, none over another
}

// mark is a piece of the article's text and what it was read as.
type mark struct {
	start, end int
	note       string
}

// Mark marks the words of those facts that are of the article.
func (fs Facts) Mark(a *corpus.Article) Marked {
	var all []mark
	for i := range fs {
		if f := &fs[i]; f.Article == a.ID {
			all = append(all, mark{textOffset(a, f.Start), textOffset(a, f.End), f.note()})
		}
	}
	slices.SortStableFunc(all, func(a, b mark) int { return cmp.Compare(a.start, b.start) })
	m := Marked{article: a}
	for _, next := range all {
		if last := len(m.marks) - 1; last >= 0 && next.start < m.marks[last].end {
			m.marks[last].end = max(m.marks[last].end, next.end)
			m.marks[last].note += "\n" + next.note
			continue
		}
		m.marks = append(m.marks, next)
	}
	return m
}

// textOffset returns the offset into the article's text for one into its file.
func textOffset(a *corpus.Article, file int) int {
	return sort.Search(len(a.Text), func(at int) bool { return a.FileOffset(at) >= file })
}

// HTML returns the article line by line. A marked word says what it was read as
// when the pointer rests on it; lines that are not counted are set back, with
// the reason.
func (m Marked) HTML() string {
	var b strings.Builder
	b.WriteString(`<div style="max-width:50em">` + "\n")
	fmt.Fprintf(&b, "<div style=\"opacity:.75;font-size:90%%\">%s</div>\n", html.EscapeString(m.head()))
	for _, l := range m.article.Lines {
		style := "margin:.5em 0"
		if l.Section == corpus.Title {
			style += ";font-weight:bold"
		}
		why := apart(l)
		if why != "" {
			style += ";opacity:.6"
			why = "<small> [" + html.EscapeString(why) + "]</small>"
		}
		fmt.Fprintf(&b, "<div style=\"%s\">%s%s</div>\n", style, m.lineHTML(l), why)
	}
	b.WriteString("</div>\n")
	return b.String()
}

// String returns the article with the words of facts between angles.
func (m Marked) String() string {
	var b strings.Builder
	b.WriteString(m.head() + "\n")
	for _, l := range m.article.Lines {
		m.pieces(l, func(text string, mark *mark) {
			if mark != nil {
				text = "«" + text + "»"
			}
			b.WriteString(text)
		})
		if why := apart(l); why != "" {
			b.WriteString(" [" + why + "]")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// head names the article, who printed it and when.
func (m Marked) head() string {
	a := m.article
	head := a.ID
	if a.Outlet != "" {
		head += " · " + a.Outlet
	}
	if day := a.Published.String(); day != "" {
		return head + " · " + day + " (" + string(a.Published.Basis) + ")"
	}
	return head + " · undated"
}

// apart says why a line is not counted, "" when it is.
func apart(l corpus.Line) string {
	switch {
	case l.DuplicateOf != "":
		return "repeats " + l.DuplicateOf
	case l.Section == corpus.Caption, l.Section == corpus.Boilerplate:
		return string(l.Section)
	}
	return ""
}

func (m Marked) lineHTML(l corpus.Line) string {
	var b strings.Builder
	m.pieces(l, func(text string, mark *mark) {
		if mark != nil {
			b.WriteString(markHTML(text, mark.note))
		} else {
			b.WriteString(html.EscapeString(text))
		}
	})
	return b.String()
}

// pieces calls yield with the text of a line in order, cut where marks begin
// and end.
func (m Marked) pieces(l corpus.Line, yield func(text string, mark *mark)) {
	at := l.Start
	for i := range m.marks {
		k := &m.marks[i]
		start, end := max(k.start, at), min(k.end, l.End)
		if start >= end {
			continue
		}
		yield(m.article.Text[at:start], nil)
		yield(m.article.Text[start:end], k)
		at = end
	}
	yield(m.article.Text[at:l.End], nil)
}
