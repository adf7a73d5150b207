package analysis

import "readout/analysis/internal/figure"

// Figures returns the facts that a module's figures are. The figures of an
// article are read once, for all modules together, so that no number is read
// twice.
func (r *Reading) Figures(module string) []Fact {
	if !r.figured {
		r.figures, r.figured = figure.Find(r.figureArticle()), true
	}
	var facts []Fact
	at := make(map[int]int) // of figures, in facts
	for i := range r.figures {
		if f := &r.figures[i]; f.Module == module {
			at[i] = len(facts)
			facts = append(facts, figureFact(f))
		}
	}
	for i, j := range at {
		if whole, ok := at[r.figures[i].Whole-1]; ok {
			facts[j].Among(whole)
		}
	}
	return facts
}

func (r *Reading) figureArticle() figure.Article {
	a := figure.Article{Text: r.Text, Published: r.Published.Interval, Sentences: make([]figure.Sentence, len(r.Sentences))}
	for i, s := range r.Sentences {
		a.Sentences[i] = figure.Sentence{Start: s.Start, End: s.End, Tokens: s.Tokens, Names: s.Names, Numbers: s.Numbers, Dates: s.Dates}
	}
	return a
}

func figureFact(f *figure.Figure) Fact {
	value := func(n float64, known bool) Value {
		if !known {
			return Value{}
		}
		return Some(n)
	}
	return Fact{
		Kind: f.Kind, Label: f.Label, Unit: f.Unit,
		Value: value(f.Value, f.HasValue), Low: value(f.Low, f.HasLow), High: value(f.High, f.HasHigh), Bound: Bound(f.Bound),
		By: f.By, To: f.To, Place: f.Place, Day: f.Day,
		Claimant: f.Claimant, Modality: Modality(f.Modality), Scope: Scope(f.Scope),
		Start: f.Start, End: f.End,
	}
}
