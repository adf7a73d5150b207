package session

import (
	"context"
	"io"
	"sync"

	"readout/notebooks/session/display"
	"readout/notebooks/session/machine"
	"readout/notebooks/session/widget"
)

// Outside is where the cells of a shell print, read and show.
type Outside struct {
	Stdout  io.Writer // nil discards
	Stderr  io.Writer
	Stdin   io.Reader
	Display func(display.Output) // what cells show with display, nil discards
	Widgets widget.Open          // opens what clients show widgets by, nil without a client
}

// A Shell runs cells of a session, one at a time. Cells of two shells run
// beside each other and share what cells declare. They take turns: between two
// instructions, a variable is not changed by the other. What a cell declares
// anew means the new thing to every cell that begins from then on; functions
// of the same type are replaced in running cells, too, when they are called.
type Shell struct {
	session *Session
	line    *machine.Shell
	stdio   *stdio
	emit    func(display.Output)
	widgets widget.Open

	running sync.Mutex
	runs    sync.Map // *machine.Run that may have goroutines left -> nothing
}

// Session is what the shell's cells share with those of others.
func (sh *Shell) Session() *Session { return sh.session }

// NewShell opens a shell beside those that there are. What goes to os.Stdout
// itself is still printed by the first.
func (s *Session) NewShell(o Outside) *Shell { return s.open(s.world.NewShell(), o) }

func (s *Session) open(line *machine.Shell, o Outside) *Shell {
	sh := &Shell{session: s, line: line, stdio: newStdio(o), emit: o.Display, widgets: o.Widgets}
	if sh.emit == nil {
		sh.emit = func(display.Output) {}
	}
	line.Of = sh
	s.shells.Store(sh, nil)
	return sh
}

// Close ends what the shell runs.
func (sh *Shell) Close() error {
	sh.interrupt()
	if _, open := sh.session.shells.LoadAndDelete(sh); open {
		sh.line.Close()
		sh.stdio.close()
	}
	return nil
}

func (sh *Shell) interrupt() {
	sh.runs.Range(func(r, _ any) bool {
		r.(*machine.Run).Stop(machine.ErrInterrupt)
		return true
	})
}

// here is the shell whose cell the calling goroutine belongs to.
func (s *Session) here() *Shell {
	return s.world.Here().Of.(*Shell)
}

// show shows something in the cell that runs here.
func (s *Session) show(d display.Output) {
	sh := s.here()
	sh.stdio.flush() // what was printed before comes first
	sh.emit(d)
}

// Call runs compiled code that calls functions of cells, or looks at values of
// theirs, as a cell is run.
func (sh *Shell) Call(ctx context.Context, f func()) *CellError {
	sh.running.Lock()
	defer sh.running.Unlock()
	defer sh.stdio.flush()
	return sh.execute(ctx, machine.Compiled(f))
}

// execute does the parts of a run, up to the first that fails.
func (sh *Shell) execute(ctx context.Context, parts ...machine.Part) *CellError {
	run := sh.line.NewRun()
	sh.runs.Store(run, nil)
	run.Failed = sh.goroutineFailed
	defer sh.sweep()
	stop := context.AfterFunc(ctx, func() { run.Stop(context.Cause(ctx)) })
	defer stop()
	failed := run.Do(parts...)
	if failed == nil {
		return nil
	}
	var told *CellError
	if broken := run.Do(machine.Compiled(func() { told = panicError(failed) })); broken != nil {
		return panicError(broken)
	}
	return told
}

// sweep forgets the runs whose goroutines have all ended.
func (sh *Shell) sweep() {
	sh.runs.Range(func(r, _ any) bool {
		if r.(*machine.Run).Goroutines() == 0 {
			sh.runs.Delete(r)
		}
		return true
	})
}
