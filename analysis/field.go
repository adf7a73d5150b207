package analysis

import (
	"slices"
	"strconv"
)

// field is a part of a fact under its key in JSON and CSV.
type field struct {
	key string
	of  func(*Fact) string
}

// fields are the parts of a fact in the order of the contract.
var fields = []field{
	{"id", func(f *Fact) string { return f.ID() }},
	{"module", func(f *Fact) string { return f.Module() }},
	{"kind", func(f *Fact) string { return f.Kind }},
	{"label", func(f *Fact) string { return f.Label }},
	{"value", func(f *Fact) string { return f.Value.String() }},
	{"low", func(f *Fact) string { return f.Low.String() }},
	{"high", func(f *Fact) string { return f.High.String() }},
	{"bound", func(f *Fact) string { return string(f.Bound) }},
	{"unit", func(f *Fact) string { return f.Unit }},
	{"by", func(f *Fact) string { return f.By }},
	{"to", func(f *Fact) string { return f.To }},
	{"place", func(f *Fact) string { return f.Place }},
	{"day", func(f *Fact) string { return f.Day }},
	{"claimant", func(f *Fact) string { return f.Claimant }},
	{"modality", func(f *Fact) string { return string(f.Modality) }},
	{"scope", func(f *Fact) string { return string(f.Scope) }},
	{"part_of", func(f *Fact) string { return f.PartOf }},
	{"form", func(f *Fact) string { return f.Form }},
	{"class", func(f *Fact) string { return f.Class }},
	{"speaker", func(f *Fact) string { return f.Speaker }},
	{"cue", func(f *Fact) string { return f.Cue }},
	{"fragment", func(f *Fact) string { return flagText(f.Fragment) }},
	{"article", func(f *Fact) string { return f.Article }},
	{"outlet", func(f *Fact) string { return f.Outlet }},
	{"published", func(f *Fact) string { return f.Published }},
	{"published_basis", func(f *Fact) string { return f.PublishedBasis }},
	{"section", func(f *Fact) string { return f.Section }},
	{"duplicate_of", func(f *Fact) string { return f.DuplicateOf }},
	{"line", func(f *Fact) string { return strconv.Itoa(f.Line) }},
	{"start", func(f *Fact) string { start, _ := f.File(); return strconv.Itoa(start) }},
	{"end", func(f *Fact) string { _, end := f.File(); return strconv.Itoa(end) }},
	{"text", func(f *Fact) string { return f.Text() }},
	{"sentence", func(f *Fact) string { return f.Sentence }},
}

func flagText(b bool) string {
	if b {
		return "true"
	}
	return ""
}

// asked returns the fields in which an example differs from an empty fact.
func asked(example *Fact) []field {
	empty := Record{ID: example.ID()}.Fact()
	if example.record.ID != "" {
		empty.record.ID = "none"
	}
	return slices.DeleteFunc(slices.Clone(fields), func(f field) bool { return f.of(example) == f.of(&empty) })
}
