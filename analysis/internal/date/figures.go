package date

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"readout/analysis/internal/text"
)

// figures reads a date in figures or a year at token i.
func (f *finder) figures(i int) expression {
	w := f.word(i)
	if strings.Count(w, ".") == 2 {
		return f.dotted(i, w)
	}
	sep := f.word(i + 1)
	if (sep == "-" || sep == "/") && f.word(i+3) == sep && f.joined(i+1) && f.joined(i+2) && f.joined(i+4) {
		if e := f.ordered(i, f.digits(i, 4), f.digits(i+2, 2), f.digits(i+4, 4), len(w)); e.next > 0 {
			return e
		}
	}
	if y := f.yearNumber(i); y > 0 && len(w) == 4 && f.isYear(i) {
		return f.year(i, y)
	}
	return expression{}
}

// ordered reads year-month-day, or day and month before a year when only one
// order of them is possible.
func (f *finder) ordered(i, a, b, c, width int) expression {
	e := expression{first: i, next: i + 5}
	switch {
	case width == 4 && c <= 31:
		e.Interval = Day(a, time.Month(b), c)
	case a > 12 && a <= 31 && b <= 12 || a == b && a > 0:
		e.Interval = Day(fullYear(c), time.Month(b), a)
	case b > 12 && b <= 31 && a <= 12:
		e.Interval = Day(fullYear(c), time.Month(a), b)
	}
	if !e.Interval.Known() {
		return expression{}
	}
	return e
}

func fullYear(y int) int {
	if y >= 0 && y < 100 {
		return 2000 + y
	}
	return y
}

// dotted reads "14.03.2025", which is one token.
func (f *finder) dotted(i int, w string) expression {
	t, err := time.Parse("2.1.2006", w)
	if err != nil {
		return expression{}
	}
	return expression{Mention: Mention{Interval: dayAt(t)}, first: i, next: i + 1}
}

// isYear reports whether the four digits at token i are a year by what stands
// around them: "in 2014", "the 2014 annexation", "Russia’s 2022 invasion".
func (f *finder) isYear(i int) bool {
	n := f.digits(i, 4)
	if n < 1800 {
		return false
	}
	if next := f.word(i + 1); f.joined(i+1) && next != "-" && next != "–" && next != "." && next != "," && next != ")" && f.tokens[i+1].Kind != text.Suffix && !closes(next) {
		return false // "2022nd", "2014km", "$2000/day"
	}
	if f.rangesTo(i, n) {
		return true
	}
	switch prev := f.term(i - 1); prev.sense {
	case preposition, since, before, early, of, past:
		w := strings.ToLower(f.word(i - 1))
		return w != "and" && w != "on" && w != "about" && w != "around" && !counted(f.word(i+1))
	case the, whichOf:
		return lowerWord(f.word(i+1)) && !counted(f.word(i+1))
	}
	prev := f.word(i - 1)
	switch {
	case i > f.floor && f.tokens[i-1].Kind == text.Suffix, prev == "its", prev == "his", prev == "their", prev == "her", prev == "year":
		return lowerWord(f.word(i+1)) && !counted(f.word(i+1)) || i+1 == len(f.tokens) || prev == "year"
	case prev == "-" && f.term(i-2).sense == early, prev == "pre" || prev == "post", prev == "-" && (f.word(i-2) == "pre" || f.word(i-2) == "post"):
		return true
	case prev == "–" || prev == "-" || prev == "and" || prev == ",":
		return f.digits(i-2, 4) >= 1800 && f.digits(i-2, 4) <= n
	case prev == "(" || i == f.floor && i == 0:
		return n >= 1900 && n < 2100 && (f.word(i+1) == ")" || lowerWord(f.word(i+1)) && !plural(f.word(i+1)))
	}
	return false
}

// rangesTo reports whether token i is the first year of a range like 2022-2024.
func (f *finder) rangesTo(i, y int) bool {
	end := f.yearNumber(i + 2)
	return f.joined(i+1) && f.joined(i+2) && (f.word(i+1) == "-" || f.word(i+1) == "–") && end > y && end < y+100
}

func closes(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsPunct(r)
}

func lowerWord(w string) bool { return w != "" && w[0] >= 'a' && w[0] <= 'z' }

// counted reports whether w is what numbers are given of.
func counted(w string) bool {
	switch w {
	case "of", "more", "or", "such", "other", "others", "were", "have", "are", "wounded", "killed", "dead", "hours":
		return true
	}
	return false
}

func plural(w string) bool { return strings.HasSuffix(w, "s") }

// year reads the year at token i, which may be the last of a range.
func (f *finder) year(i, y int) expression {
	e := expression{first: i, next: i + 1}
	e.Interval = cut(Year(y), f.partBefore(&e), time.Time{})
	if end := f.yearNumber(i + 2); end > y && (f.ranges(i + 1)) && f.word(i+1) != "and" {
		e.next = i + 3
		e.Interval.To = Year(end).To
	}
	return e
}
