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
		return "“" + f.Text() + "”, at least " + show(f.Low)
	case !v.Known && f.High.Known:
		return "“" + f.Text() + "”, at most " + show(f.High)
	case !v.Known:
		return "no number"
	case f.Module() == "quantity":
		words := strings.Join(strings.Fields(f.Text()), " ")
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

// Topic returns what a figure is about: whose, what is counted, as what, and
// where: "Ukraine: servicemen killed, in all", "Drones launched at Ukraine".
func Topic(f *analysis.Fact) string { return capital(topic(f)) }

func topic(f *analysis.Fact) string {
	if f.To == "" || f.Module() == "drone" {
		return subject(f)
	}
	return f.To + ": " + subject(f)
}

// subject is the topic without the side that suffered.
func subject(f *analysis.Fact) string {
	var s string
	switch {
	case f.Module() == "drone":
		s = weapons(f)
	case f.Module() == "quantity" && f.Label != "" && !strings.EqualFold(f.Kind, f.Label):
		s = f.Kind + ": " + f.Label
	case f.Module() == "quantity" || f.Label == "" || strings.EqualFold(f.Kind, f.Label):
		s = f.Kind
	default:
		s = f.Label + " " + f.Kind
	}
	s = strings.TrimSpace(s)
	switch {
	case f.Place == "" || f.Place == f.To:
	case f.Kind == "launched":
		s += ", " + f.Place
	default:
		s += " in " + f.Place
	}
	switch f.Scope {
	case analysis.Cumulative:
		s += ", in all"
	case analysis.Rate:
		s += ", as a rate"
	}
	return s
}

// weapons says which way weapons went: those launched at a side are the other
// side's, and those downed or lost were fired by the side they are counted
// for.
func weapons(f *analysis.Fact) string {
	s := f.Unit + " " + f.Kind
	switch {
	case f.Kind == "launched" && f.To != "":
		return s + " at " + f.To
	case f.Kind == "delivered" && f.To != "":
		return s + " to " + f.To
	case f.Kind == "lost" && f.To != "":
		return s + " by " + f.To
	case f.By != "":
		return s + " by " + f.By
	case f.To != "":
		return s + ", of " + f.To
	}
	return s
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

// says returns who says so, and how when it is not put forward as so.
func says(f *analysis.Fact) string {
	if how := doubts[f.Modality]; how != "" {
		return how + Origin(f)
	}
	return Origin(f)
}

var doubts = map[analysis.Modality]string{
	analysis.Denied: "denied: ", analysis.Negated: "negated: ", analysis.Hypothetical: "supposed: ", analysis.Threat: "threatened: ",
	analysis.Forecast: "expected: ", analysis.Demand: "demanded: ", analysis.Proposed: "proposed: ",
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
