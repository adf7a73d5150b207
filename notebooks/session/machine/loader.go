package machine

import (
	"fmt"
	"go/token"
	"go/types"
	"io"
	"reflect"
	"strings"
	"sync/atomic"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/layout"
)

// Library finds compiled values.
type Library interface {
	Func(path, name string) (reflect.Value, bool)
	Var(path, name string) (reflect.Value, bool)
	Method(receiver reflect.Type, name string) (reflect.Value, bool)
}

// A World is what the cells of one session share.
type World struct {
	Types   *layout.Table
	Library Library
	Fset    *token.FileSet

	// MemoryLimit is how many bytes the process may hold while a cell runs, 0
	// for no limit.
	MemoryLimit uint64

	// Hot is after how many rounds a loop gets machine code. Making that takes
	// as long as about a thousand rounds.
	Hot int32

	Main *Shell

	floor     floor
	shells    atomic.Int32
	total     atomic.Int32 // goroutines
	waiting   atomic.Int32 // of these, on one another
	steps     atomic.Int64 // rises when a wait begins or ends
	callbacks atomic.Int32 // functions of cells that timers were given
	methods   methodTable
	ids       uint32
	special   map[string]special
	sorting   map[string]special // generic functions
	Stderr    io.Writer          // where the builtin print functions write
}

// NewWorld returns a world without functions.
func NewWorld(t *layout.Table, lib Library, fset *token.FileSet) *World {
	w := &World{Hot: 1000, Types: t, Library: lib, Fset: fset, special: specials(), sorting: sortingSpecials()}
	w.Main = w.NewShell()
	return w
}

// A Loader makes the functions of one cell ready to run.
type Loader struct {
	World  *World
	Global func(*ssa.Global) unsafe.Pointer // where a variable of a cell is
	Func   func(*types.Func) *Func          // a function or method that a cell declares, nil for others
	Source func(*types.Package) bool        // whether the package's functions are interpreted
	Show   func(values []any)               // receives the value of a cell's last expression
	IsShow func(*types.Func) bool

	made    map[*ssa.Function]*Func
	staged  []stagedCode
	follows map[*Func]*Func
	queue   []*ssa.Function
	types   map[types.Type]reflect.Type
}

type stagedCode struct {
	fn   *Func
	code *code
}

// Load makes fn and all that it may call ready, and returns it. Functions
// that were there before are replaced by Commit only.
func (l *Loader) Load(fn *ssa.Function) (f *Func, err error) {
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(unsupported); ok {
				err = e
				return
			}
			panic(r)
		}
	}()
	f = l.function(fn)
	l.drain()
	return f, nil
}

type unsupported struct{ error }

func cannot(format string, args ...any) { panic(unsupported{fmt.Errorf(format, args...)}) }

func (l *Loader) drain() {
	for len(l.queue) > 0 {
		fn := l.queue[len(l.queue)-1]
		l.queue = l.queue[:len(l.queue)-1]
		l.staged = append(l.staged, stagedCode{l.made[fn], l.compile(fn)})
	}
}

// Commit puts the loaded functions in the place of those before them.
func (l *Loader) Commit() {
	for _, s := range l.staged {
		s.fn.code.Store(s.code)
	}
	l.staged = nil
	for old, f := range l.follows {
		l.World.methods.follow[old] = f
	}
	for old, f := range l.World.methods.follow {
		old.code.Store(f.code.Load())
	}
}

// follow lets a method that was promoted do what another does from now on.
func (l *Loader) follow(old, f *Func) {
	if l.follows == nil {
		l.follows = map[*Func]*Func{}
	}
	l.follows[old] = f
}

// function is the Func of an interpreted function.
func (l *Loader) function(fn *ssa.Function) *Func {
	if f, ok := l.made[fn]; ok {
		return f
	}
	if l.made == nil {
		l.made = map[*ssa.Function]*Func{}
	}
	var f *Func
	if obj, ok := fn.Object().(*types.Func); ok && fn.Parent() == nil && len(fn.TypeArgs()) == 0 && isDeclared(fn) {
		f = l.Func(obj)
	}
	if f == nil {
		f = &Func{}
	}
	l.made[fn] = f
	if fn.Blocks != nil {
		l.queue = append(l.queue, fn)
	}
	return f
}

func isDeclared(fn *ssa.Function) bool {
	return fn.Synthetic == "" || strings.HasPrefix(fn.Synthetic, "from type information")
}

// native returns the compiled function behind fn, if that is what it is.
func (l *Loader) native(fn *ssa.Function) (reflect.Value, bool) {
	if fn.Blocks != nil || fn.Object() == nil || fn.Object().Pkg() == nil {
		return reflect.Value{}, false
	}
	obj := fn.Object().(*types.Func)
	recv := obj.Signature().Recv()
	if recv == nil {
		return l.World.Library.Func(obj.Pkg().Path(), obj.Name())
	}
	rt := l.of(recv.Type())
	if m, ok := l.World.Library.Method(rt, obj.Name()); ok {
		return m, true
	}
	if l.World.Types.Made(rt) != nil {
		return reflect.Value{}, false
	}
	m, ok := rt.MethodByName(obj.Name())
	return m.Func, ok
}

func (l *Loader) of(t types.Type) reflect.Type {
	if r, ok := l.types[t]; ok {
		return r
	}
	if l.types == nil {
		l.types = map[types.Type]reflect.Type{}
	}
	r := l.World.Types.Of(t)
	l.types[t] = r
	return r
}
