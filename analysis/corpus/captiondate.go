package corpus

import (
	"time"

	"readout/analysis/internal/date"
	"readout/analysis/internal/text"
)

// latestCaption returns the latest day that a caption gives: the story was
// printed on it or later.
func (a *Article) latestCaption() (latest date.Interval, words string) {
	for _, l := range a.Lines {
		if l.Section != Caption {
			continue
		}
		if day, w := fullDay(a.Text[l.Start:l.End]); day.Known() && (!latest.Known() || day.From.After(latest.From)) {
			latest, words = day, w
		}
	}
	return latest, words
}

// dateByCaptions dates a story by its pictures. They give its day when the text
// speaks of that weekday as past and of none after it; else the week that
// begins with them, within which news names days by their weekday.
func (a *Article) dateByCaptions() (p Published) {
	day, words := a.latestCaption()
	if !day.Known() {
		return p
	}
	week := date.Interval{From: day.From, To: day.From.AddDate(0, 0, 6)}
	same, later := a.weekdaysPast(day.From)
	switch {
	case later:
		return Published{week, Inferred, "its latest caption says " + words + ", the text names a later weekday"}
	case same:
		return Published{day, Dateline, "its latest caption says " + words + ", the text says " + day.From.Weekday().String()}
	}
	return Published{week, Inferred, "its latest caption says " + words + ", up to a week before"}
}

// weekdaysPast reports whether the body names the weekday of a day, or one of
// the two after it, as past.
func (a *Article) weekdaysPast(day time.Time) (same, later bool) {
	var tokens []text.Token
	var found []date.Mention
	for _, l := range a.Lines {
		if l.Section != Body {
			continue
		}
		line := a.Text[l.Start:l.End]
		for _, s := range text.Sentences(nil, line) {
			tokens = text.Marked(tokens[:0], line[s.Start:s.End], 0)
			found = date.Find(found[:0], line[s.Start:s.End], tokens)
			for _, m := range found {
				wd, ok := m.Weekday()
				if !ok || !m.Backward() {
					continue
				}
				switch (wd - day.Weekday() + 7) % 7 {
				case 0:
					same = true
				case 1, 2:
					later = true
				}
			}
		}
	}
	return same, later
}
