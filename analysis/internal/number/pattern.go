package number

import "readout/analysis/internal/text"

// pattern reads what digits and marks spell together from token i: times,
// dates, ratios, fractions, telephone numbers, the names of machines.
func (c *cursor) pattern(r *reading, i, floor int) bool {
	r.begin, r.end, r.First, r.Last = i, i+1, i, i+1
	d, plain := parseDigits(c.text(i))
	r.Bound = Exact
	if plain {
		r.exactly(d.times(1))
	}
	switch {
	case c.sentenceStart(i) && c.pointedHour(i), c.fourDigitHour(i):
		r.Use = Clock
		return true
	case !plain && c.kind(i) == text.Number:
		r.Use = Label // an address, an identifier
		if dottedDate(c.text(i)) {
			r.Use = Date
		}
		return true
	case i-1 >= floor && c.joined(i-1) && (c.says(i-1, "#") || c.text(i-1) == "№" || c.says(i-1, "+")):
		r.Use = Label
		r.begin--
		for r.end < len(c.tokens) && c.joined(r.end-1) && (c.kind(r.end) == text.Number || c.hyphen(r.end) || c.says(r.end, "/")) {
			r.end++
		}
		return c.says(i-1, "#") || c.text(i-1) == "№" || r.end > i+1
	case c.machine(r, floor):
		return true
	case !c.joined(i):
		return false
	}
	switch mark := c.text(i + 1); {
	case c.kind(i+2) != text.Number || !c.joined(i+1):
		return c.lettered(r)
	case mark == ":":
		return c.colon(r)
	case mark == "/" || mark == "⁄":
		return c.slash(r)
	case c.dash(i + 1):
		return c.dashes(r)
	}
	return false
}

// machine reads "F-16", "Su-34s", "T-72B3", "COVID-19".
func (c *cursor) machine(r *reading, floor int) bool {
	i := r.First
	if i-2 < floor || !c.hyphen(i-1) || !c.joined(i-2) || !c.joined(i-1) || c.kind(i-2) != text.Word ||
		c.word(i-2).is(unit|tens|scale|month|function|money) || c.in(i-2, notMachines) {
		return false
	}
	r.Use, r.begin = Label, i-2
	for r.end-r.First < 4 && c.joined(r.end-1) && (c.kind(r.end) == text.Word || c.kind(r.end) == text.Number ||
		c.hyphen(r.end) && c.joined(r.end) && c.kind(r.end+1) != text.Punct) {
		r.end++
	}
	return true
}

// lettered reads digits with letters right after them that are neither a scale
// nor a unit: "5G", "3D", and "1990s".
func (c *cursor) lettered(r *reading) bool {
	next := r.First + 1
	if c.kind(next) == text.Suffix && c.isYear(r.Value) || c.says(next, "s") {
		r.end++
		r.Use = Label
		if r.Value >= 1000 && c.isYear(r.Value) {
			r.Use = Year
		} else if r.Value < 100 {
			r.Use = Age // "in his 60s"
			if !c.in(r.First-1, decadeOwners) && !c.hyphen(r.First-1) {
				r.Use = Year
			}
		}
		return true
	}
	e := c.word(next)
	if c.kind(next) != text.Word || e.is(suffix|measure|period|scale|money) || c.in(next, letterUnits) {
		return false
	}
	r.Use = Label
	r.end++
	return true
}

// dashes reads "2025-03-14", telephone numbers, scores and stretches of years;
// other dashes make a range, which is read elsewhere.
func (c *cursor) dashes(r *reading) bool {
	i := r.First
	second, ok := parseDigits(c.text(i + 2))
	if !ok {
		return false
	}
	groups := 2
	end := i + 3
	for c.joined(end-1) && (c.dash(end) || c.says(end, "/")) && c.joined(end) && c.kind(end+1) == text.Number {
		groups++
		end += 2
	}
	first, to := r.Value, second.times(1)
	switch {
	case groups == 3 && len(c.text(i)) == 4 && len(c.text(i+2)) == 2 && len(c.text(i+4)) == 2:
		r.Use = Date
	case groups > 2:
		r.Use = Label
	case c.isYear(first) && len(c.text(i)) == 4 && !c.plural(end) && (len(c.text(i+2)) == 2 && to == float64(int(first)%100+1) ||
		len(c.text(i+2)) == 4 && c.isYear(to) && to > first):
		r.Use = Year
	case c.hyphen(i+1) && to <= first && first < 1000 && !(c.joined(end-1) && c.kind(end) == text.Word) || c.word(end).is(contest) && !c.word(end).is(scale):
		r.Use = Ratio
		r.Value, r.HasLow, r.HasHigh = first, false, false
		r.Low, r.High = 0, 0
	default:
		return false
	}
	r.end, r.Last = end, end
	return true
}

// colon reads "10:30" and "3:1".
func (c *cursor) colon(r *reading) bool {
	second, ok := parseDigits(c.text(r.First + 2))
	if !ok {
		return false
	}
	r.end += 2
	r.Last = r.end
	if len(c.text(r.First+2)) == 2 && second.whole < 60 && r.Value <= 24 && len(c.text(r.First)) <= 2 {
		r.Use = Clock
		if c.says(r.end, ":") && c.joined(r.end-1) && c.joined(r.end) && c.kind(r.end+1) == text.Number {
			r.end += 2
		}
		c.hourMark(r)
		return true
	}
	r.Use = Ratio
	return true
}

// slash reads "3/4", "2022/23", "9/11", "5/17/2018".
func (c *cursor) slash(r *reading) bool {
	second, ok := parseDigits(c.text(r.First + 2))
	if !ok {
		return false
	}
	r.end += 2
	if c.joined(r.end-1) && (c.says(r.end, "/") || c.says(r.end, "-")) && c.joined(r.end) && c.kind(r.end+1) == text.Number {
		r.end += 2
		r.Use = Date
		r.Last = r.end
		return true
	}
	r.Last = r.end
	switch to := second.times(1); {
	case c.isYear(r.Value) && len(c.text(r.First+2)) == 2:
		r.Use = Year
	case r.Value == 9 && to == 11 || r.Value >= to || to > 100:
		r.Use = Label
	default:
		return false // a fraction
	}
	return true
}

// dottedDate reports whether s is written like "14.03.2025".
func dottedDate(s string) bool {
	return len(s) == 10 && s[2] == '.' && s[5] == '.' && s[6:8] >= "19" && s[6:8] <= "20"
}
