package figure

import (
	"math/bits"
	"slices"
	"strings"
	"testing"
)

// FuzzFind strings words of the lexicon together, so that every part of the
// grammar meets every other.
func FuzzFind(f *testing.F) {
	var list []string
	for word := range words().words {
		list = append(list, strings.ReplaceAll(word, "_", " "))
	}
	slices.Sort(list)
	list = append(list, ",", ".", ";", ":", "“", "”", "\"", "(", ")", "—", "-", "'s", "\n", "12", "1,000", "$3m", "20%", "30-day", "five", "at least", "dozens of",
		"half of the", "Russia", "Ukrainian", "Kyiv", "Vladimir Putin", "on Friday", "since 2022", "overnight", "who", "each", "both sides", "no", "a", "the", "of", "and")
	common := len(list) - 38
	f.Add([]byte("five soldiers were killed"))
	f.Add([]byte{1, 2, 3, 250, 251, 252, 9, 10, 11, 200, 201})
	f.Fuzz(func(t *testing.T, picks []byte) {
		var b strings.Builder
		for i := 0; i+1 < len(picks) && i < 400; i += 2 {
			if picks[i] < 128 {
				b.WriteString(list[common+int(picks[i+1])%38])
			} else {
				b.WriteString(list[(int(picks[i])*256+int(picks[i+1]))%len(list)])
			}
			b.WriteByte(' ')
		}
		check(t, layered(t, b.String(), "2025-03-14"))
	})
}

func check(t *testing.T, a Article) {
	t.Helper()
	for _, g := range Find(nil, a) {
		if g.Start < 0 || g.Start >= g.End || g.End > len(a.Text) {
			t.Errorf("%q: span [%d,%d)", a.Text, g.Start, g.End)
		}
		if g.HasLow && g.HasHigh && g.Low > g.High || g.HasValue && (g.HasLow && g.Value < g.Low || g.HasHigh && g.Value > g.High) {
			t.Errorf("%q: %v in [%v,%v]", a.Text, g.Value, g.Low, g.High)
		}
		if g.Kind == 0 || bits.OnesCount32(uint32(g.Kind)) > 1 {
			t.Errorf("%q: %+v lacks a kind, modality or scope", a.Text, g)
		}
	}
}
