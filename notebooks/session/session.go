// Package session runs notebook cells of Go: one cell in, its outputs out.
// What cells declare lives on for the cells after them, and those of several
// shells run beside each other (shell.go). It knows nothing of Jupyter and needs
// no Go toolchain.
//
// A cell goes through four steps:
//
//  1. split.go, cell.go: the text is cut at its top level into imports,
//     declarations and statements.
//  2. check.go: it becomes a package of its own, in whose scope are the
//     objects of earlier cells that it mentions, and is type-checked. A cell
//     that fails here leaves no trace.
//  3. lower.go: it is lowered to SSA and made ready by package machine.
//  4. run.go: its statements run in order, and its names enter the session.
package session

import (
	"fmt"
	"go/types"
	"reflect"
	"sync"
	"unsafe"

	"readout/notebooks/session/assist"
	"readout/notebooks/session/imports"
	"readout/notebooks/session/layout"
	"readout/notebooks/session/machine"
	"readout/notebooks/session/widget"
)

// Options say what a session may do and where its output goes.
type Options struct {
	Dir         string        // the folder that cells may read and write, the current one if empty
	Readable    []string      // files and folders elsewhere that cells may read
	Allow       imports.Allow // what is open to cells beyond that
	MemoryLimit uint64        // bytes, 0 for none
	Outside
}

// A Session is the state that cells share, and the shell that runs them. There
// can be more shells.
type Session struct {
	*Shell
	shells sync.Map // *Shell -> nothing

	lib     *imports.Library
	allow   imports.Allow
	folder  *imports.Folder
	overlay *imports.Overlay
	table   *layout.Table
	world   *machine.World

	front sync.Mutex // guards what follows; not held while a cell's code runs

	count           int
	pkg             *types.Package // of all cells; its scope is a new one for each
	live            map[string]*live
	dotted          []string // packages imported with a dot
	globals         map[*types.Var]unsafe.Pointer
	alias           map[*types.Var]unsafe.Pointer
	funcs           map[*types.Func]*machine.Func
	sources         map[*types.Func]*source
	generics        map[*types.Func]*source // of sources, those of cells
	checkedPackages map[*types.Package]bool
	declared        map[string]assist.Declaration
	mentioned       map[types.Object][]mention
}

// live is what a name stands for between cells: an object or a package.
type live struct {
	obj   types.Object
	addr  unsafe.Pointer // of a variable
	path  string         // of a package
	cell  string
	text  string                  // of a type's declaration
	means map[string]types.Object // what the names in it stood for
}

// New starts a session.
func New(o Options) (*Session, error) {
	dir := o.Dir
	if dir == "" {
		dir = "."
	}
	folder, err := imports.NewFolder(dir, o.Readable...)
	if err != nil {
		return nil, fmt.Errorf("session folder: %w", err)
	}
	if err := o.Allow.Check(); err != nil {
		return nil, err
	}
	s := &Session{
		lib: imports.Default(), allow: o.Allow, folder: folder,
		overlay:         imports.Confine(folder, o.Allow),
		pkg:             types.NewPackage("main", "main"),
		live:            map[string]*live{},
		globals:         map[*types.Var]unsafe.Pointer{},
		alias:           map[*types.Var]unsafe.Pointer{},
		funcs:           map[*types.Func]*machine.Func{},
		sources:         map[*types.Func]*source{},
		generics:        map[*types.Func]*source{},
		checkedPackages: map[*types.Package]bool{},
		declared:        map[string]assist.Declaration{},
		mentioned:       map[types.Object][]mention{},
	}
	s.printHere()
	front := widget.Front{Show: s.show}
	if o.Widgets != nil {
		front.Open = func(target string, data, metadata any, received widget.Received) widget.Comm {
			return s.here().widgets(target, data, metadata, received)
		}
	}
	s.overlay.Set("readout/notebooks/session/widget", "Interact", front.Interact)
	s.table = layout.NewTable(s.lib)
	s.world = machine.NewWorld(s.table, values{s}, s.lib.FileSet())
	s.world.MemoryLimit = o.MemoryLimit
	s.world.Stderr = errorsHere{s}
	s.Shell = s.open(s.world.Main, o.Outside)
	if err := s.provideDisplay(); err != nil {
		return nil, err
	}
	return s, nil
}

// Close ends what still runs and frees what the session holds.
func (s *Session) Close() error {
	s.shells.Range(func(sh, _ any) bool {
		sh.(*Shell).Close()
		return true
	})
	s.table.Release()
	return s.folder.Close()
}

// Interrupt ends the running cells of all shells, and goroutines that earlier
// cells left behind. What cells declared stays.
func (s *Session) Interrupt() {
	s.shells.Range(func(sh, _ any) bool {
		sh.(*Shell).interrupt()
		return true
	})
}

// values finds compiled values, those of the session before the library's.
type values struct{ s *Session }

func (v values) Func(path, name string) (reflect.Value, bool) {
	if f, ok := v.s.overlay.Func(path, name); ok {
		return f, true
	}
	return v.s.lib.Func(path, name)
}

func (v values) Var(path, name string) (reflect.Value, bool) {
	if p := v.s.stdio.file(path, name); p != nil {
		return reflect.ValueOf(p), true
	}
	if p, ok := v.s.overlay.Var(path, name); ok {
		return p, true
	}
	return v.s.lib.Var(path, name)
}

func (v values) Method(t reflect.Type, name string) (reflect.Value, bool) {
	return v.s.overlay.Method(t, name)
}

// Import is how the type checker finds packages.
func (s *Session) Import(path string) (*types.Package, error) {
	if err := s.lib.Importable(path, s.allow); err != nil {
		return nil, err
	}
	p, err := s.lib.Package(path)
	if err != nil {
		return nil, err
	}
	s.learn(p)
	return p, nil
}

func (s *Session) packageName(path string) string {
	if p, err := s.lib.Package(path); err == nil {
		return p.Name()
	}
	return ""
}

// guessPackage is the path of the package that a name may stand for.
func (s *Session) guessPackage(name string) string {
	for _, path := range s.lib.ByName(name) {
		if s.lib.Importable(path, s.allow) == nil {
			return path
		}
	}
	return ""
}
