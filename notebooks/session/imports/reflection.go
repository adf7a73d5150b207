package imports

import (
	"iter"
	"reflect"
)

// guardReflection makes package reflect give cells the overlay's methods.
func (o *Overlay) guardReflection() {
	o.Set("reflect", "Value.Method", o.method)
	o.Set("reflect", "Value.MethodByName", func(v reflect.Value, name string) reflect.Value {
		return o.bound(v, name, v.MethodByName(name))
	})
	o.Set("reflect", "Value.Methods", func(v reflect.Value) iter.Seq2[reflect.Method, reflect.Value] {
		return func(yield func(reflect.Method, reflect.Value) bool) {
			for i := range v.NumMethod() {
				if !yield(o.instead(v.Type(), v.Type().Method(i)), o.method(v, i)) {
					return
				}
			}
		}
	})
	// A reflect.Type is an interface, behind which there is one type.
	o.methods[reflect.TypeOf(reflect.TypeFor[int]())] = map[string]reflect.Value{
		"Method": reflect.ValueOf(func(t reflect.Type, i int) reflect.Method { return o.instead(t, t.Method(i)) }),
		"MethodByName": reflect.ValueOf(func(t reflect.Type, name string) (reflect.Method, bool) {
			m, ok := t.MethodByName(name)
			return o.instead(t, m), ok
		}),
		"Methods": reflect.ValueOf(func(t reflect.Type) iter.Seq[reflect.Method] {
			return func(yield func(reflect.Method) bool) {
				for i := range t.NumMethod() {
					if !yield(o.instead(t, t.Method(i))) {
						return
					}
				}
			}
		}),
	}
}

// instead is a method of a type as cells may have it.
func (o *Overlay) instead(t reflect.Type, m reflect.Method) reflect.Method {
	if f, ok := o.Method(t, m.Name); ok {
		m.Func = f
	}
	return m
}

func (o *Overlay) method(v reflect.Value, i int) reflect.Value {
	return o.bound(v, v.Type().Method(i).Name, v.Method(i))
}

// bound is a method of a value as cells may have it.
func (o *Overlay) bound(v reflect.Value, name string, compiled reflect.Value) reflect.Value {
	if !compiled.IsValid() {
		return compiled
	}
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	f, ok := o.Method(v.Type(), name)
	if !ok {
		return compiled
	}
	call := f.Call
	if f.Type().IsVariadic() {
		call = f.CallSlice
	}
	return reflect.MakeFunc(compiled.Type(), func(args []reflect.Value) []reflect.Value {
		return call(append([]reflect.Value{v}, args...))
	})
}
