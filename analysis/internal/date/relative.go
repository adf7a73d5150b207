package date

import "strings"

// weekday reads "Friday", "late Thursday", "on Monday afternoon", unless a date
// that it belongs to follows.
func (f *finder) weekday(i int, t term) expression {
	for j := i + 1; j <= i+5 && j < len(f.tokens); j++ {
		if m := f.term(j); m.isMonth() {
			if e := f.month(j, m); e.next > 0 && e.first == i {
				return e
			}
			break
		}
	}
	if !t.capital && f.tokens[i].End-f.tokens[i].Start < 6 {
		return expression{}
	}
	e := expression{first: i, next: i + 1}
	e.rule = rule{kind: onWeekday, n: t.n}
	e.rule.dir = f.tense(e, 0)
	f.partBefore(&e)
	f.takePartOfDay(&e)
	return e
}

func (f *finder) takePartOfDay(e *expression) {
	if f.term(e.next).sense == partOfDay {
		e.next++
	}
}

// dayWord reads "yesterday", "overnight", "late today", "tomorrow morning".
func (f *finder) dayWord(i int, t term) expression {
	e := expression{first: i, next: i + 1}
	e.rule = rule{kind: inUnit, unit: days, n: t.n, dir: int8(t.n)}
	f.partBefore(&e)
	if w := f.term(e.first - 1); w.sense == earlier || w.sense == later {
		e.first--
	}
	f.takePartOfDay(&e)
	return e
}

// whichOf reads "last week", "this month", "next Friday", "last night", "the
// last three days", "last March", "last summer".
func (f *finder) whichOf(i int, t term) expression {
	e := expression{first: i, next: i + 2}
	w := f.term(i + 1)
	dir := int8(t.n)
	switch w.sense {
	case unit:
		if w.n == hours || w.n == days && t.n <= 0 {
			return expression{}
		}
		e.rule = rule{kind: inUnit, unit: int8(w.n), n: t.n, dir: dir}
		if t.n == 0 && f.follows(i, "earlier") {
			e.first, e.rule.part = i-1, elapsed
		} else if t.n == 0 && f.follows(i, "later") {
			e.first, e.rule.part = i-1, coming
		} else {
			e.rule.part = f.partBefore(&e)
		}
	case weekend:
		e.rule = rule{kind: inUnit, unit: weekends, n: t.n, dir: dir}
	case partOfDay:
		e.rule = rule{kind: inUnit, unit: days, n: t.n, dir: dir}
	case weekday:
		e.rule = rule{kind: onWeekday, n: w.n, dir: dir}
		if t.n == 0 {
			e.rule.dir = f.tense(e, 1)
		} else if t.n > 0 {
			e.rule.dir = 2
		}
		f.takePartOfDay(&e)
	case month:
		if !w.isMonth() {
			return expression{}
		}
		e.rule = rule{kind: inMonth, n: w.n, dir: dir * 2}
		if day, last := f.dayAfter(&e); day > 0 {
			return f.dated(e, w.month(), 0, day, last, 0)
		}
	case season:
		e.rule = rule{kind: inSeason, n: w.n, dir: dir}
	case count, units:
		if t.n < 0 && !strings.EqualFold(f.word(i), "previous") {
			return f.past(i)
		}
		return expression{}
	default:
		if t.n < 0 && f.digits(i+1, 3) > 0 {
			return f.past(i)
		}
		return expression{}
	}
	return e
}

// past reads "the past day", "the past 24 hours", "the last three weeks".
func (f *finder) past(i int) expression {
	e := expression{first: i, next: i + 2}
	n := 1
	switch f.word(i - 1) {
	case "will", "would", "to", "can", "could", "may", "might", "must", "should", "not":
		return expression{} // "would last 30 days"
	}
	if w := f.term(i + 1); w.sense == count {
		n, e.next = w.n, i+3
	} else if d := f.digits(i+1, 3); d > 0 {
		n, e.next = d, i+3
	}
	w := f.term(e.next - 1)
	switch {
	case w.sense == weekend:
		e.rule = rule{kind: inUnit, unit: weekends, dir: -1}
	case w.sense == unit && w.n == days && n == 1: // a daily report is of the day before
		e.rule = rule{kind: inUnit, unit: days, n: -1, dir: -1}
	case w.sense == unit && n == 1 || w.sense == units && n > 1:
		e.rule = rule{kind: pastUnits, unit: int8(w.n), n: n, dir: -1}
	default:
		return expression{}
	}
	return e
}

// ago reads "two days ago" at its unit.
func (f *finder) ago(i int, t term) expression {
	if f.term(i+1).sense != ago || t.n == hours {
		return expression{}
	}
	n := f.digits(i-1, 3)
	if w := f.term(i - 1); w.sense == count {
		n = w.n
	}
	if n < 1 {
		return expression{}
	}
	e := expression{first: i - 1, next: i + 2}
	e.rule = rule{kind: inUnit, unit: int8(t.n), n: -n, dir: -1}
	return e
}

// within reads "earlier in the week" and "later in the month"; what else
// follows "earlier" is read at its own word.
func (f *finder) within(i int, t term) expression {
	w := f.term(i + 3)
	if f.word(i+1) != "in" || f.term(i+2).sense != the || w.sense != unit || w.n == hours {
		return expression{}
	}
	e := expression{first: i, next: i + 4}
	e.rule = rule{kind: inUnit, unit: int8(w.n), part: elapsed}
	if t.sense == later {
		e.rule.part = coming
	}
	return e
}

// weekend reads "over the weekend", which has passed, or with a verb of the
// future has not.
func (f *finder) weekend(i int) expression {
	if f.term(i-1).sense != the {
		return expression{}
	}
	e := expression{first: i - 1, next: i + 1}
	e.rule = rule{kind: inUnit, unit: weekends, dir: f.tense(e, -1)}
	if e.rule.dir == 0 {
		e.rule.dir = -1
	}
	return e
}

// season reads "summer 2024" and "the summer of 2024".
func (f *finder) season(i int, t term) expression {
	e := expression{first: i, next: i + 1}
	if f.word(e.next) == "of" {
		e.next++
	}
	y := f.yearNumber(e.next)
	if y == 0 {
		return expression{}
	}
	e.next++
	from := Month(y, t.month()).From
	e.Interval = Interval{from, from.AddDate(0, 3, -1)}
	return e
}
