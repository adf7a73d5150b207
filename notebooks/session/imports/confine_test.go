package imports

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"text/template"

	"github.com/xuri/excelize/v2"
)

// call calls a function of the overlay and returns its last result if that is
// an error.
func call(t *testing.T, o *Overlay, path, name string, args ...any) error {
	t.Helper()
	f, ok := o.Func(path, name)
	if !ok {
		t.Fatalf("%s.%s is not in the overlay", path, name)
	}
	in := make([]reflect.Value, len(args))
	for i, a := range args {
		in[i] = reflect.ValueOf(a)
	}
	do := f.Call
	if f.Type().IsVariadic() && len(args) == f.Type().NumIn() && reflect.TypeOf(args[len(args)-1]) == f.Type().In(len(args)-1) {
		do = f.CallSlice
	}
	out := do(in)
	if len(out) == 0 {
		return nil
	}
	err, _ := out[len(out)-1].Interface().(error)
	return err
}

// stage makes a folder with a file and a link to a file outside, and returns
// the overlay for it and the file outside.
func stage(t *testing.T, allow ...string) (o *Overlay, dir, secret string) {
	t.Helper()
	base := t.TempDir()
	dir = filepath.Join(base, "notebook")
	secret = filepath.Join(base, "secret.txt")
	for _, err := range []error{
		os.MkdirAll(filepath.Join(dir, "in"), 0o755),
		os.WriteFile(filepath.Join(dir, "in", "a.txt"), []byte("a"), 0o644),
		os.WriteFile(secret, []byte("secret"), 0o644),
		os.Symlink(secret, filepath.Join(dir, "out")),
		os.Symlink(filepath.Join(base, "new.txt"), filepath.Join(dir, "dangling")),
		os.Symlink("in", filepath.Join(dir, "inner")),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	folder, err := NewFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { folder.Close() })
	return Confine(folder, allow), dir, secret
}

func TestFilesInside(t *testing.T) {
	o, dir, _ := stage(t)
	for _, name := range []string{"in/a.txt", filepath.Join(dir, "in/a.txt"), "./in/../in/a.txt", "inner/a.txt"} {
		if err := call(t, o, "os", "ReadFile", name); err != nil {
			t.Error(err)
		}
	}
	if err := call(t, o, "os", "WriteFile", "new/b.txt", []byte("b"), fs.FileMode(0o644)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("writing into no folder: %v", err)
	}
	if err := call(t, o, "os", "MkdirAll", "new", fs.FileMode(0o755)); err != nil {
		t.Error(err)
	}
	if err := call(t, o, "os", "WriteFile", "new/b.txt", []byte("b"), fs.FileMode(0o644)); err != nil {
		t.Error(err)
	}
	if got, err := os.ReadFile(filepath.Join(dir, "new/b.txt")); err != nil || string(got) != "b" {
		t.Errorf("written %q, %v", got, err)
	}
	if err := call(t, o, "os", "Rename", "new/b.txt", "new/c.txt"); err != nil {
		t.Error(err)
	}
	if err := call(t, o, "os", "CreateTemp", "", "x*"); err != nil {
		t.Error(err)
	}
}

func TestFilesOutside(t *testing.T) {
	o, _, secret := stage(t)
	for _, name := range []string{"/etc/passwd", "../secret.txt", "in/../../secret.txt", secret, "out", "/", "..", "/proc/self/environ"} {
		if err := call(t, o, "os", "ReadFile", name); !errors.Is(err, fs.ErrPermission) {
			t.Errorf("reading %s: %v", name, err)
		}
	}
	for _, name := range []string{"dangling", "../new.txt", "/tmp/new-from-a-cell.txt"} {
		if err := call(t, o, "os", "WriteFile", name, []byte("x"), fs.FileMode(0o644)); !errors.Is(err, fs.ErrPermission) {
			t.Errorf("writing %s: %v", name, err)
		}
	}
	for _, c := range []struct {
		path, name string
		args       []any
	}{
		{"os", "Symlink", []any{"/etc", "etc"}},
		{"os", "Rename", []any{"out", "renamed"}},
		{"os", "Link", []any{"out", "linked"}},
		{"os", "Rename", []any{"in/a.txt", "../a.txt"}},
		{"os", "RemoveAll", []any{".."}},
		{"path/filepath", "Glob", []any{"/etc/*"}},
		{"text/template", "ParseFiles", []any{"in/a.txt", "../secret.txt"}},
		{"github.com/xuri/excelize/v2", "OpenFile", []any{"/etc/passwd"}},
	} {
		if err := call(t, o, c.path, c.name, c.args...); err == nil {
			t.Errorf("%s.%s(%v) succeeds", c.path, c.name, c.args)
		}
	}
	dirFS, _ := o.Func("os", "DirFS")
	fsys := dirFS.Call([]reflect.Value{reflect.ValueOf(".")})[0].Interface().(fs.FS)
	if _, err := fs.ReadFile(fsys, "in/a.txt"); err != nil {
		t.Error(err)
	}
	if _, err := fs.ReadFile(fsys, "out"); err == nil {
		t.Error("os.DirFS follows a link that leads outside")
	}
}

func TestFilesOfTheMachine(t *testing.T) {
	o, _, _ := stage(t)
	for _, name := range machine {
		if _, err := os.Stat(name); err != nil {
			continue // not every system has them all
		}
		if err := call(t, o, "os", "Stat", name); err != nil {
			t.Error(err)
		}
		if err := call(t, o, "os", "WriteFile", name, []byte("x"), fs.FileMode(0o644)); !errors.Is(err, fs.ErrPermission) {
			t.Errorf("writing %s: %v", name, err)
		}
	}
}

