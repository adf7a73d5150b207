package imports

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"reflect"
	"runtime"

	"readout/notebooks/session/imports/internal/symbols"
)

// Exit is what a cell panics with when it asks to end the process. The session
// takes it for the end of the cell; a cell cannot recover from it.
type Exit struct{ Code int }

func (e Exit) Error() string { return fmt.Sprintf("exit status %d", e.Code) }

// endings turns what would end the process into an Exit.
func (o *Overlay) endings() {
	o.Set("os", "Exit", func(code int) { panic(Exit{code}) })
	o.ownLog(os.Stderr)
	o.Set("log", "Logger.Fatal", func(l *log.Logger, v ...any) { fatal(l, fmt.Sprint(v...)) })
	o.Set("log", "Logger.Fatalf", func(l *log.Logger, format string, v ...any) { fatal(l, fmt.Sprintf(format, v...)) })
	o.Set("log", "Logger.Fatalln", func(l *log.Logger, v ...any) { fatal(l, fmt.Sprintln(v...)) })
}

func fatal(l *log.Logger, text string) {
	l.Output(3, text)
	panic(Exit{1})
}

// LogTo makes a session's log package write to w.
func (o *Overlay) LogTo(w io.Writer) { o.ownLog(w) }

// ownLog gives the session a standard logger of its own.
func (o *Overlay) ownLog(w io.Writer) {
	l := log.New(w, "", log.LstdFlags)
	o.functionsFromMethods("log", l)
	o.Set("log", "Default", func() *log.Logger { return l })
	o.Set("log", "Fatal", func(v ...any) { fatal(l, fmt.Sprint(v...)) })
	o.Set("log", "Fatalf", func(format string, v ...any) { fatal(l, fmt.Sprintf(format, v...)) })
	o.Set("log", "Fatalln", func(v ...any) { fatal(l, fmt.Sprintln(v...)) })
}

// ownFlags gives the session a command line of its own, which is empty and
// does not end the process when it is wrong.
func (o *Overlay) ownFlags() {
	set := flag.NewFlagSet("cell", flag.PanicOnError)
	o.functionsFromMethods("flag", set)
	o.Set("flag", "CommandLine", &set)
	o.Set("flag", "Parse", func() { set.Parse(nil) })
	o.Set("flag", "NewFlagSet", func(name string, handling flag.ErrorHandling) *flag.FlagSet {
		return flag.NewFlagSet(name, noExit(handling))
	})
	o.Set("flag", "FlagSet.Init", func(s *flag.FlagSet, name string, handling flag.ErrorHandling) {
		s.Init(name, noExit(handling))
	})
}

func noExit(h flag.ErrorHandling) flag.ErrorHandling {
	if h == flag.ExitOnError {
		return flag.PanicOnError
	}
	return h
}

// functionsFromMethods replaces a package's functions by the methods of the
// same names and types of a value, as log and flag have them.
func (o *Overlay) functionsFromMethods(path string, value any) {
	p, ok := symbols.Find(path)
	if !ok {
		return
	}
	v := reflect.ValueOf(value)
	for _, s := range p.Symbols {
		f := reflect.ValueOf(s.Value)
		if m := v.MethodByName(s.Name); m.IsValid() && f.Kind() == reflect.Func && m.Type() == f.Type() {
			o.set(path, s.Name, m)
		}
	}
}

// forgetFinalizers ignores finalizers: the runtime ends the process if one is
// set on memory that a cell's values share.
func (o *Overlay) forgetFinalizers() {
	o.Set("runtime", "SetFinalizer", func(obj, finalizer any) {})
}

// keepProcs answers how many processors are used and leaves it so.
func keepProcs(int) int { return runtime.GOMAXPROCS(0) }
