package widget

import (
	"encoding/json"
	"maps"
	"sync"
)

// Comm is a channel to something that a client shows.
type Comm interface {
	ID() string
}

// Open opens a Comm.
type Open func(target string, data, metadata any, received Received) Comm

// Received is given what a client sends on a Comm, at any time, and may answer
// it; what it returns, if not nil, is run as a cell of the client's shell.
type Received = func(data json.RawMessage, answer func(data any)) (then func())

// The protocol of Jupyter's widgets: a model is a comm, and both sides send
// what has changed of its state.
// https://github.com/jupyter-widgets/ipywidgets/blob/main/packages/schema/messages.md
const (
	target          = "jupyter.widget"
	protocolVersion = "2.1.0"
	base            = "@jupyter-widgets/base"
	controls        = "@jupyter-widgets/controls"
	moduleVersion   = "2.0.0" // of both
	view            = "application/vnd.jupyter.widget-view+json"
)

// model is one widget, or part of one, as the clients know it.
type model struct {
	comm Comm
	mu   sync.Mutex
	// state is what a client that asks later is told.
	state map[string]any
}

// message is what both sides send.
type message struct {
	Method  string                     `json:"method"`
	State   map[string]json.RawMessage `json:"state"`
	Buffers []any                      `json:"buffer_paths"`
}

// newModel opens a model. Changed is told of a key's new value and returns the
// value to keep, and what to run for it.
func (open Open) newModel(module, name, viewModule, viewName string, state map[string]any, changed func(key string, sent json.RawMessage) (keep any, then func())) *model {
	m := &model{state: map[string]any{
		"_model_module": module, "_model_module_version": moduleVersion, "_model_name": name + "Model",
		"_view_module": viewModule, "_view_module_version": moduleVersion, "_view_name": viewName + "View",
	}}
	maps.Copy(m.state, state)
	m.mu.Lock()
	defer m.mu.Unlock()
	m.comm = open(target, map[string]any{"state": m.state, "buffer_paths": []any{}}, map[string]string{"version": protocolVersion},
		func(data json.RawMessage, answer func(any)) (then func()) { return m.received(data, answer, changed) })
	return m
}

func (m *model) received(data json.RawMessage, answer func(any), changed func(string, json.RawMessage) (any, func())) (then func()) {
	var got message
	if json.Unmarshal(data, &got) != nil {
		return nil
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	switch got.Method {
	case "request_state":
		answer(map[string]any{"method": "update", "state": m.state, "buffer_paths": []any{}})
	case "update":
		for key, sent := range got.State {
			if changed == nil {
				continue
			}
			if keep, run := changed(key, sent); run != nil {
				m.state[key], then = keep, run
			}
		}
	}
	return then
}

// reference is how the state of one model names another.
func (m *model) reference() string { return "IPY_MODEL_" + m.comm.ID() }

func (open Open) layout() *model {
	return open.newModel(base, "Layout", base, "Layout", nil, nil)
}

// show opens the models of a control.
func (open Open) show(c Control, changed func(value any) (then func())) *model {
	state := map[string]any{
		"description": c.name, c.key: c.value,
		"layout": open.layout().reference(),
		"style":  open.newModel(controls, c.style, base, "Style", nil, nil).reference(),
	}
	maps.Copy(state, c.state)
	return open.newModel(controls, c.model, controls, c.model, state, func(key string, sent json.RawMessage) (any, func()) {
		if value, ok := c.take(sent); ok && key == c.key {
			return value, changed(value)
		}
		return nil, nil
	})
}

// column opens a model that shows others one above the other.
func (open Open) column(of []*model) *model {
	references := []string{}
	for _, m := range of {
		references = append(references, m.reference())
	}
	return open.newModel(controls, "VBox", controls, "VBox", map[string]any{"children": references, "layout": open.layout().reference()}, nil)
}
