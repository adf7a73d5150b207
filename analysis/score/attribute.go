package score

import (
	"slices"
	"strings"

	"readout/analysis"
)

// attribute is something that a fact says besides its kind and value.
type attribute struct {
	name  string
	of    func(*analysis.Fact) string
	words []string // what it may be; nil for any text
}

var attributes = []attribute{
	{"bound", func(f *analysis.Fact) string { return string(f.Bound) },
		words(analysis.Exact, analysis.AtLeast, analysis.AtMost, analysis.MoreThan, analysis.LessThan,
			analysis.About, analysis.Nearly, analysis.Range, analysis.Vague)},
	{"modality", func(f *analysis.Fact) string { return string(f.Modality) },
		words(analysis.Factual, analysis.Claim, analysis.Denied, analysis.Negated, analysis.Hypothetical,
			analysis.Threat, analysis.Forecast, analysis.Demand, analysis.Proposed)},
	{"scope", func(f *analysis.Fact) string { return string(f.Scope) },
		words(analysis.Incident, analysis.Cumulative, analysis.Rate, analysis.Standing)},
	{"label", func(f *analysis.Fact) string { return f.Label }, nil},
	{"unit", func(f *analysis.Fact) string { return f.Unit }, nil},
	{"by", func(f *analysis.Fact) string { return f.By }, nil},
	{"to", func(f *analysis.Fact) string { return f.To }, nil},
	{"place", func(f *analysis.Fact) string { return f.Place }, nil},
	{"day", func(f *analysis.Fact) string { return f.Day }, nil},
	{"claimant", func(f *analysis.Fact) string { return f.Claimant }, nil},
}

func words[W ~string](w ...W) []string {
	var s []string
	for _, x := range w {
		s = append(s, string(x))
	}
	return s
}

// same reports whether what was read is one of the acceptable answers.
func same(gold, read string) bool {
	return slices.ContainsFunc(alternatives(gold), func(answer string) bool {
		return plain(answer) == plain(read)
	})
}

func alternatives(gold string) []string { return strings.Split(gold, " | ") }

func plain(s string) string {
	s = strings.ReplaceAll(strings.ToLower(strings.TrimSpace(s)), "’", "'")
	return strings.TrimPrefix(s, "the ")
}

// agreement counts the attributes in which f says what gold says.
func agreement(gold, f *analysis.Fact) (n int) {
	for _, a := range attributes {
		if want := a.of(gold); want != "" && same(want, a.of(f)) {
			n++
		}
	}
	return n
}
