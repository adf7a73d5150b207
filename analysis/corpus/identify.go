package corpus

import (
	"fmt"
	"path"
	"strings"
)

// identify gives every article an id of its own: the given one, or the file's
// name without its ending, with "#2" for a second story. When that is taken the
// folder is put before it, then the ending and a count behind it.
func (c *Corpus) identify() {
	taken := map[string]bool{}
	for _, a := range c.Articles {
		first := a.candidates()[0]
		for _, id := range a.candidates() {
			if !taken[id] {
				a.ID = id
				break
			}
		}
		for n := 2; taken[a.ID]; n++ {
			a.ID = fmt.Sprintf("%s~%d", first, n)
		}
		taken[a.ID] = true
		if a.ID != first {
			c.Notes = append(c.Notes, Note{a.File, fmt.Sprintf("%s is the id of another article; this one is %s", first, a.ID)})
		}
	}
}

func (a *Article) candidates() []string {
	whole := strings.TrimSuffix(a.File, path.Ext(a.File))
	base := path.Base(whole)
	suffix := ""
	if a.position > 0 {
		suffix = fmt.Sprintf("#%d", a.position+1)
	}
	if a.ID != "" {
		return []string{a.ID, base + ":" + a.ID, whole + ":" + a.ID}
	}
	return []string{base + suffix, whole + suffix, a.File + suffix}
}
