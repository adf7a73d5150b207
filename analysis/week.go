package analysis

import (
	"time"

	"readout/analysis/internal/date"
)

// Week returns the Monday of the week in which the article was printed, "" when
// that is not known to within a week.
func (f *Fact) Week() string {
	interval, ok := date.ParseISO(f.Published)
	if !ok {
		return ""
	}
	day, ok := interval.Middle()
	if !ok {
		return ""
	}
	return date.Monday(day).Format(time.DateOnly)
}
