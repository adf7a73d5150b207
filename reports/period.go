package reports

import (
	"time"

	"readout/analysis/corpus"
)

// week is the longest interval that still dates an article for people.
const week = 7 * 24 * time.Hour

// span returns the first and the last day on which the dated articles were
// printed, and how many articles are not known to the week.
func span(c *corpus.Corpus) (first, last time.Time, undated int) {
	for _, a := range c.Articles {
		from, to := a.Published.From, a.Published.To
		if from.IsZero() || to.IsZero() || to.Sub(from) > week {
			undated++
			continue
		}
		if first.IsZero() || from.Before(first) {
			first = from
		}
		if to.After(last) {
			last = to
		}
	}
	return first, last, undated
}

// period says when the articles were printed: "12 February – 26 May 2025".
func period(c *corpus.Corpus) string {
	first, last, _ := span(c)
	const full = "2 January 2006"
	switch {
	case first.IsZero():
		return ""
	case first.Equal(last):
		return last.Format(full)
	case first.Year() != last.Year():
		return first.Format(full) + " – " + last.Format(full)
	case first.Month() != last.Month():
		return first.Format("2 January") + " – " + last.Format(full)
	}
	return first.Format("2") + " – " + last.Format(full)
}

// lastDay dates the files of an undated corpus to a fixed day, because the day
// of printing must not change them.
func lastDay(c *corpus.Corpus) time.Time {
	if _, last, _ := span(c); !last.IsZero() {
		return last
	}
	return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
}
