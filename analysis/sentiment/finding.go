package sentiment

import (
	"fmt"
	"strconv"
	"strings"

	"readout/analysis/table"
)

const nothing = "No sentence was scored"

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// signed writes a tone.
func signed(v float64) string {
	if s := fmt.Sprintf("%+.2f", v); s != "+0.00" && s != "-0.00" {
		return strings.Replace(s, "-", "−", 1)
	}
	return "0.00"
}

// word for a tone.
func polarity(v float64) string {
	switch {
	case v < -neutral:
		return "negative"
	case v > neutral:
		return "positive"
	}
	return "neutral"
}

func articleFinding(rows []row) string {
	switch len(rows) {
	case 0:
		return nothing
	case 1:
		return "The tone of the one article is " + polarity(rows[0].mean) + " (" + signed(rows[0].mean) + ")"
	}
	negative := 0
	for _, r := range rows {
		if r.mean < -neutral {
			negative++
		}
	}
	switch negative {
	case 0:
		return fmt.Sprintf("None of %d articles is negative in tone on average", len(rows))
	case len(rows):
		return fmt.Sprintf("All %d articles are negative in tone on average", len(rows))
	case 1:
		return fmt.Sprintf("1 of %d articles is negative in tone on average", len(rows))
	}
	return fmt.Sprintf("%d of %d articles are negative in tone on average", negative, len(rows))
}

func toneKey(rows []row) []table.Key {
	if len(rows) == 0 {
		return nil
	}
	b, n := pool(rows), 0
	for _, r := range rows {
		n += len(r.tones)
	}
	return []table.Key{{Value: signed(b.mean), Label: "mean tone of a sentence", Detail: count(n, "sentence") + ", from −1 to 1"}}
}

// rankedFinding names a pair whose bands lie apart, if there is one: the row
// that ends lowest and the row that begins highest.
func rankedFinding(rows []row, subject, other, noun string) string {
	var low, high *row
	n := 0
	for i := range rows {
		r := &rows[i]
		if !r.known {
			continue
		}
		n++
		if low == nil || r.high < low.high {
			low = r
		}
		if high == nil || r.low > high.low {
			high = r
		}
	}
	switch {
	case len(rows) == 0 && noun == "outlet":
		return "No outlet is known"
	case n == 0:
		return fmt.Sprintf("No %s has as many as %d sentences", noun, fewest)
	case n == 1:
		return subject + low.name + " are " + polarity(low.mean) + " on average (" + signed(low.mean) + ")"
	case !low.apart(high.band):
		return fmt.Sprintf("No clear difference in tone between %s", count(n, noun))
	}
	return fmt.Sprintf("%s%s are lower in tone (%s) than those %s%s (%s)",
		subject, low.name, signed(low.mean), other, high.name, signed(high.mean))
}

// trendFinding compares the earlier half of the rows with the later.
func trendFinding(rows []row, unit string) string {
	switch len(rows) {
	case 0:
		return "No article is dated to the " + unit
	case 1:
		return "All dated articles are of one " + unit + ": tone " + signed(rows[0].mean)
	}
	half := len(rows) / 2
	first, second := pool(rows[:half]), pool(rows[half:])
	from, to := table.InWords(rows[0].name), table.InWords(rows[len(rows)-1].name)
	if !first.apart(second) {
		return "No clear change in tone between " + from + " and " + to
	}
	way := "more positive"
	if second.mean < first.mean {
		way = "more negative"
	}
	return fmt.Sprintf("Tone is %s from %s on: %s, before %s", way, table.InWords(rows[half].name), signed(second.mean), signed(first.mean))
}
