package kernel

import (
	"context"
	"encoding/json"
	"io"
)

// Outside is where an engine's cells print, read and show.
type Outside struct {
	Stdout, Stderr io.Writer
	Stdin          io.Reader
	Display        func(bundle any, id string, update bool)
	Clear          func(wait bool)
	OpenComm       OpenComm
}

// Runner runs cells. Run and Call are called one at a time.
type Runner interface {
	Run(ctx context.Context, c Cell) Result
	Call(ctx context.Context, f func()) *Failure
	Close() error
}

// Engine runs cells, and those of subshells by runners beside it, which share
// what cells declare. Interrupt, Complete, Inspect and IsComplete are called at
// any time, also while cells run.
type Engine interface {
	Runner
	Subshell(Outside) Runner
	Interrupt()
	Complete(code string, cursor int) Completion
	Inspect(code string, cursor, detail int) (bundle any, found bool)
	IsComplete(code string) (status, indent string)
}

// Cell is code to run. Clients that know their cells name them, so that one is
// known when it runs again.
type Cell struct {
	Code, ID string
	Count    int64
}

// Result is what became of a cell: bundles of media types to show, or nil.
type Result struct {
	Bundle any
	Text   string // of the bundle
	Page   any    // to read beside the cells
	Note   string // to the reader, may be empty
	Leave  bool   // the cell asks the client to end
	Error  *Failure
}

// Failure says why a cell failed.
type Failure struct {
	Name      string   `json:"ename"`
	Value     string   `json:"evalue"`
	Traceback []string `json:"traceback"`
}

// Completion is how code may go on; places are offsets in bytes.
type Completion struct {
	Start, End int
	Items      []Item
}

// Item is one way to go on.
type Item struct{ Text, Kind, Type string }

// OpenComm opens a channel to something of the client's, such as a widget.
type OpenComm func(target string, data, metadata any, received Received) *Comm

// Received is given whatever a client sends on a comm at once, also while a
// cell runs, and may answer it; what it returns, if not nil, runs in its turn
// as cells do.
type Received = func(data json.RawMessage, answer func(data any)) (then func())
