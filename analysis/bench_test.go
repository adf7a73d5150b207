package analysis_test

import (
	"io"
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

// BenchmarkStream measures reading and writing all facts as JSON Lines on all
// processors, in MB/s of articles.
func BenchmarkStream(b *testing.B) {
	c, err := corpus.Sample()
	if err != nil {
		b.Fatal(err)
	}
	size := 0
	for _, a := range c.Articles {
		size += len(a.Text)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		if _, err := analysis.JSONL.Stream(io.Discard, c, modules.All, analysis.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(c.Articles)*b.N)/b.Elapsed().Seconds(), "articles/s")
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
