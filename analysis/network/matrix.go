package network

import (
	"cmp"
	"fmt"
	"slices"

	"readout/analysis"
	"readout/analysis/internal/name"
	"readout/analysis/table"
)

// side is how many actors the matrix holds.
const side = 12

// matrix shows the actors with the most links, each against each.
type matrix struct{ pairs }

func newMatrix() analysis.Fold { return &matrix{pairs{map[[2]string]*link{}}} }

// Merge takes another matrix.
func (v *matrix) Merge(o analysis.Fold) { v.merge(&o.(*matrix).pairs) }

// Finish makes the table.
func (v *matrix) Finish() *table.Table {
	t := &table.Table{
		Measure: measure,
		Notes:   []string{"The actors with the most such sentences. Each pair stands twice, once either way round."},
		Columns: []table.Column{
			{Name: "actor", Title: "Actor", Kind: table.Text},
			{Name: "with", Title: "With", Kind: table.Text},
			{Name: "sentences", Title: "Sentences", Unit: "sentences", Kind: table.Count},
		},
		Figure: &table.Figure{Shape: table.Heat, Label: "actor", Group: "with", Value: "sentences"},
	}
	actors := v.central()
	labels := name.Labels(actors)
	for i, a := range actors {
		for j, b := range actors {
			if i == j {
				continue
			}
			key := [2]string{min(a, b), max(a, b)}
			n, evidence := 0, []string{}
			if l := v.links[key]; l != nil {
				n, evidence = l.sentences, l.cited.IDs()
			}
			t.Rows = append(t.Rows, []any{labels[i], labels[j], n})
			t.Evidence = append(t.Evidence, evidence)
		}
	}
	t.Finding = v.joined(actors)
	return t
}

// joined says how many of the pairs share a sentence.
func (v *matrix) joined(actors []string) string {
	pairs, joined := 0, 0
	for i, a := range actors {
		for _, b := range actors[i+1:] {
			pairs++
			if v.links[[2]string{min(a, b), max(a, b)}] != nil {
				joined++
			}
		}
	}
	switch {
	case len(actors) <= 2:
		return v.finding(v.ranked())
	case joined == pairs:
		return fmt.Sprintf("Each of the %d actors is named in one sentence with every other", len(actors))
	}
	return fmt.Sprintf("%d of the %d pairs that %d actors form are named in one sentence", joined, pairs, len(actors))
}

// central returns the actors with the most links.
func (v *matrix) central() []string {
	sum := map[string]int{}
	for key, l := range v.links {
		sum[key[0]] += l.sentences
		sum[key[1]] += l.sentences
	}
	actors := make([]string, 0, len(sum))
	for a := range sum {
		actors = append(actors, a)
	}
	slices.SortFunc(actors, func(a, b string) int { return cmp.Or(cmp.Compare(sum[b], sum[a]), cmp.Compare(a, b)) })
	return actors[:min(side, len(actors))]
}
