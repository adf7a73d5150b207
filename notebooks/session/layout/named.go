package layout

import (
	"go/types"
	"reflect"
	"sort"
	"strings"
	"unsafe"
)

// A block is a descriptor with what the runtime expects to follow it.
type block[K any] struct {
	kind     K
	uncommon uncommon
	methods  [64]method
}

// funcBlock also holds the parameter types, which follow at once.
type funcBlock struct {
	kind     funcType
	uncommon uncommon
	types    [64]*rtype
	methods  [64]method
}

// kept holds every descriptor made: the garbage collector does not follow
// the type word of an interface value.
var kept []unsafe.Pointer

func keep(p unsafe.Pointer) {
	offsets.Lock()
	kept = append(kept, p)
	offsets.Unlock()
}

func (tb *Table) namedOf(t *types.Named) reflect.Type {
	obj := t.Obj()
	if obj.Pkg() == nil {
		return tb.of(t.Underlying()) // error, comparable
	}
	if t.TypeArgs().Len() == 0 && tb.compiled != nil && obj.Parent() == obj.Pkg().Scope() {
		if r, ok := tb.compiled.Type(obj.Pkg().Path(), obj.Name()); ok {
			tb.learnEmbedded(t, r)
			return r
		}
	}
	name := tb.nameOf(t)
	tb.ids++
	hash := hashOf(name, tb.ids)
	switch u := t.Underlying().(type) {
	case *types.Struct:
		return define(tb, t, name, hash, func(k *structType) { tb.fillStruct(k, u, nil) })
	case *types.Slice:
		return defineLike[sliceType](tb, t, name, hash)
	case *types.Array:
		return defineLike[arrayType](tb, t, name, hash)
	case *types.Map:
		return defineLike[mapType](tb, t, name, hash)
	case *types.Chan:
		return defineLike[chanType](tb, t, name, hash)
	case *types.Pointer:
		return defineLike[ptrType](tb, t, name, hash)
	case *types.Interface:
		return define(tb, t, name, hash, func(k *interfaceType) { tb.fillInterface(k, u) })
	case *types.Signature:
		return tb.defineFunc(t, name, hash, u)
	}
	return defineLike[rtype](tb, t, name, hash)
}

// head is the common part of a descriptor of any kind.
func head[K any](k *K) *rtype { return (*rtype)(unsafe.Pointer(k)) }

func define[K any](tb *Table, t *types.Named, name string, hash uint32, fill func(*K)) reflect.Type {
	b := &block[K]{}
	keep(unsafe.Pointer(b))
	h := head(&b.kind)
	fills := func() {
		fill(&b.kind)
		h.flags = h.flags&^(flagExtraStar|flagUncommon) | flagNamed
		h.str, h.hash = nameOffset(name, isExported(t)), hash
	}
	b.uncommon.moff = uint32(unsafe.Offsetof(b.methods) - unsafe.Offsetof(b.uncommon))
	return tb.open(t, h, &b.uncommon, b.methods[:], name, hash, fills)
}

// defineLike makes a named type that has the content of its underlying type.
func defineLike[K any](tb *Table, t *types.Named, name string, hash uint32) reflect.Type {
	var fill func(k *K)
	fill = func(k *K) {
		this := head(k).ptrToThis
		outer := tb.rough
		tb.rough = false
		*k = *(*K)(unsafe.Pointer(descriptor(tb.of(t.Underlying()))))
		head(k).ptrToThis = this
		if tb.rough {
			tb.later = append(tb.later, func() {
				h := *head(k)
				fill(k)
				head(k).flags, head(k).str, head(k).hash = h.flags, h.str, h.hash
			})
		}
		tb.rough = outer
	}
	return define(tb, t, name, hash, fill)
}

func (tb *Table) defineFunc(t *types.Named, name string, hash uint32, sig *types.Signature) reflect.Type {
	b := &funcBlock{}
	keep(unsafe.Pointer(b))
	h := &b.kind.rtype
	b.uncommon.moff = uint32(unsafe.Offsetof(b.methods) - unsafe.Offsetof(b.uncommon))
	return tb.open(t, h, &b.uncommon, b.methods[:], name, hash, func() {
		this := h.ptrToThis
		b.kind = *(*funcType)(unsafe.Pointer(descriptor(tb.of(sig))))
		h.ptrToThis = this
		h.flags = h.flags&^flagExtraStar | flagNamed | flagUncommon
		h.str, h.hash = nameOffset(name, isExported(t)), hash
		for i, r := range append(tb.list(sig.Params()), tb.list(sig.Results())...) {
			b.types[i] = descriptor(r)
		}
	})
}

