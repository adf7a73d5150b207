package layout

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"unsafe"
)

const source = `package main
type Node struct { name string; next *Node; Kids map[string]Node; all []Node }
type Temp float64
type Tree struct { L, R *Tree; V int }
type Visit func(Visit, int) Visit
type Rec []Rec
type Loop map[string]Loop
type Outer struct { Tree; *Node; T Temp }
type Err struct { Code int }
type Shape interface { Area() float64; grow(Shape) }
type Pair[K comparable, V any] struct { Key K; Val V }
var p Pair[string, Temp]
`

type none struct{}

func (none) Type(path, name string) (reflect.Type, bool) { return nil, false }

func check(t *testing.T) (*types.Package, *Table) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "a.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := (&types.Config{}).Check("main", fset, []*ast.File{f}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg, NewTable(none{})
}

func TestPrintedAsCompiled(t *testing.T) {
	pkg, tb := check(t)
	of := func(name string) reflect.Type { return tb.Of(pkg.Scope().Lookup(name).Type()) }
	for name, want := range map[string]string{
		"Node": "main.Node {name: next:<nil> Kids:map[] all:[]}",
		"Temp": "main.Temp 0",
		"Tree": "main.Tree {L:<nil> R:<nil> V:0}",
		"Rec":  "main.Rec []",
		"Loop": "main.Loop map[]",
		"p":    "main.Pair[string,main.Temp] {Key: Val:0}",
	} {
		if got := fmt.Sprintf("%T %+[1]v", reflect.Zero(of(name)).Interface()); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
	node := of("Node")
	if got := node.Field(2).Type; got.Elem() != node {
		t.Errorf("Kids is %v", got)
	}
	if of("Outer").Field(0).Anonymous != true || reflect.PointerTo(node) != node.Field(1).Type {
		t.Error("pointer type made twice")
	}
	v := reflect.New(node)
	reflect.NewAt(v.Elem().Field(1).Type(), v.Elem().Field(1).Addr().UnsafePointer()).Elem().Set(reflect.New(node))
	for range 10 {
		runtime.GC()
	}
	if s := fmt.Sprintf("%+v", v.Elem().Interface()); !strings.Contains(s, "next:0x") {
		t.Error(s)
	}
	tree := reflect.New(of("Tree"))
	if err := json.Unmarshal([]byte(`{"V":1,"L":{"V":2}}`), tree.Interface()); err != nil {
		t.Fatal(err)
	}
	if b, _ := json.Marshal(tree.Interface()); string(b) != `{"L":{"L":null,"R":null,"V":2},"R":null,"V":1}` {
		t.Error(string(b))
	}
}

func TestMethodsAreCalledByCompiledCode(t *testing.T) {
	pkg, tb := check(t)
	temp := tb.Of(pkg.Scope().Lookup("Temp").Type())
	sig := types.NewSignatureType(nil, nil, nil, nil, types.NewTuple(types.NewVar(0, nil, "", types.Typ[types.String])), false)
	err := tb.Add(tb.Made(temp), Method{Name: "String", Exported: true, Sig: sig, Call: func(args []reflect.Value) []reflect.Value {
		runtime.GC()
		f := *(*float64)(args[0].UnsafePointer())
		return []reflect.Value{reflect.ValueOf(fmt.Sprintf("%.1f°", f))}
	}})
	if err != nil {
		t.Fatal(err)
	}
	v := reflect.ValueOf(3.14).Convert(temp)
	if got := fmt.Sprint(v.Interface()); got != "3.1°" {
		t.Error(got)
	}
	if got := v.MethodByName("String").Call(nil)[0].String(); got != "3.1°" {
		t.Error(got)
	}
	if got := temp.Method(0).Func.Call([]reflect.Value{v})[0].String(); got != "3.1°" {
		t.Error(got)
	}
	e := tb.Of(pkg.Scope().Lookup("Err").Type())
	tb.Add(tb.Made(e).Pointer, Method{Name: "Error", Exported: true, Sig: sig, Call: func(args []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(fmt.Sprintf("code %d", *(*int)(args[0].UnsafePointer())))}
	}})
	pe := reflect.New(e)
	pe.Elem().Field(0).SetInt(7)
	wrapped := fmt.Errorf("wrap: %w", pe.Interface().(error))
	target := reflect.New(pe.Type())
	if !errors.As(wrapped, target.Interface()) || target.Elem().Elem().Field(0).Int() != 7 || wrapped.Error() != "wrap: code 7" {
		t.Error(wrapped)
	}
}

// TestMirror holds the mirror of internal/abi against package reflect.
func TestMirror(t *testing.T) {
	for _, r := range []reflect.Type{reflect.TypeFor[int](), reflect.TypeFor[struct {
		A string
		B []int
	}](), reflect.TypeFor[map[string]int](), reflect.TypeFor[error](), reflect.TypeFor[*testing.T](), reflect.TypeFor[func(int) string]()} {
		d := descriptor(r)
		if d.size != r.Size() || reflect.Kind(d.kind) != r.Kind() || int(d.align) != r.Align() || reflected(d) != r {
			t.Errorf("%s: the descriptor's layout has changed", r)
		}
		switch r.Kind() {
		case reflect.Struct:
			s := (*structType)(unsafe.Pointer(d))
			if len(s.fields) != r.NumField() || s.fields[1].offset != r.Field(1).Offset || reflected(s.fields[1].typ) != r.Field(1).Type {
				t.Error("structType has changed")
			}
		case reflect.Map:
			m := (*mapType)(unsafe.Pointer(d))
			if reflected(m.key) != r.Key() || reflected(m.elem) != r.Elem() || m.groupSize != 8+8*m.slotSize {
				t.Error("mapType has changed")
			}
		case reflect.Func:
			f := (*funcType)(unsafe.Pointer(d))
			if f.in != 1 || f.out != 1 {
				t.Error("funcType has changed")
			}
		case reflect.Interface:
			i := (*interfaceType)(unsafe.Pointer(d))
			if len(i.methods) != r.NumMethod() {
				t.Error("interfaceType has changed")
			}
		}
	}
}
