package gocells

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"readout/notebooks/kernel"
	"readout/notebooks/session/assist"
)

// past is the cells that have run, in the order of their first runs, which is
// the order of the notebook for one that is read from top to bottom.
type past struct {
	mu     sync.Mutex
	cells  []assist.Cell
	counts map[string]int64 // the number beside the cell
	runs   int
}

// ran notes that a cell ran, and if it has run before says which others are out
// of date since.
func (p *past) ran(c kernel.Cell, names assist.Names) (note string) {
	if c.ID == "" {
		return ""
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.runs++
	now := assist.Cell{ID: c.ID, Run: p.runs, Names: names}
	i := slices.IndexFunc(p.cells, func(old assist.Cell) bool { return old.ID == c.ID })
	if p.counts == nil {
		p.counts = map[string]int64{}
	}
	p.counts[c.ID] = c.Count
	if i < 0 {
		p.cells = append(p.cells, now)
		return ""
	}
	p.cells[i] = now
	var stale []string
	for _, id := range assist.Stale(p.cells) {
		if id != c.ID {
			stale = append(stale, fmt.Sprintf("[%d]", p.counts[id]))
		}
	}
	if len(stale) == 0 {
		return ""
	}
	return "out of date, as run before this: " + strings.Join(stale, ", ")
}
