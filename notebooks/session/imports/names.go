package imports

import (
	"slices"
	"strings"
	"sync"

	"readout/notebooks/session/imports/internal/symbols"
)

// preferred settles which package a name means when several have it. For
// other names, Readout's own packages come first, then the standard library.
var preferred = map[string]string{
	"draw":     "gonum.org/v1/plot/vg/draw",
	"driver":   "database/sql/driver",
	"path":     "path",
	"rand":     "math/rand/v2",
	"scanner":  "text/scanner",
	"template": "text/template",
}

// lessMeant are the packages that come last among those of a name.
var lessMeant = map[string]bool{"crypto/rand": true}

var pathsByName = sync.OnceValue(func() map[string][]string {
	names := map[string][]string{"unsafe": {"unsafe"}}
	for _, group := range symbols.Groups {
		for _, p := range group {
			names[p.Name] = append(names[p.Name], p.Path)
		}
	}
	for name, paths := range names {
		slices.SortStableFunc(paths, func(a, b string) int { return rank(name, a) - rank(name, b) })
	}
	return names
})

func rank(name, path string) int {
	switch {
	case preferred[name] == path:
		return 0
	case closed[path] != "":
		return 3
	case lessMeant[path]:
		return 2
	}
	return 1
}

// ByName returns the import paths of the packages with a name, best first.
func (l *Library) ByName(name string) []string {
	return slices.Clone(pathsByName()[name])
}

// Name returns the name of a package, without loading it.
func (l *Library) Name(path string) string {
	if p, ok := symbols.Find(path); ok {
		return p.Name
	}
	return path
}

// Exported returns the compiled exported names that begin with a prefix, as
// "path.Name", without loading packages. Case does not matter.
func (l *Library) Exported(prefix string) []string {
	var found []string
	for _, group := range symbols.Groups {
		for _, p := range group {
			for _, s := range p.Symbols {
				if len(s.Name) >= len(prefix) && strings.EqualFold(s.Name[:len(prefix)], prefix) {
					found = append(found, p.Path+"."+s.Name)
				}
			}
		}
	}
	return found
}
