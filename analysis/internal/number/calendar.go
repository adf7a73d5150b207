package number

import "readout/analysis/internal/text"

func (c *cursor) isYear(v float64) bool { return v >= 1500 && v < 2100 && v == float64(int(v)) }

// periodBefore reports whether the words before token i lead up to a year.
func (c *cursor) periodBefore(i int) bool {
	if c.hyphen(i-1) && c.joined(i-1) {
		return c.in(i-2, eraPrefixes)
	}
	return c.in(i-1, beforePeriods) || c.word(i-1).is(month) && c.capital(i-1)
}

// year reports whether the number is a year, from its looks and neighbours.
func (c *cursor) year(r *reading, a *amount) bool {
	if a.year {
		return true
	}
	i := a.first
	if a.digits && a.last == i+1 && len(c.text(i)) == 2 && c.word(i-1).is(month) && c.capital(i-1) && c.kind(i-2) == text.Number && c.has(i-2) && !c.plural(i+1) {
		return a.yearly(r) // "8 Feb 89", and not "on 8 February 89 bodies"
	}
	if !a.digits || a.scaled || a.fraction || a.last != i+1 || len(c.text(i)) != 4 || !c.isYear(a.value) || c.kind(i) != text.Number {
		return false
	}
	if c.sign(i-1) != "" || c.joined(a.last-1) && c.kind(a.last) == text.Symbol {
		return false
	}
	next := c.word(a.last)
	if c.word(c.linked(a.last-1)).is(period|money|scale) || c.in(a.last, yearMarks) || next.is(measure) {
		return false
	}
	if w := c.kind(i - 1); w == text.Word && c.word(i-1).is(month) && c.capital(i-1) || c.says(i-1, ",") && c.dayOfMonthBefore(i-1) {
		return a.yearly(r)
	}
	counts := c.plural(a.last)
	modern := a.value >= 1900
	switch {
	case c.hyphen(i-1) && c.joined(i-1):
		if !c.periodBefore(i) {
			return false
		}
	case c.in(i-1, beforeYears):
		if counts && !modern {
			return false
		}
	case c.in(i-1, owners), c.kind(i-1) == text.Suffix:
		if !modern || c.says(i-1, "the") && counts && c.in(i-2, wholes) {
			return false
		}
	case c.in(i-1, beforeCounts):
		if !c.in(i-2, offsets) {
			return false
		}
	case counts, !modern && !c.in(i-1, beforeOldYears):
		return false
	case c.kind(a.last) == text.Word && c.noun(a.last) && c.lowerWord(a.last) && c.in(i-1, countVerbs) && !modern:
		return false
	}
	return a.yearly(r)
}

func (a *amount) yearly(r *reading) bool {
	r.Use = Year
	return true
}

// dayOfMonth reports whether tokens [first,last) stand beside a month: "14
// March", "March 14", "4th of July".
func (c *cursor) dayOfMonth(first, last int) bool {
	after := last
	if c.says(after, "of") {
		after++
	}
	if c.word(after).is(month) && c.capital(after) && !c.in(after+1, notMonths) {
		return true
	}
	before := first - 1
	if c.says(before, ".") {
		before--
	}
	if !c.word(before).is(month) || !c.capital(before) {
		return false
	}
	// "in March 14 men", "on 23 September 28 bodies"
	return !c.plural(last) || !c.in(before-1, beforeMonths) && c.kind(before-1) != text.Number
}

// dayOfMonthBefore reports whether the comma at i ends "March 14,".
func (c *cursor) dayOfMonthBefore(i int) bool {
	return (c.kind(i-1) == text.Number || c.kind(i-1) == text.Ordinal) && c.has(i-1) && c.dayOfMonth(i-1, i)
}

// date reports whether the number, or range, is a day of a month.
func (c *cursor) date(r *reading, a *amount) bool {
	high := r.Value
	if r.Bound == Range {
		high = r.High
	}
	if !a.digits || a.scaled || high < 1 || high > 31 || !c.dayOfMonth(r.First, r.Last) {
		return false
	}
	r.Use = Date
	return true
}

// clock reports whether the number is an hour: "5 p.m.", "seven o'clock".
func (c *cursor) clock(r *reading, a *amount) bool {
	if a.scaled || a.fraction || a.vague {
		return false
	}
	if r.High > 12 || !c.hourMark(r) {
		return false
	}
	r.Use, r.Weak = Clock, false
	return true
}

// pointedHour reports whether the token at i is an hour with a point, as they
// stand before an entry of a live report: "07.30 Talks begin".
func (c *cursor) pointedHour(i int) bool {
	t := c.text(i)
	return len(t) == 5 && t[2] == '.' && t[:2] < "24" && t[3] < '6' &&
		(t[0] == '0' || c.kind(i+1) != text.Word || c.capital(i+1)) && !c.says(i+1, "%")
}

// fourDigitHour reports whether the token at i is an hour like 0600: with a
// leading nought, with a zone after it, or after "at" with nothing counted.
func (c *cursor) fourDigitHour(i int) bool {
	t := c.text(i)
	if len(t) != 4 || t[:2] >= "24" || t[2] > '5' || t[2] < '0' || c.joined(i) && c.kind(i+1) != text.Punct {
		return false
	}
	at := i - 1
	if c.in(at, nearHours) {
		at--
	}
	return t[0] == '0' || c.in(i+1, zones) ||
		c.says(at, "at") && (c.says(i+1, "hours") || !c.noun(i+1))
}

// hourMark takes in the mark of an hour.
func (c *cursor) hourMark(r *reading) bool {
	if c.in(r.end, hourMarks) {
		r.end++
		return true
	}
	return false
}
