package date

import (
	"fmt"
	"strings"
	"time"

	"readout/analysis/internal/text"
)

// Parse reads the days that a field of data gives, in ISO 8601 or as printed.
// An order of day and month that could be read two ways is an error.
func Parse(s string) (Interval, error) {
	s = strings.TrimSpace(s)
	if i, ok := ParseISO(s); ok {
		return i, nil
	}
	if from, to, ok := strings.Cut(s, "/"); ok && len(from) > 3 && !strings.Contains(to, "/") {
		return Interval{}, fmt.Errorf("%q is no date: its end lies before its beginning, or is none", s)
	}
	for _, layout := range []string{"20060102", "2006/1/2", time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02 15:04"} {
		if t, err := time.Parse(layout, s); err == nil {
			return Day(t.Year(), t.Month(), t.Day()), nil
		}
	}
	if len(s) > 100 {
		s = s[:100]
	}
	for _, m := range Find(nil, s, text.Marked(nil, s, 0)) {
		if !m.Relative() && m.Interval.Known() {
			return m.Interval, nil
		}
	}
	return Interval{}, fmt.Errorf("%q is no date", s)
}
