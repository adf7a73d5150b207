// Package assist answers what an editor asks about a cell: how it may go on,
// what the name at the cursor means, whether it is complete, and which other
// cells are out of date.
//
// The text that it is asked about is seldom correct Go, so it is parsed and
// type-checked for what can be known, and errors are ignored. It runs nothing,
// and asks the session only for a View, so that it can answer while a cell
// runs. Places in a cell are offsets in bytes, within a UTF-8 text.
package assist

import (
	"go/types"

	"readout/notebooks/session/imports"
)

// View is what is known of a session between two cells. It must not change
// while it is asked.
type View struct {
	Library *imports.Library
	Allow   imports.Allow
	// Path is the import path that the session's declarations have.
	Path string
	// Objects are what cells have declared and imported (as *types.PkgName),
	// and what the session provides, by name.
	Objects map[string]types.Object
	// Declared holds the texts behind names and methods ("Type.Method").
	Declared map[string]Declaration
}

// Declaration is how a cell declares a name.
type Declaration struct {
	Doc    string // the doc comment
	Source string
}

// packagePath returns the import path that a package name means in the
// session, or "".
func (v *View) packagePath(name string) string {
	if obj, ok := v.Objects[name]; ok {
		if p, ok := obj.(*types.PkgName); ok {
			return p.Imported().Path()
		}
		return ""
	}
	for _, path := range v.Library.ByName(name) {
		if v.Library.Importable(path, v.Allow) == nil {
			return path
		}
	}
	return ""
}
