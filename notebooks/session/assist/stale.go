package assist

import (
	"maps"
	"slices"
)

// Cell is a cell of a notebook, for the purpose of saying what is out of date.
type Cell struct {
	ID     string
	Run    int  // when it last ran: 1 for the first run of the session; 0 for never
	Edited bool // its text is not the text that ran
	Names  Names
}

// Stale returns the cells, of those in the order of the notebook, that ran with
// values that are no longer what the cells above them say: a cell above has run
// again since, has been edited, or is stale itself.
func Stale(cells []Cell) []string {
	var ids []string
	stale := make([]bool, len(cells))
	definer := map[string]int{}
	inside := map[string][]string{}
	for i, c := range cells {
		if c.Run == 0 {
			continue
		}
		for _, name := range reached(c.Names.Uses, inside) {
			d, ok := definer[name]
			if ok && (stale[d] || cells[d].Edited || cells[d].Run > c.Run) {
				stale[i] = true
			}
		}
		if stale[i] {
			ids = append(ids, c.ID)
		}
		for _, name := range c.Names.Defines {
			definer[name] = i
		}
		maps.Copy(inside, c.Names.Inside)
	}
	return ids
}

// reached follows names through the functions that they call.
func reached(uses []string, inside map[string][]string) []string {
	seen := map[string]bool{}
	var visit func(names []string)
	visit = func(names []string) {
		for _, name := range names {
			if !seen[name] {
				seen[name] = true
				visit(inside[name])
			}
		}
	}
	visit(uses)
	return slices.Sorted(maps.Keys(seen))
}
