package display

import (
	"encoding/json"
	"fmt"
	"sync/atomic"
)

// Output is something to show while a cell runs.
type Output struct {
	Bundle Bundle
	ID     string // of what is shown, so that it can be replaced
	Update bool   // replace what was shown under ID
	Clear  bool   // take away the cell's outputs
	Wait   bool   // but only once there is something new
}

// Func is the function that cells know as display: display(x) shows a value
// and display.Markdown("*so*") shows Markdown. What is shown can be replaced:
//
//	d := display("working")
//	d.Update("done")
type Func func(values ...any) *Shown

// New returns a display function that hands what it shows to emit.
func New(emit func(Output)) Func {
	return func(values ...any) *Shown {
		if len(values) == 1 {
			if c, ok := values[0].(clearing); ok {
				emit(Output{Clear: true, Wait: c.wait})
				return nil
			}
		}
		s := &Shown{id: fmt.Sprintf("shown-%d", shown.Add(1)), emit: emit}
		emit(Output{Bundle: Of(values...), ID: s.id})
		return s
	}
}

// shown numbers what is shown.
var shown atomic.Int64

// clearing asks for the outputs to be cleared.
type clearing struct{ wait bool }

// Clear takes away the outputs of the cell when it shows something again, or
// with false at once.
func (f Func) Clear(wait ...bool) { f(clearing{len(wait) == 0 || wait[0]}) }

// HTML shows HTML as it stands. Text from elsewhere goes through
// html.EscapeString first.
func (f Func) HTML(text string) *Shown { return f(raw(HTML, text)) }

// Markdown shows Markdown.
func (f Func) Markdown(text string) *Shown { return f(raw(Markdown, text)) }

// LaTeX shows LaTeX, such as $\sqrt{x}$.
func (f Func) LaTeX(text string) *Shown { return f(raw(LaTeX, text)) }

// SVG shows a drawing.
func (f Func) SVG(text string) *Shown { return f(raw(SVG, text)) }

// JSON shows a value as JSON.
func (f Func) JSON(v any) *Shown {
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return f(err)
	}
	return f(Bundle{JSON: data, Plain: []byte(cutString(string(data)))})
}

func raw(media, text string) Bundle {
	return Bundle{media: []byte(text), Plain: []byte(cutString(text))}
}

// Shown is something that has been shown.
type Shown struct {
	id   string
	emit func(Output)
}

// IsShown reports whether a value stands for something that has been shown.
func IsShown(v any) bool {
	switch v.(type) {
	case *Shown, *Progress:
		return true
	}
	return false
}

// Update shows other values in its place.
func (s *Shown) Update(values ...any) {
	s.emit(Output{Bundle: Of(values...), ID: s.id, Update: true})
}
