// Package symbols holds the compiled functions, variables and types of the
// packages that a cell can import. All but this file is generated.
package symbols

import (
	"cmp"
	"slices"
	"strings"
)

// Package is an importable package.
type Package struct {
	Path, Name string
	Symbols    []Symbol // sorted by name; none when all of it is interpreted
	Needs      []string // packages with generic source that its types refer to
	Constants  string   // the names of the exported ones, in one line
	Generics   string   // the names of the exported generic declarations
}

// Symbol is a function as itself, a variable as a pointer to it, or a type as
// a nil pointer to it.
type Symbol struct {
	Name  string
	Value any
}

// onlyHere holds the tables that do not compile on every system.
var onlyHere = map[string][]Symbol{}

// Groups are the packages in groups, each sorted by path.
var Groups = [][]Package{readoutPackages, standardPackages, sciencePackages}

// Find returns the package with an import path.
func Find(path string) (*Package, bool) {
	for _, group := range Groups {
		i, ok := slices.BinarySearchFunc(group, path, func(p Package, path string) int { return strings.Compare(p.Path, path) })
		if ok {
			return &group[i], true
		}
	}
	return nil, false
}

// Find returns the value of an exported name, or nil.
func (p *Package) Find(name string) any {
	table := p.Symbols
	if table == nil {
		table = onlyHere[p.Path]
	}
	i, ok := slices.BinarySearchFunc(table, name, func(s Symbol, name string) int { return cmp.Compare(s.Name, name) })
	if !ok {
		return nil
	}
	return table[i].Value
}
