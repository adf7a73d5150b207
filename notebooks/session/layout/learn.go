package layout

import (
	"go/types"
	"reflect"
)

// Learn notes what the run-time types of a compiled object's type are made
// of. Types that a package does not export, such as that of
// binary.LittleEndian, are known in no other way.
func (tb *Table) Learn(t types.Type, r reflect.Type) {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	tb.learn(t, r)
}

func (tb *Table) learn(t types.Type, r reflect.Type) {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		if t.Obj().Pkg() == nil || t.Obj().Exported() || tb.types.At(t) != nil {
			return
		}
		tb.remember(t, r)
		if st, ok := t.Underlying().(*types.Struct); ok && r.Kind() == reflect.Struct && r.NumField() == st.NumFields() {
			for i := range st.NumFields() {
				tb.learn(st.Field(i).Type(), r.Field(i).Type)
			}
		}
	case *types.Pointer:
		tb.learnElem(t, r, reflect.Pointer)
	case *types.Slice:
		tb.learnElem(t, r, reflect.Slice)
	case *types.Array:
		tb.learnElem(t, r, reflect.Array)
	case *types.Chan:
		tb.learnElem(t, r, reflect.Chan)
	case *types.Map:
		if r.Kind() == reflect.Map {
			tb.learn(t.Key(), r.Key())
			tb.learn(t.Elem(), r.Elem())
		}
	case *types.Signature:
		if r.Kind() != reflect.Func || r.NumOut() != t.Results().Len() {
			return
		}
		more := r.NumIn() - t.Params().Len() // the receiver, for a method
		for i := range t.Params().Len() {
			tb.learn(t.Params().At(i).Type(), r.In(i+more))
		}
		for i := range t.Results().Len() {
			tb.learn(t.Results().At(i).Type(), r.Out(i))
		}
	}
}

func (tb *Table) learnElem(t interface{ Elem() types.Type }, r reflect.Type, k reflect.Kind) {
	if r.Kind() == k {
		tb.learn(t.Elem(), r.Elem())
	}
}

// learnEmbedded learns the types that a compiled struct embeds, whose methods
// are called as its own: testing.T has those of testing.common.
func (tb *Table) learnEmbedded(t *types.Named, r reflect.Type) {
	st, ok := t.Underlying().(*types.Struct)
	if !ok || r.Kind() != reflect.Struct || r.NumField() != st.NumFields() {
		return
	}
	for i := range st.NumFields() {
		if f := st.Field(i); f.Embedded() {
			tb.learn(f.Type(), r.Field(i).Type)
		}
	}
}
