package imports

import (
	"reflect"
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

// An Export is an exported name of a package.
type Export struct {
	Path, Name string
	Kind       string // function, variable, type or constant
}

// Exported returns the exported names that begin with a prefix, without
// loading packages. Case does not matter.
func (l *Library) Exported(prefix string) []Export {
	var found []Export
	for _, group := range symbols.Groups {
		for _, p := range group {
			add := func(name string, kind func() string) {
				if len(name) >= len(prefix) && strings.EqualFold(name[:len(prefix)], prefix) {
					found = append(found, Export{p.Path, name, kind()})
				}
			}
			for _, s := range p.Symbols {
				add(s.Name, func() string { return kindOf(s.Value) })
			}
			for name := range strings.FieldsSeq(p.Constants) {
				add(name, func() string { return "constant" })
			}
			for name := range strings.FieldsSeq(p.Generics) {
				add(name, func() string { return "function" })
			}
		}
	}
	return found
}

func kindOf(value any) string {
	switch v := reflect.ValueOf(value); {
	case v.Kind() == reflect.Func:
		return "function"
	case v.IsNil():
		return "type"
	}
	return "variable"
}
