package imports

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Confine returns the overlay that keeps a session to its folder and away from
// the process, but for what is allowed.
func Confine(folder *Folder, allow Allow) *Overlay {
	o := newOverlay()
	o.endings()
	for _, c := range closings {
		if !allow.Opens(c.power) {
			o.close(c)
		}
	}
	if !allow.Opens(Unsafe) {
		o.forgetFinalizers()
	}
	if !allow.Opens(Process) {
		o.copies = true
		o.ownFlags()
		o.Set("os", "Args", &[]string{"cell"})
		o.Set("runtime", "GOMAXPROCS", keepProcs)
	}
	if !allow.Opens(Files) {
		o.confineFiles(folder)
		o.guardTemplates()
	}
	o.guardReflection()
	return o
}

// Confined reports whether a function, or "Type.Method", has the names of files
// that it is given checked.
func Confined(path, name string) bool {
	return slices.ContainsFunc(slices.Concat(reaches, readings, temporaries, ownReaches, ownReadings), func(r reach) bool {
		return r.path == path && r.name == name
	})
}

func (o *Overlay) close(c closing) {
	err := fmt.Errorf("%s.%s is closed to cells, as it %s; start with --allow %s to open it", c.path, c.name, powers[c.power], c.power)
	t := compiled(c.path, c.name).Type()
	fails := func(t reflect.Type) reflect.Value {
		return reflect.MakeFunc(t, func([]reflect.Value) []reflect.Value { return failing(t, err) })
	}
	o.set(c.path, c.name, fails(t))
	// A promoted method is called on what is embedded.
	if _, method, ok := strings.Cut(c.name, "."); ok {
		if m, ok := promoted(t.In(0), method); ok {
			o.setMethod(m.Type.In(0), method, fails(m.Type))
		}
	}
}

// promoted returns the method of an embedded field that is a type's own, too.
func promoted(t reflect.Type, method string) (reflect.Method, bool) {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	for i := range t.NumField() {
		if f := t.Field(i); f.Anonymous {
			if m, ok := reflect.PointerTo(f.Type).MethodByName(method); ok {
				return m, true
			}
		}
	}
	return reflect.Method{}, false
}

func (o *Overlay) confineFiles(folder *Folder) {
	for _, r := range slices.Concat(reaches, optioned, ownReaches) {
		o.confine(folder.Path, r)
	}
	for _, r := range slices.Concat(readings, ownReadings) {
		o.confine(folder.ReadPath, r)
	}
	for _, r := range temporaries {
		o.confineTemporary(folder, r)
	}
	o.Set("os", "TempDir", func() string {
		dir, err := folder.Temp()
		if err != nil {
			return folder.root
		}
		return dir
	})
	o.Set("os", "Getwd", func() (string, error) { return folder.root, nil })
	o.Set("path/filepath", "Abs", func(name string) (string, error) {
		if filepath.IsAbs(name) {
			return filepath.Clean(name), nil
		}
		return filepath.Join(folder.root, name), nil
	})
	o.Set("os", "DirFS", folder.dirFS)
	o.Set("os", "Link", func(from, to string) error { return folder.move("link", from, to, os.Link) })
	o.Set("os", "Rename", func(from, to string) error { return folder.move("rename", from, to, os.Rename) })
	o.Set("go/parser", "ParseFile", folder.parseFile)
	// Save writes to a field that anybody can set.
	o.Set("github.com/xuri/excelize/v2", "File.Save", func(f *excelize.File, opts ...excelize.Options) error {
		name, err := folder.Path(f.Path)
		if err != nil {
			return err
		}
		if opts, err = confinedOptions(folder.Path, opts); err != nil {
			return err
		}
		return f.SaveAs(name, opts...)
	})
}

// confine lets a function have only names that path allows.
func (o *Overlay) confine(path func(string) (string, error), r reach) {
	if !Default().Has(r.path) {
		return
	}
	t := compiled(r.path, r.name).Type()
	o.replace(r.path, r.name, func(call func([]reflect.Value) []reflect.Value, args []reflect.Value) []reflect.Value {
		for _, i := range r.args {
			confined, err := confined(path, args[i])
			if err != nil {
				return failing(t, err)
			}
			args[i] = confined
		}
		return call(args)
	})
}

func (o *Overlay) confineTemporary(folder *Folder, r reach) {
	t := compiled(r.path, r.name).Type()
	o.replace(r.path, r.name, func(call func([]reflect.Value) []reflect.Value, args []reflect.Value) []reflect.Value {
		dir, err := args[0].String(), error(nil)
		if dir == "" {
			dir, err = folder.Temp()
		} else {
			dir, err = folder.Path(dir)
		}
		if err != nil {
			return failing(t, err)
		}
		args[0] = reflect.ValueOf(dir)
		return call(args)
	})
}

// confined applies path to a string, a slice of strings, or options of a
// workbook.
func confined(path func(string) (string, error), v reflect.Value) (reflect.Value, error) {
	if options, ok := v.Interface().([]excelize.Options); ok {
		options, err := confinedOptions(path, options)
		return reflect.ValueOf(options), err
	}
	if v.Kind() == reflect.String {
		name, err := path(v.String())
		return reflect.ValueOf(name), err
	}
	names := make([]string, v.Len())
	for i := range names {
		var err error
		if names[i], err = path(v.Index(i).String()); err != nil {
			return reflect.Value{}, err
		}
	}
	return reflect.ValueOf(names), nil
}

// confinedOptions returns a copy, as a workbook keeps what it is given.
func confinedOptions(path func(string) (string, error), given []excelize.Options) ([]excelize.Options, error) {
	options := slices.Clone(given)
	for i := range options {
		var err error
		if options[i].TmpDir, err = path(options[i].TmpDir); err != nil {
			return nil, err
		}
	}
	return options, nil
}

func (f *Folder) dirFS(dir string) fs.FS {
	name, err := f.Path(dir)
	if err != nil {
		return noFS{err}
	}
	root, err := os.OpenRoot(name)
	if err != nil {
		return noFS{err}
	}
	return root.FS()
}

// noFS is a file system that cannot be opened.
type noFS struct{ err error }

func (n noFS) Open(string) (fs.File, error) { return nil, n.err }

// move renames or links a file that brings no symbolic link to a new place.
func (f *Folder) move(op, from, to string, do func(from, to string) error) error {
	a, err := f.Path(from)
	if err != nil {
		return err
	}
	b, err := f.Path(to)
	if err != nil {
		return err
	}
	if hasLinks(a) {
		return &os.LinkError{Op: op, Old: from, New: to, Err: errors.New("a symbolic link cannot be moved; start with --allow files")}
	}
	return do(a, b)
}

// parseFile reads a file only if it is not given the source.
func (f *Folder) parseFile(fset *token.FileSet, name string, src any, mode parser.Mode) (*ast.File, error) {
	if src == nil {
		var err error
		if name, err = f.Path(name); err != nil {
			return nil, err
		}
	}
	return parser.ParseFile(fset, name, src, mode)
}
