package imports

import (
	"archive/zip"
	"bytes"
	_ "embed" // for the archives
	"errors"
	"fmt"
	"go/types"
	"io"
	"strings"
	"sync"

	"golang.org/x/tools/go/gcexportdata"

	"readout/notebooks/session/imports/internal/symbols"
)

//go:embed data/standard.zip
var standardZip string

//go:embed data/science.zip
var scienceZip string

//go:embed data/readout.zip
var readoutZip string

// archived finds the embedded files by name.
var archived = sync.OnceValue(func() map[string]*zip.File {
	files := map[string]*zip.File{}
	for _, data := range []string{standardZip, scienceZip, readoutZip} {
		r, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
		if err != nil {
			panic(err) // the archives are part of the program
		}
		for _, f := range r.File {
			files[f.Name] = f
		}
	}
	return files
})

func readArchived(name string) ([]byte, error) {
	f := archived()[name]
	if f == nil {
		return nil, fmt.Errorf("no %s in the library", name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data := make([]byte, f.UncompressedSize64)
	_, err = io.ReadFull(r, data)
	return data, err
}

var errUnknown = errors.New("no such package in a notebook; cells have the standard library, gonum, gonum/plot, excelize and readout")

// load is Package without the lock.
func (l *Library) load(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if l.loaded[path] {
		return l.packages[path], nil
	}
	p, ok := symbols.Find(path)
	if !ok {
		return nil, errUnknown
	}
	if l.loading[path] {
		return nil, errors.New("import cycle in the library")
	}
	l.loading[path] = true
	defer delete(l.loading, path)
	// The names of these have bodies only if they are declared first.
	for _, need := range p.Needs {
		if _, err := l.load(need); err != nil {
			return nil, fmt.Errorf("%s: %w", need, err)
		}
	}
	if err := l.declare(path); err != nil {
		return nil, err
	}
	l.loaded[path] = true
	return l.packages[path], nil
}

// declare fills the package's scope from export data, from source, or both.
func (l *Library) declare(path string) error {
	files, hasSource := l.Source(path)
	if archived()[path+"/export"] == nil {
		if !hasSource {
			return errors.New("neither export data nor source in the library")
		}
		c, err := l.check(path, files, nil)
		if err != nil {
			return err
		}
		l.packages[path], l.generics[path] = c.Package, c
		return nil
	}
	data, err := readArchived(path + "/export")
	if err != nil {
		return err
	}
	pkg, err := gcexportdata.Read(bytes.NewReader(data), l.fset, l.packages, path)
	if err != nil || !hasSource {
		return err
	}
	c, err := l.check(path, files, pkg)
	if err != nil {
		return err
	}
	l.generics[path] = c
	for _, name := range c.Package.Scope().Names() {
		if obj := c.Package.Scope().Lookup(name); obj.Exported() {
			pkg.Scope().Insert(obj)
		}
	}
	return nil
}
