package figureview

import (
	"fmt"
	"slices"

	"readout/analysis"
	"readout/analysis/table"
)

// reported says how many figures there are and how they are put forward.
func reported(facts []*analysis.Fact, none, noun string) string {
	if len(facts) == 0 {
		return none
	}
	claimed, doubtful := 0, 0
	for _, f := range facts {
		switch {
		case !Stands(f):
			doubtful++
		case f.Modality == analysis.Claim:
			claimed++
		}
	}
	text := Counted(len(facts), noun) + " " + isAre(len(facts)) + " reported"
	const doubts = "denied, feared, planned or threatened"
	switch n := len(facts); {
	case n == 1 && claimed > 0:
		text += ", as a claim"
	case n == 1 && doubtful > 0:
		text += ", as " + doubts
	case claimed == n:
		text += ", all of them as claims"
	case claimed > 0 && doubtful > 0:
		text += fmt.Sprintf(", %d of them as claims and %d as %s", claimed, doubtful, doubts)
	case claimed > 0:
		text += fmt.Sprintf(", %d of them as claims", claimed)
	case doubtful > 0:
		text += fmt.Sprintf(", %d of them as %s", doubtful, doubts)
	}
	return text + "."
}

func isAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// claims says who gives most figures.
func claims(facts []*analysis.Fact, none string) string {
	if len(facts) == 0 {
		return none
	}
	count, best, tied := map[string]int{}, "", false
	for _, f := range facts { // in order of claimant
		count[f.Claimant]++
	}
	sources := len(count)
	for _, f := range facts {
		switch c := count[f.Claimant]; {
		case best == "" || c > count[best]:
			best, tied = f.Claimant, false
		case c == count[best] && f.Claimant != best:
			tied = true
		}
	}
	if len(facts) == 1 {
		return fmt.Sprintf("The one figure with a named source comes from %s.", best)
	}
	if sources == 1 {
		return fmt.Sprintf("All %s with a named source come from one: %s.", Counted(len(facts), "figure"), best)
	}
	if tied {
		return fmt.Sprintf("%s come from %d named sources.", Counted(len(facts), "figure"), sources)
	}
	return fmt.Sprintf("%d of %s come from %s, more than from any other source.", count[best], Counted(len(facts), "figure"), best)
}

// peak names the day with the largest figure.
func peak(facts []*analysis.Fact, none, noun string) string {
	if len(facts) == 0 {
		return none
	}
	best, tied := largest(facts)
	if size(best) == 0 {
		return "No " + noun + " about a single day is above zero."
	}
	if tied {
		return fmt.Sprintf("The largest %s about a single day is %s.", noun, Words(best))
	}
	return fmt.Sprintf("The largest %s about a single day is %s: %s, %s.", noun, Words(best), topic(best), table.InWords(onDay(best)))
}

// largest returns the first of the largest figures, and whether there are more
// as large.
func largest(facts []*analysis.Fact) (best *analysis.Fact, tied bool) {
	for _, f := range facts {
		switch {
		case best == nil || size(f) > size(best):
			best, tied = f, false
		case size(f) == size(best):
			tied = true
		}
	}
	return best, tied
}

func size(f *analysis.Fact) float64 {
	if f.Value.Known {
		return f.Value.N
	}
	return f.Low.N
}

// key returns the largest figure of a kind as a key figure, with its source.
func key(facts []*analysis.Fact, kind string) []table.Key {
	facts = slices.DeleteFunc(slices.Clone(facts), func(f *analysis.Fact) bool { return f.Kind != kind })
	best, _ := largest(facts)
	if best == nil || size(best) == 0 {
		return nil
	}
	return []table.Key{{
		Value:  Words(best),
		Label:  topic(best),
		Detail: "most of one day: " + table.InWords(onDay(best)) + ", according to " + Origin(best),
	}}
}
