package date

import "time"

// Mention is a time expression in text and the days it means.
type Mention struct {
	Start, End int      // bytes
	Interval   Interval // the days, when they do not hang on the day of writing
	Since      bool     // "since February 2022": open to the day of writing

	rule rule
}

// Resolve returns the days that m means in a text written on a day of anchor.
// They are unknown when they hang on the day of writing and that is unknown;
// a wide anchor makes them wide.
func (m Mention) Resolve(anchor Interval) Interval {
	i := m.start(anchor)
	if m.Since && i.Known() {
		i.To = time.Time{}
	}
	return i
}

// ISO returns the resolved days in the form of ISO 8601. What is known only to
// the month stays so: "2022-02/..".
func (m Mention) ISO(anchor Interval) string {
	i := m.start(anchor)
	if m.Since && i.Known() {
		return i.String() + "/.."
	}
	return i.String()
}

// Relative reports whether the days hang on the day of writing.
func (m Mention) Relative() bool { return m.rule != rule{} }

func (m Mention) start(anchor Interval) Interval {
	if !m.Relative() {
		return m.Interval
	}
	if !anchor.Closed() {
		return Interval{}
	}
	first := m.rule.from(anchor.From)
	if anchor.To == anchor.From {
		return first
	}
	return Interval{first.From, m.rule.from(anchor.To).To}
}

// Weekday returns the day of the week that m names when it names no more.
func (m Mention) Weekday() (day time.Weekday, named bool) {
	return time.Weekday(m.rule.n), m.rule.kind == onWeekday
}

// Backward reports whether m looks back from the day of writing at most to it,
// as "Friday" in "said Friday" does.
func (m Mention) Backward() bool { return m.rule.dir <= 0 }
