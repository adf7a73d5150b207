package analysis

import (
	"sync"

	"readout/analysis/internal/figure"
)

// Figures appends the facts that a module's figures are. The figures of an
// article are read once, for all modules together, so that no number is read
// twice.
func (r *Reading) Figures(dst []Fact, module string) []Fact {
	if !r.figured {
		r.readFigures()
	}
	at := r.at[:0] // 1 + place among this module's facts
	n := 0
	for i := range r.figures {
		if r.figures[i].Kind.Module() == module {
			n++
			at = append(at, n)
		} else {
			at = append(at, 0)
		}
	}
	r.at = at
	if n == 0 {
		return dst
	}
	details := make([]Details, n)
	for i := range r.figures {
		if f := &r.figures[i]; at[i] > 0 {
			details[at[i]-1] = figureDetails(f)
			fact := figureFact(f)
			fact.Details = &details[at[i]-1]
			if f.Whole > 0 && at[f.Whole-1] > 0 {
				fact.Among(at[f.Whole-1] - 1)
			}
			dst = append(dst, fact)
		}
	}
	return dst
}

func (r *Reading) readFigures() {
	a := figureArticles.Get().(*figure.Article)
	a.Text, a.Published, a.Sentences = r.Text, r.Published.Interval, a.Sentences[:0]
	for i := range r.Sentences {
		s := &r.Sentences[i]
		a.Sentences = append(a.Sentences, figure.Sentence{Start: s.Start, End: s.End, Tokens: s.Tokens, Names: s.Names, Numbers: s.Numbers, Dates: s.Dates})
	}
	r.figures, r.figured = figure.Find(r.figures[:0], *a), true
	figureArticles.Put(a)
}

// figureArticles are used again: their sentences take much room.
var figureArticles = sync.Pool{New: func() any { return new(figure.Article) }}

func figureFact(f *figure.Figure) Fact {
	return Fact{Kind: f.Kind.String(), Label: f.Label, Value: value(f.Value, f.HasValue), To: f.To, Start: f.Start, End: f.End}
}

func figureDetails(f *figure.Figure) Details {
	return Details{
		Low: value(f.Low, f.HasLow), High: value(f.High, f.HasHigh), Bound: Bound(f.Bound), Unit: f.Unit, By: f.By, Place: f.Place, Day: f.Day,
		Claimant: f.Claimant, Modality: Modality(f.Modality.String()), Scope: Scope(f.Scope.String()),
	}
}

func value(n float64, known bool) Value {
	if !known {
		return Value{}
	}
	return Some(n)
}
