package session

import (
	"encoding/json"
	"strings"
	"testing"

	"readout/notebooks/session/display"
	"readout/notebooks/session/widget"
)

type lineToNobody struct{}

func (lineToNobody) ID() string { return "x" }

// A widget runs a function of a cell, after the cell.
func TestWidgets(t *testing.T) {
	var shown []string
	var move widget.Received
	s := newSession(t, Options{Outside: Outside{
		Display: func(o display.Output) { shown = append(shown, string(o.Bundle[display.Plain])) },
		Widgets: func(_ string, data, _ any, received widget.Received) widget.Comm {
			if data.(map[string]any)["state"].(map[string]any)["_model_name"] == "IntSliderModel" {
				move = received
			}
			return lineToNobody{}
		},
	}})
	run := func(code string) {
		t.Helper()
		if res := s.Run(t.Context(), code); res.Error != nil {
			t.Fatal(res.Error)
		}
	}
	slide := func(to string) *CellError {
		return s.Call(t.Context(), move(json.RawMessage(`{"method":"update","state":{"value":`+to+`}}`), nil))
	}
	run(`names := []string{"a", "b", "c"}
widget.Interact(func(n int) any { return names[:n] }, widget.Slider("n", 1, 9))`)
	if err := slide("3"); err != nil {
		t.Error(err)
	}
	run(`names[0] = "z"`)
	if err := slide("2"); err != nil {
		t.Error(err)
	}
	if got := strings.Join(shown, "; "); got != "n: 1; [a]; [a b c]; [z b]" {
		t.Error(got)
	}
	if err := slide("4"); err == nil || err.Name != "panic" || !strings.Contains(strings.Join(err.Traceback, "\n"), "cell1:2") {
		t.Errorf("%v, want a panic with its place", err)
	}
	run(`names`)
}
