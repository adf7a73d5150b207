package machine

import (
	"go/types"
	"reflect"
	"sync"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/layout"
)

// methodTable holds the methods of the types that cells declare.
type methodTable struct {
	sync.RWMutex
	byType   map[unsafe.Pointer]map[string]*Func
	promoted map[*Func]bool
	follow   map[*Func]*Func // a promoted method -> the type's own that it got later
}

// A methodSite is what a call through an interface leads to for one type.
type methodSite struct {
	typ     unsafe.Pointer
	fn      *Func         // nil if the type is compiled
	instead reflect.Value // what the library has in the place of a compiled method
	direct  bool
	passing passing
}

// bound is instead with its receiver, as the method of a value is.
func (s *methodSite) bound(receiver reflect.Value, t reflect.Type) reflect.Value {
	call := s.instead.Call
	if t.IsVariadic() {
		call = s.instead.CallSlice
	}
	return reflect.MakeFunc(t, func(args []reflect.Value) []reflect.Value {
		return call(append([]reflect.Value{receiver}, args...))
	})
}

func (w *World) site(typ unsafe.Pointer, name string, args passing) *methodSite {
	w.methods.RLock()
	defer w.methods.RUnlock()
	t := layout.FromWord(typ)
	s := &methodSite{typ: typ, fn: w.methods.byType[typ][name], direct: layout.Direct(t)}
	if s.fn == nil {
		s.instead, _ = w.Library.Method(t, name)
	}
	off := frameHead + t.Size()
	for _, a := range args {
		word := layout.FromWord(a.word)
		off = align(off, word)
		s.passing = append(s.passing, transfer{off, a.src, a.shape, a.word})
		off += word.Size()
	}
	return s
}

// methodsOf gives the run-time type of t, and of the pointer to it, the
// methods that they have by now.
func (l *Loader) methodsOf(prog *ssa.Program, made *layout.Made) {
	if made == nil {
		return
	}
	if types.IsInterface(made.Type) {
		return
	}
	set := types.NewMethodSet(made.Type)
	for sel := range set.Methods() {
		l.addMethod(prog, made, sel)
	}
	if made.Pointer != nil {
		l.methodsOf(prog, made.Pointer)
	}
}

func (l *Loader) addMethod(prog *ssa.Program, made *layout.Made, sel *types.Selection) {
	obj := sel.Obj().(*types.Func)
	if !obj.Exported() && !l.Source(obj.Pkg()) {
		return // of a compiled package, which alone can call it
	}
	w, typ := l.World, layout.Word(made.Reflect)
	if made.Has(obj.Name(), obj.Pkg().Path()) {
		old := w.methods.byType[typ][methodName(obj)]
		if w.methods.promoted[old] && len(sel.Index()) == 1 {
			l.follow(old, l.function(prog.MethodValue(sel)))
		}
		return
	}
	fn := prog.MethodValue(sel)
	if fn == nil {
		return
	}
	f := l.function(fn)
	if fn.Blocks == nil && l.Func(obj) == nil {
		return // a compiled type's method that was promoted without a wrapper
	}
	w.methods.Lock()
	if w.methods.byType == nil {
		w.methods.byType = map[unsafe.Pointer]map[string]*Func{}
		w.methods.promoted, w.methods.follow = map[*Func]bool{}, map[*Func]*Func{}
	}
	if len(sel.Index()) > 1 {
		w.methods.promoted[f] = true
	}
	if w.methods.byType[typ] == nil {
		w.methods.byType[typ] = map[string]*Func{}
	}
	w.methods.byType[typ][methodName(obj)] = f
	w.methods.Unlock()
	sig := sel.Type().(*types.Signature)
	sig = types.NewSignatureType(nil, nil, nil, sig.Params(), sig.Results(), sig.Variadic())
	direct := layout.Direct(made.Reflect)
	err := w.Types.Add(made, layout.Method{
		Name: obj.Name(), Exported: obj.Exported(), Pkg: obj.Pkg().Path(), Sig: sig,
		Call: func(args []reflect.Value) []reflect.Value {
			return w.callIn(f, func(nf *frame) {
				recv := args[0].UnsafePointer()
				if direct {
					*at[unsafe.Pointer](nf, frameHead) = recv
				} else {
					moveTyped(typ, nf.address(frameHead), recv)
				}
			}, 1, args)
		},
	})
	if err != nil {
		cannot("%w", err)
	}
}

// LoadMethods gives the run-time types made since the last time, and those in
// again, their methods.
func (l *Loader) LoadMethods(prog *ssa.Program, again []*layout.Made) (err error) {
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(unsupported)
			if !ok {
				panic(r)
			}
			err = e
		}
	}()
	for _, m := range again {
		l.methodsOf(prog, m)
	}
	for {
		l.drain()
		fresh := l.World.Types.Fresh()
		if len(fresh) == 0 {
			return nil
		}
		for _, m := range fresh {
			l.methodsOf(prog, m)
		}
	}
}
