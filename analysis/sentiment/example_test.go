package sentiment_test

import (
	"fmt"

	"readout/analysis/corpus"
	"readout/analysis/sentiment"
)

func ExampleByArticle() {
	c := corpus.FromText("harbour", "The talks were a great success. Nobody was hurt.")
	for row := range sentiment.ByArticle(c).All() {
		fmt.Println(row.Text("article"), row.Text("tone"), row.Text("sentences"))
	}
	// Output:
	// harbour 0.51 2
}
