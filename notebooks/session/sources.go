package session

import (
	"go/ast"
	"go/types"
)

// A source is a function that is built from its syntax whenever a cell uses
// it: generic functions and methods, of earlier cells and of packages.
type source struct {
	decl *ast.FuncDecl
	info *types.Info
	pkg  *types.Package
	deps []types.Object // what it mentions
}

// learn keeps the sources of a package's generic declarations.
func (s *Session) learn(p *types.Package) {
	if s.checkedPackages[p] {
		return
	}
	s.checkedPackages[p] = true
	c, ok := s.lib.Checked(p.Path())
	if !ok {
		return
	}
	s.checkedPackages[c.Package] = true
	for _, f := range c.Files {
		for _, d := range f.Decls {
			if fd, ok := d.(*ast.FuncDecl); ok {
				if obj, ok := c.Info.Defs[fd.Name].(*types.Func); ok {
					s.sources[obj] = &source{decl: fd, info: c.Info, pkg: c.Package}
				}
			}
		}
	}
	for _, q := range c.Package.Imports() {
		s.learn(q)
	}
}

// mentions lists the objects that a function mentions.
func (src *source) mentions() []types.Object {
	if src.deps != nil {
		return src.deps
	}
	src.deps = []types.Object{}
	ast.Inspect(src.decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			if obj := src.info.Uses[n]; obj != nil {
				src.deps = append(src.deps, obj)
			}
		case *ast.SelectorExpr:
			if sel := src.info.Selections[n]; sel != nil {
				src.deps = append(src.deps, sel.Obj())
			}
		}
		return true
	})
	return src.deps
}

// cutOut copies from a cell's info what concerns one declaration.
func cutOut(d ast.Node, from *types.Info) *types.Info {
	to := newInfo()
	merge(to, from, d)
	return to
}

func merge(to, from *types.Info, d ast.Node) {
	ast.Inspect(d, func(n ast.Node) bool {
		if e, ok := n.(ast.Expr); ok {
			if tv, ok := from.Types[e]; ok {
				to.Types[e] = tv
			}
		}
		switch x := n.(type) {
		case *ast.Ident:
			if o := from.Defs[x]; o != nil {
				to.Defs[x] = o
			}
			if o := from.Uses[x]; o != nil {
				to.Uses[x] = o
			}
			if i, ok := from.Instances[x]; ok {
				to.Instances[x] = i
			}
		case *ast.SelectorExpr:
			if sel := from.Selections[x]; sel != nil {
				to.Selections[x] = sel
			}
		}
		if n != nil {
			if o := from.Implicits[n]; o != nil {
				to.Implicits[n] = o
			}
		}
		return true
	})
}
