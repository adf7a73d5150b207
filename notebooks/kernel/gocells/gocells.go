// Package gocells has the kernel run cells of Go: it joins package session to
// the kernel's Engine.
package gocells

import (
	"context"
	"strings"

	"readout/notebooks/kernel"
	"readout/notebooks/session"
	"readout/notebooks/session/assist"
	"readout/notebooks/session/command"
	"readout/notebooks/session/display"
	"readout/notebooks/session/widget"
)

type engine struct {
	*session.Session
	past past
}

// New starts a session in a folder, the current one if dir is empty, with some
// packages open beyond those that are safe, and a limit of memory in bytes, 0
// for none.
func New(dir string, allow []string, memory uint64) func(kernel.Outside) (kernel.Engine, error) {
	return func(o kernel.Outside) (kernel.Engine, error) {
		s, err := session.New(session.Options{
			Dir: dir, Allow: allow, MemoryLimit: memory, Outside: outside(o),
		})
		if err != nil {
			return nil, err
		}
		return &engine{Session: s}, nil
	}
}

func outside(o kernel.Outside) session.Outside {
	return session.Outside{
		Stdout: o.Stdout, Stderr: o.Stderr, Stdin: o.Stdin,
		Display: func(d display.Output) {
			if d.Clear {
				o.Clear(d.Wait)
				return
			}
			o.Display(d.Bundle, d.ID, d.Update)
		},
		Widgets: func(target string, data, metadata any, received widget.Received) widget.Comm {
			return o.OpenComm(target, data, metadata, received)
		},
	}
}

func (e *engine) Run(ctx context.Context, c kernel.Cell) kernel.Result {
	if r, ok := command.Run(e.Session.Shell, c.Code); ok {
		result := showing(r.Value)
		result.Leave, result.Error = r.Leave, failure(r.Error)
		if r.Page != nil {
			result.Page = r.Page
		}
		return result
	}
	r := e.Session.Run(ctx, c.Code)
	if r.Error != nil {
		return kernel.Result{Error: failure(r.Error)}
	}
	var shown display.Bundle
	if len(r.Values) > 0 {
		shown = display.Of(r.Values...)
	}
	result := showing(shown)
	result.Note = e.past.ran(c, r.Names)
	return result
}

func showing(b display.Bundle) kernel.Result {
	if b == nil {
		return kernel.Result{}
	}
	return kernel.Result{Bundle: b, Text: string(b[display.Plain])}
}

func (e *engine) Call(ctx context.Context, f func()) *kernel.Failure {
	return failure(e.Session.Call(ctx, f))
}

func failure(e *session.CellError) *kernel.Failure {
	if e == nil {
		return nil
	}
	return &kernel.Failure{Name: e.Name, Value: e.Message, Traceback: e.Colored()}
}

func (e *engine) Complete(code string, cursor int) kernel.Completion {
	c := e.Session.Complete(code, cursor)
	out := kernel.Completion{Start: c.Start, End: c.End}
	for _, i := range c.Items {
		out.Items = append(out.Items, kernel.Item{Text: i.Text, Kind: i.Kind, Type: i.Type})
	}
	return out
}

func (e *engine) Inspect(code string, cursor, detail int) (any, bool) {
	i, ok := e.Session.Inspect(code, cursor)
	return command.Meaning(i, detail), ok
}

func (e *engine) IsComplete(code string) (status, indent string) {
	if strings.HasPrefix(code, "%") {
		return "complete", ""
	}
	s, indent := assist.IsComplete(code)
	return string(s), strings.ReplaceAll(indent, "\t", "    ") // consoles show a tab as ^I
}
