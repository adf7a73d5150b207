package figureview

import (
	"fmt"
	"strings"

	"readout/analysis"
	"readout/analysis/table"
)

// Words returns the number with its bound in words: "at least 5".
func Words(f *analysis.Fact) string {
	v := f.Value
	switch {
	case f.Bound == analysis.Range && f.Low.Known && f.High.Known:
		return show(f.Low) + " to " + show(f.High)
	case !v.Known && f.Low.Known:
		return "“" + f.Text + "”, at least " + show(f.Low)
	case !v.Known && f.High.Known:
		return "“" + f.Text + "”, at most " + show(f.High)
	case !v.Known:
		return "no number"
	case f.Module == "quantity":
		words := strings.Join(strings.Fields(f.Text), " ")
		if f.Kind == "area" || f.Kind == "distance" {
			words += " " + f.Unit
		}
		return words
	}
	return bounds[f.Bound] + show(v)
}

var bounds = map[analysis.Bound]string{
	analysis.AtLeast: "at least ", analysis.AtMost: "at most ", analysis.MoreThan: "more than ",
	analysis.LessThan: "fewer than ", analysis.About: "about ", analysis.Nearly: "nearly ",
}

func show(v analysis.Value) string {
	decimals := 0
	if v.N != float64(int64(v.N)) {
		decimals = 2
	}
	s := table.Grouped(v.N, decimals)
	if decimals > 0 {
		s = strings.TrimRight(s, "0")
	}
	return s
}

// Topic returns what a figure is about: what is counted, as what, whose, and
// where.
func Topic(f *analysis.Fact) string {
	var topic string
	switch {
	case f.Module == "drone":
		topic = f.Unit + " " + f.Kind
	case f.Module == "quantity" && f.Label != "" && !strings.EqualFold(f.Kind, f.Label):
		topic = f.Kind + ": " + f.Label
	case f.Module == "quantity" || f.Label == "" || strings.EqualFold(f.Kind, f.Label):
		topic = f.Kind
	default:
		topic = f.Label + " " + f.Kind
	}
	topic = capital(strings.TrimSpace(topic))
	if f.To != "" {
		topic += ", " + f.To
	}
	if f.Place != "" && f.Place != f.To {
		topic += ", " + f.Place
	}
	return topic
}

func capital(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// Origin returns who says so, and where it is printed when nobody is named.
func Origin(f *analysis.Fact) string {
	if f.Claimant != "" {
		return f.Claimant
	}
	if f.Outlet != "" {
		return f.Outlet
	}
	return f.Article
}

// Counted returns a number with its noun: "1 figure", "12 figures".
func Counted(n int, noun string) string {
	if n == 1 {
		return fmt.Sprintf("1 %s", noun)
	}
	return table.Grouped(float64(n), 0) + " " + noun + "s"
}

// Stands reports whether a figure is put forward as so.
func Stands(f *analysis.Fact) bool {
	return f.Modality == analysis.Factual || f.Modality == analysis.Claim
}

// Dated reports whether a figure can stand in a series by day: it is put
// forward as so, about one day, and no part of another.
func Dated(f *analysis.Fact) bool {
	return Stands(f) && f.Scope == analysis.Incident && onDay(f) != "" && f.PartOf == "" && (f.Value.Known || f.Low.Known)
}
