package kernel

import (
	"crypto/rand"
	"encoding/json"
	"log"
	"sync"

	"readout/notebooks/kernel/message"
	"readout/notebooks/kernel/zmtp"
)

// Comm is an open channel between the engine and something of the client's.
type Comm struct {
	k        *Kernel
	id       string
	target   string
	parent   *message.Message // the request that opened it
	received Received
}

// comms are the open channels by id.
type comms struct {
	mu    sync.Mutex
	open  map[string]*Comm
	order []string // the oldest first
}

// mostComms is how many stay open. Nobody says when the widgets of a cell that
// ran again are no longer shown.
const mostComms = 10_000

func (c *comms) add(comm *Comm) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.open == nil {
		c.open = map[string]*Comm{}
	}
	if len(c.order) == mostComms {
		delete(c.open, c.order[0])
		c.order = c.order[1:]
	}
	c.open[comm.id], c.order = comm, append(c.order, comm.id)
}

func (s *shell) openComm(target string, data, metadata any, received Received) *Comm {
	k := s.k
	c := &Comm{k: k, id: rand.Text(), target: target, parent: s.output.cell(), received: received}
	k.comms.add(c)
	k.send(message.Outgoing{Type: "comm_open", Parent: c.parent, Metadata: metadata,
		Content: map[string]any{"comm_id": c.id, "target_name": target, "data": data}})
	return c
}

// ID returns the name by which the client knows the comm.
func (c *Comm) ID() string { return c.id }

// answer sends a message to the client, in answer to one of its own.
func (c *Comm) answer(parent *message.Message, data any) {
	c.k.publish("comm_msg", parent, map[string]any{"comm_id": c.id, "data": data})
}

// onComm does what a message about comms asks for.
func (k *Kernel) onComm(s *shell, p *zmtp.Peer, m *message.Message) {
	k.status(m, "busy")
	then, cell := k.heard(m)
	if then == nil || !s.queue.put(request{peer: p, message: m, then: then, cell: cell}) {
		k.settled(m)
	}
}

// heard returns what a comm's message is to run, and the cell that opened the
// comm.
func (k *Kernel) heard(m *message.Message) (then func(), cell *message.Message) {
	var c struct {
		ID   string          `json:"comm_id"`
		Data json.RawMessage `json:"data"`
	}
	if err := json.Unmarshal(m.Content, &c); err != nil {
		log.Printf("%s: %v", m.Header.Type, err)
		return nil, nil
	}
	k.comms.mu.Lock()
	comm := k.comms.open[c.ID]
	if m.Header.Type == "comm_close" {
		delete(k.comms.open, c.ID)
	}
	k.comms.mu.Unlock()
	switch {
	case m.Header.Type == "comm_open":
		// No target is known here: comms are the engine's to open.
		k.publish("comm_close", m, map[string]any{"comm_id": c.ID, "data": struct{}{}})
	case m.Header.Type == "comm_msg" && comm != nil:
		return comm.received(c.Data, func(data any) { comm.answer(m, data) }), comm.parent
	}
	return nil, nil
}

// commInfo lists the open comms, those of one target if it is named.
func (k *Kernel) commInfo(target string) map[string]any {
	k.comms.mu.Lock()
	defer k.comms.mu.Unlock()
	open := map[string]any{}
	for id, c := range k.comms.open {
		if target == "" || c.target == target {
			open[id] = map[string]string{"target_name": c.target}
		}
	}
	return map[string]any{"status": "ok", "comms": open}
}
