package sentiment

import (
	"math"
	"math/rand/v2"
	"slices"
)

const (
	resamples = 1000
	fewest    = 5    // sentences that a band needs
	many      = 1000 // sentences from which on the band is worked out from their spread: it is the same to the eye
	crowded   = 2000 // groups from which on all bands are
	seed1     = 0x9e3779b97f4a7c15
	seed2     = 0xbf58476d1ce4e5b9
)

// band is a mean with the interval that holds it 95 times in 100 when the
// sentences are drawn anew. Without an interval known is false.
type band struct {
	mean, low, high float64
	known           bool
}

// bandOf works on whole steps of tone, so that no order of the sentences and no
// machine changes a digit. It sorts the tones. Quick never draws.
func bandOf(tones []int32, quick bool) band {
	n := len(tones)
	if n == 0 {
		return band{}
	}
	slices.Sort(tones)
	var sum int64
	for _, t := range tones {
		sum += int64(t)
	}
	b := band{mean: meanOf(sum, n), known: n >= fewest}
	switch {
	case !b.known:
	case quick || n >= many:
		b.low, b.high = workedOut(tones, sum)
	default:
		b.low, b.high = resampled(tones)
	}
	return b
}

// workedOut is the interval that drawing anew tends to.
func workedOut(tones []int32, sum int64) (low, high float64) {
	n := float64(len(tones))
	mean := float64(sum) / n
	var squares float64
	for _, t := range tones {
		d := float64(t) - mean
		squares += float64(d * d)
	}
	half := float64(1.96 * math.Sqrt(squares/(n-1)/n))
	return quantise((mean - half) / toneSteps), quantise((mean + half) / toneSteps)
}

// resampled draws as many tones as there are, a thousand times over, and
// returns the means at 2.5 and 97.5 per cent.
func resampled(tones []int32) (low, high float64) {
	n := len(tones)
	random := rand.New(rand.NewPCG(seed1, seed2))
	sums := make([]int64, resamples)
	for i := range sums {
		for range n {
			sums[i] += int64(tones[random.IntN(n)])
		}
	}
	slices.Sort(sums)
	const tail = resamples * 25 / 1000
	return meanOf(sums[tail], n), meanOf(sums[resamples-1-tail], n)
}

func meanOf(sum int64, n int) float64 { return quantise(float64(sum) / float64(n) / toneSteps) }

// apart reports whether two bands share no value.
func (b band) apart(o band) bool {
	return b.known && o.known && (b.high < o.low || o.high < b.low)
}
