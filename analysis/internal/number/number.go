// Package number reads numbers in English news text: digits, words, vague
// words, ranges, and the words that bound them; and says what each is used
// for, since most numbers in a sentence count nothing.
package number

// Bound says how a number binds the true one; the values are those of
// analysis.Bound.
type Bound string

const (
	Exact    Bound = "exact"
	AtLeast  Bound = "at_least"
	AtMost   Bound = "at_most"
	MoreThan Bound = "more_than"
	LessThan Bound = "less_than"
	About    Bound = "about"
	Nearly   Bound = "nearly"
	Range    Bound = "range"
	Vague    Bound = "vague"
)

// Use is what a number does in its sentence. Only a Cardinal counts things.
type Use uint8

const (
	Cardinal Use = iota
	Ordinal      // "third", "the 47th Brigade"
	Percent      // "20%", "20 per cent"
	Points       // "three percentage points"
	Money        // "$21.7bn", "20 billion euros"
	Duration     // "24 hours", "a 30-day truce", "three-year war"
	Age          // "a 67-year-old", "her husband, 71,", "aged four"
	Year         // "2022", "the 1990s", "mid-2014"
	Date         // "14 March", "March 14", "2025-03-14"
	Clock        // "10:30", "5 p.m."
	Ratio        // "3:1", "a 2-1 win", "one in five"
	Label        // "Article 5", "F-16", "10 Downing Street", "page 3", "World War Two"
)

var uses = [...]string{"cardinal", "ordinal", "percent", "points", "money", "duration",
	"age", "year", "date", "clock", "ratio", "label"}

func (u Use) String() string { return uses[u] }

// Number is a number as written.
//
// Low or High unknown means open on that side: "at least five" has Value 5,
// Low 5 and no High; "five" has all three; "about five" has the Value alone;
// "15 to 20" has Low and High and no Value; "dozens" has the floor 12 as Low
// and nothing else.
type Number struct {
	Start, End       int // bytes, with bounding words, sign and unit: "at least five", "20 or more", "$3m", "30-day"; what is counted stands after End
	First, Last      int // tokens [First,Last) of the number words alone: "five", "20", "3m", "30"
	Value, Low, High float64
	HasValue         bool
	HasLow, HasHigh  bool
	Bound            Bound
	Use              Use
	Weak             bool   // "one", "a" in "a drone", "no", "both", "another": a count only if what follows is counted
	Fraction         bool   // "a quarter", "two-thirds", "half": of something
	Currency         string // ISO 4217 of Money, "XXX" when the currency is not known
	Unit             string // of a Duration: second, minute, hour, day, night, week, weekend, month, year, decade, century
}
