package layout

import (
	"go/types"
	"reflect"
	"sort"
	"unsafe"
)

// Made is a type that a Table made, with room for methods.
type Made struct {
	Type    types.Type
	Reflect reflect.Type
	Pointer *Made // the pointer type, for a type that is not one itself

	head     *rtype
	uncommon *uncommon
	table    []method
	methods  []Method
	entries  []int
}

// A Method is one method of a made type.
type Method struct {
	Name     string
	Exported bool
	Pkg      string                                // import path, for a method that is not exported
	Sig      *types.Signature                      // without receiver
	Call     func([]reflect.Value) []reflect.Value // the first value is the receiver, always by address
}

func (tb *Table) newMade(t types.Type, r reflect.Type, h *rtype, u *uncommon, table []method) *Made {
	m := &Made{Type: t, Reflect: r, head: h, uncommon: u, table: table}
	tb.made[r] = m
	tb.all = append(tb.all, m)
	return m
}

// addPointerTo makes *T with T, since both have methods.
func (tb *Table) addPointerTo(m *Made, name string, hash uint32) {
	b := &block[ptrType]{}
	keep(unsafe.Pointer(b))
	b.kind = *(*ptrType)(unsafe.Pointer(descriptor(reflect.TypeFor[*int]())))
	b.kind.elem = m.head
	b.kind.ptrToThis = 0
	b.kind.flags &^= flagExtraStar | flagNamed | flagUncommon
	b.kind.str, b.kind.hash = nameOffset(name, false), hashOf(name, hash, m.head.hash)
	b.uncommon.moff = uint32(unsafe.Offsetof(b.methods) - unsafe.Offsetof(b.uncommon))
	b.uncommon.pkgPath = m.uncommon.pkgPath
	r := reflected(&b.kind.rtype)
	t := types.NewPointer(m.Type)
	m.Pointer = tb.newMade(t, r, &b.kind.rtype, &b.uncommon, b.methods[:])
	tb.remember(t, r)
	m.head.ptrToThis = pointerOffset(unsafe.Pointer(b))
}

// Has reports whether the type has its method of that name already.
func (m *Made) Has(name, pkg string) bool {
	for i := range m.methods {
		if m.methods[i].Name == name && (m.methods[i].Exported || m.methods[i].Pkg == pkg) {
			return true
		}
	}
	return false
}

// Add gives the type a method, which compiled code can call from then on.
func (tb *Table) Add(m *Made, add Method) error {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	if len(m.methods) == len(m.table) {
		return errNoStubs
	}
	params := tb.list(add.Sig.Params())
	results := tb.list(add.Sig.Results())
	byAddress := append([]reflect.Type{reflect.TypeFor[unsafe.Pointer]()}, params...)
	stub := reflect.MakeFunc(reflect.FuncOf(byAddress, results, add.Sig.Variadic()), add.Call)
	i, err := entry(stub)
	if err != nil {
		return err
	}
	m.entries = append(m.entries, i)
	ifn := codeOffset(i)
	tfn := ifn
	if m.head.flags&flagDirectIface == 0 {
		byValue := append([]reflect.Type{m.Reflect}, params...)
		stub := reflect.MakeFunc(reflect.FuncOf(byValue, results, add.Sig.Variadic()), func(args []reflect.Value) []reflect.Value {
			cp := reflect.New(m.Reflect)
			cp.Elem().Set(args[0])
			args[0] = reflect.ValueOf(cp.UnsafePointer())
			return add.Call(args)
		})
		if i, err = entry(stub); err != nil {
			return err
		}
		m.entries = append(m.entries, i)
		tfn = codeOffset(i)
	}
	m.insert(add, method{
		name: nameOffset(add.Name, add.Exported),
		typ:  pointerOffset(Word(tb.of(add.Sig))),
		ifn:  ifn,
		tfn:  tfn,
	})
	return nil
}

// insert keeps the table in the runtime's order: exported names first.
//
// A type is marked as one with methods only when it gets its first: what the
// runtime finds a type with the mark to lack, it never looks for again, so a
// String method that comes after a value has been printed would not be seen.
func (m *Made) insert(add Method, row method) {
	m.head.flags |= flagUncommon
	at := sort.Search(len(m.methods), func(i int) bool { return before(&add, &m.methods[i]) })
	m.methods = append(m.methods, Method{})
	copy(m.methods[at+1:], m.methods[at:])
	m.methods[at] = add
	copy(m.table[at+1:len(m.methods)], m.table[at:])
	m.table[at] = row
	m.uncommon.mcount = uint16(len(m.methods))
	m.uncommon.xcount = 0
	for i := range m.methods {
		if m.methods[i].Exported {
			m.uncommon.xcount++
		}
	}
}

func before(a, b *Method) bool {
	if a.Exported != b.Exported {
		return a.Exported
	}
	return a.Name < b.Name
}

// Release gives back the entry points of a session that has ended.
func (tb *Table) Release() {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	for _, m := range tb.made {
		for _, i := range m.entries {
			release(i)
		}
		m.entries = nil
	}
}

// HasMethods reports whether an interface type has methods, exported or not.
func HasMethods(it reflect.Type) bool {
	return len((*interfaceType)(unsafe.Pointer(descriptor(it))).methods) > 0
}

// Missing is the name of a method that t lacks to implement an interface
// type, empty if it lacks none.
func Missing(t, it reflect.Type) string {
	if t.Implements(it) {
		return ""
	}
	for i := range it.NumMethod() {
		m, ok := t.MethodByName(it.Method(i).Name)
		if !ok || m.Type.NumIn() != it.Method(i).Type.NumIn()+1 {
			return it.Method(i).Name
		}
	}
	return it.Method(0).Name
}

// Fresh lists the types made since the last call of Fresh.
func (tb *Table) Fresh() []*Made {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	fresh := tb.all[tb.seen:]
	tb.seen = len(tb.all)
	return fresh
}

// All lists the types that the table made.
func (tb *Table) All() []*Made {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	return tb.all[:tb.seen]
}
