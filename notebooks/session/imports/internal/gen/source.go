package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// addSource stores the files of a package that is interpreted whole, without
// the declarations that generic/<path> replaces: those use unsafe or the
// runtime, which no interpreter can follow.
func addSource(data *archive, fset *token.FileSet, path string, files []*ast.File) error {
	replaced, err := declaredIn("generic/" + path)
	if err != nil {
		return err
	}
	for _, f := range files {
		f.Decls = slices.DeleteFunc(f.Decls, func(d ast.Decl) bool { return replaced[nameOf(d)] })
		if !declaresAnything(f) {
			continue
		}
		dropUnusedImports(f)
		dropStrayComments(f)
		var b bytes.Buffer
		if err := format.Node(&b, fset, f); err != nil {
			return err
		}
		name := filepath.Base(fset.Position(f.Package).Filename)
		data.add(path+"/source/"+name, b.Bytes())
	}
	return nil
}

// declaredIn returns the names of the top-level declarations in a folder.
func declaredIn(dir string) (map[string]bool, error) {
	names := map[string]bool{}
	found, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	for _, name := range found {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, d := range f.Decls {
			if n := nameOf(d); n != "" {
				names[n] = true
			}
		}
	}
	return names, nil
}

// checkSourceFor says which generic declarations have no source: they would
// pass the type checker and then have nothing to run.
func checkSourceFor(path string, names []string) error {
	have, err := declaredIn("generic/" + path)
	if err != nil {
		return err
	}
	for _, name := range names {
		if !have[name] {
			fmt.Fprintf(os.Stderr, "gen: %s.%s is generic and has no source in generic/%s: cells will not have it\n", path, name, path)
		}
	}
	return nil
}

// nameOf is a function's name, "Type.Method", or the name of a lone type.
func nameOf(d ast.Decl) string {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil {
			return d.Name.Name
		}
		return receiverName(d.Recv.List[0].Type) + "." + d.Name.Name
	case *ast.GenDecl:
		if t, ok := d.Specs[0].(*ast.TypeSpec); ok {
			return t.Name.Name
		}
	}
	return ""
}

func receiverName(e ast.Expr) string {
	switch t := e.(type) {
	case *ast.StarExpr:
		return receiverName(t.X)
	case *ast.IndexExpr:
		return receiverName(t.X)
	case *ast.IndexListExpr:
		return receiverName(t.X)
	case *ast.Ident:
		return t.Name
	}
	return ""
}

func declaresAnything(f *ast.File) bool {
	return slices.ContainsFunc(f.Decls, func(d ast.Decl) bool {
		g, ok := d.(*ast.GenDecl)
		return !ok || g.Tok != token.IMPORT
	})
}

func dropUnusedImports(f *ast.File) {
	used := map[string]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok {
				used[x.Name] = true
			}
		}
		return true
	})
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.IMPORT {
			continue
		}
		g.Specs = slices.DeleteFunc(g.Specs, func(s ast.Spec) bool {
			path, _ := strconv.Unquote(s.(*ast.ImportSpec).Path.Value)
			return !used[filepath.Base(path)]
		})
	}
	f.Decls = slices.DeleteFunc(f.Decls, func(d ast.Decl) bool {
		g, ok := d.(*ast.GenDecl)
		return ok && len(g.Specs) == 0
	})
}

// dropStrayComments keeps doc comments only: the others would be printed at
// the places of what was taken out.
func dropStrayComments(f *ast.File) {
	f.Comments = nil
	if f.Doc != nil {
		f.Comments = append(f.Comments, f.Doc)
	}
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok {
			fn.Doc = nil
		}
	}
}
