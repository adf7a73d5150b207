package analysis

import "readout/analysis/corpus"

// Fact is one thing that an article says, with the words it rests on. It is
// the one record of all modules; Record is its form in files.
//
// A module sets Kind to Details; the pipeline fills in the rest. What many facts
// have alike they share, and nothing may change it: where they stand, and the
// details of those that have none.
type Fact struct {
	Kind       string
	Label      string
	Value      Value
	To         string
	Start, End int // bytes of the article's text, or of the file for a fact from a record

	*Details
	*Passage

	module int32 // index into Origin.modules
	nth    int32 // among the facts of the article with the same words
}

// Details are what mentions, reported numbers and quotations have beside other
// facts.
type Details struct {
	Form         string // name, metonym, demonym, nominal
	Class        string // what is mentioned: person, state, organisation, group
	Low, High    Value
	Bound        Bound
	Unit         string
	By, Place    string
	Day          string
	Claimant     string
	Modality     Modality
	Scope        Scope
	PartOf       string
	Speaker, Cue string
	Fragment     bool

	whole  int32   // 1 + index, among the facts read, of the figure that this one is among
	record *Record // that the fact is from, if any
}

// Passage is the sentence that facts stand in.
type Passage struct {
	*Origin
	Section     string
	DuplicateOf string
	Line        int
	Sentence    string

	start  int    // of the sentence in the article's text
	hashed uint64 // of the article's id and the sentence, once asked for
}

// Origin is the article that facts come from.
type Origin struct {
	Article        string
	Outlet         string
	Published      string
	PublishedBasis string

	article *corpus.Article
	modules []Module
}

// nothing is what facts without details, and facts that stand nowhere yet, have.
var nothing = struct {
	Details
	Passage
}{Passage: Passage{Origin: &Origin{article: &corpus.Article{}, modules: make([]Module, 1)}}}

// filled returns f with something behind its pointers.
func (f *Fact) filled() *Fact {
	if f.Details != nil && f.Passage != nil {
		return f
	}
	filled := *f
	if f.Details == nil {
		filled.Details = &nothing.Details
	}
	if f.Passage == nil {
		filled.Passage = &nothing.Passage
	}
	return &filled
}

// Module returns the name of the module that read the fact.
func (f *Fact) Module() string {
	f = f.filled()
	return f.modules[f.module].Name
}

// Text returns the words themselves.
func (f *Fact) Text() string {
	switch {
	case f.Passage == nil:
		return ""
	case f.record != nil:
		return f.record.Text
	}
	return f.article.Text[f.Start:f.End]
}

// File returns the bytes of the file in which the words stand.
func (f *Fact) File() (start, end int) {
	if f = f.filled(); f.record != nil {
		return f.Start, f.End
	}
	return f.article.FileSpan(f.Start, f.End)
}

// Among marks f, which has details of its own, as part of the i-th fact that the
// same Read returns.
func (f *Fact) Among(i int) { f.whole = int32(i + 1) }

// Counted reports whether views count f: captions, boilerplate and repeats are
// evidence, and are counted apart.
func (f *Fact) Counted() bool {
	return f.DuplicateOf == "" && (f.Section == "body" || f.Section == "title")
}
