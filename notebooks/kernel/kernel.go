// Package kernel is a Jupyter kernel: it listens on the five sockets that a
// connection file names, and has an Engine run the cells that come in.
//
// Requests that run code wait their turn in one queue (shell.go); those that
// only ask are answered at once, also while a cell runs. What cells print is
// gathered and published in batches (output.go).
package kernel

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"readout/notebooks/kernel/message"
	"readout/notebooks/kernel/zmtp"
)

// Connection is what a connection file says.
type Connection struct {
	Transport string `json:"transport"`
	IP        string `json:"ip"`
	Shell     int    `json:"shell_port"`
	IOPub     int    `json:"iopub_port"`
	Stdin     int    `json:"stdin_port"`
	Control   int    `json:"control_port"`
	Heartbeat int    `json:"hb_port"`
	Key       string `json:"key"`
	Scheme    string `json:"signature_scheme"`
}

// ReadConnection reads a connection file.
func ReadConnection(path string) (Connection, error) {
	var c Connection
	b, err := os.ReadFile(path)
	if err != nil {
		return c, err
	}
	if err := json.Unmarshal(b, &c); err != nil {
		return c, fmt.Errorf("%s: %w", path, err)
	}
	if c.Key != "" && c.Scheme != "hmac-sha256" {
		return c, fmt.Errorf("%s: signature scheme %q; only hmac-sha256 is known", path, c.Scheme)
	}
	return c, nil
}

func (c Connection) listen(kind zmtp.Kind, port int) (*zmtp.Socket, error) {
	if c.Transport == "ipc" {
		return zmtp.Listen(kind, "unix", fmt.Sprintf("%s-%d", c.IP, port))
	}
	return zmtp.Listen(kind, "tcp", fmt.Sprintf("%s:%d", c.IP, port))
}

// Kernel is a running kernel.
type Kernel struct {
	codec                               *message.Codec
	shell, iopub, stdin, control, heart *zmtp.Socket
	publishing                          sync.Mutex
	output                              *output
	engine                              Engine
	ready                               chan struct{} // closed when the engine is there
	queue                               chan request
	received                            atomic.Int64
	aborted                             int64 // requests up to this number are not run
	history                             history
	input                               input
	count                               atomic.Int64 // of executions
	running                             atomic.Pointer[run]
	done                                chan struct{}
	end                                 sync.Once
}

// Start listens and serves. The engine is made once clients can connect, so
// that they need not wait for it.
func Start(c Connection, newEngine func(Outside) (Engine, error)) (*Kernel, error) {
	k := &Kernel{codec: message.NewCodec(c.Key), queue: make(chan request, 4096), ready: make(chan struct{}), done: make(chan struct{})}
	k.output = &output{k: k}
	k.input.replies = make(chan string, 1)
	for _, s := range []struct {
		at   **zmtp.Socket
		kind zmtp.Kind
		port int
	}{{&k.shell, zmtp.Router, c.Shell}, {&k.iopub, zmtp.XPub, c.IOPub}, {&k.stdin, zmtp.Router, c.Stdin}, {&k.control, zmtp.Router, c.Control}, {&k.heart, zmtp.Rep, c.Heartbeat}} {
		var err error
		if *s.at, err = c.listen(s.kind, s.port); err != nil {
			return nil, err
		}
		(*s.at).Refused = func(err error) { log.Print(err) }
	}
	k.iopub.Welcome = func(topic string) [][]byte {
		frames, _ := k.codec.Encode(topic, "iopub_welcome", nil, map[string]string{"subscription": topic})
		return frames
	}
	go k.iopub.Serve(nil)
	go k.heart.Serve(func(p *zmtp.Peer, frames [][]byte) { p.Send(frames) })
	go k.control.Serve(k.received1(k.onControl))
	go k.stdin.Serve(k.received1(k.onStdin))
	go k.shell.Serve(k.received1(k.onShell))
	engine, err := newEngine(Outside{Stdout: stream{k.output, "stdout"}, Stderr: stream{k.output, "stderr"}, Stdin: &lineReader{k: k}, Display: k.display, Clear: k.clear})
	if err != nil {
		return nil, err
	}
	k.engine = engine
	close(k.ready)
	go k.work()
	go settle()
	return k, nil
}

// received1 decodes what a socket brings; what is not signed is not answered.
func (k *Kernel) received1(do func(*zmtp.Peer, *message.Message)) zmtp.Handler {
	return func(p *zmtp.Peer, frames [][]byte) {
		m, err := k.codec.Decode(frames)
		if err != nil {
			log.Print(err)
			return
		}
		do(p, m)
	}
}

func (k *Kernel) publish(kind string, parent *message.Message, content any) {
	k.publishing.Lock()
	defer k.publishing.Unlock()
	frames, err := k.codec.Encode("kernel."+kind, kind, parent, content)
	if err != nil {
		log.Print(err)
		return
	}
	k.iopub.Publish(frames)
}

func (k *Kernel) status(parent *message.Message, state string) {
	k.publish("status", parent, map[string]string{"execution_state": state})
}

func (k *Kernel) reply(p *zmtp.Peer, parent *message.Message, kind string, content any) {
	frames, err := k.codec.Encode("", kind, parent, content)
	if err != nil {
		log.Print(err)
		return
	}
	p.Send(frames)
}

// Wait returns when the kernel has been shut down and all is sent.
func (k *Kernel) Wait() { <-k.done }

// Shutdown ends the kernel.
func (k *Kernel) Shutdown() {
	k.end.Do(func() {
		if r := k.running.Load(); r != nil {
			r.stop(errors.New("the kernel is shutting down"))
		}
		var all sync.WaitGroup
		for _, s := range []*zmtp.Socket{k.shell, k.iopub, k.stdin, k.control, k.heart} {
			all.Go(func() { s.Close(time.Second) })
		}
		all.Wait()
		close(k.done)
	})
}

// Interrupt ends the running cell.
func (k *Kernel) Interrupt() {
	if r := k.running.Load(); r != nil {
		r.stop(errors.New("interrupted"))
	}
	select {
	case <-k.ready:
		k.engine.Interrupt()
	default:
	}
}

// Outside is where an engine's cells print, read and show.
type Outside struct {
	Stdout, Stderr io.Writer
	Stdin          io.Reader
	Display        func(bundle any, id string, update bool)
	Clear          func(wait bool)
}

// Engine runs cells. All but Run is called at any time, also while a cell runs.
type Engine interface {
	Run(ctx context.Context, code string) Result
	Interrupt()
	Complete(code string, cursor int) Completion
	Inspect(code string, cursor, detail int) (bundle any, found bool)
	IsComplete(code string) (status, indent string)
}

// Result is what became of a cell: a bundle of media types to show, or nil.
type Result struct {
	Bundle any
	Text   string
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
