package chart

import (
	"math"
	"strconv"
	"strings"

	"readout/analysis/table"
)

// format writes the numbers of one column alike.
type format struct {
	scale    float64 // 100 for shares
	decimals int
	percent  bool
	symbol   string // before the number: a currency
	signed   bool   // plus before what is above zero
}

var symbols = map[string]string{"GBP": "£", "USD": "$", "EUR": "€", "UAH": "₴", "RUB": "₽", "JPY": "¥"}

// formatOf chooses as many decimals as the values need to be told apart.
func formatOf(c table.Column, values []float64) format {
	f := format{scale: 1, symbol: symbols[c.Unit]}
	f.percent = c.Kind == table.Share || c.Unit == "percent" || c.Unit == "%"
	if c.Kind == table.Share {
		f.scale = 100
	}
	most, whole := 0.0, true
	for _, v := range values {
		most = max(most, math.Abs(v*f.scale))
		whole = whole && v*f.scale == math.Trunc(v*f.scale)
	}
	switch {
	case whole || most >= 100 || most == 0:
	case f.percent && most >= 10:
	case most >= 10:
		f.decimals = 1
	case most >= 0.1:
		f.decimals = 2
	default:
		f.decimals = min(1-int(math.Floor(math.Log10(most))), 12)
	}
	if f.percent && f.decimals == 2 {
		f.decimals = 1
	}
	return f
}

// value writes a number of the column as a reader expects it: 1,000; 4.5bn;
// −0.39; 34%.
func (f format) value(v float64) string {
	return f.write(v, f.decimals)
}

func (f format) write(v float64, decimals int) string {
	sign := ""
	switch {
	case v < 0:
		sign = "−"
	case v > 0 && f.signed:
		sign = "+"
	}
	v = math.Abs(v) * f.scale
	suffix := ""
	if f.percent {
		suffix = "%"
	}
	for _, big := range []struct {
		from   float64
		suffix string
	}{{1e12, "tn"}, {1e9, "bn"}, {1e6, "m"}} {
		if v >= big.from*0.9995 && v >= 1e6 {
			v, suffix = v/big.from, big.suffix+suffix
			decimals = 0
			if v < 100 {
				decimals = 1
			}
			break
		}
	}
	if v >= 1e6 {
		return sign + f.symbol + strconv.FormatFloat(v, 'g', 3, 64) + suffix
	}
	digits := table.Grouped(v, decimals)
	if suffix != "" {
		digits = strings.TrimSuffix(digits, ".0")
	}
	if strings.Trim(digits, "0.") == "" {
		sign = ""
	}
	return sign + f.symbol + digits + suffix
}

// span writes a range: 250–300.
func (f format) span(low, high float64) string {
	a, b := f.value(low), f.value(high)
	if low < 0 || high < 0 {
		return a + " to " + b
	}
	if f.percent {
		a = strings.TrimSuffix(a, "%")
	}
	return a + "–" + strings.TrimPrefix(b, f.symbol)
}

func count(n int) string { return table.Grouped(float64(n), 0) }

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return count(n) + " " + many
}
