package date

import "time"

// ruleKind says how days hang on the day of writing.
type ruleKind uint8

const (
	noRule    ruleKind = iota
	onWeekday          // n is the weekday
	onDay              // n is the month, day and last the days in it
	inMonth            // n is the month
	inUnit             // n units away
	pastUnits          // the n units up to the day of writing
	inSeason           // n is its first month
)

// rule finds days from the day of writing. Its zero value is no rule.
type rule struct {
	kind      ruleKind
	unit      int8
	n         int
	day, last int
	weekday   int8 // 1 + the weekday printed beside the day of a month
	dir       int8 // -1 before, 0 up to, 1 from, 2 after the day of writing
	part      part
}

// part is the part of a period that is meant.
type part uint8

const (
	whole part = iota
	first      // "early March"
	middle
	last    // "late March"
	elapsed // "earlier this month": up to the day of writing
	coming  // "later this month"
)

func (r rule) from(now time.Time) Interval {
	switch r.kind {
	case onWeekday:
		return r.weekdayFrom(now)
	case onDay:
		return r.dayFrom(now)
	case inMonth:
		return cut(r.monthFrom(now), r.part, now)
	case inUnit:
		return cut(unitFrom(now, r.unit, r.n, r.dir), r.part, now)
	case pastUnits:
		return Interval{addUnits(now, r.unit, -r.n), now}
	case inSeason:
		year := now.Year()
		if time.Month(r.n) > now.Month() {
			year--
		}
		from := time.Date(year+max(r.unitShift(), 0), time.Month(r.n), 1, 0, 0, 0, 0, time.UTC)
		return Interval{from, from.AddDate(0, 3, -1)}
	}
	return Interval{}
}

func (r rule) unitShift() int {
	if r.dir > 0 {
		return 1
	}
	return 0
}

func (r rule) weekdayFrom(now time.Time) Interval {
	ahead := (r.n - int(now.Weekday()) + 7) % 7
	switch {
	case r.dir < 0 && ahead == 0:
		ahead = -7
	case r.dir == 2 && ahead == 0:
		ahead = 7
	case r.dir <= 0 && ahead > 0:
		ahead -= 7
	}
	return dayAt(now.AddDate(0, 0, ahead))
}

// dayFrom returns the day of a month in the year that brings it nearest, or, if
// a weekday is printed with it, in the nearest year in which it falls on that.
func (r rule) dayFrom(now time.Time) Interval {
	var best Interval
	distance := time.Duration(1 << 62)
	for y := now.Year() - 5; y <= now.Year()+1; y++ {
		i := Day(y, time.Month(r.n), r.day)
		if !i.Known() || r.weekday == 0 && y < now.Year()-1 && !(r.n == 2 && r.day == 29) {
			continue
		}
		if r.weekday > 0 && int(i.From.Weekday()) != int(r.weekday)-1 {
			continue
		}
		d := i.From.Sub(now).Abs()
		if r.dir > 0 && i.From.Before(now) || r.dir < 0 && i.From.After(now) {
			d += 366 * 24 * time.Hour
		}
		if d < distance {
			distance, best = d, i
		}
	}
	if !best.Known() && r.weekday > 0 { // the weekday is a misprint
		r.weekday = 0
		return r.dayFrom(now)
	}
	if r.last > r.day {
		best.To = best.To.AddDate(0, 0, r.last-r.day)
	}
	return best
}

// monthFrom returns the latest month of that name that has begun, or with a
// forward direction the next that has not ended.
func (r rule) monthFrom(now time.Time) Interval {
	year, m := now.Year(), time.Month(r.n)
	switch {
	case r.dir < 0 && m >= now.Month() || r.dir == 0 && m > now.Month():
		year--
	case r.dir == 1 && m < now.Month() || r.dir > 1 && m <= now.Month():
		year++
	}
	return Month(year, m)
}

func dayAt(t time.Time) Interval { return Interval{t, t} }

func addUnits(t time.Time, unit int8, n int) time.Time {
	switch unit {
	case hours:
		return t.AddDate(0, 0, (n-23)/24)
	case weeks, weekends:
		return t.AddDate(0, 0, 7*n)
	case months:
		first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		return first.AddDate(0, 0, min(t.Day(), first.AddDate(0, 1, -1).Day())-1)
	case years:
		return addUnits(t, months, 12*n)
	}
	return t.AddDate(0, 0, n)
}

// unitFrom returns the period n periods away from the one that holds now. Weeks
// begin on Monday.
func unitFrom(now time.Time, unit int8, n int, dir int8) Interval {
	t := addUnits(now, unit, n)
	monday := Monday(t)
	switch unit {
	case weeks:
		return Interval{monday, monday.AddDate(0, 0, 6)}
	case weekends:
		saturday := monday.AddDate(0, 0, 5)
		if dir < 0 && saturday.After(t) {
			saturday = saturday.AddDate(0, 0, -7)
		}
		return Interval{saturday, saturday.AddDate(0, 0, 1)}
	case months:
		return Month(t.Year(), t.Month())
	case years:
		return Year(t.Year())
	}
	return dayAt(t)
}

// cut returns the part of a period that is meant: a third of a month or year.
func cut(i Interval, p part, now time.Time) Interval {
	m, d := 0, i.Days()/3
	if i.Days() > 31 {
		m, d = 4, 0
	}
	switch p {
	case first:
		i.To = i.From.AddDate(0, m, d-1)
	case middle:
		i.From, i.To = i.From.AddDate(0, m, d), i.From.AddDate(0, 2*m, 2*d-1)
	case last:
		i.From = i.From.AddDate(0, 2*m, 2*d)
	case elapsed:
		if now.Before(i.To) && !now.Before(i.From) {
			i.To = now
		}
	case coming:
		if now.After(i.From) && !now.After(i.To) {
			i.From = now
		}
	}
	return i
}
