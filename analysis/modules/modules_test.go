package modules_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"readout/analysis/modules"
)

// In a notebook the table casualty/by-day is called casualty.ByDay(c).
func TestEveryViewHasAFunction(t *testing.T) {
	for _, m := range modules.All {
		funcs := map[string]bool{}
		files, _ := filepath.Glob(filepath.Join("..", m.Name, "*.go"))
		for _, file := range files {
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range f.Decls {
				if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil {
					funcs[f.Name.Name] = true
				}
			}
		}
		for _, name := range append(m.ViewNames(), "facts") {
			if !funcs[funcName(name)] {
				t.Errorf("package %s has no func %s", m.Name, funcName(name))
			}
		}
	}
}

// funcName turns by-day into ByDay.
func funcName(view string) string {
	s := ""
	for word := range strings.SplitSeq(view, "-") {
		s += strings.ToUpper(word[:1]) + word[1:]
	}
	return s
}
