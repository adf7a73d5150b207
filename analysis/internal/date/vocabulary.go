package date

import (
	"strings"
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

var vocabulary = text.NewTable(func(row func(string, text.Cue) *entry) {
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
	for w, t := range v {
		cue := text.Cue(0)
		if t.sense <= leading {
			cue = text.DateCue
		}
		row(w, cue).term = t
	}
	for t, words := range tenses {
		for w := range strings.FieldsSeq(words) {
			row(w, 0).tense = t
		}
	}
})

// entry is what is known of a word.
type entry struct {
	term
	tense tense
}

func lookUp(s string, t text.Token) term {
	w := vocabulary.Of(t.Word).term
	w.capital = s[t.Start] < 'a'
	return w
}

func (t term) isMonth() bool {
	return t.sense == month && (t.capital || t.clear) || t.sense == shortMonth && t.capital
}

func (t term) month() time.Month { return time.Month(t.n) }
