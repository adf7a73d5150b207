package widget

import (
	"encoding/json"
	"fmt"
	"slices"
)

// Control is something that the reader sets, with a name that stands beside it.
type Control struct {
	name    string
	model   string // the client's kind of it
	style   string
	key     string         // of the state that the reader sets
	state   map[string]any // besides
	value   any            // that it has at first, as the client knows it
	options []string
	take    func(sent json.RawMessage) (value any, ok bool)
}

// Slider is a slider over whole numbers. It begins at from.
func Slider(name string, from, to int) Control {
	return control(name, "IntSlider", "SliderStyle", "value", from,
		map[string]any{"min": from, "max": to, "step": 1},
		func(n int) bool { return from <= n && n <= to })
}

// Range is a slider over numbers, with the given distance between two. It
// begins at from.
func Range(name string, from, to, step float64) Control {
	return control(name, "FloatSlider", "SliderStyle", "value", from,
		map[string]any{"min": from, "max": to, "step": step},
		func(x float64) bool { return from <= x && x <= to })
}

// Choice is a menu of texts. It begins with the first.
func Choice(name string, options ...string) Control {
	options = append([]string{}, options...)
	c := control(name, "Dropdown", "DescriptionStyle", "index", 0,
		map[string]any{"_options_labels": options},
		func(i int) bool { return 0 <= i && i < len(options) })
	c.options = options
	return c
}

// Check is a box that is ticked or not.
func Check(name string, ticked bool) Control {
	return control(name, "Checkbox", "CheckboxStyle", "value", ticked, map[string]any{"indent": false}, func(bool) bool { return true })
}

// Text is a line to write in. What is written counts when the line is left.
func Text(name, text string) Control {
	return control(name, "Text", "TextStyle", "value", text, map[string]any{"continuous_update": false},
		func(s string) bool { return len(s) <= longestText })
}

const longestText = 1 << 20

// At has the control begin with another value, of a menu one of its texts.
func (c Control) At(value any) Control {
	sent := value
	if text, ok := value.(string); ok && c.options != nil {
		sent = slices.Index(c.options, text)
	}
	data, err := json.Marshal(sent)
	v, ok := c.take(data)
	if err != nil || !ok {
		panic(fmt.Sprintf("widget: %q cannot be at %v", c.name, value))
	}
	c.value = v
	return c
}

func control[T any](name, model, style, key string, value T, state map[string]any, valid func(T) bool) Control {
	return Control{name: name, model: model, style: style, key: key, value: value, state: state,
		take: func(sent json.RawMessage) (any, bool) {
			var v T
			err := json.Unmarshal(sent, &v)
			return v, err == nil && valid(v)
		}}
}

// argument is what a function gets for a value of the control.
func (c Control) argument(value any) any {
	if c.options == nil {
		return value
	}
	if i := value.(int); i < len(c.options) {
		return c.options[i]
	}
	return "" // of a menu without texts
}
