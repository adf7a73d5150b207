package imports

import (
	"go/types"
	"reflect"
	"strings"
	"testing"
)

func TestEveryPackageLoads(t *testing.T) {
	l := Default()
	for _, path := range l.Paths() {
		pkg, err := l.Package(path)
		if err != nil {
			t.Error(err)
			continue
		}
		if path != "unsafe" && len(pkg.Scope().Names()) == 0 {
			t.Errorf("%s is empty", path)
		}
	}
}

// Every exported name that is not a constant is compiled or has source.
func TestEveryNameHasAValue(t *testing.T) {
	l := Default()
	for _, path := range l.Paths() {
		pkg, err := l.Package(path)
		if err != nil || path == "unsafe" {
			continue
		}
		for _, name := range pkg.Scope().Names() {
			obj := pkg.Scope().Lookup(name)
			if !obj.Exported() || hasSource(l, obj) {
				continue
			}
			ok := true
			switch o := obj.(type) {
			case *types.Func:
				_, ok = l.Func(path, name)
			case *types.Var:
				_, ok = l.Var(path, name)
			case *types.TypeName:
				if i, isInterface := o.Type().Underlying().(*types.Interface); !isInterface || i.IsMethodSet() {
					_, ok = l.Type(path, name)
				}
			}
			if !ok {
				t.Errorf("%s.%s has no compiled value", path, name)
			}
		}
	}
}

func hasSource(l *Library, obj types.Object) bool {
	c, ok := l.Checked(obj.Pkg().Path())
	return ok && c.Package == obj.Pkg()
}

func TestSymbols(t *testing.T) {
	l := Default()
	f, ok := l.Func("strings", "ToUpper")
	if !ok || f.Call([]reflect.Value{reflect.ValueOf("a")})[0].String() != "A" {
		t.Error("strings.ToUpper")
	}
	if v, ok := l.Var("os", "Args"); !ok || v.Elem().Len() == 0 {
		t.Error("os.Args")
	}
	if typ, ok := l.Type("time", "Duration"); !ok || typ.String() != "time.Duration" {
		t.Error("time.Duration")
	}
	if _, ok := l.Func("time", "Duration"); ok {
		t.Error("a type is not a function")
	}
	if _, ok := l.Var("time", "Duration"); ok {
		t.Error("a type is not a variable")
	}
	if _, ok := l.Func("slices", "Sort"); ok {
		t.Error("a generic function is not compiled")
	}
}

func TestGenericsShareTypes(t *testing.T) {
	l := Default()
	seq := load(t, l, "iter").Scope().Lookup("Seq")
	lines := load(t, l, "strings").Scope().Lookup("Lines")
	result := lines.Type().(*types.Signature).Results().At(0).Type().(*types.Named)
	if result.Obj() != seq {
		t.Error("strings.Lines returns another iter.Seq than package iter has")
	}
	atomic := load(t, l, "sync/atomic")
	if atomic.Scope().Lookup("Pointer") == nil || atomic.Scope().Lookup("Int64") == nil {
		t.Error("sync/atomic lacks its generic or its compiled part")
	}
}

func TestDoc(t *testing.T) {
	l := Default()
	for _, c := range []struct{ path, name, want string }{
		{"strings", "ToUpper", "ToUpper returns"},
		{"strings", "", "Package strings"},
		{"strings", "Builder.WriteString", "WriteString appends"},
		{"net/http", "Request.Method", "Method specifies"},
		{"io", "EOF", "EOF is"},
		{"slices", "Sort", "Sort sorts"},
		{"io", "Reader.Nothing", ""},
		{"nothing", "", ""},
	} {
		if got := l.Doc(c.path, c.name); !strings.HasPrefix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("doc of %s.%s is %.40q", c.path, c.name, got)
		}
	}
}

func load(t *testing.T, l *Library, path string) *types.Package {
	t.Helper()
	pkg, err := l.Package(path)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

func BenchmarkLoadFmt(b *testing.B) {
	archived()
	sources()
	for b.Loop() {
		if _, err := newLibrary().Package("fmt"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoadSlices(b *testing.B) {
	for b.Loop() {
		if _, err := newLibrary().Package("slices"); err != nil {
			b.Fatal(err)
		}
	}
}
