package corpus

import (
	"fmt"
	"time"

	"readout/analysis/table"
)

// week is the longest interval that still dates an article for people.
const week = 7 * 24 * time.Hour

// Span returns the first and the last day on which the dated articles were
// printed, and how many articles are not known to the week.
func (c *Corpus) Span() (first, last time.Time, undated int) {
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

// Period says when the articles were printed: "12 February – 26 May 2025", "" when that is not known.
func (c *Corpus) Period() string {
	first, last, _ := c.Span()
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

// String says how many articles there are and when they were printed: "44
// articles, 12 February – 26 May 2025 and 3 undated".
func (c *Corpus) String() string {
	n := len(c.Articles)
	s := table.Grouped(float64(n), 0) + " articles"
	if n == 1 {
		s = "1 article"
	}
	if p := c.Period(); p != "" {
		s += ", " + p
	}
	if _, _, undated := c.Span(); undated == n && undated > 0 {
		s += ", undated"
	} else if undated > 0 {
		s += fmt.Sprintf(" and %s undated", table.Grouped(float64(undated), 0))
	}
	return s
}

// HTML shows the articles as a table, for notebooks.
func (c *Corpus) HTML() string {
	t := c.Table()
	t.Finding, t.Measure = c.Name, c.String()
	return t.HTML()
}
