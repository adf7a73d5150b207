package kernel

import (
	"context"
	"time"

	"readout/notebooks/kernel/message"
	"readout/notebooks/kernel/zmtp"
)

// request is a message on its way through the queue of what runs.
type request struct {
	peer    *zmtp.Peer
	message *message.Message
	number  int64
	then    func()           // what a comm's message runs, nil for a cell
	cell    *message.Message // whose output the comm's belongs to
}

// run is what runs now.
type run struct {
	request
	ctx        context.Context
	stop       context.CancelCauseFunc
	allowStdin bool
}

func (k *Kernel) onShell(p *zmtp.Peer, m *message.Message) {
	k.awaitSubscriber(p)
	if err := k.subshells.check(m.Header.Subshell); err != nil {
		k.refuse(p, m, err)
		return
	}
	switch m.Header.Type {
	case "execute_request":
		k.queue <- request{peer: p, message: m, number: k.received.Add(1)}
	case "shutdown_request":
		k.onControl(p, m)
	case "comm_open", "comm_msg", "comm_close":
		k.onComm(p, m)
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
