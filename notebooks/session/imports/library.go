package imports

import (
	"fmt"
	"go/token"
	"go/types"
	"reflect"
	"sync"

	"readout/notebooks/session/imports/internal/symbols"
)

// Library is what cells can import. Its methods may be called from many
// goroutines.
type Library struct {
	fset *token.FileSet

	mu       sync.Mutex
	packages map[string]*types.Package // by path, those that others only mention included
	loaded   map[string]bool
	loading  map[string]bool
	generics map[string]*Checked
	docs     map[string]map[string]string
}

// Default returns the library, the same one each time.
var Default = sync.OnceValue(newLibrary)

func newLibrary() *Library {
	return &Library{
		fset:     token.NewFileSet(),
		packages: map[string]*types.Package{},
		loaded:   map[string]bool{},
		loading:  map[string]bool{},
		generics: map[string]*Checked{},
		docs:     map[string]map[string]string{},
	}
}

// FileSet returns the file set of the library's packages.
func (l *Library) FileSet() *token.FileSet { return l.fset }

// Paths returns the import paths, Readout's own first.
func (l *Library) Paths() []string {
	var paths []string
	for _, group := range symbols.Groups {
		for _, p := range group {
			paths = append(paths, p.Path)
		}
	}
	return append(paths, "unsafe")
}

// Has reports whether the library has a package.
func (l *Library) Has(path string) bool {
	_, ok := symbols.Find(path)
	return ok || path == "unsafe"
}

// Func returns a compiled function.
func (l *Library) Func(path, name string) (reflect.Value, bool) {
	v := find(path, name)
	return v, v.IsValid() && v.Kind() == reflect.Func
}

// Var returns a pointer to a compiled package variable.
func (l *Library) Var(path, name string) (reflect.Value, bool) {
	v := find(path, name)
	return v, v.IsValid() && v.Kind() == reflect.Pointer && !v.IsNil()
}

// Type returns a compiled type.
func (l *Library) Type(path, name string) (reflect.Type, bool) {
	v := find(path, name)
	if !v.IsValid() || v.Kind() != reflect.Pointer || !v.IsNil() {
		return nil, false
	}
	return v.Type().Elem(), true
}

func find(path, name string) reflect.Value {
	p, ok := symbols.Find(path)
	if !ok {
		return reflect.Value{}
	}
	return reflect.ValueOf(p.Find(name))
}

// Import lets a Library serve as a types.Importer.
func (l *Library) Import(path string) (*types.Package, error) { return l.Package(path) }

// Package returns the types of a package.
func (l *Library) Package(path string) (*types.Package, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	pkg, err := l.load(path)
	if err != nil {
		return nil, fmt.Errorf("import %q: %w", path, err)
	}
	return pkg, nil
}
