// Package kernel is a Jupyter kernel: it listens on the five sockets that a
// connection file names, and has an Engine run the cells that come in.
//
//  1. Package early opens the ports before the program is initialised; Start
//     serves them at once, and makes the engine meanwhile.
//  2. Package zmtp reads frames, package message checks signatures. What is not
//     signed, or was there before, goes no further.
//  3. What runs code waits its turn in the queue of its shell, the main one or
//     a subshell (shell.go, execute.go). What only asks is answered at once,
//     also while a cell runs (answer.go, control.go), and so is what widgets
//     say, until it makes a function of a cell run (comm.go).
//  4. What cells print is gathered and published in batches (output.go).
package kernel

import (
	"errors"
	"log"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"readout/notebooks/kernel/message"
	"readout/notebooks/kernel/zmtp"
	"readout/notebooks/session/pipe"
)

// Kernel is a running kernel.
type Kernel struct {
	codec                               *message.Codec
	shell, iopub, stdin, control, heart *zmtp.Socket
	publishing                          sync.Mutex
	working                             working
	captured                            atomic.Pointer[[]*pipe.Pipe] // of the process
	engine                              Engine
	ready                               chan struct{} // closed when the engine is there
	main                                *shell
	subshells                           subshells
	history                             history
	input                               input
	comms                               comms
	count                               atomic.Int64 // of executions
	ending                              atomic.Bool
	done                                chan struct{}
	end                                 sync.Once
}

// Start listens and serves.
func Start(c Connection, newEngine func(Outside) (Engine, error)) (*Kernel, error) {
	k, err := open(c, newEngine)
	if err != nil {
		return nil, err
	}
	go k.main.work()
	return k, nil
}

// open makes a kernel that serves and does not yet run cells. The engine is
// made once clients can connect, so that they need not wait for it.
func open(c Connection, newEngine func(Outside) (Engine, error)) (*Kernel, error) {
	k := &Kernel{codec: message.NewCodec(c.Key), ready: make(chan struct{}), done: make(chan struct{})}
	k.main = k.newShell("")
	k.working.on = map[*shell]*message.Message{}
	k.input.asking, k.input.replies = make(chan struct{}, 1), make(chan string, 1)
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
		frames, _ := k.codec.Encode(message.Outgoing{Topic: topic, Type: "iopub_welcome", Content: map[string]string{"subscription": topic}})
		return frames
	}
	go k.iopub.Serve(nil)
	go k.heart.Serve(func(p *zmtp.Peer, frames [][]byte) { p.Send(frames) })
	go k.control.Serve(k.decoded(k.onControl))
	go k.stdin.Serve(k.decoded(k.onStdin))
	go k.shell.Serve(k.decoded(k.onShell))
	engine, err := newEngine(k.main.outside())
	if err != nil {
		return nil, err
	}
	k.engine, k.main.runner = engine, engine
	close(k.ready)
	go settle()
	return k, nil
}

// decoded decodes what a socket brings; what is not signed is not answered.
func (k *Kernel) decoded(do func(*zmtp.Peer, *message.Message)) zmtp.Handler {
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
	k.send(message.Outgoing{Type: kind, Parent: parent, Content: content})
}

// send publishes to all clients.
func (k *Kernel) send(o message.Outgoing) {
	k.publishing.Lock()
	defer k.publishing.Unlock()
	o.Topic = "kernel." + o.Type
	frames, err := k.codec.Encode(o)
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
	frames, err := k.codec.Encode(message.Outgoing{Type: kind, Parent: parent, Content: content})
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
		k.ending.Store(true)
		for _, s := range k.shells() {
			if r := s.running.Load(); r != nil {
				r.stop(errors.New("the kernel is shutting down"))
			}
			s.queue.close()
		}
		var all sync.WaitGroup
		for _, s := range []*zmtp.Socket{k.shell, k.iopub, k.stdin, k.control, k.heart} {
			all.Go(func() { s.Close(time.Second) })
		}
		all.Wait()
		k.closeEngine()
		close(k.done)
	})
}

// closeEngine lets the engine tidy up, unless what it runs does not end.
func (k *Kernel) closeEngine() {
	select {
	case <-k.ready:
	default:
		return
	}
	runs := func(s *shell) bool { return s.running.Load() != nil }
	for end := time.Now().Add(time.Second); slices.ContainsFunc(k.shells(), runs); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			return
		}
	}
	if err := k.engine.Close(); err != nil {
		log.Print(err)
	}
}

// Interrupt ends the running cells, and those that are about to run.
func (k *Kernel) Interrupt() {
	for _, s := range k.shells() {
		s.interrupt()
	}
	select {
	case <-k.ready:
		k.engine.Interrupt()
	default:
	}
}
