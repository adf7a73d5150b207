package corpus

import (
	"fmt"
	"strings"
	"time"

	"readout/analysis/internal/date"
	"readout/analysis/internal/text"
)

// datePublication says when the article was printed, by the first of these that
// tells: a field, its address, a line that prints the day, its dateline, the
// days of its captions, the year of its copyright.
func (a *Article) datePublication(field string) Published {
	var doubt string
	if field != "" {
		i, err := date.Parse(field)
		if err == nil && i.Closed() {
			return Published{i, Manifest, "given as " + field + a.conflict(i)}
		}
		doubt = fmt.Sprintf("the given date %q is no day", field)
		if err == nil {
			doubt = fmt.Sprintf("the given date %q is open", field)
		}
	}
	p := a.dateByText()
	switch {
	case doubt != "" && p.Reason != "":
		p.Reason = doubt + "; " + p.Reason
	case doubt != "":
		p.Reason = doubt
	case p.Basis == Unknown:
		p.Reason = "no date is given or printed"
	}
	return p
}

func (a *Article) dateByText() Published {
	for _, find := range []func() Published{a.dateByAddress, a.datePrinted, a.dateByDateline, a.dateByCaptions, a.dateByCopyright} {
		if p := find(); p.Basis != "" {
			return p
		}
	}
	return Published{Basis: Unknown}
}

// conflict says what in the text speaks against a given day.
func (a *Article) conflict(given date.Interval) string {
	for _, find := range []func() Published{a.datePrinted, a.dateByDateline} {
		if p := find(); p.Basis != "" && !p.Overlaps(given) {
			return "; but " + p.Reason
		}
	}
	if day, words := a.latestCaption(); day.Known() && day.From.After(given.To) {
		return "; but a caption says " + words
	}
	return ""
}

var addressDay = pattern(`/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2]|[1-9])[/-]?(0[1-9]|[12]\d|3[01]|[1-9])(?:/|-|$|\D)`)

func (a *Article) dateByAddress() (p Published) {
	m := addressDay().FindStringSubmatch(a.URL)
	if m == nil {
		return p
	}
	if i, err := date.Parse(m[1] + "/" + m[2] + "/" + m[3]); err == nil {
		return Published{i, Manifest, "its address holds " + strings.Trim(m[0], "/-")}
	}
	return p
}

// stamp matches the words before the day on which a page was printed.
var stamp = pattern(`(?i)^(?:by .{2,60}[,|–-] ?)?(?:(?:first |originally )?(?:published|posted|date|created|updated|last updated)(?: on| at)?\s*:?\s*)`)

// datePrinted reads a line that says when the page was printed, or is nothing
// but a day above the text.
func (a *Article) datePrinted() (p Published) {
	const top = 8 // lines
	for i, l := range a.Lines {
		if l.Section != Boilerplate || l.End-l.Start > 160 {
			continue
		}
		line := a.Text[l.Start:l.End]
		if _, ok := datelineOf(line + " x"); ok {
			continue
		}
		if !stamp().MatchString(line) {
			_, written := bylineOf(line)
			if i >= top || !written && !isDay(line) && !isStamp(line) {
				continue
			}
		}
		if day, words := fullDay(line); day.Known() {
			return Published{day, Printed, fmt.Sprintf("line %d prints %s", l.Number, words)}
		}
	}
	return p
}

// isDay reports whether a line holds a day and nothing else of weight.
func isDay(line string) bool {
	if len(line) > 60 || !strings.ContainsAny(line, "0123456789") {
		return false
	}
	day, words := fullDay(line)
	return day.Known() && len(line)-len(words) <= 24
}

// stampWords matches a line that holds nothing but times: "28.05.2025", "May 1,
// 2025 11:02 AM GMT+1 Updated 3 hours ago", "19.32 BST", "2:41",
// perhaps with who printed it.
var stampWords = pattern(`(?i)^(?:[\d\s.,:;/|·•()+–—-]|` +
	`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober|tember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?` +
	`|(?:first|last|originally|published|posted|updated|modified|created|on|at|ago|weeks?|days?|hours?|hrs?|minutes?|mins?)` +
	`|[ap]\.?m|gmt|utc|bst|i?st|[ecmp][sd]?t|ce?st|eest|eet|msk)+(?:[/|·•] ?(?-i:\p{Lu})[\p{L} ]{1,30})?$`)

var clock = pattern(`\b\d{1,2}(?::\d\d\b|\.\d\d\b.*[A-Za-z])`)

// isStamp reports whether a line prints a day or the time of one, no more.
func isStamp(line string) bool {
	const longest = 90
	if len(line) > longest || !strings.ContainsAny(line, "0123456789") || !stampWords().MatchString(line) {
		return false
	}
	if clock().MatchString(line) || strings.HasSuffix(line, " ago") {
		return true
	}
	day, _ := fullDay(line)
	return day.Known()
}

// fullDay returns the first day with a year that a line prints, and its words.
func fullDay(line string) (date.Interval, string) {
	for _, m := range date.Find(nil, line, text.Marked(nil, line, 0)) {
		if !m.Relative() && m.Interval.IsDay() {
			return m.Interval, line[m.Start:m.End]
		}
	}
	return date.Interval{}, ""
}

// dateByDateline reads the day in the dateline; without a year it takes that of
// the captions or the copyright.
func (a *Article) dateByDateline() (p Published) {
	for _, l := range a.Lines {
		if l.Section != Boilerplate {
			continue
		}
		line := a.Text[l.Start:l.End]
		if d, ok := datelineOf(line + " x"); !ok || d.place != a.place {
			continue
		}
		for _, m := range date.Find(nil, line, text.Marked(nil, line, 0)) {
			words := line[m.Start:m.End]
			if !m.Relative() && m.Interval.IsDay() {
				return Published{m.Interval, Dateline, "the dateline says " + words}
			}
			year, basis := a.yearKnown()
			if _, weekdayOnly := m.Weekday(); year.Known() && !weekdayOnly {
				if i := m.Resolve(year); i.IsDay() {
					return Published{i, Dateline, "the dateline says " + words + ", " + basis}
				}
				middle := date.Day(year.From.Year(), time.July, 1)
				if i := m.Resolve(middle); i.IsDay() && i.From.Year() == year.From.Year() {
					return Published{i, Dateline, "the dateline says " + words + ", " + basis}
				}
			}
		}
		return p
	}
	return p
}

// yearKnown returns the latest caption's day or the year of the copyright.
func (a *Article) yearKnown() (date.Interval, string) {
	if day, words := a.latestCaption(); day.Known() {
		return day, "a caption " + words
	}
	if p := a.dateByCopyright(); p.Basis != "" {
		return p.Interval, p.Reason
	}
	return date.Interval{}, ""
}

var rightsYear = pattern(`(?i)(?:copyright|©|\(c\)).{0,80}?\b((?:19|20)\d\d)\b`)

func (a *Article) dateByCopyright() (p Published) {
	for _, l := range a.Lines {
		if l.Section != Boilerplate {
			continue
		}
		if m := rightsYear().FindStringSubmatch(a.Text[l.Start:l.End]); m != nil {
			i, _ := date.ParseISO(m[1])
			return Published{i, Inferred, "its copyright is of " + m[1]}
		}
	}
	return p
}
