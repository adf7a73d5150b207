package date

import (
	"time"

	"readout/analysis/internal/text"
)

// sense is what a word can do in a time expression.
type sense uint8

const (
	nothing sense = iota
	month         // n is 1 to 12
	shortMonth
	weekday // n is 0 for Sunday
	unit    // n is a period
	units   // "days": more than one of a period
	whichOf // "last", "this", "next": n is -1, 0, 1
	past    // "the past three days"
	dayWord // "yesterday": n is the distance in days
	earlier
	later
	season // n is its first month
	since
	weekend

	early // n is a third of a period
	ago
	partOfDay
	preposition // what stands before a month or a year
	count       // a small number in words
	the
	of
	before

	leading = weekend // the senses up to here can lead an expression
)

// The periods, as values of unit.
const (
	days = iota
	weeks
	months
	years
	weekends
	hours
)

type term struct {
	sense   sense
	n       int
	capital bool // begins with a capital
	clear   bool // a month that is not also a verb or a name
}

var vocabulary = func() map[string]term {
	v := map[string]term{
		"yesterday": {sense: dayWord, n: -1}, "today": {sense: dayWord}, "tonight": {sense: dayWord}, "overnight": {sense: dayWord}, "tomorrow": {sense: dayWord, n: 1},
		"day": {sense: unit, n: days}, "week": {sense: unit, n: weeks}, "month": {sense: unit, n: months}, "year": {sense: unit, n: years}, "hour": {sense: unit, n: hours},
		"days": {sense: units, n: days}, "weeks": {sense: units, n: weeks}, "months": {sense: units, n: months}, "years": {sense: units, n: years}, "hours": {sense: units, n: hours},
		"last": {sense: whichOf, n: -1}, "this": {sense: whichOf}, "next": {sense: whichOf, n: 1}, "previous": {sense: whichOf, n: -1}, "coming": {sense: whichOf, n: 1},
		"past": {sense: past}, "ago": {sense: ago}, "since": {sense: since}, "weekend": {sense: weekend},
		"early": {sense: early}, "mid": {sense: early, n: 1}, "late": {sense: early, n: 2},
		"earlier": {sense: earlier}, "later": {sense: later},
		"spring": {sense: season, n: 3}, "summer": {sense: season, n: 6}, "autumn": {sense: season, n: 9}, "winter": {sense: season, n: 12},
		"morning": {sense: partOfDay}, "afternoon": {sense: partOfDay}, "evening": {sense: partOfDay}, "night": {sense: partOfDay}, "noon": {sense: partOfDay}, "midday": {sense: partOfDay},
		"the": {sense: the}, "of": {sense: of}, "before": {sense: before},
		"a": {sense: count, n: 1}, "an": {sense: count, n: 1},
	}
	for _, w := range []string{"in", "until", "till", "by", "from", "to", "during", "through", "and", "between", "on", "after", "for", "around", "about", "throughout"} {
		v[w] = term{sense: preposition}
	}
	for i, w := range []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"} {
		v[w] = term{sense: count, n: i + 1}
	}
	for i, w := range []string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"} {
		v[w] = term{sense: weekday, n: i}
	}
	for i, w := range []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		v[w] = term{sense: month, n: i + 1, clear: i == 0 || i == 1 || i == 6 || i > 7}
		if len(w) > 3 {
			v[w[:3]] = term{sense: shortMonth, n: i + 1}
		}
	}
	v["sept"] = term{sense: shortMonth, n: 9}
	return v
}()

// shapes has, for each first letter, a bit for each length of word: most words
// of a text are none of those sought, and this says so without a hash.
type shapes [26]uint16

func shapesOf(keep func(sense) bool) (t shapes) {
	for w, term := range vocabulary {
		if keep(term.sense) {
			t[w[0]-'a'] |= 1 << len(w)
		}
	}
	return t
}

var (
	anyShape  = shapesOf(func(sense) bool { return true })
	leadShape = shapesOf(func(s sense) bool { return s <= leading })
)

func lookUp(s string, t text.Token, among *shapes) term {
	n := t.End - t.Start
	if t.Kind != text.Word || n > 12 {
		return term{}
	}
	first := s[t.Start] | 0x20
	if first < 'a' || first > 'z' || among[first-'a']&(1<<n) == 0 {
		return term{}
	}
	var low [12]byte
	for i := range n {
		low[i] = s[t.Start+i] | 0x20
	}
	w := vocabulary[string(low[:n])]
	w.capital = s[t.Start] < 'a'
	return w
}

func (t term) isMonth() bool {
	return t.sense == month && (t.capital || t.clear) || t.sense == shortMonth && t.capital
}

func (t term) month() time.Month { return time.Month(t.n) }
