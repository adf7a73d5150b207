// Package notebooks runs notebooks without Jupyter: their cells in order on a
// session, with parameters, and their outputs put where Jupyter puts them. The
// same notebook gets the same outputs, so that a run can be compared with what
// is saved.
package notebooks

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"readout/notebooks/nbformat"
	"readout/notebooks/session"
	"readout/notebooks/session/command"
	"readout/notebooks/session/display"
	"readout/notebooks/session/imports"
)

// Options say how a notebook is run.
type Options struct {
	Dir         string   // the folder that cells read and write, and that names of files start from
	Readable    []string // files and folders elsewhere that cells may read
	Allow       imports.Allow
	Parameters  []Parameter
	CellTimeout time.Duration // 0 for none
	Timeout     time.Duration // of all cells, 0 for none
	MemoryLimit uint64        // bytes that the process may hold, 0 for no limit
	KeepGoing   bool          // run the cells after one that fails
	Progress    func(done, total int)
}

// A CellError says that a cell failed. Its number is the count that the cell
// is shown with.
type CellError struct {
	Cell int
	Text string
}

func (e *CellError) Error() string { return fmt.Sprintf("cell %d: %s", e.Cell, e.Text) }

// Run runs the code cells of a notebook and replaces their outputs. The error
// holds a *CellError for each cell that failed; what the cells had put out by
// then is in the notebook. A *ParameterError comes before any output is lost.
func Run(ctx context.Context, n *nbformat.Notebook, o Options) error {
	if language := languageOf(n); language != "" && language != "go" {
		return fmt.Errorf("the notebook is written in %s, not in go", language)
	}
	injected, err := makeRoom(n, o.Parameters)
	if err != nil {
		return err
	}
	r := &runner{Options: o, recorder: newRecorder(), injected: injected}
	s, err := session.New(session.Options{
		Dir: o.Dir, Readable: o.Readable, Allow: o.Allow, MemoryLimit: o.MemoryLimit,
		Outside: session.Outside{Stdout: r.stream("stdout"), Stderr: r.stream("stderr"), Display: r.show},
	})
	if err != nil {
		return err
	}
	defer s.Close()
	r.session = s
	if o.Timeout > 0 {
		var stop func()
		ctx, stop = context.WithTimeoutCause(ctx, o.Timeout, fmt.Errorf("the notebook took longer than %v", o.Timeout))
		defer stop()
	}
	return r.run(ctx, n)
}

type runner struct {
	Options
	*recorder
	session  *session.Session
	injected *nbformat.Cell // takes the parameters, nil if there are none
	known    []string       // names that the parameters cell declares
	count    int
}

func (r *runner) run(ctx context.Context, n *nbformat.Notebook) error {
	var code []*nbformat.Cell
	for _, c := range n.Cells {
		if c.Type == nbformat.Code {
			c.Count, c.Outputs = nil, nil
			code = append(code, c)
		}
	}
	var failures []error
	for i, c := range code {
		if r.Progress != nil {
			r.Progress(i, len(code))
		}
		if c == r.injected {
			source, err := assignments(r.Parameters, r.known, r.session.TypeOf)
			if err != nil {
				return errors.Join(append(failures, err)...)
			}
			c.Source = source
		}
		err := r.cell(ctx, c)
		if err != nil {
			failures = append(failures, err)
		}
		if ctx.Err() != nil || err != nil && !r.KeepGoing {
			break
		}
	}
	return errors.Join(failures...)
}

// cell runs one cell. Jupyter neither runs nor counts an empty one.
func (r *runner) cell(ctx context.Context, c *nbformat.Cell) error {
	tags := c.Tags()
	if strings.TrimSpace(c.Source) == "" || slices.Contains(tags, "skip-execution") {
		return nil
	}
	if r.CellTimeout > 0 {
		var stop func()
		ctx, stop = context.WithTimeoutCause(ctx, r.CellTimeout, fmt.Errorf("the cell took longer than %v", r.CellTimeout))
		defer stop()
	}
	r.count++
	count := r.count
	c.Count = &count
	r.begin(c)
	defer r.end()
	e := r.execute(ctx, c)
	if e == nil {
		return nil
	}
	r.fail(e)
	if slices.Contains(tags, "raises-exception") {
		return nil
	}
	return &CellError{count, e.Error()}
}

// execute runs a cell and shows its value. A command's page goes where JupyterLab
// puts it.
func (r *runner) execute(ctx context.Context, c *nbformat.Cell) *session.CellError {
	if told, ok := command.Run(r.session.Shell, c.Source); ok {
		if told.Value != nil {
			r.result(told.Value, *c.Count)
		}
		if told.Page != nil {
			r.show(display.Output{Bundle: told.Page})
		}
		return told.Error
	}
	result := r.session.Run(ctx, c.Source)
	if slices.Contains(c.Tags(), parametersTag) {
		r.known = result.Names.Defines
	}
	if result.Error == nil && len(result.Values) > 0 {
		r.result(display.Of(result.Values...), *c.Count)
	}
	return result.Error
}

// languageOf returns the language that a notebook says it is written in.
func languageOf(n *nbformat.Notebook) string {
	for _, at := range [][2]string{{"language_info", "name"}, {"kernelspec", "language"}} {
		if o, ok := n.Metadata[at[0]].(nbformat.Object); ok {
			if s, ok := o[at[1]].(string); ok && s != "" {
				return s
			}
		}
	}
	return ""
}
