package session

import (
	"fmt"
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// A mention is a function that refers to what a cell declared.
type mention struct {
	name string // of the function
	obj  types.Object
	cell string
}

// mentions notes what the functions of a cell refer to.
func (p *program) mentions() {
	s := p.s
	for _, d := range p.decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Body == nil || f.Name.Name == "_" {
			continue
		}
		m := mention{name: f.Name.Name, obj: p.info.Defs[f.Name], cell: p.name}
		if f.Recv != nil && len(f.Recv.List) == 1 {
			m.name = receiverName(f.Recv.List[0].Type) + "." + m.name
		}
		ast.Inspect(f, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok {
				return true
			}
			obj := p.info.Uses[id]
			if l := s.live[id.Name]; l != nil && l.obj == obj && obj != nil {
				s.mentioned[obj] = append(slices.DeleteFunc(s.mentioned[obj], func(o mention) bool { return o.name == m.name }), m)
			}
			return true
		})
	}
}

// outdated says which functions of earlier cells keep on using what a name
// stood for, as the cell gives it another type.
func (p *program) outdated(name string, now types.Object) {
	s := p.s
	was := s.live[name]
	if was == nil || was.obj == nil || was.obj == now {
		return
	}
	users := s.mentioned[was.obj]
	delete(s.mentioned, was.obj)
	if sameKind(was.obj, now) {
		s.mentioned[now] = append(s.mentioned[now], users...)
		return
	}
	for _, m := range users {
		if l := s.live[m.name]; p.declared[m.name] || !strings.Contains(m.name, ".") && (l == nil || l.obj != m.obj) {
			continue
		}
		fmt.Fprintf(p.shell.stdio.err, "%s has another type now; %s still uses the one of %s: run %s again\n", name, m.name, was.cell, m.cell)
	}
}

// sameKind reports whether what used one object uses the other from now on.
func sameKind(a, b types.Object) bool {
	switch a := a.(type) {
	case *types.Func:
		b, ok := b.(*types.Func)
		return ok && types.Identical(bare(a), bare(b))
	case *types.Var:
		b, ok := b.(*types.Var)
		return ok && types.Identical(a.Type(), b.Type())
	}
	return false
}
