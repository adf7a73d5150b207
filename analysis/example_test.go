package analysis_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"readout/analysis"
	"readout/analysis/actor"
	"readout/analysis/casualty"
	"readout/analysis/corpus"
	"readout/analysis/drone"
	"readout/analysis/internal/moduletest"
)

var news = corpus.FromText("harbour", `Harbour struck at dawn

At least five people were killed in Odesa on Friday, the governor said. Ukraine said that it had shot down 12 drones.

The ministry in Moscow denied that a ceasefire had been broken.
`)

func ExampleFacts_Like() {
	fmt.Println(casualty.Facts(news).Like(analysis.Record{Kind: "killed", Bound: analysis.AtLeast}))
	// Output:
	// «At least five» people were killed in Odesa on Friday, the governor said.
	//     killed people · at least 5 · claim, governor · harbour, line 3
}

func ExampleFacts_Mark() {
	facts := append(drone.Facts(news), casualty.Facts(news)...)
	fmt.Println(facts.Mark(news.Article("harbour")))
	// Output:
	// harbour · undated
	// Harbour struck at dawn
	// «At least five» people were killed in Odesa on Friday, the governor said. Ukraine said that it had shot down «12» drones.
	// The ministry in Moscow denied that a ceasefire had been broken.
}

func ExampleFacts_Behind() {
	kyiv := actor.Frequency(news).Only("actor", "Ukraine")
	fmt.Println(actor.Facts(news).Behind(kyiv))
	// Output:
	// «Ukraine» said that it had shot down 12 drones.
	//     mention Ukraine · harbour, line 3
}

var word = regexp.MustCompile(`(?i)\b(ceasefire|truce)\b`)

var ceasefire = analysis.Module{
	Name: "ceasefire", Title: "Ceasefires", Doc: "Where a ceasefire or a truce is spoken of.",
	Read: func(facts []analysis.Fact, r *analysis.Reading) []analysis.Fact {
		for _, s := range r.Sentences {
			for _, at := range word.FindAllStringIndex(r.Text[s.Start:s.End], -1) {
				start, end := s.Start+at[0], s.Start+at[1]
				facts = append(facts, analysis.Fact{Kind: "word", Label: strings.ToLower(r.Text[start:end]), Start: start, End: end})
			}
		}
		return facts
	},
	Views: []analysis.View{
		{Name: "by-label", Title: "Ceasefires by word", New: analysis.CountBy("label")},
		{Name: "by-week", Title: "Ceasefires by week", New: analysis.CountBy("week")},
		{Name: "by-outlet", Title: "Ceasefires by outlet", New: analysis.CountBy("label", "outlet")},
	},
}

func ExampleCountBy() {
	ceasefire.Table(news, "by-label").WriteText(os.Stdout)
	// Output:
	// Most often: ceasefire, 1 of 1
	// Times read in titles and body text, without captions and repeats
	//
	// Label      Times
	// ceasefire      1
}

func TestCountBy(t *testing.T) {
	moduletest.Run(t, ceasefire)
}
