package analysis

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
)

// WriteJSONL writes one fact a line, keys in the order of the contract.
func WriteJSONL(w io.Writer, facts []Fact) error {
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for i := range facts {
		if err := enc.Encode(&facts[i]); err != nil {
			return err
		}
	}
	return out.Flush()
}

// WriteCSV writes one fact a line under a header with the same keys.
func WriteCSV(w io.Writer, facts []Fact) error {
	out := csv.NewWriter(w)
	if err := out.Write([]string{
		"id", "module", "kind", "label", "value", "low", "high", "bound", "unit", "by", "to", "place", "day",
		"claimant", "modality", "scope", "part_of", "form", "class", "speaker", "cue", "fragment", "article", "outlet",
		"published", "published_basis", "section", "duplicate_of", "line", "start", "end", "text", "sentence",
	}); err != nil {
		return err
	}
	for i := range facts {
		f := &facts[i]
		if err := out.Write([]string{
			f.ID, f.Module, f.Kind, f.Label, f.Value.String(), f.Low.String(), f.High.String(), string(f.Bound),
			f.Unit, f.By, f.To, f.Place, f.Day, f.Claimant, string(f.Modality), string(f.Scope), f.PartOf, f.Form, f.Class,
			f.Speaker, f.Cue, flagText(f.Fragment), f.Article, f.Outlet, f.Published, f.PublishedBasis, f.Section,
			f.DuplicateOf, strconv.Itoa(f.Line), strconv.Itoa(f.Start), strconv.Itoa(f.End), f.Text, f.Sentence,
		}); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func flagText(b bool) string {
	if b {
		return "true"
	}
	return ""
}

// String returns the number as a program reads it, "" when unknown.
func (v Value) String() string {
	if !v.Known {
		return ""
	}
	return strconv.FormatFloat(v.N, 'f', -1, 64)
}
