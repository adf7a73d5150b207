package text

import (
	"strings"
	"testing"
)

// Each case is a text whose sentences are parted by "|" in want.
func TestSentences(t *testing.T) {
	for _, want := range []string{
		"The talks ended.| A deal is near.",
		"Gen. Roth met Lt. Col. Adams on Feb. 28.| Neither spoke.",
		"The U.S. President spoke to the U.S. envoy.| It was in the U.S.| He left.",
		"He lives in the U.S.| The house is old.",
		"Sen. J. D. Moore v. the state, No. 5 of 7.| No.| He would not.",
		"It cost $4.5 billion.| The rest is 3.2 percent.",
		"“We will see.”| The minister left.",
		"“Will you sign?” Moore asked.| He did not.",
		"“Will you sign?” he asked reporters.",
		"She wrote (at noon.) and left.",
		"“No deal (for now.)”| Then he went.",
		"The strike came at 3 p.m. Kyiv time.| At 5 p.m.| The sirens stopped.",
		"“It is… complicated,” she said.| Wait...| What?!| No!",
		"It was over.|The troops left.| See example.org/A.B for more.",
		"Is it over?| no one knew.| the talks went on.",
		"Yahoo! in Geneva.",
		"1. Hold the line.| 2. Talk.",
		"Two lines\nof one sentence.|\n\nA heading|\n\nThe next.",
		"Mr.\u00a0Ito came.|\u00a0Ms. Ito did not.",
		"Bjørk.| Ön is an island.| “Élan is all.”",
		"",
		"   ",
	} {
		text := strings.ReplaceAll(want, "|", "")
		var parts []string
		for _, p := range strings.Split(want, "|") {
			if p = strings.TrimSpace(p); p != "" {
				parts = append(parts, p)
			}
		}
		var got []string
		for _, s := range Sentences(nil, text) {
			got = append(got, text[s.Start:s.End])
		}
		if strings.Join(got, "|") != strings.Join(parts, "|") {
			t.Errorf("\n got %q\nwant %q", got, parts)
		}
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("1) a. . . . 2) b.C\n\n“U.S.” … [...] p.m. EST?! \xff")
	f.Add("• 1. x • 2. y")
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, k := range Sentences(nil, s) {
			if k.Start < end || k.End <= k.Start || k.End > len(s) {
				t.Fatalf("sentence %v after %d in %q", k, end, s)
			}
			if strings.TrimFunc(s[end:k.Start], isSpace) != "" {
				t.Fatalf("lost %q in %q", s[end:k.Start], s)
			}
			end = k.End
		}
	})
}
