package main

import (
	"bytes"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/gcexportdata"
)

// exportOf leaves positions out: they are of no use to a cell, and they would
// tell where Go is installed on the machine that generates.
func exportOf(pkg *types.Package) ([]byte, error) {
	var b bytes.Buffer
	err := gcexportdata.Write(&b, token.NewFileSet(), pkg)
	return b.Bytes(), err
}

// namedInExport lists the packages with generic source that the export data
// refers to. They must be loaded first, or their names would be declared
// without bodies.
func namedInExport(export []byte, self string) ([]string, error) {
	packages := map[string]*types.Package{}
	if _, err := gcexportdata.Read(bytes.NewReader(export), token.NewFileSet(), packages, self); err != nil {
		return nil, err
	}
	var needs []string
	for path := range packages {
		if path != self && hasSource(path) {
			needs = append(needs, path)
		}
	}
	slices.Sort(needs)
	return needs, nil
}

func hasSource(path string) bool {
	names, err := declaredIn("generic/" + path)
	return isWhole(path) || err == nil && len(names) > 0
}

// genericNames lists the exported functions and types with type parameters.
func genericNames(pkg *types.Package) []string {
	var names []string
	for _, name := range pkg.Scope().Names() {
		if obj := pkg.Scope().Lookup(name); obj.Exported() && isGeneric(obj) {
			names = append(names, name)
		}
	}
	return names
}

func constantNames(pkg *types.Package) []string {
	var names []string
	for _, name := range pkg.Scope().Names() {
		if c, ok := pkg.Scope().Lookup(name).(*types.Const); ok && c.Exported() {
			names = append(names, name)
		}
	}
	return names
}

// exportedIn lists the exported functions and types of a package of generics.
func exportedIn(files []*ast.File) []string {
	var names []string
	for _, f := range files {
		for _, d := range f.Decls {
			if name := nameOf(d); ast.IsExported(name) && !strings.Contains(name, ".") {
				names = append(names, name)
			}
		}
	}
	slices.Sort(names)
	return names
}

func isGeneric(obj types.Object) bool {
	switch t := obj.Type().(type) {
	case *types.Signature:
		return t.TypeParams().Len() > 0
	case *types.Named:
		return t.TypeParams().Len() > 0
	case *types.Alias:
		return t.TypeParams().Len() > 0
	}
	return false
}

// withoutGenerics checks the package again from source with its generic
// declarations taken out. Bodies are not checked, so uses of what is missing
// do no harm.
func (l *loader) withoutGenerics(path string, files []*ast.File) *types.Package {
	for _, f := range files {
		f.Decls = slices.DeleteFunc(f.Decls, isGenericDecl)
	}
	conf := types.Config{
		Importer:         l,
		IgnoreFuncBodies: true,
		FakeImportC:      true,
		Error:            func(error) {},
	}
	pkg, _ := conf.Check(path, l.fset, files, nil)
	return pkg
}

func isGenericDecl(decl ast.Decl) bool {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		if d.Type.TypeParams != nil {
			return true
		}
		return d.Recv != nil && hasTypeArguments(d.Recv.List[0].Type)
	case *ast.GenDecl:
		d.Specs = slices.DeleteFunc(d.Specs, func(s ast.Spec) bool {
			t, ok := s.(*ast.TypeSpec)
			return ok && t.TypeParams != nil
		})
		return len(d.Specs) == 0
	}
	return false
}

func hasTypeArguments(receiver ast.Expr) bool {
	switch t := receiver.(type) {
	case *ast.StarExpr:
		return hasTypeArguments(t.X)
	case *ast.IndexExpr, *ast.IndexListExpr:
		return true
	}
	return false
}
