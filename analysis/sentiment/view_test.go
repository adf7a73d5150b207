package sentiment

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"readout/analysis"
	"readout/analysis/table"
)

// sentences makes one fact for each tone.
func sentences(kind, label, article, published string, tones ...float64) (facts []analysis.Fact) {
	for i, v := range tones {
		facts = append(facts, analysis.Record{
			ID: fmt.Sprintf("%s-%s-%d", article, label, i), Kind: kind, Label: label, Value: analysis.Some(v),
			Article: article, Outlet: "Gazette", Published: published, Section: "body", Text: fmt.Sprintf("Sentence %d of %s.", i, article),
		}.Fact())
	}
	return facts
}

func view(t *testing.T, name string, facts ...[]analysis.Fact) *table.Table {
	t.Helper()
	for _, v := range Module.Views {
		if v.Name == name {
			f := v.New()
			for _, list := range facts {
				for i := range list {
					f.Add(&list[i])
				}
			}
			return f.Finish()
		}
	}
	t.Fatalf("no view %q", name)
	return nil
}

func TestFindings(t *testing.T) {
	low := []float64{-.9, -.8, -.9, -.8, -.9, -.8}
	high := []float64{.8, .9, .8, .9, .8, .9}
	mixed := []float64{-.9, .9, -.5, .5, 0, .1}
	for _, c := range []struct {
		view  string
		facts [][]analysis.Fact
		want  string
	}{
		{"by-week", nil, "No article is dated to the week"},
		{"by-day", [][]analysis.Fact{sentences(tone, "", "a", "", low...)}, "No article is dated to the day"},
		{"by-day", [][]analysis.Fact{sentences(tone, "", "a", "2030-05-01", low...)}, "All dated articles are of one day: tone −0.85"},
		{"by-day", [][]analysis.Fact{sentences(tone, "", "a", "2030-05-01", low...), sentences(tone, "", "b", "2030-05-03", high...)},
			"Tone is more positive from 3 May 2030 on: +0.85, before −0.85"},
		{"by-day", [][]analysis.Fact{sentences(tone, "", "a", "2030-05-01", mixed...), sentences(tone, "", "b", "2030-05-03", mixed...)},
			"No clear change in tone between 1 May 2030 and 3 May 2030"},
		{"by-article", nil, "No sentence was scored"},
		{"by-article", [][]analysis.Fact{sentences(tone, "", "a", "", low...)}, "The tone of the one article is negative (−0.85)"},
		{"by-article", [][]analysis.Fact{sentences(tone, "", "a", "", low...), sentences(tone, "", "b", "", high...)},
			"1 of 2 articles is negative in tone on average"},
		{"by-actor", [][]analysis.Fact{sentences(actorTone, "Ann Lee", "a", "", .1)}, "No actor has as many as 5 sentences"},
		{"by-actor", [][]analysis.Fact{sentences(actorTone, "Ann Lee", "a", "", low...), sentences(actorTone, "Bo Ek", "a", "", high...)},
			"Sentences that name Ann Lee are lower in tone (−0.85) than those that name Bo Ek (+0.85)"},
		{"by-actor", [][]analysis.Fact{sentences(actorTone, "Ann Lee", "a", "", mixed...), sentences(actorTone, "Bo Ek", "a", "", mixed...)},
			"No clear difference in tone between 2 actors"},
		{"by-outlet", [][]analysis.Fact{sentences(tone, "", "a", "", high...)}, "Articles from Gazette are positive on average (+0.85)"},
		{"extremes", nil, "No sentence is clearly negative or positive"},
		{"extremes", [][]analysis.Fact{sentences(tone, "", "a", "", low...)}, "The most negative sentence scores −0.90; none is positive"},
	} {
		if got := view(t, c.view, c.facts...).Finding; got != c.want {
			t.Errorf("%s: %q, want %q", c.view, got, c.want)
		}
	}
}

func TestDatesThatAreNotDays(t *testing.T) {
	table := view(t, "by-day",
		sentences(tone, "", "a", "2030-05-01", 0),
		sentences(tone, "", "b", "2030-05-01/2030-05-05", 0),
		sentences(tone, "", "c", "2030-05-01/2030-06-05", 0),
		sentences(tone, "", "d", "", 0),
		sentences(tone, "", "e", "", 0))
	var days []string
	for _, r := range table.Rows {
		days = append(days, r[0].(string))
	}
	if want := []string{"2030-05-01", "2030-05-03"}; !reflect.DeepEqual(days, want) {
		t.Errorf("days %v, want %v", days, want)
	}
	notes := strings.Join(table.Notes, "\n")
	for _, want := range []string{
		"1 article dated only to more than a week left out.",
		"1 article dated only to within a week counted on the middle day.",
		"2 articles without a date left out.",
	} {
		if !strings.Contains(notes, want) {
			t.Errorf("notes lack %q:\n%s", want, notes)
		}
	}
}

func TestWeeksBeginOnMonday(t *testing.T) {
	table := view(t, "by-week",
		sentences(tone, "", "a", "2025-03-09", 0), sentences(tone, "", "b", "2025-03-10", 0), sentences(tone, "", "c", "2025-03-16", 0))
	if len(table.Rows) != 2 || table.Rows[0][0] != "2025-03-03" || table.Rows[1][0] != "2025-03-10" {
		t.Errorf("weeks %v", table.Rows)
	}
}

func TestRepeatsAndCaptionsAreNotCounted(t *testing.T) {
	facts := sentences(tone, "", "a", "", .5, .5, .5)
	facts[1].DuplicateOf = "b"
	facts[2].Section = "caption"
	if got := view(t, "by-article", facts).Rows[0][6]; got != 1 {
		t.Errorf("counted %v sentences, want 1", got)
	}
}

func TestBand(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	tones := make([]int32, 900)
	for i := range tones {
		tones[i] = int32(random.IntN(2*toneSteps+1) - toneSteps)
	}
	drawn := bandOf(tones, false)
	random.Shuffle(len(tones), func(i, j int) { tones[i], tones[j] = tones[j], tones[i] })
	if again := bandOf(tones, false); again != drawn {
		t.Errorf("order matters: %v, %v", drawn, again)
	}
	worked := bandOf(tones, true)
	for _, d := range []float64{drawn.low - worked.low, drawn.high - worked.high} {
		if d < -.005 || d > .005 {
			t.Errorf("drawn %v and worked out %v are far apart", drawn, worked)
		}
	}
	if !(drawn.low < drawn.mean && drawn.mean < drawn.high) {
		t.Errorf("band %v does not hold its mean", drawn)
	}
	if bandOf([]int32{1, 2, 3}, false).known {
		t.Error("three sentences have a band")
	}
}

func BenchmarkBand(b *testing.B) {
	tones := make([]int32, many-1)
	for i := range tones {
		tones[i] = int32(i * 7 % toneSteps)
	}
	for b.Loop() {
		bandOf(tones, false)
	}
}
