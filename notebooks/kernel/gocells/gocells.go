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

// runner runs the cells of a shell.
type runner struct {
	*session.Shell
	past *past
}

type engine struct {
	runner
	session *session.Session
}

// New starts a session in a folder, the current one if dir is empty, with some
// packages open beyond those that are safe, and a limit of memory in bytes, 0
// for none.
func New(dir string, allow []string, memory uint64) func(kernel.Outside) (kernel.Engine, error) {
	return func(o kernel.Outside) (kernel.Engine, error) {
		s, err := session.New(session.Options{Dir: dir, Allow: allow, MemoryLimit: memory, Outside: outside(o)})
		if err != nil {
			return nil, err
		}
		return &engine{runner{s.Shell, &past{}}, s}, nil
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

func (e *engine) Subshell(o kernel.Outside) kernel.Runner {
	return runner{e.session.NewShell(outside(o)), e.past}
}

func (e *engine) Interrupt() { e.session.Interrupt() }

func (e *engine) Close() error { return e.session.Close() }

func (r runner) Run(ctx context.Context, c kernel.Cell) kernel.Result {
	if r, ok := command.Run(r.Shell, c.Code); ok {
		result := showing(r.Value)
		result.Leave, result.Error = r.Leave, failure(r.Error)
		if r.Page != nil {
			result.Page = r.Page
		}
		return result
	}
	ran := r.Shell.Run(ctx, c.Code)
	if ran.Error != nil {
		return kernel.Result{Error: failure(ran.Error)}
	}
	var shown display.Bundle
	if len(ran.Values) > 0 {
		if err := r.Shell.Call(ctx, func() { shown = display.Of(ran.Values...) }); err != nil {
			return kernel.Result{Error: failure(err)}
		}
	}
	result := showing(shown)
	result.Note = r.past.ran(c, ran.Names)
	return result
}

func showing(b display.Bundle) kernel.Result {
	if b == nil {
		return kernel.Result{}
	}
	return kernel.Result{Bundle: b, Text: string(b[display.Plain])}
}

func (r runner) Call(ctx context.Context, f func()) *kernel.Failure {
	return failure(r.Shell.Call(ctx, f))
}

func failure(e *session.CellError) *kernel.Failure {
	if e == nil {
		return nil
	}
	return &kernel.Failure{Name: e.Name, Value: e.Message, Traceback: e.Colored()}
}

func (e *engine) Complete(code string, cursor int) kernel.Completion {
	c := e.session.Complete(code, cursor)
	out := kernel.Completion{Start: c.Start, End: c.End}
	for _, i := range c.Items {
		out.Items = append(out.Items, kernel.Item{Text: i.Text, Kind: i.Kind, Type: i.Type})
	}
	return out
}

func (e *engine) Inspect(code string, cursor, detail int) (any, bool) {
	i, ok := e.session.Inspect(code, cursor)
	return command.Meaning(i, detail), ok
}

func (e *engine) IsComplete(code string) (status, indent string) {
	if strings.HasPrefix(code, "%") {
		return "complete", ""
	}
	s, indent := assist.IsComplete(code)
	return string(s), strings.ReplaceAll(indent, "\t", "    ") // consoles show a tab as ^I
}
