package nbformat

import (
	"crypto/sha256"
	"fmt"
)

// identify gives an id to cells that have none, or the id of an earlier cell.
// The same notebook gets the same ids.
func identify(cells []*Cell) {
	taken := map[string]bool{}
	for _, c := range cells {
		taken[c.ID] = true
	}
	seen := map[string]bool{"": true}
	for _, c := range cells {
		if seen[c.ID] {
			c.ID = NewID(c.Type+"\n"+c.Source, taken)
			taken[c.ID] = true
		}
		seen[c.ID] = true
	}
}

// NewID returns an id for a cell that tells it from others, made of its text so
// that it is the same on every run.
func NewID(text string, taken map[string]bool) string {
	for i := 0; ; i++ {
		sum := sha256.Sum256(fmt.Appendf(nil, "%d\n%s", i, text))
		if id := fmt.Sprintf("%x", sum[:4]); !taken[id] {
			return id
		}
	}
}
