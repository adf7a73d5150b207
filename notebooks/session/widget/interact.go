// Package widget has sliders, menus and the like run a function of a cell
// again, so that what it returns follows:
//
//	widget.Interact(func(weeks int, who string) any {
//		return tone(who, weeks)
//	}, widget.Slider("weeks", 1, 12), widget.Choice("actor", "Norland", "Sudmark"))
//
// A client shows them if it has Jupyter's widgets (ipywidgets 8). Without one,
// as when a notebook is run by a command, there is what the function returns
// for the values at first.
package widget

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"sync"

	"readout/notebooks/session/display"
)

// Interact shows what a function returns for the values of controls, one for
// each of its parameters, and shows it anew when the reader sets one. Numbers
// fit parameters of every type of number.
//
// It panics if the function does not take what the controls give.
func Interact(f any, controls ...Control) { Front{}.Interact(f, controls...) }

// Front is where widgets are shown.
type Front struct {
	Show func(display.Output) // nil for nowhere
	Open Open                 // nil if there is no client
}

// Interact is what the function of its name is in a session.
func (fr Front) Interact(f any, controls ...Control) {
	call := callable(f, controls)
	var mu sync.Mutex // not held while a cell's code runs
	values := make([]any, len(controls))
	for i, c := range controls {
		values[i] = c.value
	}
	changes, seen := 0, 0
	now := func() ([]any, int) {
		mu.Lock()
		defer mu.Unlock()
		return append([]any{}, values...), changes
	}
	show := display.New(func(o display.Output) {
		if fr.Show != nil {
			fr.Show(o)
		}
	})
	var shown *display.Shown
	update := func() {
		values, change := now()
		out := display.Of(call(values)...)
		mu.Lock()
		defer mu.Unlock()
		switch {
		case change < seen: // another shell was faster
			return
		case shown == nil:
			shown = show(out)
		default:
			shown.Update(out)
		}
		seen = change
	}
	models := []*model{}
	for i, c := range controls {
		if fr.Open == nil {
			break
		}
		models = append(models, fr.Open.show(c, func(value any) func() {
			mu.Lock()
			defer mu.Unlock()
			values[i] = value
			changes++
			return update
		}))
	}
	box := display.Bundle{display.Plain: []byte(described(controls))}
	if fr.Open != nil {
		box[view], _ = json.Marshal(map[string]any{"version_major": 2, "version_minor": 0, "model_id": fr.Open.column(models).comm.ID()})
	}
	show(box)
	update()
}

// described says in words what the controls are at.
func described(controls []Control) string {
	var parts []string
	for _, c := range controls {
		parts = append(parts, fmt.Sprintf("%s: %v", c.name, c.argument(c.value)))
	}
	return strings.Join(parts, ", ")
}

// callable makes a function that calls f with values of the controls.
func callable(f any, controls []Control) func(values []any) []any {
	fn := reflect.ValueOf(f)
	if fn.Kind() != reflect.Func || fn.IsNil() {
		panic(fmt.Sprintf("widget.Interact: %T is not a function", f))
	}
	t := fn.Type()
	if t.IsVariadic() || t.NumIn() != len(controls) {
		panic(fmt.Sprintf("widget.Interact: %v takes %d values, but there are %d controls", t, t.NumIn(), len(controls)))
	}
	for i, c := range controls {
		if v := reflect.ValueOf(c.argument(c.value)); !fits(v.Type(), t.In(i)) {
			panic(fmt.Sprintf("widget.Interact: value %d of %v is not the %v that %q gives", i+1, t, v.Type(), c.name))
		}
	}
	return func(values []any) (results []any) {
		var in []reflect.Value
		for i, c := range controls {
			in = append(in, reflect.ValueOf(c.argument(values[i])).Convert(t.In(i)))
		}
		for _, out := range fn.Call(in) {
			results = append(results, out.Interface())
		}
		return results
	}
}

func fits(from, to reflect.Type) bool {
	return from.AssignableTo(to) || from.Kind() == to.Kind() || isNumber(from) && isNumber(to)
}

func isNumber(t reflect.Type) bool { return reflect.Int <= t.Kind() && t.Kind() <= reflect.Float64 }
