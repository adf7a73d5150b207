package chart

import (
	"strconv"
	"time"
)

// tick is a day on a time axis; the year stands under the first tick and under
// the first of each new year.
type tick struct {
	day         time.Time
	label, year string
}

// rhythm is one way of choosing ticks: the first on or after a day, the next
// after a tick, and how it is written.
type rhythm struct {
	first  func(time.Time) time.Time
	next   func(time.Time) time.Time
	layout string
	days   float64 // about how far apart
}

var rhythms = []rhythm{
	{sameDay, days(1), "2 Jan", 1},
	{sameDay, days(2), "2 Jan", 2},
	{monday, days(7), "2 Jan", 7},
	{monday, days(14), "2 Jan", 14},
	{monthOf(1), months(1), "Jan", 30.4},
	{monthOf(3), months(3), "Jan", 91.3},
	{monthOf(6), months(6), "Jan", 182.6},
	{monthOf(12), months(12), "2006", 365.2},
	{yearOf(2), months(24), "2006", 730},
	{yearOf(5), months(60), "2006", 1826},
	{yearOf(10), months(120), "2006", 3652},
	{yearOf(50), months(600), "2006", 18262},
	{yearOf(200), months(2400), "2006", 73050},
	{yearOf(1000), months(12000), "2006", 365250},
}

// calendar returns the days to mark between two days on an axis of the given
// length: the closest rhythm whose labels stand apart.
func calendar(from, to time.Time, length float64, s style) []tick {
	span := dayNumber(to) - dayNumber(from) + 1
	var ticks []tick
	for _, r := range rhythms {
		room := s.width("28 Nov") + 32
		if r.layout != "2 Jan" {
			room = s.width("Nov") + 20
		}
		if span/r.days*room > length && r.days < 300_000 {
			continue
		}
		found := r.between(from, to)
		if len(found) < 2 && len(ticks) == 0 && span > 1 {
			return rhythm{sameDay, days(int(span) - 1), "2 Jan", span}.between(from, to) // only the ends
		}
		return found
	}
	return ticks
}

func (r rhythm) between(from, to time.Time) []tick {
	var ticks []tick
	year := 0
	for day := r.first(from); !day.After(to); day = r.next(day) {
		t := tick{day: day, label: day.Format(r.layout)}
		if day.Year() != year && r.layout != "2006" {
			t.year = strconv.Itoa(day.Year())
		}
		year = day.Year()
		ticks = append(ticks, t)
	}
	return ticks
}

func sameDay(d time.Time) time.Time { return d }

func monday(d time.Time) time.Time {
	return d.AddDate(0, 0, int(8-d.Weekday())%7)
}

// monthOf finds the first day of a month whose number, counted from January,
// is a multiple of n.
func monthOf(n int) func(time.Time) time.Time {
	return func(d time.Time) time.Time {
		first := time.Date(d.Year(), d.Month(), 1, 0, 0, 0, 0, time.UTC)
		for first.Before(d) || int(first.Month()-1)%n != 0 {
			first = first.AddDate(0, 1, 0)
		}
		return first
	}
}

func yearOf(n int) func(time.Time) time.Time {
	return func(d time.Time) time.Time {
		first := time.Date(d.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
		for first.Before(d) || first.Year()%n != 0 {
			first = first.AddDate(1, 0, 0)
		}
		return first
	}
}

func days(n int) func(time.Time) time.Time {
	return func(d time.Time) time.Time { return d.AddDate(0, 0, max(n, 1)) }
}

func months(n int) func(time.Time) time.Time {
	return func(d time.Time) time.Time { return d.AddDate(0, n, 0) }
}
