package corpus

import (
	"fmt"
	"strings"
	"testing"
)

// many returns n articles as JSON Lines, a tenth of them nearly the same.
func many(n int) string {
	var b strings.Builder
	for i := range n {
		k := i
		if i%10 == 0 {
			k = 0
		}
		fmt.Fprintf(&b, `{"id":"a%d","date":"2025-03-%02d","text":"Minister %d speaks in Esk`, i, i%28+1, k)
		for p := range 12 {
			fmt.Fprintf(&b, `\n\nThe minister said on Friday that plan %d of paper %d was “near”, and that the %d members of council %d would vote. Nobody in office %d had asked for more than a day to read it, he added, though the text had %d pages.`, k*31+p, k, k*7+p, k%97, p*k, k+p)
		}
		b.WriteString("\"}\n")
	}
	return b.String()
}

func BenchmarkRead(b *testing.B) {
	in := many(1000)
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read("bench", strings.NewReader(in)); err != nil {
			b.Fatal(err)
		}
	}
}

// The time for one article must not grow with their number.
func BenchmarkDuplicates(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c, err := Read("bench", strings.NewReader(many(n)))
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				markDuplicates(c.Articles)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/article")
		})
	}
}