func TestFilesOpenedForReading(t *testing.T) {
	base := t.TempDir()
	shared := filepath.Join(base, "shared")
	for _, err := range []error{
		os.MkdirAll(filepath.Join(base, "notebook"), 0o755),
		os.MkdirAll(shared, 0o755),
		os.WriteFile(filepath.Join(shared, "a.txt"), []byte("a"), 0o644),
		os.WriteFile(filepath.Join(base, "shared.txt"), []byte("b"), 0o644),
		os.Symlink(filepath.Join(base, "shared.txt"), filepath.Join(shared, "out")),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	folder, err := NewFolder(filepath.Join(base, "notebook"), shared)
	if err != nil {
		t.Fatal(err)
	}
	o := Confine(folder, nil)
	for _, name := range []string{"../shared/a.txt", filepath.Join(shared, "a.txt")} {
		if err := call(t, o, "os", "ReadFile", name); err != nil {
			t.Error(err)
		}
	}
	if err := call(t, o, "readout/analysis/corpus", "Load", []string{"../shared"}); err != nil {
		t.Error(err)
	}
	for _, name := range []string{"../shared.txt", "../shared/out", "..", "../shared/../notebook/../shared.txt"} {
		if err := call(t, o, "os", "ReadFile", name); !errors.Is(err, fs.ErrPermission) {
			t.Errorf("reading %s: %v", name, err)
		}
	}
	for _, c := range []struct {
		name string
		args []any
	}{
		{"WriteFile", []any{"../shared/a.txt", []byte("x"), fs.FileMode(0o644)}},
		{"Open", []any{"../shared/a.txt"}},
		{"Remove", []any{"../shared/a.txt"}},
		{"Chmod", []any{"../shared/a.txt", fs.FileMode(0)}},
		{"Rename", []any{"../shared/a.txt", "a.txt"}},
		{"Link", []any{"../shared/a.txt", "a.txt"}},
	} {
		if err := call(t, o, "os", c.name, c.args...); !errors.Is(err, fs.ErrPermission) {
			t.Errorf("os.%s on what is open for reading: %v", c.name, err)
		}
	}
}

func TestMethodsAreConfined(t *testing.T) {
	o, dir, _ := stage(t)
	save, ok := o.Method(reflect.TypeFor[*excelize.File](), "SaveAs")
	if !ok {
		t.Fatal("SaveAs is not in the overlay")
	}
	book := reflect.ValueOf(excelize.NewFile())
	if out := save.Call([]reflect.Value{book, reflect.ValueOf("../x.xlsx")}); out[0].IsNil() {
		t.Error("a workbook is saved outside")
	}
	if out := save.Call([]reflect.Value{book, reflect.ValueOf("x.xlsx")}); !out[0].IsNil() {
		t.Error(out[0])
	}
	if _, err := os.Stat(filepath.Join(dir, "x.xlsx")); err != nil {
		t.Error(err)
	}
	if _, ok := o.Method(reflect.TypeFor[*template.Template](), "ParseGlob"); !ok {
		t.Error("template.ParseGlob")
	}
	if _, ok := o.Method(reflect.TypeFor[*os.File](), "Chdir"); !ok {
		t.Error("os.File.Chdir")
	}
}

func TestAllowOpens(t *testing.T) {
	o, _, secret := stage(t, Files)
	if _, ok := o.Func("os", "ReadFile"); ok {
		t.Error("files are confined although allowed")
	}
	if _, ok := o.Func("os", "Setenv"); !ok {
		t.Error("the process is open although only files are")
	}
	o, _, _ = stage(t, Process)
	if _, ok := o.Func("os", "Setenv"); ok {
		t.Error("os.Setenv is closed although allowed")
	}
	if err := call(t, o, "os", "ReadFile", secret); err == nil {
		t.Error("files are open although only the process is")
	}
}

func TestEndings(t *testing.T) {
	o, _, _ := stage(t)
	var logged bytes.Buffer
	o.LogTo(&logged)
	for _, c := range []struct {
		path, name string
		args       []any
		code       int
	}{
		{"os", "Exit", []any{3}, 3},
		{"log", "Fatal", []any{"no"}, 1},
		{"log", "Fatalf", []any{"%d", 1}, 1},
	} {
		func() {
			defer func() {
				if e, ok := recover().(Exit); !ok || e.Code != c.code {
					t.Errorf("%s.%s ends with %v", c.path, c.name, e)
				}
			}()
			call(t, o, c.path, c.name, c.args...)
		}()
	}
	if err := call(t, o, "log", "Println", "hello"); err != nil {
		t.Error(err)
	}
	if !strings.Contains(logged.String(), "hello") || !strings.Contains(logged.String(), "no") {
		t.Errorf("logged %q", logged.String())
	}
	if err := call(t, o, "os", "Setenv", "A", "B"); err == nil || !strings.Contains(err.Error(), "--allow process") {
		t.Errorf("os.Setenv: %v", err)
	}
	if err := call(t, o, "flag", "Parse"); err != nil {
		t.Error(err)
	}
}

func BenchmarkConfine(b *testing.B) {
	folder, err := NewFolder(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		Confine(folder, nil)
	}
}
