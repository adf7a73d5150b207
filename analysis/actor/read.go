package actor

import (
	"readout/analysis"
	"readout/analysis/internal/name"
)

// Read appends a fact for each mention of an actor and each place.
func Read(dst []analysis.Fact, r *analysis.Reading) []analysis.Fact {
	for i := range r.Sentences {
		for _, m := range r.Sentences[i].Names {
			f := analysis.Fact{Kind: mention, Label: m.Actor, Form: string(m.Form), Class: string(m.Kind), Start: m.Start, End: m.End}
			switch {
			case m.Kind == name.Place:
				f.Kind, f.Class = place, ""
			case m.IsPlace:
				f.Place = m.Actor
			}
			dst = append(dst, f)
		}
	}
	return dst
}