// open enters a named type, fills it, and closes it: between the two its
// address is known but not its content, so that it may refer to itself.
func (tb *Table) open(t *types.Named, h *rtype, u *uncommon, methods []method, name string, hash uint32, fill func()) reflect.Type {
	u.pkgPath = nameOffset(t.Obj().Pkg().Path(), false)
	h.str, h.hash = nameOffset(name, isExported(t)), hash
	h.flags = flagNamed
	h.kind = uint8(kindOf(t.Underlying()))
	h.align, h.fieldAlign = 8, 8
	if h.kind == uint8(reflect.Chan) || h.kind == uint8(reflect.Pointer) || h.kind == uint8(reflect.Map) || h.kind == uint8(reflect.Func) {
		h.flags |= flagDirectIface
	}
	r := reflected(h)
	tb.remember(t, r)
	made := tb.newMade(t, r, h, u, methods)
	tb.addPointerTo(made, "*"+name, hash)
	if !tb.opened[t.Obj()] {
		tb.opened[t.Obj()] = true
		defer delete(tb.opened, t.Obj())
	}
	tb.depth++
	fill()
	tb.depth--
	return r
}

func kindOf(t types.Type) reflect.Kind {
	switch t := t.(type) {
	case *types.Basic:
		return basics[t.Kind()].Kind()
	case *types.Struct:
		return reflect.Struct
	case *types.Slice:
		return reflect.Slice
	case *types.Array:
		return reflect.Array
	case *types.Map:
		return reflect.Map
	case *types.Chan:
		return reflect.Chan
	case *types.Pointer:
		return reflect.Pointer
	case *types.Signature:
		return reflect.Func
	}
	return reflect.Interface
}

func isExported(t *types.Named) bool { return t.Obj().Exported() }

// nameOf is the name that %T prints.
func (tb *Table) nameOf(t *types.Named) string {
	name := t.Obj().Pkg().Name() + "." + t.Obj().Name()
	if n := t.TypeArgs().Len(); n > 0 {
		args := make([]string, n)
		for i := range args {
			args[i] = fullName(t.TypeArgs().At(i))
		}
		name += "[" + strings.Join(args, ",") + "]"
	}
	return name
}

// fullName is how a type is written among type arguments: with import paths.
func fullName(t types.Type) string {
	return strings.ReplaceAll(types.TypeString(t, func(p *types.Package) string { return p.Path() }), ", ", ",")
}

// interfaceOf makes an unnamed interface type.
func (tb *Table) interfaceOf(t *types.Interface) reflect.Type {
	if t.NumMethods() == 0 {
		return reflect.TypeFor[any]()
	}
	if types.Identical(t, types.Universe.Lookup("error").Type().Underlying()) {
		return reflect.TypeFor[error]()
	}
	b := &block[interfaceType]{}
	keep(unsafe.Pointer(b))
	text := interfaceString(t)
	tb.fillInterface(&b.kind, t)
	b.kind.flags &^= flagNamed | flagUncommon | flagExtraStar
	b.kind.str, b.kind.hash = nameOffset(text, false), hashOf(text)
	return reflected(&b.kind.rtype)
}

func (tb *Table) fillInterface(k *interfaceType, t *types.Interface) {
	this, str := k.ptrToThis, k.str
	if t.NumMethods() == 0 {
		k.rtype = *descriptor(reflect.TypeFor[any]())
	} else {
		k.rtype = *descriptor(reflect.TypeFor[error]())
	}
	k.ptrToThis, k.str = this, str
	k.methods = make([]imethod, t.NumMethods())
	list := make([]*types.Func, t.NumMethods())
	for i := range list {
		list[i] = t.Method(i)
		if !list[i].Exported() {
			k.pkgPath = encodeName(list[i].Pkg().Path(), "", false, false)
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name() < list[j].Name() })
	for i, m := range list {
		k.methods[i].name = nameOffset(m.Name(), m.Exported())
		set := func() { k.methods[i].typ = pointerOffset(Word(tb.of(unbound(m.Signature())))) }
		outer := tb.rough
		tb.rough = false
		if set(); tb.rough {
			tb.later = append(tb.later, set)
		}
		tb.rough = outer
	}
}

// unbound is a method's signature without its receiver.
func unbound(sig *types.Signature) *types.Signature {
	return types.NewSignatureType(nil, nil, nil, sig.Params(), sig.Results(), sig.Variadic())
}

// interfaceString writes an interface type as package reflect does.
func interfaceString(t *types.Interface) string {
	var methods []string
	for m := range t.Methods() {
		sig := types.TypeString(m.Signature(), (*types.Package).Name)
		methods = append(methods, m.Name()+strings.TrimPrefix(sig, "func"))
	}
	return "interface { " + strings.Join(methods, "; ") + " }"
}
