// Package text cuts text into sentences and tokens by byte offsets, and looks
// each word up once for all layers of the reading.
package text

// Kind classes a token.
type Kind uint8

const (
	Word    Kind = iota // letters, with inner apostrophes and dots ("don't", "U.S.")
	Number              // digits with their separators: "1,000", "4.5", "47th" is a Number and Ordinal
	Ordinal             // "47th", "3rd"
	Suffix              // possessive "'s" or "’s", or the bare apostrophe of a plural
	Punct               // one mark of punctuation
	Symbol              // currency signs, %, and everything else
)

// Token is a span of bytes [Start,End) of the text it was cut from.
type Token struct {
	Start, End int
	Word       ID  // set by Mark
	Cue        Cue // set by Mark
	Kind       Kind
}

// Span is a stretch of bytes [Start,End).
type Span struct{ Start, End int }
