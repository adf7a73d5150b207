// Package corpus loads articles and says of each what it is: where it came
// from, when it was printed and how that is known, which of its lines are
// title, body, caption or boilerplate, and which repeat another.
//
// A line is a title when it has the form of a headline and stands where one
// does: above the text, below it, or as the head of a section within it, so
// that names in headings are counted apart from names in sentences.
package corpus

import (
	"strings"

	"readout/analysis/internal/date"
)

// Section classes a line.
type Section string

const (
	Title       Section = "title"
	Body        Section = "body"
	Caption     Section = "caption"
	Boilerplate Section = "boilerplate"
)

// Basis says what a publication date rests on.
type Basis string

const (
	Printed  Basis = "printed"  // a date printed in the text
	Dateline Basis = "dateline" // a dateline or the dates of its captions
	Manifest Basis = "manifest" // front matter, a field, or the sidecar
	Inferred Basis = "inferred" // worked out, e.g. from weekday words; an interval
	Unknown  Basis = "unknown"
)

// Published is a publication date: a day, or the interval that it must lie in.
type Published struct {
	date.Interval
	Basis  Basis
	Reason string // the words or field it rests on, for people
}

// Article is one story. All offsets are bytes into Text; FileOffset maps them
// to the file it came from.
type Article struct {
	ID        string // file name without ending, "#2" for a second story, or the given id
	File      string // slash-separated path below the corpus folder
	Outlet    string
	Title     string
	Author    string
	URL       string
	Published Published
	Text      string
	Lines     []Line
	Sentences []Sentence

	DuplicateOf string // id of the article that this one repeats, exactly or nearly

	source        sourceMap
	position      int    // among the articles of its file
	place, agency string // of its dateline
}

// Line is a line of text that is not blank; in a text broken into lines of a
// fixed width, a paragraph.
type Line struct {
	Start, End  int
	Number      int // 1-based, in the file; of an article in a record, in its text
	Section     Section
	DuplicateOf string // "article:line" of the first printing of the same line, "" for a first
}

// Sentence is a sentence within one line.
type Sentence struct {
	Start, End  int
	Line        int // index into Article.Lines
	Section     Section
	DuplicateOf string // as of its line, or of the sentence alone
}

// FileOffset maps an offset in Text to the byte offset in the file.
func (a *Article) FileOffset(text int) int { return a.source.file(text) }

// FileSpan returns the bytes of the file in which a stretch of Text stands.
func (a *Article) FileSpan(start, end int) (int, int) {
	return a.source.file(start), a.source.end(end)
}

// LineNumber returns the number that the file gives to the line of text at an
// offset within Lines[i], which may be a paragraph of several.
func (a *Article) LineNumber(i, offset int) int {
	return a.Lines[i].Number + strings.Count(a.Text[a.Lines[i].Start:offset], "\n")
}

// articles makes the articles of a document.
func (d *document) articles() []*Article {
	lines := cutTails(d.text, unwrap(d.text, cutLines(d.text, d.line)))
	shapes := make([]shape, len(lines))
	for i, l := range lines {
		shapes[i] = shapeOf(d.text[l.Start:l.End])
		if i > 0 && shapes[i-1] == pictureLine {
			shapes[i] = captionAfter(d.text[lines[i-1].Start:lines[i-1].End], shapes[i])
		}
	}
	starts := []int{0}
	if !d.record {
		starts = cutStories(d.text, lines, shapes)
	}
	var out []*Article
	for n, first := range starts {
		end := len(lines)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		out = append(out, d.article(n, lines[first:end], shapes[first:end]))
	}
	return out
}

// article makes the n-th article of a document out of its lines.
func (d *document) article(n int, lines []Line, shapes []shape) *Article {
	from, to := lines[0].Start, lines[len(lines)-1].End
	a := &Article{
		ID: d.id, File: d.file, Outlet: d.outlet, Author: d.author,
		Text: d.text[from:to], source: d.source.from(from),
	}
	if n == 0 {
		a.Title, a.URL = d.title, d.url
	}
	a.Lines = make([]Line, len(lines))
	for i, l := range lines {
		l.Start, l.End = l.Start-from, l.End-from
		a.Lines[i] = l
	}
	a.classify(shapes)
	if a.Outlet == "" {
		a.Outlet = a.outletInText()
	}
	a.Published = a.datePublication(d.date)
	a.Sentences = cutSentences(a.Text, a.Lines)
	return a
}
