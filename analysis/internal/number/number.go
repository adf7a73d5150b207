// Package number reads numbers in English news text: digits, words, vague
// words, ranges, and the words that bound them.
package number

// Bound says how a number binds the true one; the values are those of
// analysis.Bound.
type Bound string

// Number is a number as written. Low or High unknown means open on that side.
type Number struct {
	Start, End       int // bytes, bounding words included: "at least five"
	First, Last      int // tokens [First,Last) of the number words alone: "five"
	Value, Low, High float64
	HasValue         bool
	HasLow, HasHigh  bool
	Bound            Bound
	Ordinal          bool   // "third", "47th"
	Percent          bool   // "20%", "20 percent"
	Currency         string // ISO 4217 when an amount of money, "" otherwise
	Fraction         bool   // "a quarter", "two-thirds"
}
