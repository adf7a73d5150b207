package imports

import (
	"reflect"
	"strings"
)

// variable returns the session's own copy of a variable of the standard
// library. A cell that sets io.EOF or time.Local must not set it for the whole
// process. Variables of other packages, such as plot.DefaultFont, are there to
// be set, and the packages would not see a copy.
func (o *Overlay) variable(path, name string) (reflect.Value, bool) {
	if !o.copies || strings.Contains(path, ".") || strings.HasPrefix(path, "readout/") {
		return reflect.Value{}, false
	}
	shared, ok := Default().Var(path, name)
	if !ok {
		return reflect.Value{}, false
	}
	own := reflect.New(shared.Type().Elem())
	own.Elem().Set(shared.Elem())
	kept, _ := o.variables.LoadOrStore(path+"."+name, own)
	return kept.(reflect.Value), true
}
