package analysis

import (
	"time"

	"readout/analysis/internal/date"
)

// Week returns the Monday of the week in which the article was printed, "" when
// that is not known to within a week.
func (f *Fact) Week() string {
	interval, ok := date.ParseISO(f.Published)
	if !ok || !interval.Closed() || interval.Days() > 7 {
		return ""
	}
	day := interval.From.AddDate(0, 0, (interval.Days()-1)/2)
	return day.AddDate(0, 0, -(int(day.Weekday())+6)%7).Format(time.DateOnly)
}
