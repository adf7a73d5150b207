package name

import (
	"io/fs"
	"strings"
	"testing"
	"time"

	"readout/analysis/internal/text"
	"readout/data"
)

// sample returns the sample corpus as articles cut into sentences of tokens.
func sample(tb testing.TB) (bodies []string, tokens [][][]text.Token) {
	tb.Helper()
	err := fs.WalkDir(data.Sample(), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".txt") {
			return err
		}
		b, err := fs.ReadFile(data.Sample(), path)
		bodies = append(bodies, string(b))
		tokens = append(tokens, cut(string(b)))
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return bodies, tokens
}

// cut cuts an article, line by line, into sentences of tokens.
func cut(body string) (sentences [][]text.Token) {
	base := 0
	for line := range strings.Lines(body) {
		for _, s := range text.Sentences(nil, line) {
			sentences = append(sentences, text.Marked(nil, line[s.Start:s.End], base+s.Start))
		}
		base += len(line)
	}
	return sentences
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMentions(b *testing.B) {
	r := Default().NewReader()
	bodies, tokens := sample(b)
	n := 0
	for _, s := range bodies {
		n += len(s)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for i := range bodies {
			r.Mentions(bodies[i], tokens[i], time.Time{})
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	r := Default().NewReader()
	bodies, tokens := sample(b)
	n := 0
	for _, s := range bodies {
		n += len(s)
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		for i := range bodies {
			r.reset(bodies[i], time.Time{})
			for _, s := range tokens[i] {
				r.scan(s)
			}
		}
	}
}
