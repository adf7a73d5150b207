package date

import (
	"strings"
	"time"
)

// month reads the date around the month at token i: "14 March 2025", "the 14th
// of March", "Friday, March 14", "March 10-14", "late March", "in March".
func (f *finder) month(i int, t term) expression {
	if !t.isMonth() {
		return expression{}
	}
	e := expression{first: i, next: i + 1}
	if t.sense == shortMonth && f.word(e.next) == "." && f.joined(e.next) {
		e.next++
	}
	day, last := f.dayBefore(&e, i)
	afterDay := 0
	if day == 0 && !f.follows(i, "in", "during") {
		day, last = f.dayAfter(&e)
		afterDay = e.next
	}
	year := f.yearAfter(&e, day > 0)
	wd := 0
	switch {
	case day > 0:
		wd = f.weekdayBefore(&e)
	case t.sense == shortMonth && year == 0:
		return expression{}
	case year == 0 && !t.clear && !f.placed(i):
		return expression{}
	}
	if day > 0 && year == 0 && afterDay > 0 && f.measured(afterDay) {
		return expression{}
	}
	return f.dated(e, t.month(), year, day, last, wd)
}

// dated turns the parts of a date into days. A day that the calendar has not
// is no date.
func (f *finder) dated(e expression, m time.Month, year, day, last, wd int) expression {
	switch {
	case day > 0 && year > 0:
		if e.Interval = Day(year, m, day); last > day {
			e.Interval.To = Day(year, m, last).To
		}
		if !e.Interval.Closed() {
			return expression{}
		}
	case day > 0:
		const leap = 2024
		if !Day(leap, m, max(day, last)).Known() {
			return expression{}
		}
		e.rule = rule{kind: onDay, n: int(m), day: day, last: last, weekday: int8(wd)}
		e.rule.dir = f.tense(e, 0)
	case year > 0:
		e.Interval = cut(Month(year, m), f.partBefore(&e), time.Time{})
	default:
		e.rule = rule{kind: inMonth, n: int(m), part: f.partBefore(&e)}
		e.rule.dir = f.tense(e, 0)
	}
	return e
}

// dayBefore reads the day before a month: "14", "14th of", "10-14".
func (f *finder) dayBefore(e *expression, i int) (day, last int) {
	j := i - 1
	if w := f.word(j); f.term(j).sense == of || w == "-" {
		j--
	}
	if day = f.dayNumber(j); day == 0 || f.word(j-1) == "$" || f.word(j-1) == "£" || f.word(j-1) == "€" {
		return 0, 0
	}
	e.first = j
	if start := f.dayNumber(j - 2); start > 0 && start < day && f.ranges(j-1) {
		e.first, day, last = j-2, start, day
	}
	if f.term(e.first-1).sense == the {
		e.first--
	}
	return day, last
}

// dayAfter reads the day after a month: "14", "14th", "10-14", "10 to 14".
func (f *finder) dayAfter(e *expression) (day, last int) {
	j := e.next
	if f.term(j).sense == the {
		j++
	}
	if f.word(j) == "-" {
		j++
	}
	if day = f.dayNumber(j); day == 0 || f.word(j+1) == ":" && f.joined(j+1) {
		return 0, 0
	}
	e.next = j + 1
	if end := f.dayNumber(j + 2); end > day && f.ranges(j+1) {
		e.next, last = j+3, end
	}
	return day, last
}

// ranges reports whether token i stands between the ends of a range.
func (f *finder) ranges(i int) bool {
	switch f.word(i) {
	case "-", "–", "to", "and", "through", "until":
		return true
	}
	return false
}

// yearAfter reads a year: "2025", ", 2025", "of 2025", "’90".
func (f *finder) yearAfter(e *expression, hasDay bool) int {
	j := e.next
	switch w := f.word(j); {
	case w == "," || w == "of" || w == "-":
		j++
	}
	if y := f.yearNumber(j); y > 0 {
		if f.word(e.next) == "," && !hasDay && f.term(e.first-1).sense == nothing {
			return 0
		}
		e.next = j + 1
		return y
	}
	if n := f.digits(j, 2); hasDay && n >= 0 && len(f.word(j)) == 2 && j == e.next && (f.capitals(e) || f.word(j-1) == "-") {
		e.next = j + 1
		if n < 50 {
			return 2000 + n
		}
		return 1900 + n
	}
	return 0
}

// capitals reports whether the month of e is in capitals, as in cables.
func (f *finder) capitals(e *expression) bool {
	w := f.word(e.next - 1)
	return len(w) > 2 && w[1] >= 'A' && w[1] <= 'Z'
}

// weekdayBefore takes in the weekday printed before a date, and returns 1 + its
// number, or 0.
func (f *finder) weekdayBefore(e *expression) int {
	j := e.first - 1
	if f.word(j) == "the" {
		j--
	}
	if f.word(j) == "," {
		j--
	}
	if t := f.term(j); t.sense == weekday {
		e.first = j
		return t.n + 1
	}
	return 0
}

// partBefore takes in "early", "mid-" or "late" before a period.
func (f *finder) partBefore(e *expression) part {
	j := e.first - 1
	if w := f.word(j); w == "-" || w == "in" || w == "on" {
		j--
	}
	if t := f.term(j); t.sense == early && !(t.n == 1 && f.word(e.first-1) != "-") {
		e.first = j
		return first + part(t.n)
	}
	return whole
}

// placed reports whether the word before token i makes a month of a name.
func (f *finder) placed(i int) bool {
	if next := f.word(i + 1); next != "" && next[0] >= 'A' && next[0] <= 'Z' {
		return false // a name: "to April Jones"
	}
	switch t := f.term(i - 1); t.sense {
	case preposition, of, whichOf, since, early, before, past:
		return true
	}
	return f.word(i-1) == "-" && f.term(i-2).sense == early
}

func (f *finder) follows(i int, words ...string) bool {
	w := f.word(i - 1)
	for _, x := range words {
		if strings.EqualFold(w, x) {
			return true
		}
	}
	return false
}
