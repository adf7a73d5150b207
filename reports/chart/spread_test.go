package chart

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestSpread(t *testing.T) {
	for _, c := range []struct {
		wishes    []wish
		low, high float64
		want      string
	}{
		{nil, 0, 100, "[]"},
		{[]wish{{50, 10}}, 0, 100, "[50]"},
		{[]wish{{20, 10}, {80, 10}}, 0, 100, "[20 80]"},
		{[]wish{{50, 10}, {50, 10}}, 0, 100, "[45 55]"},
		{[]wish{{50, 10}, {50, 10}, {50, 10}, {62, 10}}, 0, 100, "[38 48 58 68]"},
		{[]wish{{2, 10}, {99, 10}}, 0, 100, "[5 95]"},
		{[]wish{{0, 10}, {0, 10}}, 0, 20, "[5 15]"},
	} {
		if got := fmt.Sprint(spread(c.wishes, c.low, c.high)); got != c.want {
			t.Errorf("spread(%v) = %s, want %s", c.wishes, got, c.want)
		}
	}
}

func TestSpreadNeverOverlaps(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		wishes := make([]wish, random.IntN(12))
		for i := range wishes {
			wishes[i] = wish{random.Float64()*140 - 20, 1 + random.Float64()*12}
		}
		slices.SortFunc(wishes, func(a, b wish) int { return int(100 * (a.at - b.at)) })
		if !fits(wishes, 0, 100) {
			continue
		}
		edge := -1e-9
		for i, at := range spread(wishes, 0, 100) {
			if at-wishes[i].size/2 < edge-1e-9 || at+wishes[i].size/2 > 100+1e-9 {
				t.Fatalf("spread(%v): label %d at %v", wishes, i, at)
			}
			edge = at + wishes[i].size/2
		}
	}
}
