package reports

import (
	"time"

	"readout/analysis/corpus"
)

// lastDay dates the files of an undated corpus to a fixed day, because the day
// of printing must not change them.
func lastDay(c *corpus.Corpus) time.Time {
	if _, last, _ := c.Span(); !last.IsZero() {
		return last
	}
	return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
}
