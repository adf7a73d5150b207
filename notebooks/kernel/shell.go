package kernel

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"readout/notebooks/kernel/message"
	"readout/notebooks/kernel/zmtp"
)

// A shell is where requests that run code wait for one another.
type shell struct {
	k           *Kernel
	id          string // empty for the main shell
	queue       queue
	runner      Runner // of a subshell, made when it first runs something
	output      *output
	received    atomic.Int64
	aborted     int64        // requests up to this number are not run
	interrupted atomic.Int64 // and those up to this are not let run on
	running     atomic.Pointer[run]
	closed      atomic.Bool
}

// run is what a shell runs now.
type run struct {
	request
	ctx        context.Context
	stop       context.CancelCauseFunc
	allowStdin bool
}

var (
	errInterrupted = errors.New("interrupted")
	errClosed      = errors.New("the subshell was deleted")
)

func (k *Kernel) newShell(id string) *shell {
	s := &shell{k: k, id: id, output: &output{k: k}}
	s.queue.more.L = &s.queue.mu
	return s
}

func (s *shell) outside() Outside {
	return Outside{
		Stdout: stream{s.output, "stdout"}, Stderr: stream{s.output, "stderr"}, Stdin: &lineReader{s: s},
		Display: s.output.display, Clear: s.output.clear, OpenComm: s.openComm,
	}
}

// interrupt ends what runs, or what is about to run.
func (s *shell) interrupt() {
	r := s.running.Load()
	if r == nil {
		s.interrupted.Store(s.received.Load())
		r = s.running.Load() // which may have begun before it could know
	}
	if r != nil {
		r.stop(errInterrupted)
	}
}

// close ends what runs, and has nothing else run.
func (s *shell) close() {
	s.closed.Store(true)
	s.queue.close()
	if r := s.running.Load(); r != nil {
		r.stop(errClosed)
	}
}

func (k *Kernel) onShell(p *zmtp.Peer, m *message.Message) {
	k.awaitSubscriber(p)
	s, err := k.shellOf(m)
	if err != nil {
		k.refuse(p, m, err)
		return
	}
	switch m.Header.Type {
	case "execute_request":
		if !s.queue.put(request{peer: p, message: m, number: s.received.Add(1)}) {
			k.refuse(p, m, errClosed)
		}
	case "shutdown_request":
		k.onControl(p, m)
	case "comm_open", "comm_msg", "comm_close":
		k.onComm(s, p, m)
	default:
		k.answer(p, m)
	}
}

// joinTime is how long a client's first request waits for its subscription.
const joinTime = 250 * time.Millisecond

// awaitSubscriber gives a client that has just connected the time to subscribe:
// it opens all its sockets at once, and must not miss what becomes of its first
// request.
func (k *Kernel) awaitSubscriber(p *zmtp.Peer) {
	for time.Since(p.Since) < joinTime && k.iopub.Subscribers() < len(k.shell.Peers()) {
		time.Sleep(time.Millisecond)
	}
}
