// Package date reads days in English news text and does arithmetic on them.
package date

import (
	"strings"
	"time"
)

// Interval is a stretch of days, both ends included. The zero Interval is
// unknown; a single day has From == To; a zero From or To is open on that side.
type Interval struct{ From, To time.Time }

// Day returns the interval of one day, unknown when the calendar has none such.
func Day(year int, month time.Month, day int) Interval {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day || t.Month() != month || year < 1 || year > 9999 {
		return Interval{}
	}
	return Interval{t, t}
}

// Month returns the days of a month, which may lie outside 1 to 12.
func Month(year int, month time.Month) Interval {
	from := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	return Interval{from, from.AddDate(0, 1, -1)}
}

// Year returns the days of a year.
func Year(year int) Interval {
	return Interval{Month(year, time.January).From, Month(year, time.December).To}
}

// Known reports whether anything is known of the interval.
func (i Interval) Known() bool { return !i.From.IsZero() || !i.To.IsZero() }

// Closed reports whether both ends are known.
func (i Interval) Closed() bool { return !i.From.IsZero() && !i.To.IsZero() }

// IsDay reports whether the interval is a single day.
func (i Interval) IsDay() bool { return i.Closed() && i.From.Equal(i.To) }

// Overlaps reports whether two intervals share a day; an unknown one shares
// none.
func (i Interval) Overlaps(o Interval) bool {
	return i.Known() && o.Known() &&
		(i.To.IsZero() || o.From.IsZero() || !o.From.After(i.To)) &&
		(o.To.IsZero() || i.From.IsZero() || !i.From.After(o.To))
}

// Intersect returns the days that both hold, unknown when there are none. An
// unknown interval does not narrow the other.
func (i Interval) Intersect(o Interval) Interval {
	if !i.Known() {
		return o
	}
	if !o.Known() {
		return i
	}
	if !i.Overlaps(o) {
		return Interval{}
	}
	if o.From.After(i.From) {
		i.From = o.From
	}
	if !o.To.IsZero() && (i.To.IsZero() || o.To.Before(i.To)) {
		i.To = o.To
	}
	return i
}

// Days returns the number of days, 0 when it is open or unknown.
func (i Interval) Days() int {
	if !i.Closed() {
		return 0
	}
	return int(i.To.Sub(i.From).Hours()/24) + 1
}

// Middle returns the day that stands for an interval of at most a week: its
// middle, the earlier one of two. It is not ok when the interval is longer, or
// open or unknown.
func (i Interval) Middle() (day time.Time, ok bool) {
	if n := i.Days(); n > 0 && n <= 7 {
		return i.From.AddDate(0, 0, (n-1)/2), true
	}
	return day, false
}

// Monday returns the first day of the week that a day is in.
func Monday(day time.Time) time.Time {
	return day.AddDate(0, 0, -(int(day.Weekday())+6)%7)
}

// String returns the interval in the form of ISO 8601, as short as it goes:
// "2025-03-14", "2025-03", "2014", "2025-03-10/2025-03-14", "2022-02-24/..".
func (i Interval) String() string {
	if !i.Known() {
		return ""
	}
	b := make([]byte, 0, len("2006-01-02/2006-01-02"))
	if i.From.IsZero() {
		return string(appendDay(append(b, "../"...), i.To))
	}
	y, m, d := i.From.Date()
	b = appendDay(b, i.From)
	switch {
	case i.To.IsZero():
		b = append(b, "/.."...)
	case i.IsDay():
	case d == 1 && m == time.January && i == Year(y):
		b = b[:len("2006")]
	case d == 1 && i == Month(y, m):
		b = b[:len("2006-01")]
	default:
		b = appendDay(append(b, '/'), i.To)
	}
	return string(b)
}

func appendDay(b []byte, t time.Time) []byte {
	y, m, d := t.Date()
	if y < 0 || y > 9999 {
		return t.AppendFormat(b, time.DateOnly)
	}
	return append(b, byte('0'+y/1000), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10),
		'-', byte('0'+m/10), byte('0'+m%10), '-', byte('0'+d/10), byte('0'+d%10))
}

// ParseISO reads what String writes.
func ParseISO(s string) (Interval, bool) {
	from, to, isRange := strings.Cut(s, "/")
	i, ok := parseSingle(from)
	if !isRange || !ok {
		return i, ok && i.Known()
	}
	j, ok := parseSingle(to)
	i.To = j.To
	return i, ok && i.Known() && (!i.Closed() || !i.To.Before(i.From))
}

func parseSingle(s string) (Interval, bool) {
	if s == ".." {
		return Interval{}, true
	}
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			switch len(layout) {
			case 10:
				return Interval{t, t}, true
			case 7:
				return Month(t.Year(), t.Month()), true
			}
			return Year(t.Year()), true
		}
	}
	return Interval{}, false
}
