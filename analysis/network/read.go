package network

import (
	"readout/analysis"
	"readout/analysis/internal/name"
)

// crowd is how many actors of one sentence are paired, so that a list of
// hundreds of names does not make tens of thousands of pairs.
const crowd = 12

// Read appends a fact for each pair of actors that a sentence names. The one that
// comes first in the alphabet is the label, the other is in To.
func Read(dst []analysis.Fact, r *analysis.Reading) []analysis.Fact {
	named := make([]*name.Mention, 0, crowd)
	for i := range r.Sentences {
		named = distinct(named[:0], r.Sentences[i].Names)
		for j, a := range named {
			for _, b := range named[j+1:] {
				f := analysis.Fact{Kind: pair, Label: a.Actor, To: b.Actor, Start: a.Start, End: b.End}
				if f.Label > f.To {
					f.Label, f.To = f.To, f.Label
				}
				dst = append(dst, f)
			}
		}
	}
	return dst
}

// distinct appends the first naming of each actor.
func distinct(dst []*name.Mention, names []name.Mention) []*name.Mention {
next:
	for i := range names {
		m := &names[i]
		if m.Form != name.Name || m.Kind == name.Place || len(dst) == crowd {
			continue
		}
		for _, d := range dst {
			if d.Actor == m.Actor {
				continue next
			}
		}
		dst = append(dst, m)
	}
	return dst
}
