package name

import "strings"

// Short returns the short form of a canonical name for charts: "Trump", "US".
// A person whom no list knows goes by the last word of the name.
func Short(canonical string) string {
	g := Default()
	if i, ok := g.byName[canonical]; ok {
		return g.actors[i].Short
	}
	first, rest, ok := strings.Cut(canonical, " ")
	if w := g.lookup(first); ok && g.words[w].class.is(given) {
		if i := strings.LastIndexByte(rest, ' '); i >= 0 && !strings.HasPrefix(rest[i+1:], "Jr") {
			return rest[i+1:]
		}
		return rest
	}
	return canonical
}

// Labels returns short names where these tell the actors apart, else full ones.
func Labels(actors []string) []string {
	uses := make(map[string]int, len(actors))
	for _, a := range actors {
		uses[Short(a)]++
	}
	labels := make([]string, len(actors))
	for i, a := range actors {
		labels[i] = a
		if s := Short(a); uses[s] == 1 {
			labels[i] = s
		}
	}
	return labels
}
