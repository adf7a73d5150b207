package text

import (
	"strings"
	"testing"
)

var news = strings.Repeat("The U.S. envoy’s plane landed in Kyiv at 9 a.m. on Friday, Feb. 28, officials said. "+
	"“We’re closer to a 30-day truce than we were,” Mr. Moore told the country’s parliament, adding that $4.5bn had been pledged. "+
	"At least 1,200 people have been displaced by the fighting; no one knows how many will return.\n", 300)

func BenchmarkTokens(b *testing.B) {
	b.SetBytes(int64(len(news)))
	var dst []Token
	for b.Loop() {
		dst = Tokens(dst[:0], news, 0)
	}
}

func BenchmarkSentences(b *testing.B) {
	b.SetBytes(int64(len(news)))
	var dst []Span
	for b.Loop() {
		dst = Sentences(dst[:0], news)
	}
}

// The cost of splitting alone, which the cost of reading is set against.
func BenchmarkSplit(b *testing.B) {
	b.SetBytes(int64(len(news)))
	b.ReportAllocs()
	var spans []Span
	var tokens []Token
	for b.Loop() {
		spans, tokens = Sentences(spans[:0], news), tokens[:0]
		for _, s := range spans {
			tokens = Tokens(tokens, news[s.Start:s.End], s.Start)
		}
	}
}

// The cost of looking all words up, beside that of splitting.
func BenchmarkMark(b *testing.B) {
	b.SetBytes(int64(len(news)))
	tokens := Tokens(nil, news, 0)
	b.ReportMetric(float64(len(news))/float64(len(tokens)), "B/token")
	for b.Loop() {
		Mark(news, 0, tokens)
	}
}
