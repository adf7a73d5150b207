package actor

import (
	"readout/analysis"
	"readout/analysis/internal/name"
)

// Read appends a fact for each mention of an actor and each place.
func Read(dst []analysis.Fact, r *analysis.Reading) []analysis.Fact {
	for i := range r.Sentences {
		names := r.Sentences[i].Names
		for j := range names {
			m := &names[j]
			dst = append(dst, analysis.Fact{Kind: mention, Label: m.Actor, Start: m.Start, End: m.End, Details: &details[m.Form][m.Kind]})
			f := &dst[len(dst)-1]
			switch {
			case m.Kind == name.Place:
				f.Kind = place
			case m.IsPlace:
				here := *f.Details
				here.Place = m.Actor
				f.Details = &here
			}
		}
	}
	return dst
}

// details are those of all mentions of one form and kind.
var details = func() (d [len(forms)][name.Group + 1]analysis.Details) {
	for _, form := range forms {
		for kind := range d[form] {
			d[form][kind].Form = form.String()
			if name.Kind(kind) != name.Place {
				d[form][kind].Class = name.Kind(kind).String()
			}
		}
	}
	return d
}()
