package corpus

import (
	"cmp"
	"fmt"
	"html"
	"slices"
	"strings"

	"readout/analysis/internal/mark"
)

// Mark is a piece of an article's text, and what is to be said of it.
type Mark struct {
	Start, End int
	Note       string
}

// Marked is an article with pieces of it marked.
type Marked struct {
	article *Article
	marks   []Mark // in order, none over another
}

// Mark marks pieces of the article, for people to see.
func (a *Article) Mark(marks ...Mark) Marked {
	slices.SortStableFunc(marks, func(a, b Mark) int { return cmp.Compare(a.Start, b.Start) })
	m := Marked{article: a}
	for _, next := range marks {
		if last := len(m.marks) - 1; last >= 0 && next.Start < m.marks[last].End {
			m.marks[last].End = max(m.marks[last].End, next.End)
			m.marks[last].Note += "\n" + next.Note
			continue
		}
		m.marks = append(m.marks, next)
	}
	return m
}

// HTML returns the article as Marked.HTML does.
func (a *Article) HTML() string { return a.Mark().HTML() }

// String returns the article as Marked.String does.
func (a *Article) String() string { return a.Mark().String() }

// HTML returns the article line by line. The note of a mark shows when the
// pointer rests on it; lines that are not counted are set back, with
// the reason.
func (m Marked) HTML() string {
	var b strings.Builder
	b.WriteString(`<div style="max-width:50em">` + "\n")
	fmt.Fprintf(&b, "<div style=\"opacity:.75;font-size:90%%\">%s</div>\n", html.EscapeString(m.head()))
	for _, l := range m.article.Lines {
		style := "margin:.5em 0"
		if l.Section == Title {
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

// String returns the article with what is marked between angles.
func (m Marked) String() string {
	var b strings.Builder
	b.WriteString(m.head() + "\n")
	for _, l := range m.article.Lines {
		m.pieces(l, func(text string, m *Mark) {
			if m != nil {
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
func apart(l Line) string {
	switch {
	case l.DuplicateOf != "":
		return "repeats " + l.DuplicateOf
	case l.Section == Caption, l.Section == Boilerplate:
		return string(l.Section)
	}
	return ""
}

func (m Marked) lineHTML(l Line) string {
	var b strings.Builder
	m.pieces(l, func(text string, m *Mark) {
		if m != nil {
			b.WriteString(mark.HTML(text, m.Note))
		} else {
			b.WriteString(html.EscapeString(text))
		}
	})
	return b.String()
}

// pieces calls yield with the text of a line in order, cut where marks begin
// and end.
func (m Marked) pieces(l Line, yield func(text string, m *Mark)) {
	at := l.Start
	for i := range m.marks {
		k := &m.marks[i]
		start, end := max(k.Start, at), min(k.End, l.End)
		if start >= end {
			continue
		}
		yield(m.article.Text[at:start], nil)
		yield(m.article.Text[start:end], k)
		at = end
	}
	yield(m.article.Text[at:l.End], nil)
}
