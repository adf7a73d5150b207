package session

import (
	"cmp"
	"context"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"readout/notebooks/session/display"
	"readout/notebooks/session/machine"
)

// A Variable is a variable that cells have declared.
type Variable struct {
	Name  string
	Type  string // as Go writes it, with the names of packages: []actor.Mention
	Value string // as %v prints it, on one line and at most 80 characters; empty while a cell of the shell runs
	Size  string // of what holds several: "100 elements"; empty for others
	Cell  string // that declared it: cell3
}

// Variables lists the variables of the session by name. It may be called while
// a cell of the shell runs, which may be changing the values; they are then
// left out.
func (sh *Shell) Variables() []Variable {
	out, values := sh.session.variables()
	if sh.running.TryLock() {
		defer sh.running.Unlock()
		sh.execute(context.Background(), machine.Compiled(func() {
			for i, v := range values {
				if v.IsValid() {
					out[i].Value, out[i].Size = display.Short(v.Interface()), display.Size(v)
				}
			}
		}))
	}
	slices.SortFunc(out, func(a, b Variable) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)), strings.Compare(a.Name, b.Name))
	})
	return out
}

func (s *Session) variables() (out []Variable, values []reflect.Value) {
	s.front.Lock()
	defer s.front.Unlock()
	for name, l := range s.live {
		v, ok := l.obj.(*types.Var)
		if !ok || l.cell == "" { // the session's own
			continue
		}
		out = append(out, Variable{Name: name, Type: types.TypeString(v.Type(), shortly(s.pkg)), Cell: l.cell})
		var value reflect.Value
		if l.addr != nil {
			value = reflect.NewAt(s.table.Of(v.Type()), l.addr).Elem()
		}
		values = append(values, value)
	}
	return out, values
}

// shortly names the packages of types by their last name, the cells' own not.
func shortly(own *types.Package) types.Qualifier {
	return func(p *types.Package) string {
		if p == own {
			return ""
		}
		return p.Name()
	}
}
