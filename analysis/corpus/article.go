// Package corpus loads articles and says of each what it is: where it came
// from, when it was printed and how that is known, which of its lines are
// title, body, caption or boilerplate, and which repeat another.
package corpus

import "readout/analysis/internal/date"

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

	source sourceMap
}

// Line is a line of text that is not blank.
type Line struct {
	Start, End  int
	Number      int // 1-based, in the file
	Section     Section
	DuplicateOf string // "article:line" of the first printing of the same line, "" for a first
}

// Sentence is a sentence within one line.
type Sentence struct {
	Start, End  int
	Line        int // index into Article.Lines
	Section     Section
	DuplicateOf string
}

// FileOffset maps an offset in Text to the byte offset in the file.
func (a *Article) FileOffset(text int) int { return a.source.file(text) }
