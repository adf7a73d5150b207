package machine

import (
	"math"
	"math/rand"
	"testing"
)

func TestQuotient(t *testing.T) {
	divisors := []int64{2, 3, 4, 5, 7, 8, 10, 64, 100, 641, 1000, 1 << 31, 1<<31 + 1, 1 << 62, math.MaxInt64 - 1, math.MaxInt64}
	for range 200 {
		divisors = append(divisors, 2+rand.Int63()>>(rand.Intn(62)))
	}
	for _, n := range divisors {
		if n < 2 {
			continue
		}
		m, s := magic(n)
		check := func(x int64) {
			if got := quotient(x, m, s); got != x/n {
				t.Fatalf("%d / %d = %d, got %d", x, n, x/n, got)
			}
		}
		for _, x := range []int64{0, 1, -1, n, -n, n - 1, n + 1, 1 - n, -n - 1, math.MaxInt64, math.MinInt64, math.MinInt64 + 1} {
			check(x)
		}
		for range 1000 {
			x := rand.Int63() >> rand.Intn(63)
			check(x)
			check(-x)
		}
	}
}
