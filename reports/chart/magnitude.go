package chart

import (
	"math"

	"gonum.org/v1/plot"
)

// magnitudes reports whether the largest value is more than fifty times the
// smallest above zero: on a linear scale the small ones would all stand at
// zero, so the scale is logarithmic, and the measure says so.
func magnitudes(values []float64) bool {
	low, high := extent(values)
	smallest := smallestPositive(values)
	return low >= 0 && high > 50*smallest && smallest > high*1e-15
}

func smallestPositive(values []float64) float64 {
	smallest := math.Inf(1)
	for _, v := range values {
		if v > 0 {
			smallest = min(smallest, v)
		}
	}
	return smallest
}

// powers returns a logarithmic scale over the values with steps at powers of
// ten. Zero, which has no logarithm, stands one step below the first power.
func powers(values []float64, from, to float64) (scale, []float64) {
	low, high := extent(values)
	first := math.Floor(math.Log10(smallestPositive(values)) + 1e-9)
	last := max(math.Floor(math.Log10(high)+1e-9), first+1)
	var ticks []float64
	var n plot.Normalizer = plot.LogScale{}
	if low == 0 {
		ticks = append(ticks, 0)
		n = zeroLog{first}
	}
	for p := first; p <= last; p++ {
		ticks = append(ticks, math.Pow(10, p))
	}
	return scale{n, ticks[0], max(high, ticks[len(ticks)-1]), from, to}, ticks
}

// zeroLog is a logarithmic scale with zero one step below its first power.
type zeroLog struct{ first float64 }

func (z zeroLog) Normalize(_, high, v float64) float64 {
	step := func(v float64) float64 { return math.Log10(v) - z.first + 1 }
	if v <= 0 {
		return 0
	}
	return step(v) / step(high)
}

// powersText writes powers of ten, each with the decimals it needs.
func (f format) powersText(ticks []float64) []string {
	out := make([]string, len(ticks))
	for i, t := range ticks {
		decimals := 0
		if t > 0 {
			decimals = min(max(0, -int(math.Floor(math.Log10(t*f.scale)+1e-9))), 12)
		}
		out[i] = f.write(t, decimals)
	}
	return out
}
