package sentiment

import (
	"slices"

	"readout/analysis"
	"readout/analysis/corpus"
	"readout/analysis/internal/name"
	"readout/analysis/internal/text"
)

// Read appends the tone of each sentence that has words, and once more for each
// actor that the sentence names.
func Read(dst []analysis.Fact, r *analysis.Reading) []analysis.Fact {
	named := make([]string, 0, 16)
	for i := range r.Sentences {
		s := &r.Sentences[i]
		if s.Section == corpus.Boilerplate || !hasWords(s.Tokens) {
			continue
		}
		f := analysis.Fact{
			Kind: tone, Value: analysis.Some(score(r.Lexicon, r.Text, s.Tokens, s.Names)),
			Start: s.Tokens[0].Start, End: s.Tokens[len(s.Tokens)-1].End,
		}
		dst = append(dst, f)
		named = named[:0]
		for j := range s.Names {
			m := &s.Names[j]
			if m.Form == name.Name && m.Kind != name.Place && !m.IsPlace && !slices.Contains(named, m.Actor) {
				named = append(named, m.Actor)
				f.Kind, f.Label, f.Details = actorTone, m.Actor, byName
				dst = append(dst, f)
			}
		}
	}
	return dst
}

// byName are the details of a sentence that names an actor.
var byName = &analysis.Details{Form: name.Name.String()}

func hasWords(tokens []text.Token) bool {
	return slices.ContainsFunc(tokens, func(t text.Token) bool { return t.Kind == text.Word })
}
