package imports

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
)

// Overlay holds what stands in the place of compiled functions, methods and
// variables for one session. It takes precedence over the Library's Func and
// Var. It is filled before the session runs; afterwards it may be asked from
// many goroutines.
type Overlay struct {
	values  map[string]reflect.Value // by path and name
	methods map[reflect.Type]map[string]reflect.Value

	copies    bool     // give cells copies of variables
	variables sync.Map // path and name to the copy, made when it is first asked for
}

func newOverlay() *Overlay {
	return &Overlay{values: map[string]reflect.Value{}, methods: map[reflect.Type]map[string]reflect.Value{}}
}

// Func returns the function that stands for a compiled one.
func (o *Overlay) Func(path, name string) (reflect.Value, bool) {
	v, ok := o.values[path+"."+name]
	return v, ok && v.Kind() == reflect.Func
}

// Var returns a pointer to the variable that stands for a compiled one.
func (o *Overlay) Var(path, name string) (reflect.Value, bool) {
	if v, ok := o.values[path+"."+name]; ok {
		return v, v.Kind() == reflect.Pointer
	}
	return o.variable(path, name)
}

// Method returns the function, with the receiver as first argument, that
// stands for a method of a compiled type. A pointer's methods are those of the
// pointer type, so that calls through an interface find them as well.
func (o *Overlay) Method(receiver reflect.Type, name string) (reflect.Value, bool) {
	v, ok := o.methods[receiver][name]
	return v, ok
}

// Set puts a function, or a pointer to a variable, in the place of a compiled
// one.
func (o *Overlay) Set(path, name string, value any) { o.set(path, name, reflect.ValueOf(value)) }

func (o *Overlay) set(path, name string, value reflect.Value) {
	typeName, method, isMethod := strings.Cut(name, ".")
	if !isMethod {
		o.values[path+"."+name] = value
		return
	}
	t, ok := Default().Type(path, typeName)
	if !ok {
		panic(fmt.Sprintf("overlay: no type %s.%s", path, typeName))
	}
	// A method declared on the value also belongs to the pointer.
	for _, receiver := range []reflect.Type{t, reflect.PointerTo(t)} {
		if _, ok := receiver.MethodByName(method); ok {
			o.setMethod(receiver, method, value)
		}
	}
}

func (o *Overlay) setMethod(receiver reflect.Type, name string, value reflect.Value) {
	if o.methods[receiver] == nil {
		o.methods[receiver] = map[string]reflect.Value{}
	}
	o.methods[receiver][name] = value
}

// compiled returns the function or method expression to be replaced.
func compiled(path, name string) reflect.Value {
	typeName, method, isMethod := strings.Cut(name, ".")
	if !isMethod {
		f, ok := Default().Func(path, name)
		if !ok {
			panic(fmt.Sprintf("overlay: no function %s.%s", path, name))
		}
		return f
	}
	t, ok := Default().Type(path, typeName)
	if !ok {
		panic(fmt.Sprintf("overlay: no type %s.%s", path, typeName))
	}
	m, ok := reflect.PointerTo(t).MethodByName(method)
	if !ok {
		panic(fmt.Sprintf("overlay: no method %s.%s", path, name))
	}
	return m.Func
}

// replace puts wrap(compiled function) in its place.
func (o *Overlay) replace(path, name string, wrap func(call func([]reflect.Value) []reflect.Value, args []reflect.Value) []reflect.Value) {
	f := compiled(path, name)
	call := f.Call
	if f.Type().IsVariadic() {
		call = f.CallSlice
	}
	o.set(path, name, reflect.MakeFunc(f.Type(), func(args []reflect.Value) []reflect.Value {
		return wrap(call, args)
	}))
}

// failing returns the results of a function that fails with err: as its last
// result if that is an error, else by a panic.
func failing(f reflect.Type, err error) []reflect.Value {
	n := f.NumOut()
	if n == 0 || f.Out(n-1) != reflect.TypeFor[error]() {
		panic(err)
	}
	results := make([]reflect.Value, n)
	for i := range n - 1 {
		results[i] = reflect.Zero(f.Out(i))
	}
	results[n-1] = reflect.ValueOf(&err).Elem()
	return results
}
