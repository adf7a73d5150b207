package imports

import (
	"embed"
	"fmt"
	"go/ast"
	"go/parser"
	"go/types"
	"io/fs"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
)

//go:embed generic
var genericFiles embed.FS

// Checked is type-checked source, as the builder of SSA wants it.
type Checked struct {
	Package *types.Package
	Files   []*ast.File
	Info    *types.Info
}

// Checked returns the source of a package's generic declarations, once the
// package is loaded. For a package of generics only, such as slices, its
// Package is the one that cells import. For others, such as sync, it is a
// package beside it with the same path, whose exported objects also stand in
// the scope of the package that cells import.
func (l *Library) Checked(path string) (*Checked, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	c, ok := l.generics[path]
	return c, ok
}

// sources lists the files of generic declarations by package.
var sources = sync.OnceValue(func() map[string][]string {
	found := map[string][]string{}
	fs.WalkDir(genericFiles, "generic", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			pkg := strings.TrimPrefix(path.Dir(name), "generic/")
			found[pkg] = append(found[pkg], name)
		}
		return err
	})
	for name := range archived() {
		if pkg, _, ok := strings.Cut(name, "/source/"); ok {
			found[pkg] = append(found[pkg], name)
		}
	}
	return found
})

// Source returns the files of a package's generic declarations.
func (l *Library) Source(pkg string) (files map[string]string, ok bool) {
	for _, name := range sources()[pkg] {
		var text []byte
		var err error
		if strings.HasPrefix(name, "generic/") {
			text, err = genericFiles.ReadFile(name)
		} else {
			text, err = readArchived(name)
		}
		if err != nil {
			return nil, false
		}
		if files == nil {
			files = map[string]string{}
		}
		files[path.Base(name)] = string(text)
	}
	return files, files != nil
}

// check parses and checks source. Self is the compiled part of the same
// package, which the source imports under its own path.
func (l *Library) check(path string, sources map[string]string, self *types.Package) (*Checked, error) {
	c := &Checked{Info: &types.Info{
		Types:        map[ast.Expr]types.TypeAndValue{},
		Instances:    map[*ast.Ident]types.Instance{},
		Defs:         map[*ast.Ident]types.Object{},
		Uses:         map[*ast.Ident]types.Object{},
		Implicits:    map[ast.Node]types.Object{},
		Selections:   map[*ast.SelectorExpr]*types.Selection{},
		Scopes:       map[ast.Node]*types.Scope{},
		FileVersions: map[*ast.File]string{},
	}}
	for _, name := range slices.Sorted(maps.Keys(sources)) {
		f, err := parser.ParseFile(l.fset, path+"/"+name, sources[name], parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		c.Files = append(c.Files, f)
	}
	conf := types.Config{
		Importer: importerFunc(func(p string) (*types.Package, error) {
			if p == path && self != nil {
				return self, nil
			}
			return l.load(p)
		}),
		Sizes: types.SizesFor("gc", runtime.GOARCH),
	}
	var err error
	if c.Package, err = conf.Check(path, l.fset, c.Files, c.Info); err != nil {
		return nil, fmt.Errorf("generic declarations: %w", err)
	}
	return c, nil
}

type importerFunc func(path string) (*types.Package, error)

func (f importerFunc) Import(path string) (*types.Package, error) { return f(path) }
