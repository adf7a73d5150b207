package assist

import (
	"go/ast"
	"go/types"
)

// members returns what can follow x. in a selector.
func (c *checked) members(s *ast.SelectorExpr) []Item {
	if id, ok := s.X.(*ast.Ident); ok {
		if p, ok := c.info.Uses[id].(*types.PkgName); ok {
			return c.packageMembers(p.Imported(), c.expected())
		}
	}
	tv, ok := c.info.Types[s.X]
	if !ok || tv.Type == nil {
		return nil
	}
	items := c.methods(tv)
	if !tv.IsType() {
		items = append(items, c.fields(tv.Type)...)
	}
	return items
}

// packageMembers returns a package's exported names, those of a wanted type
// first.
func (c *checked) packageMembers(p *types.Package, want types.Type) []Item {
	var items []Item
	for _, name := range p.Scope().Names() {
		obj := p.Scope().Lookup(name)
		if !obj.Exported() {
			continue
		}
		rank := declared
		if fits(obj, want) {
			rank = fitting
		}
		items = append(items, c.item(obj, rank))
	}
	return items
}

func (c *checked) methods(tv types.TypeAndValue) []Item {
	t := tv.Type
	// A variable's methods are those of its pointer as well.
	if _, isPointer := t.Underlying().(*types.Pointer); !isPointer && !types.IsInterface(t) && !tv.IsType() {
		t = types.NewPointer(t)
	}
	set := types.NewMethodSet(t)
	var items []Item
	for i := range set.Len() {
		m := set.At(i).Obj()
		if c.sees(m) {
			item := c.item(m, 0)
			item.Type = types.TypeString(set.At(i).Type(), c.qualify)
			items = append(items, item)
		}
	}
	return items
}

// sees reports whether a field or method can be named in a cell.
func (c *checked) sees(obj types.Object) bool {
	return obj.Exported() || obj.Pkg() != nil && obj.Pkg().Path() == c.view.Path
}

// fields returns the fields of a struct and of those embedded in it; the outer
// ones hide the inner ones of the same name.
func (c *checked) fields(t types.Type) []Item {
	var items []Item
	seen := map[string]bool{}
	done := map[types.Type]bool{}
	for level := []types.Type{t}; len(level) > 0; {
		var next []types.Type
		for _, t := range level {
			s := structOf(t)
			if s == nil || done[s] {
				continue
			}
			done[s] = true
			for f := range s.Fields() {
				if !seen[f.Name()] && c.sees(f) {
					seen[f.Name()] = true
					items = append(items, c.item(f, 0))
				}
				if f.Embedded() {
					next = append(next, f.Type())
				}
			}
		}
		level = next
	}
	return items
}

func structOf(t types.Type) *types.Struct {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	s, _ := t.Underlying().(*types.Struct)
	return s
}
