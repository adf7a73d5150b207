package session

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"readout/notebooks/session/assist"
)

// Complete returns how a cell may go on at a cursor, an offset in bytes. Like
// Inspect, it may be called while a cell runs.
func (s *Session) Complete(code string, cursor int) assist.Completion {
	s.front.Lock()
	defer s.front.Unlock()
	return s.view().Complete(code, cursor)
}

// Inspect says what the name at a cursor, an offset in bytes, means.
func (s *Session) Inspect(code string, cursor int) (assist.Info, bool) {
	s.front.Lock()
	defer s.front.Unlock()
	return s.view().Inspect(code, cursor)
}

// view is what the session knows between two cells.
func (s *Session) view() *assist.View {
	v := &assist.View{Library: s.lib, Allow: s.allow, Path: s.pkg.Path(), Objects: map[string]types.Object{}, Declared: s.declared}
	for _, path := range s.dotted {
		if p, err := s.lib.Package(path); err == nil {
			for _, name := range p.Scope().Names() {
				if token.IsExported(name) {
					v.Objects[name] = p.Scope().Lookup(name)
				}
			}
		}
	}
	for name, l := range s.live {
		if l.obj != nil {
			v.Objects[name] = l.obj
		} else if p, err := s.lib.Package(l.path); err == nil {
			v.Objects[name] = types.NewPkgName(token.NoPos, s.pkg, name, p)
		}
	}
	return v
}

// note keeps the comments and sources of what a cell declares.
func (s *Session) note(c *cell) {
	if len(c.decls) > 0 || strings.Contains(c.code, "var") {
		maps.Copy(s.declared, assist.Declarations(c.code))
	}
}

// names are the session's names that a cell touches.
func (k *checked) names() assist.Names {
	n := assist.NamesIn(k.file, k.info, stepsName, func(obj types.Object) (string, bool) {
		name, isBefore := strings.CutSuffix(obj.Name(), beforeSuffix)
		l := k.s.live[name]
		return name, l != nil && (l.obj == obj || isBefore && l.obj != nil)
	})
	// Variables declared twice in the cell have marks on their names.
	n.Defines = slices.DeleteFunc(n.Defines, func(name string) bool { return plain(name) != name })
	for name := range k.declared {
		n.Defines = append(n.Defines, name)
	}
	slices.Sort(n.Defines)
	n.Defines = slices.Compact(n.Defines)
	return n
}

// TypeOf returns the type of a variable that a cell has declared, nil if there
// is none of that name.
func (s *Session) TypeOf(name string) types.Type {
	s.front.Lock()
	defer s.front.Unlock()
	if l := s.live[name]; l != nil {
		if v, ok := l.obj.(*types.Var); ok {
			return v.Type()
		}
	}
	return nil
}
