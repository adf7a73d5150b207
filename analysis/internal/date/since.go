package date

import "time"

// sinceEvent reads "since the invasion began" and its like: open to the day of
// writing from a day that the words do not say, unless they name an event that
// there is only one of.
func (f *finder) sinceEvent(i int) expression {
	e := expression{Mention: Mention{Since: true}, first: i}
	for j := i + 1; j < len(f.tokens) && j < i+9; j++ {
		switch w := f.word(j); w {
		case ",", ".", ";", ":":
			return expression{}
		case "scale":
			if f.word(j-2) == "full" && f.word(j+1) == "invasion" {
				e.Interval = Day(2022, time.February, 24)
			}
		case "invasion", "war", "conflict", "fighting", "ceasefire", "truce", "inauguration":
			e.next = j + 1
			switch f.word(j + 1) {
			case "began", "started", "erupted":
				e.next++
			}
			return e
		default:
			if t := f.term(j); t.sense == weekday || t.isMonth() || t.sense == dayWord || t.sense == whichOf || f.yearNumber(j) > 0 && f.isYear(j) {
				return expression{}
			}
		}
	}
	return expression{}
}
