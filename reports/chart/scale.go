package chart

import (
	"math"

	"gonum.org/v1/plot"
)

// scale places values between two positions on the page.
type scale struct {
	plot.Normalizer
	min, max float64
	from, to float64
}

func (s scale) at(v float64) float64 {
	return s.from + s.Normalize(s.min, s.max, v)*(s.to-s.from)
}

// linear returns a scale over the values with steps at round numbers; it
// begins at zero unless all values lie close together far from it.
func linear(values []float64, from, to float64, steps int, near bool) (scale, []float64) {
	low, high := extent(values)
	if !near || high-low > 0.4*max(math.Abs(low), math.Abs(high)) {
		low, high = min(low, 0), max(high, 0)
	}
	if low == high {
		low, high = min(low, 0), max(high, 0)
		if low == high {
			high = 1
		}
	}
	if whole(values) {
		steps = min(steps, int(min(high-low, 1000))) // no half things
	}
	ticks := steps125(low, high, steps)
	return scale{plot.LinearScale{}, ticks[0], ticks[len(ticks)-1], from, to}, ticks
}

// steps125 returns about so many round numbers 1, 2 or 5 times a power of ten
// apart that enclose low and high.
func steps125(low, high float64, about int) []float64 {
	raw := (high - low) / float64(max(about, 1))
	if raw <= 0 || math.IsInf(raw, 0) {
		return []float64{low, high}
	}
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	step := 10 * power
	for _, m := range []float64{1, 2, 5} {
		if m*power >= raw*0.999 {
			step = m * power
			break
		}
	}
	first, last := math.Floor(low/step+1e-9), math.Ceil(high/step-1e-9)
	var ticks []float64
	for i := first; i <= last; i++ {
		ticks = append(ticks, i*step)
	}
	if len(ticks) < 2 {
		return []float64{low, high}
	}
	return ticks
}

func whole(values []float64) bool {
	for _, v := range values {
		if v != math.Trunc(v) {
			return false
		}
	}
	return true
}
