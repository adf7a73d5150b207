package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"readout/notebooks/session/imports"
)

// Every exported function of Readout's packages that comes to open, write or
// list files by name is confined to the session's folder.
func TestOwnPackagesAreConfined(t *testing.T) {
	needGo(t)
	calls := map[string][]string{}
	var exported []*types.Func
	for _, p := range checkOwn(t) {
		for id, obj := range p.info.Defs {
			f, ok := obj.(*types.Func)
			if ok && id.IsExported() && !isInternal(f.Pkg().Path()) {
				exported = append(exported, f)
			}
		}
		for _, file := range p.files {
			for _, d := range file.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok {
					calls[p.info.Defs[fn.Name].(*types.Func).FullName()] = callsIn(fn, p.info)
				}
			}
		}
	}
	for _, f := range exported {
		chain := path(calls, f.FullName(), files, map[string]bool{})
		if chain != nil && takesText(f) && !imports.Confined(f.Pkg().Path(), memberName(f)) {
			t.Errorf("%s reaches files by way of %s: say in imports/reach_readout.go which arguments are names of files",
				f.FullName(), strings.Join(chain[1:len(chain)-1], ", "))
		}
	}
}

type source struct {
	files []*ast.File
	info  *types.Info
}

func checkOwn(t *testing.T) (own []source) {
	t.Helper()
	t.Chdir("../..")
	all, err := list(ownGroup().patterns)
	if err != nil {
		t.Fatal(err)
	}
	l := &loader{fset: token.NewFileSet(), listed: map[string]*listed{}, packages: map[string]*types.Package{}}
	for _, p := range all {
		l.listed[p.ImportPath] = p
	}
	for _, p := range all {
		if !strings.HasPrefix(p.ImportPath, "readout/") || strings.HasPrefix(p.ImportPath, "readout/notebooks/") {
			continue
		}
		s := source{info: &types.Info{Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}}}
		if s.files, err = p.parse(l.fset); err != nil {
			t.Fatal(err)
		}
		conf := types.Config{Importer: l}
		if _, err := conf.Check(p.ImportPath, l.fset, s.files, s.info); err != nil {
			t.Fatal(err)
		}
		own = append(own, s)
	}
	return own
}

// files stands for what a call to a confined function of Go comes to.
const files = "files"

func callsIn(fn *ast.FuncDecl, info *types.Info) (names []string) {
	ast.Inspect(fn, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if f, ok := info.Uses[id].(*types.Func); ok {
				names = append(names, f.FullName())
				if f.Pkg() != nil && !strings.HasPrefix(f.Pkg().Path(), "readout/") && imports.Confined(f.Pkg().Path(), memberName(f)) {
					names = append(names, files)
				}
			}
		}
		return true
	})
	return names
}

// path returns the calls from one function to another.
func path(calls map[string][]string, from, to string, seen map[string]bool) []string {
	if from == to {
		return []string{to}
	}
	if seen[from] {
		return nil
	}
	seen[from] = true
	for _, next := range calls[from] {
		if rest := path(calls, next, to, seen); rest != nil {
			return append([]string{from}, rest...)
		}
	}
	return nil
}

// takesText reports whether a caller can say which file.
func takesText(f *types.Func) bool {
	for p := range f.Signature().Params().Variables() {
		switch t := p.Type().Underlying().(type) {
		case *types.Basic:
			if t.Info()&types.IsString != 0 {
				return true
			}
		case *types.Slice, *types.Struct, *types.Interface, *types.Map, *types.Pointer:
			return true
		}
	}
	return f.Signature().Recv() != nil
}

// memberName is a function's name, or "Type.Method".
func memberName(f *types.Func) string {
	recv := f.Signature().Recv()
	if recv == nil {
		return f.Name()
	}
	t := recv.Type()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := t.(*types.Named); ok {
		return n.Obj().Name() + "." + f.Name()
	}
	return f.Name()
}
