package reports

import (
	"time"

	"readout/analysis/corpus"
)

// span returns the first and the last day on which articles can have been
// printed; zero times when no article is dated.
func span(c *corpus.Corpus) (first, last time.Time) {
	for _, a := range c.Articles {
		from, to := a.Published.From, a.Published.To
		if !from.IsZero() && (first.IsZero() || from.Before(first)) {
			first = from
		}
		if to.After(last) {
			last = to
		}
	}
	return first, last
}

// period says when the articles were printed: "12 February – 26 May 2025".
func period(c *corpus.Corpus) string {
	first, last := span(c)
	const full = "2 January 2006"
	switch {
	case first.IsZero() && last.IsZero():
		return ""
	case first.IsZero():
		return "until " + last.Format(full)
	case last.IsZero():
		return "from " + first.Format(full)
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
	if _, last := span(c); !last.IsZero() {
		return last
	}
	return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
}
