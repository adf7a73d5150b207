package number

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"readout/analysis/internal/text"
)

// gold is a number marked by others: a span of bytes and its value, or its
// bounds.
type gold struct {
	start, end int
	text       string
	low, high  float64
}

// TestMeasure scores Find on public sets of numbers in English. A number is
// right when its own words lie within the gold span, the gold span within the
// whole of the number, and the value, or both bounds, are equal.
func TestMeasure(t *testing.T) {
	for _, set := range []struct {
		file  string
		floor float64
		keep  func(Number) bool
	}{
		{"NumberModel", .72, func(n Number) bool { return n.HasValue && n.Use != Ordinal && n.Use != Clock && n.Use != Date }},
		{"NumberRangeModel", .80, func(n Number) bool { return n.Bound != Exact && n.Bound != About && n.Bound != Vague }},
		{"CurrencyModel", .87, func(n Number) bool { return n.Use == Money }},
		{"PercentModel", .82, func(n Number) bool { return n.Use == Percent }},
		{"numeral_en", .80, func(n Number) bool { return true }},
	} {
		t.Run(set.file, func(t *testing.T) {
			var hit, found, wanted int
			for _, line := range lines(t, set.file+".jsonl") {
				input, golds := parse(t, line)
				var numbers []Number
				for _, n := range Find(nil, input, text.Marked(nil, input, 0)) {
					if set.keep(n) {
						numbers = append(numbers, n)
					}
				}
				h := matches(input, numbers, golds)
				hit, found, wanted = hit+h, found+len(numbers), wanted+len(golds)
				if testing.Verbose() && (h < len(golds) || h < len(numbers)) {
					t.Logf("%q\n\twant %v\n\tgot  %v", input, golds, show(input, numbers))
				}
			}
			f1 := 2 * float64(hit) / float64(found+wanted)
			t.Logf("precision %.3f recall %.3f F1 %.3f", float64(hit)/float64(found), float64(hit)/float64(wanted), f1)
			if f1 < set.floor {
				t.Errorf("F1 %.3f, want at least %.2f", f1, set.floor)
			}
		})
	}
}

func lines(t *testing.T, name string) []string {
	f, err := os.Open(filepath.Join("../../../../shared/eval/numbers", name))
	if err != nil {
		if os.Getenv("CI") == "" {
			t.Skip(err)
		}
		t.Fatal(err)
	}
	defer f.Close()
	var all []string
	for s := bufio.NewScanner(f); s.Scan(); {
		all = append(all, s.Text())
	}
	return all
}

func parse(t *testing.T, line string) (input string, golds []gold) {
	var d struct {
		Input, Text string
		Value       *float64
		Results     []struct {
			Text  string
			Start int
			Res   struct{ Value, Unit string }
		}
	}
	if err := json.Unmarshal([]byte(line), &d); err != nil {
		t.Fatal(err)
	}
	if d.Value != nil {
		return d.Text, []gold{{0, len(d.Text), d.Text, *d.Value, *d.Value}}
	}
	from := 0
	for _, r := range d.Results {
		at := strings.Index(strings.ToLower(d.Input[from:]), r.Text)
		if at < 0 || r.Res.Value == "" || r.Res.Value == "null" {
			continue // a currency or a sign without a number
		}
		g := gold{start: from + at, end: from + at + len(r.Text), text: r.Text, low: math.Inf(-1), high: math.Inf(1)}
		v := strings.Trim(r.Res.Value, "[]()%")
		if low, high, isRange := strings.Cut(v, ","); isRange {
			if low != "" {
				g.low, _ = strconv.ParseFloat(low, 64)
			}
			if high != "" {
				g.high, _ = strconv.ParseFloat(high, 64)
			}
		} else {
			g.low, _ = strconv.ParseFloat(v, 64)
			g.high = g.low
		}
		switch r.Res.Unit {
		case "Cent", "Pence", "Penny": // ours are parts of what they are coins of
			g.low, g.high = g.low/100, g.high/100
		}
		golds = append(golds, g)
		from = g.end
	}
	return d.Input, golds
}

func matches(s string, numbers []Number, golds []gold) (hits int) {
	tokens := text.Marked(nil, s, 0)
	for _, g := range golds {
		for _, n := range numbers {
			low, high := n.bounds()
			if tokens[n.First].Start >= g.start && tokens[n.Last-1].End <= g.end && n.Start <= g.start && n.End >= g.end &&
				close(low, g.low) && close(high, g.high) {
				hits++
				break
			}
		}
	}
	return hits
}

func (n Number) bounds() (low, high float64) {
	low, high = math.Inf(-1), math.Inf(1)
	if n.HasValue && (n.Bound == Exact || n.Bound == About) {
		return n.Value, n.Value
	}
	if n.HasLow {
		low = n.Low
	}
	if n.HasHigh {
		high = n.High
	}
	if n.Bound == Vague {
		high = low
	}
	return low, high
}

func close(a, b float64) bool {
	return a == b || math.Abs(a-b) <= 1e-9*math.Max(math.Abs(a), math.Abs(b))
}

func show(s string, numbers []Number) (all []string) {
	for _, n := range numbers {
		low, high := n.bounds()
		all = append(all, s[n.Start:n.End]+" = "+strconv.FormatFloat(low, 'g', -1, 64)+".."+strconv.FormatFloat(high, 'g', -1, 64)+" "+string(n.Bound)+" "+n.Use.String())
	}
	return all
}
