package name

import "sync"

// minTypo is the length from which a slip of one letter can be told.
const minTypo = 6

// misspelt resolves an unknown word that is one slip away from a well-known
// name: "Mpscow".
func (r *Reader) misspelt(items []item, k int) {
	it := &items[k]
	w := r.text(it.first)
	if len(w) < minTypo || len(w) > 20 {
		return
	}
	var hit string
	for _, c := range r.typos()[ends(w)] {
		if c != hit && slip(w, c) {
			if hit != "" {
				return // could be either
			}
			hit = c
		}
	}
	if hit == "" {
		return
	}
	word := &r.words[r.lookup(hit)]
	it.entry, it.class, it.canon = word.single, word.class, word.canon
	r.known(items, k)
}

// slip reports whether one letter was changed, dropped, added or swapped with
// its neighbour, neither at the start nor at the end, where names have endings.
func slip(a, b string) bool {
	if a[0] != b[0] || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	x, y := a[i:], b[i:]
	switch {
	case len(x) == 0 || len(y) == 0:
		return false
	case len(x) == len(y):
		return x[1:] == y[1:] || len(x) > 1 && x[0] == y[1] && x[1] == y[0] && x[2:] == y[2:]
	case len(x) == len(y)+1:
		return x[1:] == y
	case len(y) == len(x)+1:
		return y[1:] == x
	}
	return false
}

// ends are the first and last letters, which a slip leaves as they are.
func ends(w string) [2]byte { return [2]byte{w[0], w[len(w)-1]} }

// typoIndex returns the well-known single-word names by their ends, made on
// first use.
func (g *Gazetteer) typoIndex() func() map[[2]byte][]string {
	return sync.OnceValue(func() map[[2]byte][]string {
		index := map[[2]byte][]string{}
		for i := range g.actors {
			a := &g.actors[i]
			name := a.Name
			if a.Kind == Person && g.leader(int32(i)) {
				name = a.Short
			}
			if w := g.lookup(name); w == 0 || g.words[w].single == none || len(name) < minTypo || a.Kind == Organisation {
				continue
			}
			index[ends(name)] = append(index[ends(name)], name)
		}
		return index
	})
}
