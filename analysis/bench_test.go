package analysis_test

import (
	"testing"
	"time"

	"readout/analysis"
	"readout/analysis/corpus"
	"readout/analysis/internal/text"
	"readout/analysis/modules"
)

// BenchmarkReading measures the whole reading of loaded articles on one core,
// all modules together, in MB/s, and beside it what splitting the same text
// into sentences and words alone takes. "ratio" is the first speed as a share
// of the second, measured in turns, so that a noisy machine disturbs both.
func BenchmarkReading(b *testing.B) {
	c, err := corpus.Sample()
	if err != nil {
		b.Fatal(err)
	}
	words := analysis.DefaultWords()
	size := 0
	for _, a := range c.Articles {
		size += len(a.Text)
	}
	b.SetBytes(int64(size))
	var reading, splitting time.Duration
	for b.Loop() {
		start := time.Now()
		for _, a := range c.Articles {
			words.Read(a, modules.All, "")
		}
		reading += time.Since(start)

		b.StopTimer()
		start = time.Now()
		for _, a := range c.Articles {
			split(a.Text)
		}
		splitting += time.Since(start)
		b.StartTimer()
	}
	b.ReportMetric(float64(splitting)/float64(reading), "ratio")
}

var (
	spans  []text.Span
	tokens []text.Token
)

func split(s string) {
	spans, tokens = text.Sentences(spans[:0], s), tokens[:0]
	for _, span := range spans {
		tokens = text.Tokens(tokens, s[span.Start:span.End], span.Start)
	}
}
