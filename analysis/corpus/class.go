package corpus

import "strings"

// cutTails parts what a page glued to the last sentence of a line from it.
func cutTails(s string, lines []Line) []Line {
	out := make([]Line, 0, len(lines)+1)
	for _, l := range lines {
		at := l.Start + tailAt(s[l.Start:l.End])
		if at == l.End {
			out = append(out, l)
			continue
		}
		rest := l
		_, l.End = trim(s, l.Start, at)
		rest.Start, rest.End = trim(s, at, rest.End)
		out = append(out, l, rest)
	}
	return out
}

// classify gives each line of a story its section. A dateline becomes a line of
// its own, so that the sentence begins after it.
func (a *Article) classify(shapes []shape) {
	lines := make([]Line, 0, len(a.Lines)+1)
	for i, l := range a.Lines {
		line := a.Text[l.Start:l.End]
		switch shapes[i] {
		case prose:
			l.Section = Body
		case headlike:
			l.Section = Title
		case pictureLine:
			l.Section = Caption
			if m := picture().FindStringSubmatchIndex(line); m != nil {
				l.Start, l.End = l.Start+m[2], l.Start+m[3]
			}
		case bylineLike:
			l.Section = Boilerplate
			if author, _ := bylineOf(line); a.Author == "" {
				a.Author = author
			}
		case datelined, placelined:
			d, _ := datelineOf(line)
			if a.place+a.agency == "" {
				a.place, a.agency = d.place, d.agency
			}
			head := l
			head.End, head.Section = l.Start+d.end, Boilerplate
			_, head.End = trim(a.Text, head.Start, head.End)
			lines = append(lines, head)
			l.Start, l.Section = l.Start+d.end, Body
		default:
			l.Section = Boilerplate
		}
		if m := heading().FindString(line); m != "" && l.Section != Boilerplate {
			l.Start, l.Section = l.Start+len(m), Title
		}
		if l.Section == Title && isDay(line) {
			l.Section = Boilerplate
		}
		lines = append(lines, l)
	}
	a.Lines = lines
	a.dropLinks()
	a.placeHeadlines()
}

// placeHeadlines keeps as titles the lines in the form of a headline that stand
// where one does: above the text, between its sections, or below a text that
// has none above. After "READ MORE", and below a text that has its title, they
// are links to other stories. The rest, and all of them in an article without
// other text, are body.
func (a *Article) placeHeadlines() {
	first, last := -1, -1
	for i, l := range a.Lines {
		if l.Section == Body {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	a.clearMasthead(max(first, 0))
	top, bottom := "", ""
	for i := range a.Lines {
		l := &a.Lines[i]
		if l.Section != Title {
			continue
		}
		line := a.Text[l.Start:l.End]
		switch {
		case first < 0:
			l.Section = Body
		case a.isLink(i):
			l.Section = Boilerplate
		case i < first:
			if top == "" {
				top = line
			}
		case i > last && top+bottom+a.Title == "":
			bottom = line
		case i > last:
			if !strings.EqualFold(line, top) && !strings.EqualFold(line, a.Title) {
				l.Section = Boilerplate
			}
		case !a.isSectionHead(i):
			l.Section = Body
		}
	}
	if a.Title == "" {
		if a.Title = top; top == "" {
			a.Title = bottom
		}
	}
}

// dropLinks takes the points of a list that a line such as "Related topics"
// announces out of the body.
func (a *Article) dropLinks() {
	for i := range a.Lines {
		l := &a.Lines[i]
		line := a.Text[l.Start:l.End]
		if l.Section == Body && bulleted(line) && !terminal(line) && a.isLink(i) {
			l.Section = Boilerplate
		}
	}
}

// isLink reports whether the line i is one of the links that a line
// such as "READ MORE" announces.
func (a *Article) isLink(i int) bool {
	for i--; i >= 0 && a.Lines[i].Section == Boilerplate; i-- {
		if announces().MatchString(a.Text[a.Lines[i].Start:a.Lines[i].End]) {
			return true
		}
	}
	return false
}

// isSectionHead reports whether the title at line i, with text above and below
// it, heads the text below: it is short and text follows it directly.
func (a *Article) isSectionHead(i int) bool {
	const longest = 100
	return a.Lines[i].End-a.Lines[i].Start <= longest && i+1 < len(a.Lines) && a.Lines[i+1].Section == Body
}
