package sentiment

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"readout/analysis"
	"readout/analysis/internal/date"
	"readout/analysis/table"
)

const (
	measure = "Mean tone of sentences, from −1 (negative words) to 1 (positive words), in titles and body text without repeats"
	banded  = "; band: 95% interval, sentences drawn anew 1,000 times"
	caution = "Tone is that of the words used. Words of war such as \"killed\" are negative and \"peace\" is positive whatever is said of them, so compare groups with one another rather than with 0."
)

// columns that every view of groups ends in.
var columns = []table.Column{
	{Name: "tone", Title: "Tone", Kind: table.Number},
	{Name: "low", Title: "Tone, low", Kind: table.Number},
	{Name: "high", Title: "Tone, high", Kind: table.Number},
	{Name: "sentences", Title: "Sentences", Unit: "sentences", Kind: table.Count},
	{Name: "negative", Title: "Negative", Kind: table.Share},
	{Name: "neutral", Title: "Neutral", Kind: table.Share},
	{Name: "positive", Title: "Positive", Kind: table.Share},
}

// cells are the cells of those columns.
func (r *row) cells() []any {
	var low, high any
	if r.known {
		low, high = r.low, r.high
	}
	negative, between, positive := r.shares()
	return []any{r.mean, low, high, len(r.tones), negative, between, positive}
}

// build makes the table of the rows; lead gives the cells before the common
// ones.
func (v *fold) build(rows []row, heads []table.Column, lead func(*row) []any) *table.Table {
	t := &table.Table{
		Measure: measure + banded,
		Columns: slices.Concat(heads, columns),
		Notes:   append(v.notes(), caution),
	}
	few := 0
	for i := range rows {
		t.Rows = append(t.Rows, append(lead(&rows[i]), rows[i].cells()...))
		t.Evidence = append(t.Evidence, rows[i].ids())
		if !rows[i].known {
			few++
		}
	}
	if few > 0 {
		t.Notes = append(t.Notes, "No band is given for fewer than "+strconv.Itoa(fewest)+" sentences.")
	}
	return t
}

func byArticle() grouping {
	return grouping{
		kind: tone,
		key:  func(f *analysis.Fact) (string, string) { return f.Article, "" },
		finish: func(v *fold) *table.Table {
			rows := v.rows()
			slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(a.mean, b.mean) })
			t := v.build(rows, []table.Column{
				{Name: "article", Title: "Article", Kind: table.Text},
				{Name: "outlet", Title: "Outlet", Kind: table.Text},
				{Name: "published", Title: "Published", Kind: table.Text, Secondary: true},
			}, func(r *row) []any { return []any{r.name, r.outlet, r.published} })
			t.Figure = &table.Figure{Shape: table.Intervals, Label: "article", Value: "tone", Low: "low", High: "high", Limit: 30}
			t.Finding = articleFinding(rows)
			t.Keys = toneKey(rows)
			return t
		},
	}
}

func byOutlet() grouping {
	return grouping{
		kind: tone,
		key: func(f *analysis.Fact) (string, string) {
			if f.Outlet == "" {
				return "", "without a known outlet left out."
			}
			return f.Outlet, ""
		},
		finish: func(v *fold) *table.Table {
			return v.ranked("outlet", "Outlet", "Articles from ", "from ", "outlet")
		},
	}
}

// least is how many sentences have to name an actor for a row of its own.
const least = 5

func byActor() grouping {
	return grouping{
		kind: actorTone,
		key:  func(f *analysis.Fact) (string, string) { return f.Label, "" },
		finish: func(v *fold) *table.Table {
			left := 0
			for name, t := range v.groups {
				if len(t.tones) < least {
					delete(v.groups, name)
					left++
				}
			}
			t := v.ranked("actor", "Actor", "Sentences that name ", "that name ", "actor")
			t.Notes = append(t.Notes, "A sentence counts for each actor it names; its tone is not that actor's own, nor an opinion of the actor. Where many are compared, some differ by chance.")
			if left > 0 {
				t.Notes = append(t.Notes, count(left, "actor")+" named in fewer than "+strconv.Itoa(least)+" sentences left out.")
			}
			return t
		},
	}
}

// compared is how many groups are drawn and compared: of many small ones, some
// differ by chance.
const compared = 20

// ranked makes a table of the largest groups first, drawn as shares.
func (v *fold) ranked(name, title, subject, other, noun string) *table.Table {
	rows := v.rows()
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(len(b.tones), len(a.tones)) })
	t := v.build(rows, []table.Column{{Name: name, Title: title, Kind: table.Text}},
		func(r *row) []any { return []any{r.name} })
	t.Figure = &table.Figure{Shape: table.Diverging, Label: name, Low: "negative", Value: "neutral", High: "positive", Limit: compared}
	t.Finding = rankedFinding(rows[:min(compared, len(rows))], subject, other, noun)
	return t
}

func byDay() grouping { return dated("day", func(d time.Time) time.Time { return d }) }

func byWeek() grouping {
	return dated("week", date.Monday)
}

// dated groups sentences by the day that floor makes of their article's.
func dated(unit string, floor func(time.Time) time.Time) grouping {
	return grouping{
		kind: tone,
		key: func(f *analysis.Fact) (string, string) {
			day, why := dayOf(f.Published)
			if day.IsZero() {
				return "", why
			}
			return floor(day).Format(time.DateOnly), why
		},
		finish: func(v *fold) *table.Table {
			rows := v.rows()
			title := map[string]string{"day": "Day", "week": "Week from"}[unit]
			t := v.build(rows, []table.Column{
				{Name: unit, Title: title, Kind: table.Day},
				{Name: "articles", Title: "Articles", Unit: "articles", Kind: table.Count},
			}, func(r *row) []any { return []any{r.name, len(r.articles)} })
			t.Figure = &table.Figure{Shape: table.Line, Label: unit, Value: "tone", Low: "low", High: "high"}
			t.Finding = trendFinding(rows, unit)
			return t
		},
	}
}

// dayOf is the day an article is counted on: its own, or the middle one of a
// short interval.
func dayOf(published string) (day time.Time, why string) {
	interval, ok := date.ParseISO(published)
	if !ok || !interval.Closed() {
		return day, "without a date left out."
	}
	switch day, ok = interval.Middle(); {
	case !ok:
		return day, "dated only to more than a week left out."
	case !interval.IsDay():
		why = "dated only to within a week counted on the middle day."
	}
	return day, why
}
