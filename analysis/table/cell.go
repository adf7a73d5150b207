package table

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// Format returns the cell as people read it: thousands apart, a real minus
// sign, percentages for shares, "" when unknown.
func (c Column) Format(cell any) string {
	switch v := cell.(type) {
	case string:
		return v
	case int:
		return Grouped(float64(v), 0)
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return ""
		}
		if c.Kind == Share {
			return Grouped(v*100, 0) + "%"
		}
		return Grouped(v, decimals(v))
	}
	return ""
}

// Heading returns the title with its unit, which is left out where it would
// only repeat the title.
func (c Column) Heading() string {
	if c.Unit == "" || strings.EqualFold(c.Unit, c.Title) {
		return c.Title
	}
	return c.Title + " (" + c.Unit + ")"
}

// InWords writes an ISO day as people do, "9 April 2025"; other text stays.
func InWords(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.Format("2 January 2006")
}

// plain returns the cell as programs read it.
func plain(cell any) string {
	switch v := cell.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return ""
}

// decimals returns how many decimals to show: none for whole numbers, else two
// below ten, one below a hundred, none above.
func decimals(v float64) int {
	switch a := math.Abs(v); {
	case a == math.Trunc(a), a >= 100:
		return 0
	case a >= 10:
		return 1
	}
	return 2
}

// Grouped formats a number with commas between thousands and a minus sign
// (U+2212) when it is negative.
func Grouped(v float64, decimals int) string {
	s := strconv.FormatFloat(math.Abs(v), 'f', decimals, 64)
	whole, fraction, _ := strings.Cut(s, ".")
	var b strings.Builder
	if v < 0 && strings.Trim(s, "0.") != "" {
		b.WriteString("−")
	}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(digit)
	}
	if fraction != "" {
		b.WriteString("." + fraction)
	}
	return b.String()
}
