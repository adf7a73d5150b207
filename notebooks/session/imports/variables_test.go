package imports

import (
	"io"
	"reflect"
	"testing"
	"time"
)

func TestVariablesAreCopies(t *testing.T) {
	o, _, _ := stage(t)
	p, ok := o.Var("io", "EOF")
	if !ok || p.Elem().Interface() != io.EOF {
		t.Fatal("no io.EOF")
	}
	p.Elem().Set(reflect.Zero(p.Type().Elem()))
	if io.EOF == nil {
		t.Fatal("a cell changed io.EOF")
	}
	if again, _ := o.Var("io", "EOF"); again != p {
		t.Error("a second copy")
	}
	if local, _ := o.Var("time", "Local"); local.Elem().Interface() != time.Local {
		t.Error("time.Local is another value")
	}
	if _, ok := o.Var("gonum.org/v1/plot", "DefaultFont"); ok {
		t.Error("plot.DefaultFont is a copy")
	}
	if _, ok := o.Var("io", "Nothing"); ok {
		t.Error("a variable that is not there")
	}
}
