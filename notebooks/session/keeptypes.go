package session

import (
	"bytes"
	"go/ast"
	"go/printer"
	"go/token"
)

// keepTypes finds the types that the cell declares again just as they were,
// as when it is run a second time, and takes their declarations away: the
// type stays, and so does the data of that type.
func (k *checked) keepTypes() {
	again := map[string]*ast.TypeSpec{}
	for _, d := range k.decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.TYPE {
			continue
		}
		for _, spec := range g.Specs {
			t := spec.(*ast.TypeSpec)
			if l := k.s.live[t.Name.Name]; l != nil && l.text != "" && l.text == text(t) {
				again[t.Name.Name] = t
			}
		}
	}
	for changed := true; changed; {
		changed = false
		for name, t := range again {
			if !k.sameMeaning(t, k.s.live[name], again) {
				delete(again, name)
				changed = true
			}
		}
	}
	if len(again) == 0 {
		return
	}
	var left []ast.Decl
	for _, d := range k.decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.TYPE {
			cp := *g
			cp.Specs = nil
			for _, spec := range g.Specs {
				if again[spec.(*ast.TypeSpec).Name.Name] != spec {
					cp.Specs = append(cp.Specs, spec)
				}
			}
			if len(cp.Specs) == 0 {
				continue
			}
			d = &cp
		}
		left = append(left, d)
	}
	k.decls = left
	for name := range again {
		delete(k.declared, name)
	}
}

// sameMeaning reports whether the names in a type's declaration mean what
// they meant when it was declared.
func (k *checked) sameMeaning(t *ast.TypeSpec, l *live, again map[string]*ast.TypeSpec) bool {
	same := true
	ast.Inspect(t, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && id.Name != t.Name.Name {
			if k.declared[id.Name] && again[id.Name] == nil {
				same = false
			}
			if now := k.s.live[id.Name]; now != nil && now.obj != nil && l.means[id.Name] != now.obj {
				same = false
			}
		}
		return same
	})
	return same
}

func text(n ast.Node) string {
	var b bytes.Buffer
	printer.Fprint(&b, token.NewFileSet(), n)
	return b.String()
}
