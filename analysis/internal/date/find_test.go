package date

import (
	"strings"
	"testing"
	"time"

	"readout/analysis/internal/text"
)

// Each case lists the expressions of a sentence printed on Saturday 15 March
// 2025 and the days they mean.
func TestFind(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Talks opened on 14 March 2025 in Riyadh.", "14 March 2025=2025-03-14"},
		{"On March 14, 2025, and Mar. 3, 2024, they met.", "March 14, 2025=2025-03-14; Mar. 3, 2024=2024-03-03"},
		{"KYIV, 2025-03-14: 14/03/2025, 14.03.2025 and 03/04/2025.", "2025-03-14=2025-03-14; 14/03/2025=2025-03-14; 14.03.2025=2025-03-14"},
		{"The row on Feb. 28 followed a summit on December 5.", "Feb. 28=2025-02-28; December 5=2024-12-05"},
		{"On Friday, March 14, 2025, it rained.", "Friday, March 14, 2025=2025-03-14"},
		{"It fell on Tuesday, March 12.", "Tuesday, March 12=2024-03-12"},
		{"It began in January and slowed in December.", "January=2025-01; December=2024-12"},
		{"In 2014 Crimea was annexed; Russia’s 2022 invasion and the 2014 annexation followed.", "2014=2014; 2022=2022; 2014=2014"},
		{"More than 12,000 have died since February 2022.", "since February 2022=2022-02/.."},
		{"They spoke on Friday and late Thursday, aides said.", "Friday=2025-03-14; late Thursday=2025-03-13"},
		{"She will host a summit on Saturday and go home on Monday.", "Saturday=2025-03-15; Monday=2025-03-17"},
		{"He said Friday he will go to Rome next Friday, not last Friday.", "Friday=2025-03-14; next Friday=2025-03-21; last Friday=2025-03-14"},
		{"On Tuesday, the minister will speak.", "Tuesday=2025-03-18"},
		{"They spoke on Monday afternoon.", "Monday afternoon=2025-03-10"},
		{"Drones came overnight and yesterday, and last night.", "overnight=2025-03-15; yesterday=2025-03-14; last night=2025-03-14"},
		{"Earlier this week, 12 chiefs met.", "Earlier this week=2025-03-10/2025-03-15"},
		{"Last week and earlier this week they met; next week they rest.", "Last week=2025-03-03/2025-03-09; earlier this week=2025-03-10/2025-03-15; next week=2025-03-17/2025-03-23"},
		{"Over the weekend, last month, this year and in the past day.", "the weekend=2025-03-15/2025-03-16; last month=2025-02; this year=2025; past day=2025-03-14"},
		{"In the last three days and the past 24 hours; two days ago.", "last three days=2025-03-12/2025-03-15; past 24 hours=2025-03-14/2025-03-15; two days ago=2025-03-13"},
		{"Fighting since the full-scale invasion began and since the war began.", "since the full-scale invasion began=2022-02-24/..; since the war began="},
		{"From March 10 to 14 and on 10-14 March 2025.", "March 10 to 14=2025-03-10/2025-03-14; 10-14 March 2025=2025-03-10/2025-03-14"},
		{"By late February, early 2024 and mid-March.", "late February=2025-02-19/2025-02-28; early 2024=2024-01-01/2024-04-30; mid-March=2025-03-11/2025-03-20"},
		{"From 2014 to 2022, and 2022-2024.", "2014 to 2022=2014-01-01/2022-12-31; 2022-2024=2022-01-01/2024-12-31"},
		{"On the 14th of March and March 3rd.", "the 14th of March=2025-03-14; March 3rd=2025-03-03"},
		{"SAN SALVADOR, 3 JAN 90 -- IT TOOK PLACE ON 30 DECEMBER.", "3 JAN 90=1990-01-03; 30 DECEMBER=2024-12-30"},
		{"The truce would last 30 days, longer than the last three days, compared to last month.", "last three days=2025-03-12/2025-03-15; last month=2025-02"},
		{"In the summer of 2024; last summer.", "summer of 2024=2024-06-01/2024-08-31; last summer=2024-06-01/2024-08-31"},
		{"Earlier in the week they met in May 2024.", "Earlier in the week=2025-03-10/2025-03-15; May 2024=2024-05"},
		{"Saturday’s meeting was long.", "Saturday=2025-03-15"},
		{"Men freed by the army in February and held until a truce in January came home.", "February=2025-02; January=2025-01"},
		{"The troops go home by February, and stay there until January.", "February=2026-02; January=2026-01"},
	} {
		if got := show(c.in); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func show(s string) string {
	var out []string
	for _, m := range Find(nil, s, text.Marked(nil, s, 0)) {
		words := s[m.Start:m.End]
		if m.Since && !strings.HasPrefix(words, "since") {
			words = "since " + words
		}
		out = append(out, words+"="+m.ISO(Day(2025, time.March, 15)))
	}
	return strings.Join(out, "; ")
}

func TestFindNothing(t *testing.T) {
	for _, s := range []string{
		"They may march on a second day, the minister may say.",
		"May I march? March on, Theresa May said, and April Jones smiled.",
		"Article 5 and a 30-day truce, a 67-year-old, 34 chiefs.",
		"On 30 February, 31 April and 2025-02-30 nothing happened.",
		"The sun sat on the mon.",
		"About 2,022 men, 2014 prisoners and 2000 drones; Resolution 2202.",
		"Brigade 2014 lost 1999 soldiers.",
		"Day one of his second term; for a year; this day.",
	} {
		if got := show(s); got != "" {
			t.Errorf("%s: %s", s, got)
		}
	}
}

func TestResolveAnchor(t *testing.T) {
	s := "They met on Friday."
	m := Find(nil, s, text.Marked(nil, s, 0))[0]
	if got := m.Resolve(Interval{}); got.Known() {
		t.Errorf("without a day of writing Friday is %s", got)
	}
	week := Interval{Day(2025, 3, 10).From, Day(2025, 3, 16).To}
	if got := m.ISO(week); got != "2025-03-07/2025-03-14" {
		t.Errorf("in some text of that week Friday is %s", got)
	}
}

func TestParse(t *testing.T) {
	for in, want := range map[string]string{
		"2025-03-14": "2025-03-14", "2025-03": "2025-03", "2025": "2025", "2025-03-10/2025-03-14": "2025-03-10/2025-03-14",
		"2025-03-14T23:30:00+02:00": "2025-03-14", "Fri, 14 Mar 2025 10:00:00 GMT": "2025-03-14", "March 14, 2025": "2025-03-14",
		"14/03/2025": "2025-03-14", "03/14/2025": "2025-03-14", "20250314": "2025-03-14", "2022-02-24/..": "2022-02-24/..",
		"03/04/2025": "", "2025-02-30": "", "30 February 2025": "", "yesterday": "", "": "", "2025-03-14/2025-03-10": "",
	} {
		if got, err := Parse(in); got.String() != want || (err == nil) != (want != "") {
			t.Errorf("%q is %q (%v), want %q", in, got, err, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("late on Friday, March 10-14, 2025; since the war began")
	f.Add("2025-03-14 early 2024 the past 99 days ago last May 5 to 31")
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, m := range Find(nil, s, text.Marked(nil, s, 0)) {
			if m.Start < end || m.End <= m.Start || m.End > len(s) {
				t.Fatalf("mention %v after %d in %q", m, end, s)
			}
			end = m.End
			if i := m.Resolve(Day(2024, 2, 29)); i.Closed() && i.To.Before(i.From) {
				t.Fatalf("%q is %s", s[m.Start:m.End], i)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	s := "The minister met envoys on Friday, March 14, and said that more than 1,200 people had been displaced in the region since February 2022."
	tokens := text.Marked(nil, s, 0)
	b.SetBytes(int64(len(s)))
	var dst []Mention
	for b.Loop() {
		dst = Find(dst[:0], s, tokens)
	}
}
